import type { Keys } from '../../crypto/keys.ts'
import { codeFrom, matterIdFrom, newMatterCode, newMatterId } from '../../crypto/tokens.ts'
import type { Desk } from '../desk.ts'
import type { MatterAct } from './matter.ts'
import { addMatter } from './matter-store.ts'

export type NewMatter = { act: MatterAct; subjectId: string; partyId: string; expiresAt: number | null }

/** The link's 80 bits go into the URL, the 8-character code into the mail beside it; only the code's hash is kept. */
export const newMatter = async (desk: Pick<Desk, 'keys' | 'now'>, of: NewMatter) =>
  matterOf(desk, { ...of, link: { id: newMatterId(), code: newMatterCode() } })

/** The link and code of a paper: derived under the pepper, so that it is printed again with the same ones and nothing need keep them. */
export const linkOfPaper = async (keys: Keys, paper: string) => {
  const [link, code] = await Promise.all(['link', 'code'].map((of) => keys.codeHash(`paper-${of}\u001F${paper}`)))
  if (!link || !code) throw new Error('a paper without its link')
  return { id: matterIdFrom(link), code: codeFrom(code) }
}

export const matterOf = async (
  desk: Pick<Desk, 'keys' | 'now'>,
  { link: { id, code }, ...of }: NewMatter & { link: { id: string; code: string } },
) => {
  const codeHash = await desk.keys.codeHash(`${id}.${code}`)
  return { id, code, statement: addMatter({ id, ...of, codeHash, createdAt: desk.now }) }
}

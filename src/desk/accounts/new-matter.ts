import { newMatterCode, newMatterId } from '../../crypto/tokens.ts'
import type { Desk } from '../desk.ts'
import type { MatterAct } from './matter.ts'
import { addMatter } from './matter-store.ts'

export type NewMatter = { act: MatterAct; subjectId: string; partyId: string; expiresAt: number | null }

/** The link's 80 bits go into the URL, the 8-character code into the mail beside it; only the code's hash is kept. */
export const newMatter = async (desk: Pick<Desk, 'keys' | 'now'>, of: NewMatter) => {
  const [id, code] = [newMatterId(), newMatterCode()]
  const codeHash = await desk.keys.codeHash(`${id}.${code}`)
  return { id, code, statement: addMatter({ id, ...of, codeHash, createdAt: desk.now }) }
}

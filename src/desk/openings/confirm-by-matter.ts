import { finishMatter, matterById } from '../accounts/matter-store.ts'
import { proveMatter } from '../accounts/prove-matter.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { moveAndShow } from './move.ts'
import type { Moved } from './move.ts'
import { isToConfirm } from './still-true.ts'
import type { StillTrue } from './still-true.ts'
import { openingToConfirm } from './still-true-store.ts'

type Said = {
  matterId: string
  code: string
  /** The edition that was shown: a yes is never a yes to another one. */
  edition: number
  answer: StillTrue
}

/** The firm says that its posting is true still, or stops it; proved by the link and the code of one mail, which are used up with it (R1-22, R1-24). */
export const confirmByMatter = async (desk: Desk, said: Said): Promise<Moved> => {
  const { matter, full: row } = await desk.read({
    matter: matterById(said.matterId),
    full: openingToConfirm(said.matterId),
  })
  const proof = await proveMatter(desk, { matter, code: said.code })
  refuseUnless(proof.act === 'opening.stillTrue', 'gone')
  const full = found(row)
  const act = said.answer === 'yes' ? 'opening.confirm' : 'opening.stop'
  allow(desk, act, full.opening)
  refuseUnless(isToConfirm(full.opening), 'gone')
  refuseUnless(full.opening.edition === said.edition, 'stale')

  const set =
    said.answer === 'yes' ? { confirmedOn: desk.today } : ({ state: 'closed', closedAs: 'withdrawn' } as const)
  const links = finishMatter({ id: proof.id, now: desk.now })
  return moveAndShow(desk, { full, act, set, audit: { channel: 'matter' }, links })
}

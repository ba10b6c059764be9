import { finishMatter, matterById } from '../accounts/matter-store.ts'
import { proveMatter } from '../accounts/prove-matter.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { openingOfMatter } from './store.ts'
import type { Opening } from '../openings/opening.ts'
import { moveOpening } from '../openings/store.ts'

type Said = {
  matterId: string
  code: string
  /** The edition that was shown: a yes is never a yes to another one. */
  edition: number
  answer: 'yes' | 'mend'
  wish: string
}

const setFor = (said: Said, of: { opening: Opening; now: number }): Partial<Opening> =>
  said.answer === 'yes'
    ? { assentBy: 'link', assentAt: of.now, assentEdition: of.opening.edition }
    : { state: 'returned', reason: null, reasonText: said.wish }

/** The firm's own yes, or what it wants mended, proved by the link and the code of one mail; the link is used up with it. */
export const assentByMatter = async (desk: Desk, said: Said) => {
  const { matter, full } = await desk.read({
    matter: matterById(said.matterId),
    full: openingOfMatter(said.matterId),
  })
  const proof = await proveMatter(desk, { matter, code: said.code })
  refuseUnless(proof.act === 'opening.assent', 'gone')
  const { opening } = found(full)
  allow(desk, 'opening.assent', opening)
  refuseUnless(opening.state === 'submitted', 'gone')
  refuseUnless(opening.edition === said.edition, 'stale')

  const set = setFor(said, { opening, now: desk.now })
  const moved = moveOpening({ opening, act: 'opening.assent', set, audit: { channel: 'matter' } })
  const finished = finishMatter({ id: proof.id, now: desk.now })
  await desk.write([{ ...moved, statements: (auditId) => [...moved.statements(auditId), ...finished] }])
  return { id: opening.id }
}

import { allow } from '../desk/desk.ts'
import type { Desk } from '../desk/desk.ts'
import { Refused } from '../desk/refusals.ts'
import { moveAndShow } from '../desk/openings/move.ts'
import { filledOpenings, overdueOpenings, staleDrafts } from '../desk/openings/expiry-store.ts'
import { fullOpening, moveOpening } from '../desk/openings/store.ts'

const draftLifeMs = 30 * 86_400_000

type Closing = { id: string; closedAs: 'expired' | 'filled' }

const closeOver = async (desk: Desk, { id, closedAs }: Closing): Promise<number> => {
  const { full } = await desk.read({ full: fullOpening(id) })
  if (!full) return 0
  try {
    await moveAndShow(desk, { full, act: 'opening.expire', set: { state: 'closed', closedAs } })
    return 1
  } catch (error) {
    // Someone else moved it between the list and here: the next run looks again.
    if (error instanceof Refused && (error.reason === 'stale' || error.reason === 'illegalTransition')) return 0
    throw error
  }
}

/** Past its last day an opening is never public (職業安定法施行規則4条の3④三; R1-24), nor with every place taken (5条の4③; R1-25); a draft nobody took up again is closed and emptied after 30 days. */
export const expireOpenings = async (desk: Desk): Promise<number> => {
  allow(desk, 'opening.expire')
  const { overdue, filled, drafts } = await desk.read({
    overdue: overdueOpenings(desk.today),
    filled: filledOpenings(),
    drafts: staleDrafts(desk.now - draftLifeMs),
  })
  const closed = []
  for (const { id } of filled) closed.push(await closeOver(desk, { id, closedAs: 'filled' }))
  for (const { id } of overdue) closed.push(await closeOver(desk, { id, closedAs: 'expired' }))
  const emptied = drafts.map((opening) =>
    moveOpening({
      opening,
      act: 'opening.expire',
      set: { state: 'closed', closedAs: 'expired', answers: null, browserHash: null },
    }),
  )
  if (emptied.length > 0) await desk.write(emptied)
  return closed.reduce((sum, one) => sum + one, 0) + emptied.length
}

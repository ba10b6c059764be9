import { allow } from '../desk.ts'
import type { Change, Desk } from '../desk.ts'
import { moveAndShow } from '../openings/move.ts'
import type { Moved, Moving } from '../openings/move.ts'
import type { Opening } from '../openings/opening.ts'
import { fullOpening } from '../openings/store.ts'
import { found, refuseUnless } from '../refusals.ts'
import { sealWords, seenUpTo } from './correction.ts'
import type { Correction, Settlement } from './correction.ts'
import type { SettleInput } from './forms.ts'
import { changeReport, unsettledReportsOf } from './store.ts'

type Move = Pick<Moving, 'act' | 'set'>

/** What the settlement does to the opening itself; nothing where it is done already. */
const moveFor = (how: Settlement, { state }: Pick<Opening, 'state'>): Move | null => {
  if (how === 'suspended' && state === 'published') return { act: 'opening.pause', set: { state: 'paused' } }
  if (how === 'stopped' && state !== 'closed') {
    return { act: 'opening.stop', set: { state: 'closed', closedAs: 'stopped' } }
  }
  return null
}

const settled = async (desk: Desk, { report, how, reason }: { report: Correction } & SettleInput): Promise<Change> => {
  const sealed =
    how === 'unfounded' ? await sealWords(desk.keys, { id: report.id, column: 'reason', text: reason }) : null
  const set = { state: 'settled', done: how, reason: sealed, doneBy: desk.actor.id, doneAt: desk.now } as const
  return changeReport({ report, act: 'correction.settle', set, audit: { fields: [how] } })
}

/** The page is suspended, stopped, mended, or was right: the reports on it and the opening change in one act (R1-23). */
export const settleReports = async (desk: Desk, input: SettleInput & { id: string }): Promise<Moved> => {
  const read = await desk.read({ full: fullOpening(input.id), reports: unsettledReportsOf(input.id) })
  allow(desk, 'correction.settle')
  const full = found(read.full)
  const reports = seenUpTo(read.reports, input.last)
  refuseUnless(reports.length > 0, 'reviewedAlready')
  const move = moveFor(input.how, full.opening)
  if (move) allow(desk, move.act, full.opening)

  const also = await Promise.all(reports.map((report) => settled(desk, { report, ...input })))
  if (move) return moveAndShow(desk, { full, ...move, version: input.version, also })
  await desk.write(also)
  return { id: input.id, isListed: true }
}

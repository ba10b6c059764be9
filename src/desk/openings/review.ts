import { addWorkingDays, workingDaysBetween } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { openingQuestion } from '../../db/opening-schema.ts'
import type { Opening, OpeningState } from './opening.ts'

// What of the review is no part of the opening itself: how long it waits, who has it in hand, what the firm was asked.

export type Question = typeof openingQuestion.$inferSelect
/** `auditId` is what a take-over is checked against. */
export type Claim = { officerId: string; officerName: string; since: number; auditId: string }

const claimLastsMs = 2 * 3_600_000

/** A claim of this morning that somebody forgot holds nobody up in the afternoon. */
export const heldClaim = (claim: Claim | null | undefined, now: number): Claim | null =>
  claim && now - claim.since < claimLastsMs ? claim : null

export type Wait = { receivedOn: CivilDate; days: number; dueOn: CivilDate; overdueDays: number; isDueToday: boolean }

type Waiting = { receivedOn: CivilDate; today: CivilDate; targetDays: number }

/** Working days since the firm handed it in, and the day by which the town means to have looked at it. */
export const waitOf = ({ receivedOn, today, targetDays }: Waiting): Wait => {
  const dueOn = addWorkingDays({ from: receivedOn, days: targetDays })
  return {
    receivedOn,
    days: workingDaysBetween({ from: receivedOn, until: today }),
    dueOn,
    // A weekend after the due day is late too: the firm waits through it.
    overdueDays: today > dueOn ? Math.max(1, workingDaysBetween({ from: dueOn, until: today })) : 0,
    isDueToday: today === dueOn,
  }
}

const answerable: readonly OpeningState[] = ['submitted', 'returned', 'published', 'paused']

/** Before it is sent a posting is the firm's own; after it is over nothing is left to ask. */
export const mayBeAsked = ({ state }: Pick<Opening, 'state'>): boolean => answerable.includes(state)

import { addDays, addMonths, addWorkingDays } from '../../law/calendar.ts'
import type { CivilDate, ClosedDays } from '../../law/calendar.ts'
import { followUpPlan } from '../../law/follow-up-plan.ts'
import { endMattersOf } from '../accounts/matter-store.ts'
import { readerOf, standing } from '../clients/scope-store.ts'
import { allow } from '../desk.ts'
import type { Change, Desk, Message } from '../desk.ts'
import { listingWork, showListing } from '../openings/show-listing.ts'
import { moveOpening, openingOfReferral } from '../openings/store.ts'
import type { FullOpening } from '../openings/store.ts'
import type { Terms } from '../openings/opening.ts'
import { found, refuseUnless } from '../refusals.ts'
import type { SettleInput } from '../referrals/forms.ts'
import { clockFrom, mayMove, resultsOf } from '../referrals/referral.ts'
import type { Referral, ReferralState } from '../referrals/referral.ts'
import { clientOfReferral, moveReferral, referralById } from '../referrals/store.ts'
import { closedDaysOf } from '../settings/settings.ts'
import { settingsOn } from '../settings/store.ts'
import type { FollowUp, Placement } from './placement.ts'
import { addPlacement, endPlacementRow, openFollowUpsOfReferral, placementOfReferral } from './store.ts'

// The date of the form belongs to a visit or a start; an end has today's.
const isDated = (result: ReferralState) => result === 'visiting' || starts(result)
const starts = (result: ReferralState) => result === 'hired' || result === 'trialing'

const startWithinMonths = 6
/** A year mistyped by one would put every follow-up where nobody looks. */
const isNear = (date: CivilDate, today: CivilDate) =>
  date >= addMonths(today, -startWithinMonths) && date <= addMonths(today, startWithinMonths)

type Begun = { startedOn: CivilDate; closedDays: ClosedDays }

/** The last day of a fixed term, or of a trial of so many working days; null while no end is agreed. */
const lastDayOf = (terms: Terms, { startedOn, closedDays }: Begun): CivilDate | null => {
  if (terms.family === 'trial') return addWorkingDays({ from: startedOn, days: terms.lengthDays - 1, closedDays })
  return terms.contractMonths === null ? null : addDays(addMonths(startedOn, terms.contractMonths), -1)
}

// What is waited for next: the result of a visit from its day on, that of a trial from its last.
const dueFrom = (full: FullOpening, { result, ...begun }: Begun & Pick<SettleInput, 'result'>): CivilDate | null => {
  if (result === 'visiting') return begun.startedOn
  return result === 'trialing' ? lastDayOf(found(full.edition).terms, begun) : null
}

const placed = (
  desk: Desk,
  { referral, full, startedOn, closedDays }: Begun & { referral: Referral; full: FullOpening },
): Change => {
  const terms = found(full.edition).terms
  const endsOn = lastDayOf(terms, { startedOn, closedDays })
  const days = terms.family === 'trial' ? terms.lengthDays : null
  const followUps = followUpPlan({ startedOn, endsOn, kind: terms.family, days, closedDays }).map((task) => ({
    id: desk.newId(),
    ...task,
  }))
  const { clientId, openingId, consultantId } = referral
  const placement = {
    id: desk.newId(),
    referralId: referral.id,
    clientId,
    openingId,
    employerId: found(full.opening.employerId),
    consultantId,
    kind: terms.family,
    startedOn,
    endsOn,
    createdAt: desk.now,
  }
  return addPlacement({ placement, followUps })
}

/** The last place taken closes the opening as filled; the listing goes with it (R1-25). */
const filled = (desk: Desk, { opening, edition, sayings, hires, trade }: FullOpening) => {
  if (opening.state !== 'published' && opening.state !== 'paused') return null
  if (hires + 1 < opening.places) return null
  const set = { state: 'closed', closedAs: 'filled' } as const
  const after = { opening: { ...opening, ...set, version: opening.version + 1 }, edition, sayings, trade }
  return {
    after,
    changes: [moveOpening({ opening, act: 'referral.settle', set }), listingWork(desk, after)] satisfies (
      | Change
      | Message
    )[],
  }
}

type Running = { running: Placement | undefined; open: readonly FollowUp[] }

// A trial that was running ends with its result.
const ended = (desk: Desk, { running, open, result }: Running & { result: ReferralState }): Change[] => {
  if (running?.state !== 'started') return []
  const endedOn = running.startedOn > desk.today ? running.startedOn : desk.today
  return [
    endPlacementRow({ row: running, set: { endedOn, endReason: result === 'nextRung' ? 'stepUp' : 'termEnd' }, open }),
  ]
}

/** What came of it: a visit is agreed, a trial or a job begins with its follow-ups, the next rung, or not this time. */
export const settleReferral = async (desk: Desk, input: SettleInput & { id: string }) => {
  const read = await desk.read({
    referral: referralById(input.id),
    client: standing({ clientId: clientOfReferral(input.id), by: readerOf(desk) }),
    full: openingOfReferral(input.id),
    running: placementOfReferral(input.id),
    open: openFollowUpsOfReferral(input.id),
    town: settingsOn(desk.today),
  })
  const [referral, full] = [found(read.referral), found(read.full)]
  const { result, startedOn } = input
  allow(desk, 'referral.settle', found(read.client))
  refuseUnless(referral.version === input.version, 'stale')
  const possible: readonly ReferralState[] = resultsOf[full.opening.family]
  refuseUnless(possible.includes(result) && mayMove(referral.state, result), 'illegalTransition')
  refuseUnless(!isDated(result) || isNear(startedOn, desk.today), 'startTooFar')

  const visit = isDated(result) ? { visitOn: startedOn } : {}
  const closedDays = closedDaysOf(read.town.settings)
  const clock = clockFrom(dueFrom(full, { result, startedOn, closedDays }))
  const set = { state: result, resultOn: desk.today, reason: input.reason || null, ...visit, ...clock }
  const moved = moveReferral({ referral, act: 'referral.settle', set })
  const link = endMattersOf({ subjectId: referral.id, now: desk.now })
  const settled = { ...moved, statements: (auditId: string) => [...moved.statements(auditId), link] }
  const begun = starts(result) ? [placed(desk, { referral, full, startedOn, closedDays })] : []
  const closing = result === 'hired' ? filled(desk, full) : null
  await desk.write([settled, ...begun, ...ended(desk, { ...read, result }), ...(closing?.changes ?? [])])
  return { id: referral.id, isListed: closing ? await showListing(desk, closing.after) : true }
}

import { endMattersOf } from '../accounts/matter-store.ts'
import type { Statement } from '../../db/client.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { AuditEntry, Change, Desk, Message } from '../desk.ts'
import { listingWork, showListing } from '../openings/show-listing.ts'
import { moveOpening, openingOfReferral } from '../openings/store.ts'
import type { FullOpening } from '../openings/store.ts'
import { found, refuseUnless } from '../refusals.ts'
import { agreedOn, disclosedIn } from './conditions.ts'
import type { AgreedAnswer } from './conditions.ts'
import { endPlacementRow, openFollowUpsOfReferral, placementOfReferral } from './placement-store.ts'
import type { FollowUp, Placement } from './placement-store.ts'
import { clockFrom, mayMove, resultsOf } from './referral.ts'
import type { Referral, ReferralState, Result } from './referral.ts'
import { isNear, lastDayOf, placed } from './start.ts'
import type { Begun } from './start.ts'
import { moveReferral, referralById } from './store.ts'
import { closedDaysOf } from '../settings/settings.ts'
import type { Settings } from '../settings/settings.ts'
import { settingsOn } from '../settings/store.ts'

// What came of a referral, whoever says it: the firm, the client, or the consultant who heard it.

export type Settlement = {
  result: Result
  /** Of a visit or a start; an end has today's. */
  startedOn: string
  reason: string
  /** Of a hire: what was agreed otherwise than disclosed. */
  hire?: AgreedAnswer | undefined
}

export const readingsToSettle = ({ id, today }: { id: string; today: CivilDate }) => ({
  town: settingsOn(today),
  referral: referralById(id),
  full: openingOfReferral(id),
  running: placementOfReferral(id),
  open: openFollowUpsOfReferral(id),
})

const isDated = (result: ReferralState) => result === 'visiting' || starts(result)
const starts = (result: ReferralState) => result === 'hired' || result === 'trialing'

// What is waited for next: the result of a visit from its day on, that of a trial from its last.
const dueFrom = (full: FullOpening, { result, ...begun }: Begun & { result: Result }): CivilDate | null => {
  if (result === 'visiting') return begun.startedOn
  return result === 'trialing' ? lastDayOf(found(full.edition).terms, begun) : null
}

type Act = 'referral.settle' | 'referral.result'

/** The last place taken closes the opening as filled; the listing goes with it (R1-25). */
const filled = (desk: Desk, { full, act }: { full: FullOpening; act: Act }) => {
  const { opening, edition, sayings, hires, trade } = full
  if (opening.state !== 'published' && opening.state !== 'paused') return null
  if (hires + 1 < opening.places) return null
  const set = { state: 'closed', closedAs: 'filled' } as const
  const after = { opening: { ...opening, ...set, version: opening.version + 1 }, edition, sayings, trade }
  const changes: (Change | Message)[] = [moveOpening({ opening, act, set }), listingWork(desk, after)]
  return { after, changes }
}

type Running = { running: Placement | undefined; open: readonly FollowUp[] }

const endReasonOf: Partial<Record<ReferralState, string>> = { nextRung: 'stepUp', employerCancelled: 'closure' }

// A trial that was running ends with its result; one that was to begin later never was, and counts no day.
const ended = (desk: Desk, { running, open, result }: Running & { result: ReferralState }): Change[] => {
  if (running?.state !== 'started') return []
  const endReason = endReasonOf[result] ?? 'termEnd'
  return [endPlacementRow({ row: running, set: { endedOn: desk.today, endReason }, open })]
}

const agreedIn = ({ full, settlement }: Pick<Settling, 'full' | 'settlement'>) => {
  const edition = found(full.edition)
  const disclosed = disclosedIn(edition)
  if (settlement.result !== 'hired' || disclosed === null) return null
  const answer = settlement.hire ?? { changed: 'none', agreed: {}, specified: [], other: null }
  return agreedOn({ disclosed, answer, prefecture: edition.prefecture, startedOn: settlement.startedOn })
}

type Settling = Running & {
  town: { settings: Settings }
  referral: Referral
  full: FullOpening
  settlement: Settlement
  act: Act
  audit?: Partial<AuditEntry>
  /** The link it was said by, used up with it. */
  links?: readonly Statement[]
}

/** One write: the referral moves, its links end, what begins begins and what ran ends, the last place closes the opening. */
export const settled = async (desk: Desk, of: Settling) => {
  const { referral, full, settlement, act, audit = {}, links = [] } = of
  const { result, startedOn, reason } = settlement
  const possible: readonly ReferralState[] = resultsOf[full.opening.family]
  refuseUnless(possible.includes(result) && mayMove(referral.state, result), 'illegalTransition')
  refuseUnless(!isDated(result) || isNear(startedOn, desk.today), 'startTooFar')
  const agreed = agreedIn(of)
  const closedDays = closedDaysOf(of.town.settings)

  const visit = isDated(result) ? { visitOn: startedOn } : {}
  const clock = clockFrom(dueFrom(full, { result, startedOn, closedDays }))
  const set = { state: result, resultOn: desk.today, reason: reason || null, ...visit, ...clock }
  const moved = moveReferral({ referral, act, set, audit })
  const over = [...links, endMattersOf({ subjectId: referral.id, now: desk.now })]
  const begun = starts(result) ? [await placed(desk, { referral, full, startedOn, closedDays, agreed, act })] : []
  const closing = result === 'hired' ? filled(desk, { full, act }) : null
  await desk.write([
    { ...moved, statements: (auditId) => [...moved.statements(auditId), ...over] },
    ...begun,
    ...ended(desk, { ...of, result }),
    ...(closing?.changes ?? []),
  ])
  return { id: referral.id, isListed: closing ? await showListing(desk, closing.after) : true }
}

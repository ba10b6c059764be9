import type { CivilDate, ClosedDays } from '../../law/calendar.ts'
import { readerOf, standing } from '../clients/scope-store.ts'
import { allow } from '../desk.ts'
import type { Change, Desk } from '../desk.ts'
import { openingOfReferral } from '../openings/store.ts'
import type { Terms } from '../openings/opening.ts'
import { found, refuseUnless } from '../refusals.ts'
import { closedDaysOf } from '../settings/settings.ts'
import { settingsOn } from '../settings/store.ts'
import { keysOfReferral } from './case-store.ts'
import { movePlacement, openFollowUpsOfReferral, placementOfReferral } from './placement-store.ts'
import type { FollowUp, Placement } from './placement-store.ts'
import { clockFrom } from './referral.ts'
import type { Referral } from './referral.ts'
import { followUpsFor, isNear, lastDayOf } from './start.ts'
import { clientOfReferral, moveReferral, partiesOf, referralById } from './store.ts'
import { tellOfChange } from './tell-of-change.ts'

type Planned = { referral: Pick<Referral, 'state'>; running: Placement | undefined; today: CivilDate }

/** A visit that is agreed, or a first day that has not passed: only what lies ahead can be put off. */
export const mayMoveDay = ({ referral, running, today }: Planned): boolean =>
  referral.state === 'visiting' || (running?.state === 'started' && running.startedOn >= today)

type Moving = { running: Placement; open: readonly FollowUp[]; terms: Terms; on: CivilDate; closedDays: ClosedDays }

// A trial keeps its days; a contract with an end keeps the end that was agreed.
const startMoved = (desk: Desk, { running, open, terms, on, closedDays }: Moving) => {
  const agreedEnd = running.endsOn !== null && running.endsOn < on ? on : running.endsOn
  const endsOn = terms.family === 'trial' ? lastDayOf(terms, { startedOn: on, closedDays }) : agreedEnd
  const days = terms.family === 'trial' ? terms.lengthDays : null
  const tasks = followUpsFor(desk, { startedOn: on, endsOn, kind: terms.family, days, closedDays })
  const change = movePlacement({ row: running, act: 'referral.moveDay', set: { startedOn: on, endsOn }, open, tasks })
  return { change, endsOn }
}

/** "I cannot come today": the day is put off, the firm is told, the calls that were planned move along. No reason is asked. */
export const moveDay = async (desk: Desk, input: { id: string; version: number; on: CivilDate }) => {
  const read = await desk.read({
    referral: referralById(input.id),
    client: standing({ clientId: clientOfReferral(input.id), by: readerOf(desk) }),
    parties: partiesOf(input.id),
    full: openingOfReferral(input.id),
    running: placementOfReferral(input.id),
    open: openFollowUpsOfReferral(input.id),
    wrapped: keysOfReferral(input.id),
    town: settingsOn(desk.today),
  })
  const [referral, parties, full] = [found(read.referral), found(read.parties), found(read.full)]
  const { running, open, wrapped } = read
  allow(desk, 'referral.moveDay', found(read.client))
  refuseUnless(referral.version === input.version, 'stale')
  refuseUnless(mayMoveDay({ referral, running, today: desk.today }), 'illegalTransition')
  refuseUnless(input.on > desk.today, 'dayNotLater')
  refuseUnless(isNear(input.on, desk.today), 'startTooFar')

  const { terms } = found(full.edition)
  const closedDays = closedDaysOf(read.town.settings)
  const begun =
    running?.state === 'started' ? startMoved(desk, { running, open, terms, on: input.on, closedDays }) : null
  const waitsFrom = begun === null ? input.on : referral.state === 'trialing' ? begun.endsOn : null
  const set = { visitOn: input.on, ...clockFrom(waitsFrom) }
  const was = begun ? (running?.startedOn ?? desk.today) : (referral.visitOn ?? desk.today)
  const what = { kind: 'dayMoved', was, on: input.on } as const
  const changes: Change[] = begun ? [begun.change] : []
  await desk.write([
    moveReferral({ referral, act: 'referral.moveDay', set }),
    ...changes,
    ...(await tellOfChange(desk, { referral, parties, wrapped, what, isToday: was === desk.today })),
  ])
  return { id: referral.id }
}

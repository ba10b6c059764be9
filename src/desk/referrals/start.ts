import { addDays, addMonths, addWorkingDays } from '../../law/calendar.ts'
import type { CivilDate, ClosedDays } from '../../law/calendar.ts'
import { followUpPlan } from '../../law/follow-up-plan.ts'
import type { Terms } from '../openings/opening.ts'
import type { FullOpening } from '../openings/store.ts'
import type { Change, Desk } from '../desk.ts'
import { found } from '../refusals.ts'
import { sealChanges } from './conditions.ts'
import type { agreedOn } from './conditions.ts'
import { addPlacement } from './placement-store.ts'
import type { Referral } from './referral.ts'

// The start of a trial or a job, with the plan of its follow-ups (product §10.2, §10.20).

const startWithinMonths = 6
/** A year mistyped by one would put every follow-up where nobody looks. */
export const isNear = (date: CivilDate, today: CivilDate) =>
  date >= addMonths(today, -startWithinMonths) && date <= addMonths(today, startWithinMonths)

export type Begun = { startedOn: CivilDate; closedDays: ClosedDays }

/** The last day of a fixed term, or of a trial of so many working days; null while no end is agreed. */
export const lastDayOf = (
  terms: Pick<Terms, 'family'> & { lengthDays?: number; contractMonths?: number | null },
  { startedOn, closedDays }: Begun,
): CivilDate | null => {
  if (terms.family === 'trial') {
    return addWorkingDays({ from: startedOn, days: (terms.lengthDays ?? 1) - 1, closedDays })
  }
  return terms.contractMonths ? addDays(addMonths(startedOn, terms.contractMonths), -1) : null
}

type Span = Begun & { kind: 'trial' | 'employment'; endsOn: CivilDate | null; days: number | null }

export const followUpsFor = (desk: Pick<Desk, 'newId'>, span: Span) =>
  followUpPlan(span).map((task) => ({ id: desk.newId(), ...task }))

type Agreed = ReturnType<typeof agreedOn>
type Starting = Begun & {
  referral: Referral
  full: FullOpening
  agreed: Agreed | null
  act: 'referral.settle' | 'referral.result'
}

// Where another term was agreed than disclosed, it is the agreed one that ends.
export const placed = async (desk: Desk, of: Starting): Promise<Change> => {
  const { referral, full, startedOn, closedDays, agreed, act } = of
  const { terms } = found(full.edition)
  const ofTerm = agreed === null ? terms : { family: terms.family, contractMonths: termOf(agreed) }
  const endsOn = lastDayOf(ofTerm, { startedOn, closedDays })
  const days = terms.family === 'trial' ? terms.lengthDays : null
  const id = desk.newId()
  const { clientId, openingId, consultantId } = referral
  const changes = agreed?.kept ? await sealChanges(desk.keys, { id, kept: agreed.kept }) : null
  const placement = {
    id,
    referralId: referral.id,
    clientId,
    openingId,
    employerId: found(full.opening.employerId),
    consultantId,
    kind: terms.family,
    startedOn,
    endsOn,
    createdAt: desk.now,
    changes,
    isLowered: agreed?.isLowered ?? false,
  }
  return addPlacement({
    placement,
    followUps: followUpsFor(desk, { startedOn, endsOn, kind: terms.family, days, closedDays }),
    act,
  })
}

const termOf = ({ after }: Agreed): number | null => (after.contractTerm === 'fixed' ? after.contractMonths : null)

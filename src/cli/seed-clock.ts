import { awaitedIn, clockOf, isWaited, silentReasons } from '../desk/referrals/clock.ts'
import { clockFrom } from '../desk/referrals/referral.ts'
import type { Referral as Row } from '../desk/referrals/referral.ts'
import { initialSettings } from '../desk/settings/settings.ts'
import { addDays } from '../law/calendar.ts'
import type { CivilDate } from '../law/calendar.ts'
import { stepTakenBy } from '../law/referral-clock.ts'

// Where the clock of a referral stands on the day on which the town begins.

const newlyClosedDays = 3

type Turned = { row: Row; set: Partial<Row>; isByPhone: boolean; today: CivilDate }

// Nobody of the town has heard the clock tick: what it would have done until today is done, and no letter goes out at the first minute.
const walked = (from: CivilDate | null, { row, set, isByPhone, today }: Turned): Partial<Row> => {
  const state = set.state ?? row.state
  const clock = clockOf({ state, clockFrom: from, clockStep: null, closings: [], isByPhone }, initialSettings)
  const { step, on } = clock ? stepTakenBy(clock, today) : { step: null, on: null }
  return { clockFrom: from, clockStep: step, clockOn: on }
}

// From when an answer or a result is waited for; where nobody answered, where it stood.
export const turnOf = (of: Turned): Partial<Row> => {
  const { row, set, today } = of
  if (set.state === undefined) return {}
  if (set.state === 'issued') return walked(set.issuedOn ?? null, of)
  if (set.state === 'accepted') return walked(set.answeredOn ?? null, of)
  if (set.state === 'visiting') return walked(set.visitOn ?? null, of)
  if (set.state === 'trialing') return walked(set.clockFrom ?? null, of)
  if (set.state !== 'noAnswer' || !isWaited(row.state)) return clockFrom(null)
  const isTold = (set.resultOn ?? today) < addDays(today, -newlyClosedDays)
  const closed = { closedFrom: row.state, reason: silentReasons[awaitedIn(row.state)] }
  return { ...clockFrom(null), ...closed, clockOn: isTold ? null : (set.resultOn ?? null) }
}

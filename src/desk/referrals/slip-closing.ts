import { addDays } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { isLive } from './referral.ts'
import type { Referral, ReferralState } from './referral.ts'

/** trust.md 4.10: a firm reads a slip for thirty days after the decision. */
export const readableDays = 30

export type Closing = { closesOn: CivilDate | null; named?: null; namedOn?: null }

export const isOpenOn = (closesOn: CivilDate | null, day: CivilDate): boolean => closesOn === null || closesOn > day

/** From when a firm reads the slip no more: at once where the person stepped back. */
export const closesAfter = (state: ReferralState, on: CivilDate): CivilDate =>
  state === 'withdrawn' ? on : addDays(on, readableDays)

/** What becomes of the slip with this move; null where nothing does, or where the minute's job has to find the day. */
export const closingOf = (from: ReferralState, set: Partial<Referral>): Closing | null => {
  const { state } = set
  if (state === undefined || state === from) return null
  if (isLive(state)) return from === 'noAnswer' ? { closesOn: null } : null
  const on = set.resultOn ?? set.answeredOn ?? null
  if (on === null) return null
  // A firm that never answered has no use for it, and whoever stepped back is named no longer.
  const isUseless = state === 'withdrawn' || (state === 'noAnswer' && from === 'issued')
  return isUseless ? { closesOn: on, named: null, namedOn: null } : { closesOn: closesAfter(state, on) }
}

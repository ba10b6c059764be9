import { addDays, daysBetween } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'

// What asks for somebody on a day. Pure rules, each with its name.

/** The desk's usual limit; a client may have their own. */
export const usualSilentDays = 30
/** A person between two limits of half a year is nobody's client. */
export const consentNoticeDays = 14
export const daysAhead = 7

export type CaseFacts = {
  state: 'open' | 'suspended' | 'closed'
  registeredOn: CivilDate
  heardOn: CivilDate | null
  silentAfter: number | null
  /** The nearest open next step somebody wrote. */
  stepOn: CivilDate | null
  /** Whether a referral is on its way, or a trial or job goes on: then what comes next is known. */
  isOnTheWay: boolean
}

/** DAY-1: silence counts from the newest day the person was heard of, before that from their reception. */
export const silentDays = ({ heardOn, registeredOn }: Pick<CaseFacts, 'heardOn' | 'registeredOn'>, today: CivilDate) =>
  daysBetween(heardOn ?? registeredOn, today)

/** DAY-2: silent for as long as their own limit says, and nobody has set a day for them yet; never where the support rests or is over. */
export const isSilent = (of: CaseFacts, today: CivilDate): boolean =>
  of.state === 'open' &&
  silentDays(of, today) >= (of.silentAfter ?? usualSilentDays) &&
  (of.stepOn === null || of.stepOn < today)

/** DAY-3: without a next step is who has neither a written one nor anything on its way. */
export const isWithoutStep = (of: CaseFacts): boolean => of.state === 'open' && of.stepOn === null && !of.isOnTheWay

/** DAY-4: who was never heard of waits for a first contact, since their reception. */
export const waitsForFirst = (of: CaseFacts, today: CivilDate): number | null =>
  of.state === 'open' && of.heardOn === null ? daysBetween(of.registeredOn, today) : null

/** DAY-5: a consent is spoken of a fortnight before its last day, that day included. */
export const isEndingSoon = (untilOn: CivilDate, today: CivilDate): boolean =>
  untilOn >= today && untilOn <= addDays(today, consentNoticeDays)

/** DAY-6: what was due before today is late, and what comes within a week is soon. */
export const whenDue = (dueOn: CivilDate, today: CivilDate): 'late' | 'today' | 'soon' | 'later' => {
  if (dueOn < today) return 'late'
  if (dueOn === today) return 'today'
  return dueOn <= addDays(today, daysAhead) ? 'soon' : 'later'
}

import { answerDays } from '../../desk/inquiries/inquiry.ts'
import { civilDateAt, clockTimeAt, workingDaysBetween } from '../../law/calendar.ts'
import { deskInquiriesText as text } from '../../text/desk-inquiries.ts'
import { shortDay } from './casework-words.ts'

export const whenOf = (at: number): string => `${shortDay(civilDateAt(at))} ${clockTimeAt(at)}`

type Waited = { since: number; now: number }

const openDays = ({ since, now }: Waited): number =>
  workingDaysBetween({ from: civilDateAt(since), until: civilDateAt(now) })

/** Hours within a day, then the days on which the desk was open: a weekend makes nobody late. */
export const waitOf = (waited: Waited): string => {
  const days = openDays(waited)
  if (days > 0) return text.workingDays(days)
  const hours = Math.floor((waited.now - waited.since) / 3_600_000)
  return hours < 1 ? text.justNow : text.hours(hours)
}

export const isLate = (waited: Waited): boolean => openDays(waited) > answerDays

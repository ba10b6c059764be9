import { addDays, daysBetween } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { Employer } from './employer.ts'

// The days on which a firm is closed: nobody waits for it then.

export type Closing = Employer['closings'][number]
export const mostClosings = 20
const longestDays = 366

/** It has not ended, and it is no year by a slip of the finger. */
export const isLikelyClosing = ({ from, until }: Closing, today: CivilDate): boolean =>
  from <= until && until >= today && daysBetween(from, until) < longestDays

const touches = (one: Closing, other: Closing) =>
  one.from <= addDays(other.until, 1) && other.from <= addDays(one.until, 1)

/** In the order of the days; what overlaps or touches is one. */
export const withClosing = (closings: readonly Closing[], added: Closing): readonly Closing[] => {
  const joined = closings.filter((each) => touches(each, added))
  const merged = joined.reduce(
    (whole, each) => ({
      from: each.from < whole.from ? each.from : whole.from,
      until: each.until > whole.until ? each.until : whole.until,
    }),
    added,
  )
  return [...closings.filter((each) => !joined.includes(each)), merged].toSorted((one, other) =>
    one.from < other.from ? -1 : 1,
  )
}

export const withoutClosing = (closings: readonly Closing[], from: CivilDate): readonly Closing[] =>
  closings.filter((each) => each.from !== from)

export const isClosedOn = (closings: readonly Closing[], date: CivilDate): boolean =>
  closings.some(({ from, until }) => from <= date && date <= until)

/** Those that have not ended. */
export const closingsFrom = (closings: readonly Closing[], today: CivilDate): readonly Closing[] =>
  closings.filter(({ until }) => until >= today)

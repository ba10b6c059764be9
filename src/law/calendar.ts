import { TZDate } from '@date-fns/tz'
import { addMonths as plusMonths } from 'date-fns/addMonths'
import { millisecondsInDay } from 'date-fns/constants'
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth'
import japaneseHolidays from 'japanese-holidays'

/** `YYYY-MM-DD`, a day in Asia/Tokyo. Two of them compare as text. */
export type CivilDate = string

/** Days on which nobody works besides weekends and national holidays; `yearly` is `MM-DD` and may pass the new year. */
export type ClosedDays = {
  readonly yearly: readonly { readonly from: string; readonly until: string }[]
  readonly dates: readonly CivilDate[]
}

export const usualClosedDays: ClosedDays = { yearly: [{ from: '12-29', until: '01-03' }], dates: [] }

const zone = 'Asia/Tokyo'
const longestClosure = 366

const civil = (date: Date): CivilDate =>
  [
    String(date.getFullYear()).padStart(4, '0'),
    String(date.getMonth() + 1).padStart(2, '0'),
    String(date.getDate()).padStart(2, '0'),
  ].join('-')

const civilInUtc = (utcMs: number): CivilDate => new Date(utcMs).toISOString().slice(0, 10)

export const isCivilDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const utcMs = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(utcMs) && civilInUtc(utcMs) === text
}

// Civil dates are counted in UTC, where every day has 24 hours: Tokyo had summer time from 1948 to 1951, and clients born then have birthdays.
const utcMsOf = (date: CivilDate): number => {
  if (!isCivilDate(date)) throw new RangeError('A civil date is YYYY-MM-DD')
  return Date.parse(`${date}T00:00:00Z`)
}

const inUtc = (date: CivilDate): TZDate => new TZDate(utcMsOf(date), 'UTC')

export const civilDateAt = (instantMs: number): CivilDate => civil(new TZDate(instantMs, zone))

export const hourInTokyo = (instantMs: number): number => new TZDate(instantMs, zone).getHours()

/** `HH:MM` in Tokyo. */
export const clockTimeAt = (instantMs: number): string => {
  const there = new TZDate(instantMs, zone)
  return [there.getHours(), there.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}

export const partsOf = (date: CivilDate) => {
  const counted = new Date(utcMsOf(date))
  return {
    year: counted.getUTCFullYear(),
    month: counted.getUTCMonth() + 1,
    day: counted.getUTCDate(),
    /** 0 is Sunday. */
    weekday: counted.getUTCDay(),
  }
}

/** UTC milliseconds of 00:00 in Tokyo. */
export const startOfDayAt = (date: CivilDate): number => {
  const { year, month, day } = partsOf(date)
  return new TZDate(year, month - 1, day, zone).getTime()
}

export const addDays = (date: CivilDate, days: number): CivilDate =>
  civilInUtc(utcMsOf(date) + days * millisecondsInDay)

/** Calendar months: 31 January and one month is the last day of February. */
export const addMonths = (date: CivilDate, months: number): CivilDate => civil(plusMonths(inUtc(date), months))

export const daysBetween = (from: CivilDate, until: CivilDate): number =>
  (utcMsOf(until) - utcMsOf(from)) / millisecondsInDay

/** 国民の祝日に関する法律2条・3条, substitute and sandwiched holidays included. */
export const isHoliday = (date: CivilDate): boolean =>
  // Midnight in UTC is nine in the morning of the same day in Tokyo.
  japaneseHolidays.isHolidayAt(new Date(utcMsOf(date))) !== undefined

const isClosed = (date: CivilDate, closedDays: ClosedDays): boolean => {
  if (closedDays.dates.includes(date)) return true
  const monthDay = date.slice(5)
  return closedDays.yearly.some(({ from, until }) =>
    from <= until ? from <= monthDay && monthDay <= until : from <= monthDay || monthDay <= until,
  )
}

export const isWorkingDay = (date: CivilDate, closedDays: ClosedDays = usualClosedDays): boolean => {
  const { weekday } = partsOf(date)
  if (weekday === 0 || weekday === 6) return false
  return !isClosed(date, closedDays) && !isHoliday(date)
}

/** The date itself when it is a working day. */
export const nextWorkingDay = (date: CivilDate, closedDays: ClosedDays = usualClosedDays): CivilDate => {
  for (let passed = 0, day = date; passed <= longestClosure; passed += 1, day = addDays(day, 1)) {
    if (isWorkingDay(day, closedDays)) return day
  }
  throw new RangeError('The closed days leave no working day within a year')
}

type WorkingDays = { from: CivilDate; days: number; closedDays?: ClosedDays }

/** The n-th working day after `from`; with 0 days `from` itself. */
export const addWorkingDays = ({ from, days, closedDays }: WorkingDays): CivilDate => {
  if (!Number.isInteger(days) || days < 0) throw new RangeError('Working days are counted forward in whole days')
  let day = from
  for (let counted = 0; counted < days; counted += 1) day = nextWorkingDay(addDays(day, 1), closedDays)
  return day
}

type WorkingSpan = { from: CivilDate; until: CivilDate; closedDays?: ClosedDays }

/** Working days after `from` up to and including `until`. */
export const workingDaysBetween = ({ from, until, closedDays }: WorkingSpan): number => {
  let counted = 0
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) {
    if (isWorkingDay(day, closedDays)) counted += 1
  }
  return counted
}

/** 受付月の翌々月末: how long Hello Work keeps an offer valid. */
export const endOfMonthAfterNext = (date: CivilDate): CivilDate => civil(lastDayOfMonth(plusMonths(inUtc(date), 2)))

/** 年齢計算ニ関する法律, 民法143条: an age is reached on the day before the birthday, and on 28 February by those born on the 29th. */
export const legalAgeOn = (bornOn: CivilDate, date: CivilDate): number => {
  const born = partsOf(bornOn)
  const tomorrow = addDays(date, 1)
  const years = partsOf(tomorrow).year - born.year
  return tomorrow.slice(5) < bornOn.slice(5) ? years - 1 : years
}

// Run by Node in a time zone of its own: `node calendar-in-zone.ts <seed> <runs>`; it fails by throwing.
import { deepStrictEqual, strictEqual } from 'node:assert'
import holidayJp from '@holiday-jp/holiday_jp'
import { assert, boolean, integer, property, tuple } from 'fast-check'
import {
  addDays,
  addMonths,
  civilDateAt,
  daysBetween,
  hourInTokyo,
  isHoliday,
  isWorkingDay,
  partsOf,
  startOfDayAt,
} from '../../src/law/calendar.ts'

const [seed, runs] = process.argv.slice(2).map(Number)
const hour = 3_600_000
const day = 24 * hour

strictEqual(Intl.DateTimeFormat().resolvedOptions().timeZone, process.env['TZ'])

const textOf = (civilMs: number): string => new Date(civilMs).toISOString().slice(0, 10)

const instants = integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2099, 11, 31) })
const shifts = integer({ min: -5_000, max: 5_000 })

assert(
  property(instants, shifts, (instant, days) => {
    const inTokyo = new Date(instant + 9 * hour)
    const date = textOf(inTokyo.getTime())
    const midnight = Date.UTC(inTokyo.getUTCFullYear(), inTokyo.getUTCMonth(), inTokyo.getUTCDate())

    strictEqual(civilDateAt(instant), date)
    strictEqual(hourInTokyo(instant), inTokyo.getUTCHours())
    strictEqual(startOfDayAt(date), midnight - 9 * hour)
    strictEqual(addDays(date, days), textOf(midnight + days * day))
    strictEqual(daysBetween(date, addDays(date, days)), days)
    deepStrictEqual(partsOf(date), {
      year: inTokyo.getUTCFullYear(),
      month: inTokyo.getUTCMonth() + 1,
      day: inTokyo.getUTCDate(),
      weekday: inTokyo.getUTCDay(),
    })
  }),
  { seed, numRuns: runs },
)

// A month later is the same day of that month, or its last.
const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
assert(
  property(tuple(instants, boolean()), integer({ min: -200, max: 200 }), ([instant, isMonthEnd], months) => {
    const some = new Date(instant)
    const [year, month] = [some.getUTCFullYear(), some.getUTCMonth()]
    const date = isMonthEnd ? lastOf(year, month) : some.getUTCDate()
    const goal = new Date(Date.UTC(year, month + months, 1))
    const last = lastOf(goal.getUTCFullYear(), goal.getUTCMonth())
    const expected = Date.UTC(goal.getUTCFullYear(), goal.getUTCMonth(), Math.min(date, last))
    strictEqual(addMonths(textOf(Date.UTC(year, month, date)), months), textOf(expected))
  }),
  { seed, numRuns: runs },
)

// Holidays of the published list, weekends and the turn of the year are no working days, and nothing else is not.
const published: ReadonlySet<string> = new Set(Object.keys(holidayJp.holidays))
assert(
  property(integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2050, 11, 31) }), boolean(), (instant, isYearEnd) => {
    const some = new Date(instant)
    const atYearEnd = Date.UTC(some.getUTCFullYear(), 11, 20 + (some.getUTCDate() % 20))
    const civil = new Date(isYearEnd ? Math.min(atYearEnd, Date.UTC(2050, 11, 31)) : instant)
    const date = textOf(civil.getTime())
    strictEqual(isHoliday(date), published.has(date))
    const monthDay = date.slice(5)
    const isRest =
      [0, 6].includes(civil.getUTCDay()) || published.has(date) || monthDay >= '12-29' || monthDay <= '01-03'
    strictEqual(isWorkingDay(date), !isRest)
  }),
  { seed, numRuns: runs },
)

const year2026 = Array.from({ length: 365 }, (_, passed) => addDays('2026-01-01', passed))
strictEqual(
  year2026.filter(isHoliday).join(' '),
  '2026-01-01 2026-01-12 2026-02-11 2026-02-23 2026-03-20 2026-04-29 2026-05-03 2026-05-04 2026-05-05 2026-05-06 ' +
    '2026-07-20 2026-08-11 2026-09-21 2026-09-22 2026-09-23 2026-10-12 2026-11-03 2026-11-23',
)

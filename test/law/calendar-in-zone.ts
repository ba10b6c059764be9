// Run by Node in a time zone of its own: `node calendar-in-zone.ts <seed> <runs>`; it fails by throwing.
import { deepStrictEqual, strictEqual } from 'node:assert'
import { assert, integer, property } from 'fast-check'
import {
  addDays,
  addMonths,
  civilDateAt,
  daysBetween,
  hourInTokyo,
  isHoliday,
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

strictEqual(addMonths('2027-01-31', 1), '2027-02-28')

const year2026 = Array.from({ length: 365 }, (_, passed) => addDays('2026-01-01', passed))
strictEqual(
  year2026.filter(isHoliday).join(' '),
  '2026-01-01 2026-01-12 2026-02-11 2026-02-23 2026-03-20 2026-04-29 2026-05-03 2026-05-04 2026-05-05 2026-05-06 ' +
    '2026-07-20 2026-08-11 2026-09-21 2026-09-22 2026-09-23 2026-10-12 2026-11-03 2026-11-23',
)

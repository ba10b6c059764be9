// Run by Node in a time zone of its own: `node referral-clock-in-zone.ts <seed>`; it fails by throwing.
import { strictEqual } from 'node:assert'
import { assert, integer, property } from 'fast-check'
import { addDays, isHoliday, usualClosedDays } from '../../src/law/calendar.ts'
import { countedDay, waitedDays } from '../../src/law/referral-clock.ts'

const [seed = 1] = process.argv.slice(2).map(Number)
strictEqual(Intl.DateTimeFormat().resolvedOptions().timeZone, process.env['TZ'])

// Counted without a calendar of ours: by UTC weekdays and the list of holidays.
const isOpen = (day: string): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  const monthDay = day.slice(5)
  return weekday !== 0 && weekday !== 6 && !isHoliday(day) && monthDay < '12-29' && monthDay > '01-03'
}

assert(
  property(integer({ min: 0, max: 14_600 }), integer({ min: 0, max: 80 }), (start, after) => {
    const from = addDays('2010-01-01', start)
    const rest = { from, closedDays: usualClosedDays, closings: [] }
    const days = Array.from({ length: after }, (_, passed) => addDays(from, passed + 1))
    const open = days.filter(isOpen)
    strictEqual(waitedDays(rest, addDays(from, after)), open.length)
    strictEqual(countedDay(rest, open.length), open.at(-1) ?? from)
  }),
  { seed, numRuns: 60 },
)

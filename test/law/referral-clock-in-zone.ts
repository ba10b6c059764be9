// Run by Node in a time zone of its own: `node referral-clock-in-zone.ts <seed> <runs>`; it fails by throwing.
import { deepStrictEqual, strictEqual } from 'node:assert'
import { array, assert, boolean, constantFrom, integer, oneof, property, record } from 'fast-check'
import holidayJp from '@holiday-jp/holiday_jp'
import { countedDay, countsFrom, dueStep, waitedDays } from '../../src/law/referral-clock.ts'
import type { Clock } from '../../src/law/referral-clock.ts'

const [seed = 1, numRuns = 60] = process.argv.slice(2).map(Number)
strictEqual(Intl.DateTimeFormat().resolvedOptions().timeZone, process.env['TZ'])

// Counted without a calendar of ours: by days since 1970 in UTC, weekdays of them, and the published list of holidays.
const dayMs = 86_400_000
const textOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)
const dayOf = (year: number, [month, date]: readonly [number, number]): number =>
  Date.UTC(year, month - 1, date) / dayMs
const holidays: ReadonlySet<string> = new Set(Object.keys(holidayJp.holidays))

type Span = { from: number; until: number }
type Town = { yearly: readonly { from: string; until: string }[]; dates: readonly number[] }

/** Firms rest over the new year, at Obon, and on days of their own. */
const towns = [
  { yearly: [{ from: '12-29', until: '01-03' }], dates: [] },
  {
    yearly: [
      { from: '12-28', until: '01-05' },
      { from: '08-13', until: '08-16' },
    ],
    dates: [dayOf(2026, [11, 24])],
  },
] as const satisfies readonly Town[]
const isYearly = (text: string, { yearly }: Town): boolean =>
  yearly.some(({ from, until }) => {
    const monthDay = text.slice(5)
    const isFrom = monthDay >= from
    const isUntil = monthDay <= until
    return from <= until ? isFrom && isUntil : isFrom || isUntil
  })
const isOpen = (day: number, { town, closings }: { town: Town; closings: readonly Span[] }): boolean => {
  const [text, weekday] = [textOf(day), (((day + 4) % 7) + 7) % 7]
  if (weekday === 0 || weekday === 6 || holidays.has(text) || isYearly(text, town)) return false
  return !town.dates.some((date) => date === day) && !closings.some(({ from, until }) => from <= day && day <= until)
}

// The days on which such counts go wrong: ends of months, the new year, Golden Week, the week of the equinox, leap days.
const years = integer({ min: 2010, max: 2049 })
const starts = oneof(
  integer({ min: dayOf(2010, [1, 1]), max: dayOf(2049, [6, 30]) }),
  record({ year: years, month: integer({ min: 1, max: 12 }), back: integer({ min: 1, max: 3 }) }).map(
    ({ year, month, back }) => dayOf(year, [month + 1, 1]) - back,
  ),
  record({ year: years, after: integer({ min: 0, max: 20 }) }).map(({ year, after }) => dayOf(year, [12, 15]) + after),
  record({ year: years, after: integer({ min: 0, max: 20 }) }).map(({ year, after }) => dayOf(year, [4, 20]) + after),
  record({ year: years, after: integer({ min: 0, max: 10 }) }).map(({ year, after }) => dayOf(year, [9, 14]) + after),
  years.map((year) => dayOf(year, [2, 26])),
)
const lives = record({
  start: starts,
  town: constantFrom<Town>(...towns),
  closed: array(record({ after: integer({ min: -5, max: 40 }), long: integer({ min: 0, max: 12 }) }), { maxLength: 3 }),
  isByPhone: boolean(),
})

const days = { first: 3, second: 7, phone: 10, close: 20 }
const stepsOf = (isByPhone: boolean): readonly (readonly [keyof typeof days, number])[] =>
  isByPhone
    ? [
        ['phone', days.first],
        ['close', days.close],
      ]
    : [
        ['first', days.first],
        ['second', days.second],
        ['phone', days.phone],
        ['close', days.close],
      ]

/** What the desk's job does, run once on every day. */
const walked = (start: Clock, first: number): readonly (readonly [string, string])[] => {
  let clock = start
  const taken: (readonly [string, string])[] = []
  for (let day = first + 1; day < first + 150; day += 1) {
    const step = dueStep(clock, textOf(day))
    if (step === null) continue
    taken.push([step, textOf(day)])
    if (step === 'close') break
    clock = { ...clock, step, from: step === 'phone' ? countsFrom(clock, textOf(day)) : clock.from }
  }
  return taken
}

assert(
  property(lives, ({ start, town, closed, isByPhone }) => {
    const closings = closed.map(({ after, long }) => ({ from: start + after, until: start + after + long }))
    const open = Array.from({ length: 149 }, (_, passed) => start + passed + 1).filter((day) =>
      isOpen(day, { town, closings }),
    )
    const clock: Clock = {
      from: textOf(start),
      days,
      step: null,
      isByPhone,
      closedDays: { yearly: town.yearly, dates: town.dates.map(textOf) },
      closings: closings.map(({ from, until }) => ({ from: textOf(from), until: textOf(until) })),
    }
    for (const n of [0, 1, 3, 10, 20]) {
      const day = n === 0 ? start : (open[n - 1] ?? start)
      strictEqual(countedDay(clock, n), textOf(day))
      strictEqual(waitedDays(clock, textOf(day)), n)
    }
    // Each step on its day and no other, the call always before the close.
    const expected = stepsOf(isByPhone).map(([step, n]) => [step, textOf(open[n - 1] ?? start)])
    deepStrictEqual(walked(clock, start), expected)
  }),
  { seed, numRuns },
)

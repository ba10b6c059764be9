import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import holidayJp from '@holiday-jp/holiday_jp'
import { assert, integer, property, readConfigureGlobal } from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  civilDateAt,
  daysBetween,
  endOfMonthAfterNext,
  hourInTokyo,
  isCivilDate,
  isHoliday,
  isWorkingDay,
  legalAgeOn,
  nextWorkingDay,
  partsOf,
  startOfDayAt,
  usualClosedDays,
  workingDaysBetween,
} from '../../src/law/calendar.ts'
import type { CivilDate, ClosedDays } from '../../src/law/calendar.ts'

const runs = process.env['SOAK'] ? 100_000 : 10_000
const dates = integer({ min: 0, max: 40_000 }).map((days) => addDays('1945-01-01', days))
const datesOf = (from: CivilDate, until: CivilDate): CivilDate[] =>
  Array.from({ length: daysBetween(from, until) + 1 }, (_, passed) => addDays(from, passed))

describe('civil dates', () => {
  test.each(['2026-11-21', '2024-02-29', '2000-02-29', '1950-05-07'])('%s is a civil date', (text) => {
    expect(isCivilDate(text)).toBe(true)
  })

  test.each([
    '',
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '2026-11-21T00:00',
    ' 2026-11-21',
    '２０２６-11-21',
    '+02026-11-21',
  ])('"%s" is no civil date', (text) => {
    expect(isCivilDate(text)).toBe(false)
  })

  test('arithmetic on what is no date throws without repeating it', () => {
    expect(() => addDays('19xx-01-01', 1)).toThrow(/^A civil date is YYYY-MM-DD$/)
    expect(() => partsOf('')).toThrow(RangeError)
  })

  test('the day in Tokyo begins at 15:00 UTC', () => {
    expect(civilDateAt(Date.UTC(2026, 10, 21, 14, 59, 59, 999))).toBe('2026-11-21')
    expect(civilDateAt(Date.UTC(2026, 10, 21, 15))).toBe('2026-11-22')
    expect(startOfDayAt('2026-11-22')).toBe(Date.UTC(2026, 10, 21, 15))
    expect(hourInTokyo(Date.UTC(2026, 10, 21, 15))).toBe(0)
    expect(hourInTokyo(Date.UTC(2026, 10, 21, 14, 59))).toBe(23)
  })

  test('a date has its parts', () => {
    expect(partsOf('2026-11-22')).toEqual({ year: 2026, month: 11, day: 22, weekday: 0 })
  })

  test.each([
    { from: '2027-01-31', months: 1, expected: '2027-02-28' },
    { from: '2028-01-31', months: 1, expected: '2028-02-29' },
    { from: '2026-08-31', months: 6, expected: '2027-02-28' },
    { from: '2026-11-30', months: 3, expected: '2027-02-28' },
    { from: '2026-12-01', months: 12, expected: '2027-12-01' },
    { from: '2028-02-29', months: 12, expected: '2029-02-28' },
    { from: '2026-03-31', months: -1, expected: '2026-02-28' },
  ])('$from and $months calendar months is $expected', ({ from, months, expected }) => {
    expect(addMonths(from, months)).toBe(expected)
  })

  test('days added are days between, through the summer times of 1948 to 1951 too', () => {
    assert(
      property(dates, integer({ min: -3_000, max: 3_000 }), (date, days) => {
        const moved = addDays(date, days)
        expect(isCivilDate(moved)).toBe(true)
        expect(daysBetween(date, moved)).toBe(days)
        expect(addDays(moved, -days)).toBe(date)
      }),
    )
  })

  test.concurrent.each(['UTC', 'Asia/Tokyo', 'America/Los_Angeles'])(
    `${runs} random instants have their right date on a machine in %s`,
    async (zone) => {
      const script = `${import.meta.dirname}/calendar-in-zone.ts`
      const seed = String(readConfigureGlobal()?.seed ?? 1)
      const run = promisify(execFile)(process.execPath, [script, seed, String(runs)], {
        env: { ...process.env, TZ: zone },
      })
      await expect(run).resolves.toMatchObject({ stderr: '' })
    },
    120_000,
  )

  test.each([
    ['2026-11-01', '2027-01-31'],
    ['2026-11-30', '2027-01-31'],
    ['2026-12-31', '2027-02-28'],
    ['2027-12-15', '2028-02-29'],
  ])('R1-24: an offer of %s is valid until %s, the end of the month after next', (on, expected) => {
    expect(endOfMonthAfterNext(on)).toBe(expected)
  })
})

describe('legal age', () => {
  test.each([
    { born: '2011-04-02', on: '2026-03-31', age: 14 },
    { born: '2011-04-02', on: '2026-04-01', age: 15 },
    { born: '2011-04-01', on: '2026-03-30', age: 14 },
    { born: '2011-04-01', on: '2026-03-31', age: 15 },
    { born: '2008-01-01', on: '2025-12-31', age: 18 },
    { born: '2008-01-01', on: '2025-12-30', age: 17 },
    { born: '2008-02-29', on: '2026-02-27', age: 17 },
    { born: '2008-02-29', on: '2026-02-28', age: 18 },
    { born: '2008-02-29', on: '2028-02-28', age: 20 },
    { born: '2008-02-29', on: '2028-02-27', age: 19 },
    { born: '2008-03-01', on: '2026-02-28', age: 18 },
    { born: '2008-03-01', on: '2028-02-28', age: 19 },
    { born: '2008-03-01', on: '2028-02-29', age: 20 },
    { born: '1950-05-07', on: '2026-05-06', age: 76 },
    { born: '2026-11-21', on: '2026-11-21', age: 0 },
  ])(
    'R2-52: born on $born, on $on a person is $age, an age being reached on the day before the birthday',
    ({ born, on, age }) => {
      expect(legalAgeOn(born, on)).toBe(age)
    },
  )
})
describe('holidays', () => {
  test('the holidays of 2000 to 2050 are those of the published list', () => {
    const computed = datesOf('2000-01-01', '2050-12-31').filter(isHoliday)
    const published = Object.keys(holidayJp.holidays).filter((date) => '2000' <= date && date < '2051')
    expect(computed).toEqual(published.toSorted())
    expect(computed.length).toBeGreaterThan(800)
  })
})

describe('working days', () => {
  test('§10.2: they are Monday to Friday without national holidays and without 29 December to 3 January', () => {
    const closed = datesOf('2026-12-19', '2027-01-12').filter((date) => !isWorkingDay(date))
    expect(closed.map((date) => date.slice(5)).join(' ')).toBe(
      '12-19 12-20 12-26 12-27 12-29 12-30 12-31 01-01 01-02 01-03 01-09 01-10 01-11',
    )
  })

  test('the next working day of a working day is itself', () => {
    expect(nextWorkingDay('2026-12-28')).toBe('2026-12-28')
    expect(nextWorkingDay('2026-12-29')).toBe('2027-01-04')
    expect(nextWorkingDay('2026-05-02')).toBe('2026-05-07')
  })

  test('the town sets its own closure', () => {
    const obon: ClosedDays = { yearly: [{ from: '08-13', until: '08-15' }], dates: ['2026-12-28'] }
    expect(nextWorkingDay('2026-08-13', obon)).toBe('2026-08-17')
    expect(nextWorkingDay('2026-12-28', obon)).toBe('2026-12-29')
    expect(addWorkingDays({ from: '2026-08-12', days: 1, closedDays: obon })).toBe('2026-08-17')
    expect(workingDaysBetween({ from: '2026-08-12', until: '2026-08-17', closedDays: obon })).toBe(1)
  })

  test('a closure of the whole year is refused, not searched for ever', () => {
    const closedDays: ClosedDays = { yearly: [{ from: '01-01', until: '12-31' }], dates: [] }
    expect(() => nextWorkingDay('2026-11-21', closedDays)).toThrow(RangeError)
  })

  test.each([
    { from: '2026-11-20', days: 1, expected: '2026-11-24' },
    { from: '2026-11-20', days: 0, expected: '2026-11-20' },
    { from: '2026-11-21', days: 0, expected: '2026-11-21' },
    { from: '2026-11-21', days: 3, expected: '2026-11-26' },
    { from: '2026-11-20', days: 10, expected: '2026-12-07' },
    { from: '2026-12-25', days: 3, expected: '2027-01-05' },
  ])('§10.3: $from and $days working days is $expected', ({ from, days, expected }) => {
    expect(addWorkingDays({ from, days })).toBe(expected)
  })

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('%d working days cannot be added', (days) => {
    expect(() => addWorkingDays({ from: '2026-11-20', days })).toThrow(RangeError)
  })

  test('working days added are working days between', () => {
    const modern = integer({ min: 0, max: 18_000 }).map((days) => addDays('2000-01-01', days))
    assert(
      property(modern, integer({ min: 1, max: 60 }), (from, days) => {
        const until = addWorkingDays({ from, days })
        expect(isWorkingDay(until)).toBe(true)
        expect(workingDaysBetween({ from, until })).toBe(days)
        expect(workingDaysBetween({ from: until, until: from })).toBe(0)
        expect(workingDaysBetween({ from, until: nextWorkingDay(addDays(until, 1)) })).toBe(days + 1)
      }),
    )
  })

  test('the usual closure is 29 December to 3 January', () => {
    expect(usualClosedDays).toEqual({ yearly: [{ from: '12-29', until: '01-03' }], dates: [] })
  })
})

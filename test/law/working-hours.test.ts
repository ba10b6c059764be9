import { describe, expect, test } from 'vitest'
import { industryMajors } from '../../src/law/industries.ts'
import {
  breakShortfall,
  hoursOverLimit,
  hoursTradeOf,
  isClockTime,
  isNightWork,
  minutesBetween,
  weeklyLimitMinutesOf,
} from '../../src/law/working-hours.ts'
import type { HoursTrade } from '../../src/law/working-hours.ts'

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

describe('clock times', () => {
  test('they are HH:MM from 00:00 to 23:59', () => {
    expect(['00:00', '09:05', '23:59'].filter(isClockTime)).toHaveLength(3)
    expect(['', '9:00', '24:00', '12:60', '12:5', '12:00:00', '１２:00'].filter(isClockTime)).toEqual([])
    expect(() => minutesBetween('9:00', '12:00')).toThrow(RangeError)
  })

  test.each([
    { startsAt: '09:00', endsAt: '15:30', minutes: 390 },
    { startsAt: '22:00', endsAt: '05:00', minutes: 420 },
    { startsAt: '23:59', endsAt: '00:00', minutes: 1 },
    { startsAt: '00:00', endsAt: '23:59', minutes: 1439 },
    { startsAt: '09:00', endsAt: '09:00', minutes: 1440 },
  ])('from $startsAt to $endsAt are $minutes minutes', ({ startsAt, endsAt, minutes }) => {
    expect(minutesBetween(startsAt, endsAt)).toBe(minutes)
  })
})

describe('breaks', () => {
  test.each([
    { workMinutes: 360, breakMinutes: 0, lacking: 0 },
    { workMinutes: 361, breakMinutes: 0, lacking: 45 },
    { workMinutes: 361, breakMinutes: 45, lacking: 0 },
    { workMinutes: 480, breakMinutes: 45, lacking: 0 },
    { workMinutes: 481, breakMinutes: 45, lacking: 15 },
    { workMinutes: 481, breakMinutes: 60, lacking: 0 },
    { workMinutes: 481, breakMinutes: 90, lacking: 0 },
  ])(
    'R2-50: $workMinutes minutes of work with a break of $breakMinutes lack $lacking',
    ({ workMinutes, breakMinutes, lacking }) => {
      expect(breakShortfall({ workMinutes, breakMinutes })).toBe(lacking)
    },
  )

  test('R2-50: 9:00 to 15:30 with a break of 20 minutes is short', () => {
    const workMinutes = minutesBetween('09:00', '15:30') - 20
    expect(breakShortfall({ workMinutes, breakMinutes: 20 })).toBe(25)
  })
})

describe('hours of the day and week', () => {
  test.each([
    [
      { minutesPerDay: 480, daysPerWeek: 5 },
      { dayMinutes: 0, weekMinutes: 0, isWithoutRestDay: false },
    ],
    [
      { minutesPerDay: 481, daysPerWeek: 5 },
      { dayMinutes: 1, weekMinutes: 5, isWithoutRestDay: false },
    ],
    [
      { minutesPerDay: 420, daysPerWeek: 6 },
      { dayMinutes: 0, weekMinutes: 120, isWithoutRestDay: false },
    ],
    [
      { minutesPerDay: 60, daysPerWeek: 7 },
      { dayMinutes: 0, weekMinutes: 0, isWithoutRestDay: true },
    ],
    [
      { minutesPerDay: 440, daysPerWeek: 6, weeklyLimitMinutes: 2640 },
      { dayMinutes: 0, weekMinutes: 0, isWithoutRestDay: false },
    ],
    [
      { minutesPerDay: 450, daysPerWeek: 6, weeklyLimitMinutes: 2640 },
      { dayMinutes: 0, weekMinutes: 60, isWithoutRestDay: false },
    ],
  ])('R2-51: %j is over by %j', (week, over) => {
    expect(hoursOverLimit(week)).toEqual(over)
  })

  test('R2-51: the week has 44 hours in four trades under ten staff, 40 elsewhere', () => {
    const trades: readonly HoursTrade[] = ['commerce', 'cinema', 'health', 'hospitality', 'other']
    expect(trades.map((trade) => weeklyLimitMinutesOf({ trade, staffCount: 9 }) / 60)).toEqual([44, 44, 44, 44, 40])
    expect(trades.map((trade) => weeklyLimitMinutesOf({ trade, staffCount: 10 }) / 60)).toEqual([40, 40, 40, 40, 40])
  })
})

describe('the trade of an industry', () => {
  test('R2-51: three letters are trades of 44 hours, the mixed ones are not claimed', () => {
    expect(industryMajors.filter((industry) => hoursTradeOf(industry) !== 'other')).toEqual(['I', 'M', 'P'])
    expect([hoursTradeOf('I'), hoursTradeOf('M'), hoursTradeOf('P')]).toEqual(['commerce', 'hospitality', 'health'])
    expect((['G', 'K', 'N'] as const).map(hoursTradeOf)).toEqual(['other', 'other', 'other'])
  })

  test('R2-51: four rest days in four weeks do for a week without one, three do not', () => {
    const week = { minutesPerDay: 300, daysPerWeek: 7 }
    expect(hoursOverLimit({ ...week, restDaysInFourWeeks: 4 }).isWithoutRestDay).toBe(false)
    expect(hoursOverLimit({ ...week, restDaysInFourWeeks: 3 }).isWithoutRestDay).toBe(true)
    expect(hoursOverLimit({ ...week, restDaysInFourWeeks: null }).isWithoutRestDay).toBe(true)
  })
})

describe('night', () => {
  test.each([
    { startsAt: '05:00', endsAt: '22:00', isNight: false },
    { startsAt: '04:59', endsAt: '12:00', isNight: true },
    { startsAt: '05:00', endsAt: '22:01', isNight: true },
    { startsAt: '22:00', endsAt: '23:00', isNight: true },
    { startsAt: '21:00', endsAt: '23:00', isNight: true },
    { startsAt: '20:00', endsAt: '02:00', isNight: true },
    { startsAt: '02:00', endsAt: '03:00', isNight: true },
    { startsAt: '13:00', endsAt: '00:00', isNight: true },
    { startsAt: '09:00', endsAt: '17:00', isNight: false },
  ])('R2-52: $startsAt to $endsAt is night work: $isNight', ({ startsAt, endsAt, isNight }) => {
    expect(isNightWork({ startsAt, endsAt })).toBe(isNight)
  })

  test('R2-52: a shift is night work exactly when one of its minutes lies in the night', () => {
    const wrong: string[] = []
    for (let start = 0; start < 1440; start += 30) {
      for (let length = 30; length <= 1440; length += 30) {
        const hasNight = Array.from({ length }, (_, passed) => (start + passed) % 1440).some(
          (minute) => minute >= 1320 || minute < 300,
        )
        const shift = { startsAt: clock(start), endsAt: clock(start + length) }
        if (isNightWork(shift) !== hasNight) wrong.push(`${shift.startsAt}–${shift.endsAt}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

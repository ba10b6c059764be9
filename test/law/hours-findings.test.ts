import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hoursFindings } from '../../src/law/hours-findings.ts'
import type { HoursFacts } from '../../src/law/hours-findings.ts'

const shift: HoursFacts = { startsAt: '09:00', endsAt: '13:00', breakMinutes: 0, daysPerWeek: 5 }
const codes = (facts: HoursFacts) => hoursFindings(facts).map(({ code }) => code)
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const fullDay: HoursFacts = { ...shift, startsAt: '09:00', endsAt: '18:00', breakMinutes: 60 }

describe('breaks', () => {
  test('R2-50: at 6 h 00 no break is due, at 6 h 01 forty-five minutes', () => {
    expect(hoursFindings({ ...shift, endsAt: '15:00' })).toEqual([])
    expect(hoursFindings({ ...shift, endsAt: '15:01' })).toEqual([
      { code: 'breakTooShort', effect: 'stops', dueMinutes: 45 },
    ])
    expect(codes({ ...shift, endsAt: '15:46', breakMinutes: 45 })).toEqual([])
  })

  test('R2-50: at 8 h 00 forty-five minutes do, at 8 h 01 sixty are due', () => {
    expect(codes({ ...shift, endsAt: '17:45', breakMinutes: 45 })).toEqual([])
    expect(hoursFindings({ ...shift, endsAt: '17:46', breakMinutes: 45, daysPerWeek: 3 })).toEqual([
      { code: 'breakTooShort', effect: 'stops', dueMinutes: 60 },
      { code: 'overDailyHours', effect: 'stops', limitMinutes: 480 },
    ])
  })

  test('R2-50: 9:00 to 15:30 with a break of 20 minutes is short', () => {
    expect(codes({ ...shift, endsAt: '15:30', breakMinutes: 20 })).toEqual(['breakTooShort'])
  })

  test('R2-50: a break as long as the shift is inside no work', () => {
    expect(codes({ ...shift, endsAt: '10:00', breakMinutes: 60 })).toEqual(['breakFillsShift'])
    expect(codes({ ...shift, endsAt: '10:00', breakMinutes: 59 })).toEqual([])
  })

  test('R2-50: giving the minutes that are due never leaves the break short', () => {
    assert(
      property(integer({ min: 1, max: 16 * 60 }), integer({ min: 0, max: 120 }), (span, breakMinutes) => {
        const facts = { ...shift, startsAt: '05:00', endsAt: clock(300 + span), breakMinutes, daysPerWeek: 1 }
        const short = hoursFindings(facts).find((finding) => finding.code === 'breakTooShort')
        if (short?.code !== 'breakTooShort') return
        expect(codes({ ...facts, breakMinutes: short.dueMinutes })).not.toContain('breakTooShort')
      }),
    )
  })
})

describe('the day and the week', () => {
  test('R2-51: eight hours on five days are lawful, on six days not', () => {
    expect(codes(fullDay)).toEqual([])
    expect(hoursFindings({ ...fullDay, daysPerWeek: 6 })).toEqual([
      { code: 'overWeeklyHours', effect: 'stops', limitMinutes: 2400 },
    ])
  })

  test('R2-51: 44 hours a week are lawful in a shop of nine, not of ten', () => {
    const week: HoursFacts = { ...fullDay, endsAt: '17:20', daysPerWeek: 6, industry: 'I' }
    expect(codes({ ...week, staffCount: 9 })).toEqual([])
    expect(codes({ ...week, endsAt: '17:21', staffCount: 9 })).toEqual(['overWeeklyHours'])
    expect(hoursFindings({ ...week, staffCount: 10 })).toEqual([
      { code: 'overWeeklyHours', effect: 'stops', limitMinutes: 2400 },
    ])
    expect(codes({ ...week, industry: 'E', staffCount: 9 })).toEqual(['overWeeklyHours'])
  })

  test('R2-51: with the staff unknown, what a small shop may do goes to the desk', () => {
    const week: HoursFacts = { ...fullDay, endsAt: '17:20', daysPerWeek: 6, industry: 'M' }
    expect(hoursFindings(week)).toEqual([{ code: 'overWeeklyHours', effect: 'review', limitMinutes: 2400 }])
    expect(hoursFindings({ ...week, staffCount: null })).toMatchObject([{ effect: 'review' }])
    expect(hoursFindings({ ...week, endsAt: '17:30' })).toMatchObject([{ effect: 'stops' }])
    expect(hoursFindings({ ...week, industry: null })).toMatchObject([{ effect: 'stops' }])
  })

  test('R2-51: seven days a week need four rest days in four weeks', () => {
    expect(codes({ ...shift, daysPerWeek: 7 })).toEqual(['noRestDay'])
    expect(codes({ ...shift, daysPerWeek: 7, restDaysInFourWeeks: 4 })).toEqual([])
    expect(codes({ ...shift, daysPerWeek: 6 })).toEqual([])
  })
})

test('R2-51: work after 22:00 is lawful for adults and shown to the desk for its premium', () => {
  expect(codes({ ...shift, startsAt: '18:00', endsAt: '22:00' })).toEqual([])
  expect(hoursFindings({ ...shift, startsAt: '18:00', endsAt: '22:01' })).toEqual([
    { code: 'nightPremiumDue', effect: 'review' },
  ])
})

import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, legalAgeOn } from '../../src/law/calendar.ts'
import { hazards } from '../../src/law/data/young-people.ts'
import {
  ageFindings,
  hazardCodes,
  isUnder18On,
  liftingLimitOf,
  mayWorkFrom,
  notForUnder18,
} from '../../src/law/minors.ts'
import type { AgeFacts } from '../../src/law/minors.ts'

const birthdays = integer({ min: 0, max: 12_000 }).map((days) => addDays('1994-01-01', days))
const codes = (facts: AgeFacts) => ageFindings(facts).map(({ code }) => code)
const on = '2026-11-21'
const seventeen = { bornOn: '2009-06-01', on }

describe('the youngest age', () => {
  test.each([
    { bornOn: '2011-04-02', allowed: false },
    { bornOn: '2011-04-01', allowed: true },
    { bornOn: '2011-03-31', allowed: true },
    { bornOn: '2012-01-01', allowed: false },
  ])('R2-52: on 2026-11-21 a person born on $bornOn may work: $allowed', ({ bornOn, allowed }) => {
    expect(codes({ bornOn, on }).includes('tooYoung')).toBe(!allowed)
  })

  test('R2-52: 31 March after the 15th birthday is too early, 1 April is not', () => {
    expect(ageFindings({ bornOn: '2011-04-02', on: '2027-03-31' })).toEqual([
      { code: 'tooYoung', effect: 'stops', from: '2027-04-01' },
    ])
    expect(codes({ bornOn: '2011-04-02', on: '2027-04-01' })).toEqual([])
    expect(codes({ bornOn: '2011-04-01', on: '2026-03-31' })).toEqual(['tooYoung'])
    expect(codes({ bornOn: '2011-04-01', on: '2026-04-01' })).toEqual([])
  })

  test('R2-52: the first day of work is the 1 April after a 31 March on which the person is 15', () => {
    assert(
      property(birthdays, (bornOn) => {
        const from = mayWorkFrom(bornOn)
        const lastMarch = addDays(from, -1)
        expect(from.slice(5)).toBe('04-01')
        expect(legalAgeOn(bornOn, lastMarch)).toBe(15)
        // A year before, 15 was not reached by 31 March.
        expect(legalAgeOn(bornOn, `${Number(from.slice(0, 4)) - 1}-03-31`)).toBeLessThan(15)
      }),
    )
  })

  test('R2-52: too young says nothing else', () => {
    expect(codes({ bornOn: '2013-01-01', on, hazards: ['boiler'], hasOvertime: true })).toEqual(['tooYoung'])
  })
})

describe('15 to 17', () => {
  const lateShift = { startsAt: '21:00', endsAt: '23:00' }

  test('R2-52: 17 years old at 21:00 to 23:00 is refused, to 22:00 is not', () => {
    expect(codes({ ...seventeen, shift: lateShift })).toEqual(['nightUnder18'])
    expect(codes({ ...seventeen, shift: { startsAt: '17:00', endsAt: '22:00' } })).toEqual([])
    expect(codes({ ...seventeen, shift: { startsAt: '04:59', endsAt: '08:00' } })).toEqual(['nightUnder18'])
    expect(codes({ ...seventeen, shift: { startsAt: '05:00', endsAt: '08:00' } })).toEqual([])
  })

  test('R2-52: the night opens on the day before the 18th birthday', () => {
    expect(codes({ bornOn: '2008-11-23', on, shift: lateShift })).toEqual(['nightUnder18'])
    expect(codes({ bornOn: '2008-11-22', on, shift: lateShift })).toEqual([])
    expect([isUnder18On('2008-11-23', on), isUnder18On('2008-11-22', on)]).toEqual([true, false])
  })

  test('R2-52: no overtime, no work on the rest day', () => {
    expect(codes({ ...seventeen, hasOvertime: true, hasHolidayWork: true })).toEqual([
      'overtimeUnder18',
      'holidayWorkUnder18',
    ])
    expect(codes({ bornOn: '2000-01-01', on, hasOvertime: true, hasHolidayWork: true })).toEqual([])
  })

  test('R2-52: eight hours and forty a week are the limit in every trade', () => {
    expect(codes({ ...seventeen, dayMinutes: 480, weekMinutes: 2400 })).toEqual([])
    expect(codes({ ...seventeen, dayMinutes: 481 })).toEqual(['hoursUnder18'])
    expect(codes({ ...seventeen, weekMinutes: 2401 })).toEqual(['hoursUnder18'])
    expect(codes({ bornOn: '2000-01-01', on, weekMinutes: 2640 })).toEqual([])
  })
})

describe('dangerous work', () => {
  test.each(hazardCodes)('R2-54: %s is closed to 17, open to 18', (hazard) => {
    expect(ageFindings({ ...seventeen, hazards: [hazard] })).toEqual([
      { code: 'hazardUnder18', effect: 'stops', hazard },
    ])
    expect(codes({ bornOn: '2000-01-01', on, hazards: [hazard] })).toEqual([])
  })

  test('R2-54: unknown tags close nothing', () => {
    expect(notForUnder18(['shopSweeping', 'crane', ''])).toEqual(['crane'])
  })

  test('R2-54: the codes differ and each has its article', () => {
    expect(new Set(hazardCodes).size).toBe(hazards.length)
    expect(hazards.filter(({ article }) => !/^(年少則8条\d+号|労働基準法61条)$/.test(article))).toEqual([])
  })
})

describe('loads', () => {
  test.each([
    { age: 15, sex: 'female', limit: [12, 8] },
    { age: 15, sex: 'male', limit: [15, 10] },
    { age: 15, sex: null, limit: [12, 8] },
    { age: 16, sex: 'female', limit: [25, 15] },
    { age: 17, sex: 'male', limit: [30, 20] },
    { age: 17, sex: null, limit: [25, 15] },
    { age: 18, sex: 'female', limit: [30, 20] },
    { age: 18, sex: null, limit: [30, 20] },
  ] as const)('R2-53: at $age and sex $sex loads from $limit kg are forbidden', ({ age, sex, limit }) => {
    expect(liftingLimitOf({ age, sex })).toEqual({ intermittent: limit[0], continuous: limit[1] })
  })

  test('R2-53: men of 18 have no limit', () => {
    expect(liftingLimitOf({ age: 18, sex: 'male' })).toBeNull()
    expect(codes({ bornOn: '2000-01-01', on, sex: 'male', load: { kg: 60, often: 'continuous' } })).toEqual([])
  })

  test('R2-53: a load of the limit itself is too heavy, anything below is not', () => {
    const load = { kg: 25, often: 'intermittent' } as const
    expect(ageFindings({ ...seventeen, load })).toEqual([{ code: 'loadTooHeavy', effect: 'stops', limitKg: 25 }])
    expect(codes({ ...seventeen, load: { ...load, kg: 24.9 } })).toEqual([])
    expect(codes({ ...seventeen, sex: 'male', load })).toEqual([])
    expect(codes({ ...seventeen, load: { kg: 15, often: 'continuous' } })).toEqual(['loadTooHeavy'])
    expect(codes({ bornOn: '1980-01-01', on, load: { kg: 20, often: 'continuous' } })).toEqual(['loadTooHeavy'])
    expect(codes({ bornOn: '1980-01-01', on, load: { kg: 20, often: 'intermittent' } })).toEqual([])
  })

  test('R2-53: where the sex is unknown the figure is the lower of the two', () => {
    assert(
      property(integer({ min: 13, max: 80 }), constantFrom('female', 'male'), (age, sex) => {
        const known = liftingLimitOf({ age, sex })
        const unknown = liftingLimitOf({ age, sex: null })
        expect(unknown?.intermittent).toBeLessThanOrEqual(known?.intermittent ?? Infinity)
        expect(unknown?.continuous).toBeLessThanOrEqual(known?.continuous ?? Infinity)
      }),
    )
  })
})

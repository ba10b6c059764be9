import { assert, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/law/calendar.ts'
import { insuranceHints } from '../../src/law/insurance.ts'
import type { InsuranceFacts } from '../../src/law/insurance.ts'

const hours = (count: number) => count * 60
const part: InsuranceFacts = {
  from: '2026-12-01',
  until: null,
  weekMinutes: hours(22),
  monthlyYen: 100_000,
  isDaytimeStudent: false,
  staffCount: 60,
  isSoleProprietor: false,
  industry: 'E',
}
const social = (change: Partial<InsuranceFacts>) => insuranceHints({ ...part, ...change }).social
const employment = (change: Partial<InsuranceFacts>) => insuranceHints({ ...part, ...change }).employment

describe('労災', () => {
  test('R2-55: one hour on one day is covered', () => {
    const hour = { ...part, until: part.from, weekMinutes: 60, isDaytimeStudent: true }
    expect(insuranceHints(hour)).toEqual({ workersAccident: 'joins', employment: 'doesNot', social: 'doesNot' })
  })
})

describe('雇用保険', () => {
  test('R2-56: 20 hours a week join, a minute less does not', () => {
    expect(employment({ weekMinutes: hours(20) })).toBe('joins')
    expect(employment({ weekMinutes: hours(20) - 1 })).toBe('doesNot')
  })

  test('R2-56: 31 expected days join, 30 do not', () => {
    expect(employment({ until: '2026-12-31' })).toBe('joins')
    expect(employment({ until: '2026-12-30' })).toBe('doesNot')
  })

  test('R2-56: from 2028-10-01 ten hours join, the day before they do not', () => {
    expect(employment({ on: '2028-09-30', weekMinutes: hours(10) })).toBe('doesNot')
    expect(employment({ on: '2028-10-01', weekMinutes: hours(10) })).toBe('joins')
    expect(employment({ on: '2028-10-01', weekMinutes: hours(10) - 1 })).toBe('doesNot')
    expect(employment({ from: '2028-10-01', weekMinutes: hours(10) })).toBe('joins')
  })

  test('R2-56: daytime students are outside', () => {
    expect(employment({ isDaytimeStudent: true, weekMinutes: hours(30) })).toBe('doesNot')
  })

  test('R2-56: a farm of one person with fewer than five staff asks', () => {
    const farm: Partial<InsuranceFacts> = { isSoleProprietor: true, industry: 'A' }
    expect(employment({ ...farm, staffCount: 4 })).toBe('ask')
    expect(employment({ ...farm, staffCount: null })).toBe('ask')
    expect(employment({ ...farm, staffCount: 5 })).toBe('joins')
    expect(employment({ ...farm, staffCount: 4, industry: 'I' })).toBe('joins')
    expect(employment({ ...farm, staffCount: 4, isSoleProprietor: false })).toBe('joins')
  })

  test('R2-56: before the oldest threshold on record nothing is claimed', () => {
    expect(employment({ from: '2010-03-31' })).toBe('ask')
  })
})

describe('社会保険 by short hours', () => {
  test('R2-57: 22 hours in a firm of 60 from 2026-12 join, 19 hours do not', () => {
    expect(social({})).toBe('joins')
    expect(social({ weekMinutes: hours(19) })).toBe('doesNot')
    expect(social({ weekMinutes: hours(20) })).toBe('joins')
    expect(social({ weekMinutes: hours(20) - 1 })).toBe('doesNot')
  })

  test.each([
    { on: '2027-09-30', binds: 51 },
    { on: '2027-10-01', binds: 36 },
    { on: '2029-09-30', binds: 36 },
    { on: '2029-10-01', binds: 21 },
    { on: '2032-09-30', binds: 21 },
    { on: '2032-10-01', binds: 11 },
    { on: '2035-09-30', binds: 11 },
  ])('R2-57: on $on a firm of $binds staff is bound, one person less is not', ({ on, binds }) => {
    expect(social({ on, staffCount: binds })).toBe('joins')
    expect(social({ on, staffCount: binds - 1 })).toBe('doesNot')
    expect(social({ on, staffCount: null })).toBe('ask')
  })

  test('R2-57: from 2035-10-01 every firm is bound', () => {
    expect(social({ on: '2035-10-01', staffCount: 1 })).toBe('joins')
    expect(social({ on: '2035-10-01', staffCount: null })).toBe('joins')
  })

  test('R2-57: the test of 88,000 yen held until 2026-09-30', () => {
    expect(social({ from: '2026-09-30', monthlyYen: 88_000 })).toBe('joins')
    expect(social({ from: '2026-09-30', monthlyYen: 87_999 })).toBe('doesNot')
    expect(social({ from: '2026-09-30', monthlyYen: null })).toBe('ask')
    expect(social({ from: '2026-10-01', monthlyYen: 87_999 })).toBe('joins')
    expect(social({ from: '2026-10-01', monthlyYen: null })).toBe('joins')
  })

  test('R2-57: two months do not join, two months and a day do', () => {
    expect(social({ until: '2027-01-31' })).toBe('doesNot')
    expect(social({ until: '2027-02-01' })).toBe('joins')
    expect(social({ until: '2027-01-31', weekMinutes: hours(40) })).toBe('doesNot')
  })

  test('R2-57: students are outside the short-hours route only', () => {
    expect(social({ isDaytimeStudent: true })).toBe('doesNot')
    expect(social({ isDaytimeStudent: true, weekMinutes: hours(30) })).toBe('joins')
  })
})

describe('社会保険 by three quarters', () => {
  test('R2-57: 30 of 40 hours join in a firm of any size, a minute less does not', () => {
    expect(social({ staffCount: 2, weekMinutes: hours(30) })).toBe('joins')
    expect(social({ staffCount: 2, weekMinutes: hours(30) - 1 })).toBe('doesNot')
  })

  test('R2-57: the measure is what full-timers of the firm work', () => {
    const change = { staffCount: 2, fullTimeWeekMinutes: hours(36) }
    expect(social({ ...change, weekMinutes: hours(27) })).toBe('joins')
    expect(social({ ...change, weekMinutes: hours(27) - 1 })).toBe('doesNot')
  })

  test('§10.14: a proprietor under five staff or in an exempt trade asks', () => {
    const shop: Partial<InsuranceFacts> = { isSoleProprietor: true, weekMinutes: hours(32), industry: 'I' }
    expect(social({ ...shop, staffCount: 4 })).toBe('ask')
    expect(social({ ...shop, staffCount: 5 })).toBe('joins')
    expect(social({ ...shop, staffCount: null })).toBe('ask')
    expect(social({ ...shop, staffCount: 8, industry: 'M' })).toBe('ask')
    expect(social({ ...shop, staffCount: 4, weekMinutes: hours(10) })).toBe('doesNot')
  })

  test('R2-56, R2-57: more hours never lead out of an insurance', () => {
    const rank = { doesNot: 0, ask: 1, joins: 2 }
    const days = integer({ min: 0, max: 4_000 }).map((passed) => addDays('2026-09-01', passed))
    const minutes = integer({ min: 0, max: 2_700 })
    assert(
      property(record({ on: days, staffCount: integer({ min: 1, max: 80 }), one: minutes, more: minutes }), (drawn) => {
        const { on, staffCount, one, more: added } = drawn
        const [fewer, more] = [one, one + added]
        const of = (weekMinutes: number) => insuranceHints({ ...part, on, staffCount, weekMinutes })
        expect(rank[of(more).social]).toBeGreaterThanOrEqual(rank[of(fewer).social])
        expect(rank[of(more).employment]).toBeGreaterThanOrEqual(rank[of(fewer).employment])
      }),
    )
  })
})

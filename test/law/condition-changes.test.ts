import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conditionChanges, hourlyYenOf, isLowered, shortOfMinimum } from '../../src/law/condition-changes.ts'
import type { Conditions } from '../../src/law/condition-changes.ts'

const disclosed: Conditions = {
  wageBasis: 'hourly',
  wageYen: 1_200,
  wageNote: '',
  startsAt: '09:00',
  endsAt: '15:00',
  breakMinutes: 60,
  days: ['mon', 'tue', 'wed'],
  contractTerm: 'fixed',
  contractMonths: 6,
  place: '本館 中央1-1',
  duties: '客室の清掃',
  probation: 'same',
  probationMonths: 1,
  insurance: ['employment'],
}

type Told = [string, Partial<Conditions>, boolean]
type Rate = [string, { prefecture: string; on: string }, Partial<Conditions>, number | null]

const changed = (more: Partial<Conditions>) => conditionChanges({ before: disclosed, after: { ...disclosed, ...more } })

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const conditions: fc.Arbitrary<Conditions> = fc.record({
  wageBasis: fc.constantFrom('hourly', 'daily', 'monthly', 'piece'),
  wageYen: fc.integer({ min: 1, max: 400_000 }),
  wageNote: fc.constantFrom('', '皆勤手当あり'),
  startsAt: fc.constantFrom('07:00', '09:00', '13:30'),
  endsAt: fc.constantFrom('15:00', '17:30', '21:00'),
  breakMinutes: fc.constantFrom(0, 45, 60),
  days: fc.subarray(weekdays, { minLength: 1 }),
  contractTerm: fc.constantFrom('indefinite', 'fixed'),
  contractMonths: fc.integer({ min: 1, max: 36 }),
  place: fc.constantFrom('本館', '別館'),
  duties: fc.constantFrom('清掃', '調理'),
  probation: fc.constantFrom('none', 'same', 'differs'),
  probationMonths: fc.option(fc.integer({ min: 1, max: 6 })),
  insurance: fc.subarray(['health', 'pension', 'employment']),
})

describe('R1-05: what was agreed beside what was disclosed', () => {
  test('the same conditions are no change, whatever they are and however they are written', () => {
    fc.assert(
      fc.property(conditions, (of) => {
        const again = { ...of, days: of.days.toReversed(), place: ` ${of.place} `, duties: `${of.duties}\n` }
        expect(conditionChanges({ before: of, after: again })).toEqual([])
      }),
    )
  })

  test('a lower wage of the same unit is lowered, a higher one never', () => {
    fc.assert(
      fc.property(conditions, fc.integer({ min: 1, max: 1_000_000 }), (of, yen) => {
        const changes = conditionChanges({ before: of, after: { ...of, wageYen: yen } })
        expect(isLowered(changes)).toBe(yen < of.wageYen)
        expect(changes.map(({ name }) => name)).toEqual(yen === of.wageYen ? [] : ['wage'])
      }),
    )
  })

  test('a wage of another unit is lowered exactly where an hour brings less', () => {
    fc.assert(
      fc.property(conditions, conditions, (before, other) => {
        const after = { ...before, wageBasis: other.wageBasis, wageYen: other.wageYen }
        fc.pre(before.wageBasis !== other.wageBasis)
        const [was = 0, is = 0] = [hourlyYenOf(before), hourlyYenOf(after)]
        expect(isLowered(conditionChanges({ before, after }))).toBe(is < was)
      }),
    )
  })

  test('there and back names the same conditions', () => {
    fc.assert(
      fc.property(conditions, conditions, (one, other) => {
        const names = (before: Conditions, after: Conditions) =>
          conditionChanges({ before, after }).map(({ name }) => name)
        expect(names(one, other)).toEqual(names(other, one))
      }),
    )
  })

  test.each([
    ['1,200 an hour for 5 hours is 6,000 a day', { wageBasis: 'daily', wageYen: 6_000 }, false],
    ['a yen less a day is less', { wageBasis: 'daily', wageYen: 5_999 }, true],
    ['78,000 for 65 hours of the month is 1,200 an hour', { wageBasis: 'monthly', wageYen: 78_000 }, false],
    ['a yen less a month is less', { wageBasis: 'monthly', wageYen: 77_999 }, true],
    ['fewer hours', { endsAt: '14:00' }, true],
    ['more hours', { endsAt: '16:00' }, true],
    ['the same hours later', { startsAt: '10:00', endsAt: '16:00' }, false],
    ['fewer days', { days: ['mon', 'tue'] }, true],
    ['as many other days', { days: ['mon', 'tue', 'fri'] }, false],
    ['a shorter term', { contractMonths: 3 }, true],
    ['a longer term', { contractMonths: 12 }, false],
    ['no end', { contractTerm: 'indefinite', contractMonths: null }, false],
    ['no probation', { probation: 'none', probationMonths: null }, false],
    ['a longer probation', { probationMonths: 3 }, true],
    ['a probation on other conditions', { probation: 'differs' }, true],
    ['an insurance that is dropped', { insurance: [] }, true],
    ['an insurance more', { insurance: ['employment', 'health'] }, false],
    ['another place', { place: '別館' }, false],
    ['other duties', { duties: '調理の補助' }, false],
  ] satisfies Told[])('%s', (...[, more, isLower]: Told) => {
    const changes = changed(more)
    expect(changes).toHaveLength(1)
    expect(isLowered(changes)).toBe(isLower)
  })

  test('則4条の2①: specified, changed, removed and added are told apart', () => {
    expect(changed({ insurance: [] })).toEqual([{ name: 'insurance', kind: 'removed', isLower: true }])
    const bare = { ...disclosed, insurance: [] }
    expect(conditionChanges({ before: bare, after: disclosed })).toEqual([
      { name: 'insurance', kind: 'added', isLower: false },
    ])
    const after = { ...disclosed, startsAt: '10:00', endsAt: '16:00' }
    expect(conditionChanges({ before: disclosed, after, specified: ['hours'] })).toEqual([
      { name: 'hours', kind: 'specified', isLower: false },
    ])
    expect(conditionChanges({ before: disclosed, after })).toEqual([{ name: 'hours', kind: 'changed', isLower: false }])
  })

  test('what is told in words only is lowered where something was changed or removed', () => {
    const kinds = ['specified', 'changed', 'removed', 'added'] as const
    const lower = kinds.map((kind) => {
      const other = { text: '賞与', kind }
      return isLowered(conditionChanges({ before: disclosed, after: disclosed, other }))
    })
    expect(lower).toEqual([false, true, true, false])
    expect(conditionChanges({ before: disclosed, after: disclosed, other: { text: ' ', kind: 'removed' } })).toEqual([])
  })
})

describe('R2-20: the minimum wage of the place on the first day', () => {
  const full: Partial<Conditions> = { startsAt: '09:00', endsAt: '17:00', breakMinutes: 0 }
  test.each([
    ['青森', { prefecture: '02', on: '2026-10-29' }, { wageYen: 1_089 }, 1_090],
    ['青森', { prefecture: '02', on: '2026-10-29' }, { wageYen: 1_090 }, null],
    ['青森 the day before', { prefecture: '02', on: '2026-10-28' }, { wageYen: 1_089 }, null],
    [
      '岩手 by the month until November',
      { prefecture: '03', on: '2026-11-30' },
      { ...full, wageBasis: 'monthly', wageYen: 184_100 },
      null,
    ],
    [
      '岩手 by the month from December',
      { prefecture: '03', on: '2026-12-01' },
      { ...full, wageBasis: 'monthly', wageYen: 184_100 },
      1_090,
    ],
    ['岩手 by the day', { prefecture: '03', on: '2026-12-01' }, { ...full, wageBasis: 'daily', wageYen: 8_719 }, 1_090],
    [
      '岩手 by the day, enough',
      { prefecture: '03', on: '2026-12-01' },
      { ...full, wageBasis: 'daily', wageYen: 8_720 },
      null,
    ],
    ['nowhere known', { prefecture: '', on: '2026-12-01' }, { wageYen: 1 }, null],
  ] satisfies Rate[])('%s', (...[, place, more, expected]: Rate) => {
    const days = ['mon', 'tue', 'wed', 'thu', 'fri']
    expect(shortOfMinimum({ ...disclosed, days, ...more }, place)).toBe(expected)
  })
})

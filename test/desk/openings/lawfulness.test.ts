import { describe, expect, test } from 'vitest'
import { findingsOf, stopsOf } from '../../../src/desk/openings/lawfulness.ts'
import type { Finding } from '../../../src/desk/openings/lawfulness.ts'
import type { EmploymentTerms, OpeningEdition, Rung, TrialTerms } from '../../../src/desk/openings/opening.ts'
import { editionWith, employmentTerms, trialTerms } from './edition.ts'

const job = (terms: Partial<EmploymentTerms> = {}, more: Partial<OpeningEdition> = {}): OpeningEdition =>
  editionWith({ ...employmentTerms, ...terms }, more)
const attempt = (terms: Partial<TrialTerms> = {}, more: Partial<OpeningEdition> = {}): OpeningEdition =>
  editionWith({ ...trialTerms, ...terms }, more)

const judged = (edition: OpeningEdition, { rung, on = '2026-11-20' }: { rung?: Rung; on?: string } = {}) =>
  findingsOf({ edition, rung: rung ?? (edition.terms.family === 'trial' ? 'experience' : 'regularJob'), on })
const codes = (found: readonly Finding[]) => found.map(({ code, field }) => `${code}@${field}`)

describe('a job offer', () => {
  test('that is whole and lawful has no finding', () => {
    expect(judged(job())).toEqual([])
  })

  test.each([
    ['tasks', {}, { tasks: '' }],
    ['address', {}, { address: ' ' }],
    ['dutiesChangeScope', { dutiesChangeScope: '' }, {}],
    ['workplaceChangeScope', { workplaceChangeScope: '' }, {}],
    ['overtime', { overtime: '' }, {}],
    ['holidays', { holidays: '' }, {}],
    ['employerName', {}, { employerName: '' }],
    ['passiveSmoking', {}, { passiveSmoking: '' }],
    ['probationTerms', { probation: 'differs', probationTerms: '' }, {}],
    ['renewalCriteria', { contractTerm: 'fixed', contractMonths: 6, renewal: 'maybe', renewalCriteria: '' }, {}],
  ] as const)(
    'R1-01: that does not tell its %s is stopped at that field (職業安定法5条の3)',
    (...[field, terms, more]) => {
      const found = judged(job(terms, more))
      expect(found.map(({ code }) => code)).toContain('notDisclosed')
      expect(codes(found)).toContain(`notDisclosed@${field}`)
      expect(stopsOf(found).length).toBe(found.length)
    },
  )

  test.each([
    ['固定残業代あり', ['notDisclosed@fixedOvertimePay']],
    ['月10,000円（8時間分）', ['notDisclosed@fixedOvertimePay']],
    ['月１０，０００円（８時間分）。こえた分は別に払います', []],
  ])('R1-01: whose 固定残業代 is told as 「%s」 has %j', (fixedOvertimePay, expected) => {
    expect(codes(judged(job({ fixedOvertimePay })))).toEqual(expected)
  })

  test('R2-20: a rate that begins the day after the last day of a contract does not bind it', () => {
    const terms = { contractTerm: 'fixed', contractMonths: 1, renewal: 'none', wageYen: 1_100 } as const
    expect(judged(job(terms, { prefecture: '01' }), { on: '2026-09-01' })).toEqual([])
    expect(codes(judged(job(terms, { prefecture: '01' }), { on: '2026-09-02' }))).toEqual(['belowMinimumWage@wageYen'])
  })

  test('whose break is as long as the day has no hours, by the hour either', () => {
    expect(codes(judged(job({ breakMinutes: 180 })))).toEqual(['wageUnclear@wageYen'])
  })

  test('R2-20: at 1,089 yen in 青森 is below the minimum from 2026-10-29, at 1,090 it is not (最低賃金法4条)', () => {
    const at = (wageYen: number, on = '2026-11-20') => judged(job({ wageYen }, { prefecture: '02' }), { on })
    expect(at(1089)).toEqual([{ code: 'belowMinimumWage', field: 'wageYen', effect: 'stops', figure: 1090 }])
    expect(at(1090)).toEqual([])
  })

  test('R2-20: pay by the month is divided by the hours of the month, pay by the day by those of the day', () => {
    const monthly = job(
      { wageBasis: 'monthly', wageYen: 100_000, breakMinutes: 0 },
      { prefecture: '13', startsAt: '09:00', endsAt: '15:00', days: ['mon', 'tue', 'wed', 'thu', 'fri'] },
    )
    expect(codes(judged(monthly))).toEqual(['belowMinimumWage@wageYen'])
    const enough = job(
      { wageBasis: 'monthly', wageYen: 170_000, breakMinutes: 0 },
      { prefecture: '13', startsAt: '09:00', endsAt: '15:00', days: ['mon', 'tue', 'wed', 'thu', 'fri'] },
    )
    expect(judged(enough)).toEqual([])
    const daily = (wageYen: number) =>
      judged(job({ wageBasis: 'daily', wageYen, breakMinutes: 0 }, { startsAt: '09:00', endsAt: '12:00' }))
    expect(codes(daily(3_000))).toEqual(['belowMinimumWage@wageYen'])
    expect(daily(4_500)).toEqual([])
  })

  test('R2-20: without days or hours the pay by the month cannot be judged and is stopped', () => {
    expect(codes(judged(job({ wageBasis: 'monthly', wageYen: 200_000 }, { days: [] })))).toContain(
      'wageUnclear@wageYen',
    )
    expect(codes(judged(job({}, { prefecture: '99' })))).toContain('wageUnclear@wageYen')
  })

  test.each([
    ['09:00', '15:00', 0, 0],
    ['09:00', '15:30', 20, 45],
    ['09:00', '15:45', 45, 0],
    ['09:00', '17:45', 45, 0],
    ['09:00', '18:00', 45, 60],
    ['09:00', '18:00', 60, 0],
  ] as const)(
    'R2-50: from %s to %s with a break of %i minutes asks for %i (労働基準法34条)',
    (...[startsAt, endsAt, breakMinutes, asked]) => {
      const found = judged(job({ breakMinutes, wageYen: 1_500 }, { startsAt, endsAt }))
      expect(found).toEqual(
        asked === 0 ? [] : [{ code: 'breakTooShort', field: 'breakMinutes', effect: 'stops', figure: asked }],
      )
    },
  )
})

describe('a trial', () => {
  test('within its limits has no finding and no wage', () => {
    expect(judged(attempt())).toEqual([])
    expect(Object.keys(attempt().terms).filter((name) => /wage|pay/iu.test(name))).toEqual([])
  })

  test('R2-01: work at night stops it', () => {
    expect(judged(attempt({}, { startsAt: '20:00', endsAt: '22:30' }))).toEqual([
      { code: 'nightWork', field: 'endsAt', effect: 'stops' },
    ])
  })

  test('R2-01, R2-03: real work, more days or more hours go to a person of the desk', () => {
    expect(judged(attempt({ workContent: 'real' }))).toEqual([
      { code: 'realWork', field: 'workContent', effect: 'review' },
    ])
    expect(codes(judged(attempt({ lengthDays: 6 })))).toEqual(['overDayLimit@lengthDays'])
    expect(codes(judged(attempt({}, { startsAt: '09:00', endsAt: '16:30' })))).toEqual(['overHoursLimit@endsAt'])
    expect(stopsOf(judged(attempt({ workContent: 'real', lengthDays: 6 })))).toEqual([])
  })

  test.each(['tour', 'experience', 'practice', 'trainingNonEmployment'] as const)(
    'R2-07: a %s that someone insures passes',
    (rung) => {
      for (const insuredBy of ['employer', 'agency', 'city'] as const) {
        expect(stopsOf(judged(attempt({ insuredBy, lengthDays: 1 }), { rung }))).toEqual([])
      }
    },
  )
})

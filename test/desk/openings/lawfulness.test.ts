import { describe, expect, test } from 'vitest'
import { findingsOf, stopsOf } from '../../../src/desk/openings/lawfulness.ts'
import { usualCircumstances } from '../../../src/desk/openings/finding.ts'
import type { Circumstances, Finding } from '../../../src/desk/openings/finding.ts'
import type { EmploymentTerms, OpeningEdition, Rung, TrialTerms } from '../../../src/desk/openings/opening.ts'
import { trainingConditionCodes } from '../../../src/law/training.ts'
import { editionWith, employmentTerms, trialTerms } from './edition.ts'

const job = (terms: Partial<EmploymentTerms> = {}, more: Partial<OpeningEdition> = {}): OpeningEdition =>
  editionWith({ ...employmentTerms, ...terms }, more)
const attempt = (terms: Partial<TrialTerms> = {}, more: Partial<OpeningEdition> = {}): OpeningEdition =>
  editionWith({ ...trialTerms, ...terms }, more)

type Asked = { rung?: Rung; on?: string; around?: Partial<Circumstances> }

const judged = (edition: OpeningEdition, { rung, on = '2026-11-20', around = {} }: Asked = {}) =>
  findingsOf({
    edition,
    rung: rung ?? (edition.terms.family === 'trial' ? 'experience' : 'regularJob'),
    on,
    around: { ...usualCircumstances, ...around },
  })
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
    ['probationMonths', { probation: 'differs', probationTerms: '' }, {}],
    ['renewalLimit', { contractTerm: 'fixed', contractMonths: 6, renewal: 'maybe', renewalCriteria: '' }, {}],
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
    [{ fixedOvertimeYen: 10_000, fixedOvertimeHours: null, fixedOvertimeExcess: 'yes' }, true],
    [{ fixedOvertimeYen: 10_000, fixedOvertimeHours: 8, fixedOvertimeExcess: null }, true],
    [{ fixedOvertimeYen: 10_000, fixedOvertimeHours: 8, fixedOvertimeExcess: 'no' }, true],
    [{ fixedOvertimeYen: 10_000, fixedOvertimeHours: 8, fixedOvertimeExcess: 'yes' }, false],
  ] as const)(
    'R1-01: 固定残業代 is told with its amount, its hours and the pay beyond them (%#)',
    (terms, isMissing) => {
      const found = codes(judged(job(terms)))
      expect(found.includes('notDisclosed@fixedOvertimeExcess')).toBe(isMissing)
    },
  )

  test('R2-20: a rate that begins the day after the last day of a contract does not bind it', () => {
    const terms = { contractTerm: 'fixed', contractMonths: 1, renewal: 'none', wageYen: 1_100 } as const
    expect(judged(job(terms, { prefecture: '01' }), { on: '2026-09-01' })).toEqual([])
    expect(codes(judged(job(terms, { prefecture: '01' }), { on: '2026-09-02' }))).toEqual(['belowMinimumWage@wageYen'])
  })

  test('whose break is as long as the day has no hours, by the hour either', () => {
    expect(codes(judged(job({ breakMinutes: 180 })))).toEqual(['breakFillsShift@breakMinutes'])
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
    expect(codes(stopsOf(judged(monthly)))).toEqual(['belowMinimumWage@wageYen'])
    const enough = job(
      { wageBasis: 'monthly', wageYen: 170_000, breakMinutes: 0 },
      { prefecture: '13', startsAt: '09:00', endsAt: '15:00', days: ['mon', 'tue', 'wed', 'thu', 'fri'] },
    )
    expect(stopsOf(judged(enough))).toEqual([])
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
      const all = stopsOf(judged(job({ breakMinutes, wageYen: 1_500 }, { startsAt, endsAt })))
      const found = all.filter(({ code }) => code !== 'overDailyHours')
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
      const training = {
        certificate: '1',
        certifiedBy: 'governor',
        certifiedOn: '2025-04-01',
        conditions: trainingConditionCodes,
      }
      for (const insuredBy of ['employer', 'agency', 'city'] as const) {
        expect(stopsOf(judged(attempt({ insuredBy, lengthDays: 1, training }), { rung }))).toEqual([])
      }
    },
  )
})

describe('equal treatment and the scope', () => {
  const offered = (more: Partial<OpeningEdition>, terms: Partial<EmploymentTerms> = {}) => judged(job(terms, more))

  test('R2-32: gendered words are found where they stand, with what to write instead, and never stop', () => {
    const found = offered({ tasks: 'ウェイトレスを募集します' })
    expect(found).toEqual([
      expect.objectContaining({ code: 'wording', field: 'tasks', effect: 'review', word: 'ウェイトレス' }),
    ])
    expect(offered({ tasks: '女子美術大学の食堂で、国籍は問いません' })).toEqual([])
  })

  test('R2-30: an age limit without its lawful number stops, with it it passes', () => {
    const limited = (ageLimit: string, terms: Partial<EmploymentTerms> = {}) =>
      codes(offered({}, { ageLimit, ...terms }))
    expect(limited('35歳以下')).toEqual(['age_exceptionMissing@ageException'])
    expect(limited('60歳未満', { ageException: '1' })).toEqual([])
    const fixed = { contractTerm: 'fixed', contractMonths: 6, renewal: 'none' } as const
    expect(limited('35歳以下', { ageException: '3i', ...fixed })).toEqual(['age_needsIndefinite@ageException'])
  })

  test('R1-14: work outside the notified scope is marked, an interview outside it is refused', () => {
    const around = { scopePrefectures: ['01'] }
    expect(codes(judged(job(), { around }))).toEqual(['outOfScope@prefecture'])
    expect(codes(judged(job({}, { prefecture: '01' }), { around }))).toEqual([])
    expect(codes(stopsOf(judged(job({ selection: 'interview' }))))).toEqual(['interviewOutOfScope@selection'])
    expect(codes(judged(job({ selection: 'interview' }), { around: { allowsInterview: true } }))).toEqual([])
  })

  test('a host that employs nobody offers no job', () => {
    const around = { firm: { trade: 'T', staffCount: 0, employs: false } }
    expect(codes(stopsOf(judged(job(), { around })))).toEqual(['hostEmploysNobody@employs'])
    expect(stopsOf(judged(attempt(), { around }))).toEqual([])
  })

  test('R2-51: over 40 hours a week stop, over 44 in a shop of nine', () => {
    const week = (endsAt: string, firm: Circumstances['firm'] = null) =>
      codes(
        stopsOf(
          judged(
            job({ breakMinutes: 60, wageYen: 2_000 }, { endsAt, days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] }),
            { around: { firm } },
          ),
        ),
      )
    expect(week('17:00')).toEqual(['overWeeklyHours@days'])
    expect(week('16:40')).toEqual([])
    expect(week('16:41')).toEqual(['overWeeklyHours@days'])
    expect(week('17:20', { trade: 'I', staffCount: 9, employs: true })).toEqual([])
    expect(week('17:21', { trade: 'I', staffCount: 9, employs: true })).toEqual(['overWeeklyHours@days'])
    expect(week('17:20', { trade: 'I', staffCount: 10, employs: true })).toEqual(['overWeeklyHours@days'])
  })

  test('R2-56: from 20 hours a week employment insurance is expected, never a shorter week', () => {
    const at = (endsAt: string, days: readonly string[]) => codes(judged(job({}, { endsAt, days })))
    expect(at('13:00', ['mon', 'tue', 'wed', 'thu', 'fri'])).toEqual(['employmentInsuranceLikely@insuredEmployment'])
    expect(at('12:59', ['mon', 'tue', 'wed', 'thu', 'fri'])).toEqual([])
  })
})

describe('a trial that is work', () => {
  test('R2-01: money in its words stops it, and its denial does not', () => {
    expect(codes(judged(attempt({ reimbursement: '時給1000円' })))).toEqual(['trialMoney@reimbursement'])
    expect(codes(judged(attempt({ reimbursement: '時給は出ません。バス代は実費' })))).toEqual([])
  })

  test('the checklist: one decisive tick is employment, a doubtful one is looked at', () => {
    expect(codes(stopsOf(judged(attempt({ likeness: ['fillsStaffShift'] }))))).toEqual(['likeness@likeness'])
    expect(codes(judged(attempt({ likeness: ['directedLikeStaff'] })))).toEqual(['likenessReview@likeness'])
  })

  test('R2-04, R2-06: a training without its certificate and every condition is none', () => {
    const rung = 'trainingNonEmployment'
    expect(stopsOf(judged(attempt(), { rung })).map(({ code }) => code)).toEqual([
      'conditionUnmet',
      'certificateNumberMissing',
      'certifierMissing',
      'certificateNotInForce',
    ])
  })

  test('is not done at home', () => {
    expect(codes(stopsOf(judged(attempt({}, { placeKind: 'home' }))))).toEqual(['trialAtHome@placeKind'])
  })
})

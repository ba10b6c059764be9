import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesBetween, editionFields, isMaterial } from '../../../src/desk/openings/changes.ts'
import type { EditionField } from '../../../src/desk/openings/changes.ts'
import type { EmploymentTerms, OpeningEdition, Terms, TrialTerms } from '../../../src/desk/openings/opening.ts'
import { editionWith, employmentTerms, trialTerms } from './edition.ts'

const job = (terms: Partial<EmploymentTerms> = {}, more: Partial<OpeningEdition> = {}): OpeningEdition =>
  editionWith({ ...employmentTerms, ...terms }, more)
const attempt = (terms: Partial<TrialTerms> = {}, more: Partial<OpeningEdition> = {}): OpeningEdition =>
  editionWith({ ...trialTerms, ...terms }, more)

const training = { certificate: '第12号', certifiedBy: '北海道', certifiedOn: '2026-04-01', conditions: ['plan'] }

// One other answer for every field there is.
const content: Partial<OpeningEdition> = {
  title: '浴室の清掃',
  tasks: '浴槽を洗う',
  occupation: '11',
  days: ['wed'],
  startsAt: '10:00',
  endsAt: '13:00',
  startsOn: '2026-12-01',
  endsOn: '2027-03-31',
  recruitsUntil: '2026-12-20',
  liftKg: 10,
  liftOften: 'sometimes',
  hazards: ['heights'],
  meets: '女将',
  bring: '長ぐつ',
  firstDay: '裏口から',
  support: ['seated'],
  employerName: 'こもれび観光',
  placeKind: 'outdoors',
  placeName: '別館',
  prefecture: '01',
  area: '駅前',
  address: '駅前2-2',
  wayThere: '歩いて3分',
  passiveSmoking: 'noSmokingSite',
  facts: ['sound:quiet'],
}
const ofTrial: TrialTerms = {
  family: 'trial',
  lengthDays: 5,
  insuredBy: 'employer',
  workContent: 'watch',
  reimbursement: 'バス代',
  allowancePerDay: 800,
  harassmentContact: '窓口',
  breakMinutes: 15,
  training,
  likeness: ['shift'],
}
const ofJob: EmploymentTerms = {
  family: 'employment',
  dutiesChangeScope: '調理の補助',
  workplaceChangeScope: '別館',
  contractTerm: 'fixed',
  contractMonths: 6,
  renewal: 'maybe',
  renewalCriteria: '働きぶり',
  renewalLimit: '3年',
  probation: 'differs',
  probationMonths: 1,
  probationWageYen: 1_250,
  probationHours: '週2日',
  probationDuties: '見習い',
  probationTerms: '日給',
  overtime: '月5時間',
  breakMinutes: 45,
  holidays: '水曜',
  wageBasis: 'daily',
  wageYen: 9_000,
  wageNote: '通勤費は実費',
  fixedOvertimeYen: 10_000,
  fixedOvertimeHours: 8,
  fixedOvertimeExcess: 'yes',
  discretionary: '専門業務型',
  insuredHealth: 'yes',
  insuredPension: 'yes',
  insuredAccident: 'yes',
  insuredEmployment: 'yes',
  dispatch: '派遣先は市内',
  ageLimit: '60歳未満',
  ageException: '1',
  licences: '普通免許',
  wishesSubsidy: true,
  selection: 'interview',
}

const pickOf = <T extends object>(from: T, field: string): Partial<T> =>
  // oxlint-disable-next-line typescript/consistent-type-assertions -- one field of what it is picked from
  Object.fromEntries(Object.entries(from).filter(([name]) => name === field)) as Partial<T>
const slight: readonly EditionField[] = [
  'title',
  'occupation',
  'meets',
  'bring',
  'firstDay',
  'wayThere',
  'support',
  'wishesSubsidy',
  'recruitsUntil',
]
const namesIn = (changes: ReturnType<typeof changesBetween>) => changes.map(({ field }) => field)

const alone = {
  content: Object.keys(content).map((field) => [field, job(), job({}, pickOf(content, field))] as const),
  trial: Object.keys(ofTrial)
    .filter((field) => field !== 'family' && field !== 'training')
    .map((field) => [field, attempt(), attempt(pickOf(ofTrial, field))] as const),
  job: Object.keys(ofJob)
    .filter((field) => field !== 'family' && field !== 'insuredAccident')
    .map((field) => [field, job(), job(pickOf(ofJob, field))] as const),
}

describe('what an edition says differently', () => {
  test.each([...alone.content, ...alone.trial, ...alone.job])(
    '%s alone is told alone, and weighed',
    (...[field, before, after]) => {
      const changes = changesBetween(before, after)
      expect(namesIn(changes)).toEqual([field])
      expect(isMaterial(changes)).toBe(!slight.some((name) => name === field))
    },
  )

  test('the certificate of a training is told by its own fields', () => {
    const changes = changesBetween(attempt(), attempt({ training }))
    expect(namesIn(changes)).toEqual(['certificate', 'certifiedBy', 'certifiedOn', 'conditions'])
    expect(isMaterial(changes)).toBe(true)
  })

  test('is told with the old and the new value, in the order of the form', () => {
    const changes = changesBetween(job(), job({ wageYen: 1_250 }, { title: '浴室の清掃' }))
    expect(changes).toEqual([
      { field: 'title', before: '客室の清掃', after: '浴室の清掃' },
      { field: 'wageYen', before: 1_300, after: 1_250 },
    ])
  })

  test('every field there is can be told', () => {
    const told = new Set([
      ...namesIn(changesBetween(job(), job(ofJob, content))),
      ...namesIn(changesBetween(attempt(), attempt(ofTrial))),
      'insuredAccident',
    ])
    expect(editionFields.filter((field) => !told.has(field))).toEqual([])
  })

  test('an empty answer and none, and the order of what was ticked, are no difference', () => {
    expect(changesBetween(job({ dispatch: null }), job({ dispatch: '' }))).toEqual([])
    expect(changesBetween(job({}, { days: ['mon', 'tue'] }), job({}, { days: ['tue', 'mon'] }))).toEqual([])
  })

  test('nothing differs from itself, and backwards the same fields differ', () => {
    const some = (from: object) =>
      fc.subarray(Object.keys(from)).map((names) => Object.assign({}, ...names.map((name) => pickOf(from, name))))
    const editions = fc
      .tuple(some(content), some(ofJob))
      .map(([more, terms]: [Partial<OpeningEdition>, Partial<Terms>]) =>
        editionWith({ ...employmentTerms, ...terms, family: 'employment' }, more),
      )
    fc.assert(
      fc.property(editions, editions, (one, other) => {
        expect(changesBetween(one, one)).toEqual([])
        const [there, back] = [changesBetween(one, other), changesBetween(other, one)]
        expect(back).toEqual(there.map(({ field, before, after }) => ({ field, before: after, after: before })))
      }),
    )
  })
})

describe('the last day to apply', () => {
  const until = (recruitsUntil: string | null) => job({}, { recruitsUntil })
  test.each([
    [null, '2026-12-20', false],
    ['2026-12-20', '2026-12-10', false],
    ['2026-12-10', '2026-12-20', true],
    ['2026-12-20', null, true],
  ])('moved from %s to %s is looked at again: %s', (...[before, after, expected]) => {
    expect(isMaterial(changesBetween(until(before), until(after)))).toBe(expected)
  })
})

test('nothing changed is not material', () => {
  expect(isMaterial([])).toBe(false)
})

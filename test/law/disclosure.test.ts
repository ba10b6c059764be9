import { describe, expect, test } from 'vitest'
import { disclosureItems } from '../../src/law/data/disclosure-items.ts'
import type { DisclosureItemId } from '../../src/law/data/disclosure-items.ts'
import { missingDisclosures } from '../../src/law/disclosure.ts'
import type { DisclosureFacts } from '../../src/law/disclosure.ts'

const complete: DisclosureFacts = {
  duties: '店内の清掃と品出し',
  dutiesChangeScope: '変更なし',
  contractTerm: 'fixed',
  contractFrom: '2026-12-01',
  contractUntil: '2027-05-31',
  renewal: 'maybe',
  renewalCriteria: '勤務の様子と業務量による',
  renewalLimit: '通算3年まで',
  probation: 'differs',
  probationMonths: 1,
  probationWageYen: 1131,
  probationHours: '同じ',
  probationDuties: '同じ',
  probationTerms: '',
  workplaceAddress: '北海道こもれび市本町1-2-3',
  workplaceChangeScope: '変更なし',
  startsAt: '09:00',
  endsAt: '13:00',
  overtime: 'なし',
  breakMinutes: 0,
  holidays: '土曜・日曜・祝日',
  wageBasis: 'hourly',
  wageYen: 1150,
  fixedOvertimePay: { used: true, yen: 10_000, hours: 8, excessPaid: true },
  discretionary: { used: true, text: '専門業務型' },
  insurance: { health: 'no', pension: 'no', workersAccident: 'yes', employment: 'no' },
  employerName: '有限会社こもれび商店',
  isDispatch: true,
  dispatchNote: '派遣労働者として雇用',
  passiveSmoking: 'indoorNoSmoking',
}

const { insurance, fixedOvertimePay } = complete

// Every way in which an item can be left open; the record's type demands one for each item.
const omissions: Record<DisclosureItemId, readonly Partial<DisclosureFacts>[]> = {
  duties: [{ duties: '' }, { duties: ' 　\n' }],
  dutiesScopeOfChange: [{ dutiesChangeScope: '' }],
  contractTerm: [
    { contractTerm: '' },
    { contractFrom: '' },
    { contractUntil: '' },
    { contractUntil: '2027-02-30' },
    { contractUntil: '2026-11-30' },
  ],
  probation: [
    { probation: '' },
    { probationMonths: null },
    { probationMonths: 0 },
    { probationWageYen: null },
    { probationWageYen: 0 },
    { probationHours: ' ' },
    { probationDuties: '' },
    { probation: 'same', probationMonths: null },
  ],
  renewalCriteria: [
    { renewalCriteria: '' },
    { renewalLimit: '' },
    { renewal: 'auto', renewalLimit: ' 　' },
    { renewal: 'auto', renewalCriteria: '' },
    { renewal: '', renewalCriteria: '' },
  ],
  workplace: [{ workplaceAddress: '' }],
  workplaceScopeOfChange: [{ workplaceChangeScope: '' }],
  startEnd: [{ startsAt: '' }, { endsAt: '' }, { endsAt: '25:00' }],
  overtime: [{ overtime: '' }],
  breaks: [{ breakMinutes: null }, { breakMinutes: Number.NaN }, { breakMinutes: -1 }],
  holidays: [{ holidays: '' }],
  wage: [{ wageBasis: '' }, { wageYen: null }, { wageYen: 0 }, { wageYen: Number.NaN }],
  fixedOvertimePay: [
    { fixedOvertimePay: { ...fixedOvertimePay, yen: null } },
    { fixedOvertimePay: { ...fixedOvertimePay, hours: 0 } },
    { fixedOvertimePay: { ...fixedOvertimePay, excessPaid: false } },
  ],
  discretionary: [{ discretionary: { used: true, text: '' } }],
  insurance: [
    { insurance: { ...insurance, health: '' } },
    { insurance: { ...insurance, pension: '' } },
    { insurance: { ...insurance, employment: '' } },
    { insurance: { ...insurance, workersAccident: '' } },
    { insurance: { ...insurance, workersAccident: 'no' } },
  ],
  employerName: [{ employerName: '' }],
  dispatch: [{ dispatchNote: '' }, { dispatchNote: '請負です' }],
  passiveSmoking: [{ passiveSmoking: '' }],
}

const cases = disclosureItems.flatMap(({ id }) => omissions[id].map((omission) => ({ id, omission })))

describe('the items', () => {
  test('R1-01: they are eighteen, three of them since 2024-04-01', () => {
    expect(new Set(disclosureItems.map(({ id }) => id)).size).toBe(18)
    expect(disclosureItems.filter((item) => 'since' in item).map(({ id }) => id)).toEqual([
      'dutiesScopeOfChange',
      'renewalCriteria',
      'workplaceScopeOfChange',
    ])
  })

  test('R1-01: a complete offer lacks nothing', () => {
    expect(missingDisclosures(complete)).toEqual([])
  })

  test.each(cases)('R1-01: a complete offer but for $omission lacks exactly $id', ({ id, omission }) => {
    expect(missingDisclosures({ ...complete, ...omission })).toEqual([id])
  })
})

describe('items that apply to some offers only', () => {
  test.each([
    {
      contractTerm: 'indefinite',
      contractFrom: '',
      contractUntil: '',
      renewal: '',
      renewalCriteria: '',
      renewalLimit: '',
    },
    { renewal: 'none', renewalCriteria: '', renewalLimit: '' },
    { renewalLimit: '上限はありません' },
    { probation: 'none', probationMonths: null, probationWageYen: null, probationHours: '', probationDuties: '' },
    { probation: 'same', probationWageYen: null, probationHours: '', probationDuties: '' },
    { probationMonths: null, probationTerms: '14日間' },
    { contractUntil: '2026-12-01' },
    { fixedOvertimePay: { used: false, yen: null, hours: null, excessPaid: false } },
    { discretionary: { used: false, text: '' } },
    { isDispatch: false, dispatchNote: '' },
  ] satisfies Partial<DisclosureFacts>[])('R1-01: nothing is missing with %j', (change) => {
    expect(missingDisclosures({ ...complete, ...change })).toEqual([])
  })

  test('R1-04: a probation on other terms needs its own wage, hours and duties', () => {
    const bare = { probationWageYen: null, probationHours: '', probationDuties: '' }
    expect(missingDisclosures({ ...complete, ...bare, probationTerms: '14日間' })).toEqual(['probation'])
    expect(missingDisclosures({ ...complete, probationHours: '9時から12時', probationDuties: '清掃だけ' })).toEqual([])
  })

  test('R2-71: a dispatch is called 派遣', () => {
    expect(missingDisclosures({ ...complete, dispatchNote: '業務委託' })).toEqual(['dispatch'])
    expect(missingDisclosures({ ...complete, dispatchNote: '派遣（有期雇用）' })).toEqual([])
  })

  test('R2-55: 労災 answered "no" is missing even where every other insurance is given', () => {
    const others = { health: 'yes', pension: 'yes', employment: 'yes', workersAccident: 'no' } as const
    expect(missingDisclosures({ ...complete, insurance: others })).toEqual(['insurance'])
  })

  test('R1-01: an empty form lacks every item that always applies', () => {
    const empty: DisclosureFacts = {
      duties: '',
      dutiesChangeScope: '',
      contractTerm: '',
      contractFrom: '',
      contractUntil: '',
      renewal: '',
      renewalCriteria: '',
      renewalLimit: '',
      probation: '',
      probationMonths: null,
      probationWageYen: null,
      probationHours: '',
      probationDuties: '',
      probationTerms: '',
      workplaceAddress: '',
      workplaceChangeScope: '',
      startsAt: '',
      endsAt: '',
      overtime: '',
      breakMinutes: null,
      holidays: '',
      wageBasis: '',
      wageYen: null,
      fixedOvertimePay: { used: false, yen: null, hours: null, excessPaid: false },
      discretionary: { used: false, text: '' },
      insurance: { health: '', pension: '', workersAccident: '', employment: '' },
      employerName: '',
      isDispatch: false,
      dispatchNote: '',
      passiveSmoking: '',
    }
    const conditional = ['renewalCriteria', 'fixedOvertimePay', 'discretionary', 'dispatch']
    expect(missingDisclosures(empty)).toEqual(
      disclosureItems.map(({ id }) => id).filter((id) => !conditional.includes(id)),
    )
  })
})

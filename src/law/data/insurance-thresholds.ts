import type { IndustryMajor } from '../industries.ts'

export const insuranceSource = {
  source:
    '雇用保険法6条（2028-10-01 から週10時間）、健康保険法3条・厚生年金保険法12条と附則の規模要件（2035-10 に撤廃）、賃金要件の撤廃は令和8年政令第275号。',
  checkedOn: '2026-11-21',
} as const

export type Dated<T> = { readonly from: string; readonly value: T }

/** 雇用保険法6条1号 (R2-56). */
export const employmentInsuranceHours: readonly Dated<number>[] = [
  { from: '2010-04-01', value: 20 },
  { from: '2028-10-01', value: 10 },
]

/** 雇用保険法6条2号 (R2-56). */
export const employmentInsuranceDays = 31

/** 雇用保険法 附則2条 (暫定任意適用): farms, forestry and fishing of one person with fewer staff than this. */
export const voluntaryFarms = { industries: ['A', 'B'] satisfies IndustryMajor[], staffBelow: 5 } as const

/** 健康保険法3条1項9号, 厚生年金保険法12条5号 (R2-57). */
export const shortHoursRoute = {
  weekHours: 20,
  overMonths: 2,
  /** Staff from which the firm is bound. */
  staffFrom: [
    { from: '2024-10-01', value: 51 },
    { from: '2027-10-01', value: 36 },
    { from: '2029-10-01', value: 21 },
    { from: '2032-10-01', value: 11 },
    { from: '2035-10-01', value: 1 },
  ] satisfies readonly Dated<number>[],
  /** Yen a month; null since the test has ended. */
  monthlyYenFrom: [
    { from: '2016-10-01', value: 88_000 },
    { from: '2026-10-01', value: null },
  ] satisfies readonly Dated<number | null>[],
} as const

/** 健康保険法3条1項, 厚生年金保険法12条 (R2-57): three quarters of what full-timers work. */
export const fullTimeShare = { of: 3, outOf: 4 } as const

/** 健康保険法3条3項, 厚生年金保険法6条: firms of one person outside 社会保険; from 2029-10 new ones of these trades are inside, so the hint stays "ask". */
export const smallProprietor = {
  staffBelow: 5,
  exemptTrades: ['A', 'B', 'M', 'N', 'R'] satisfies IndustryMajor[],
} as const

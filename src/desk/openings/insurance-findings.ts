import { isIndustryMajor } from '../../law/industries.ts'
import { insuranceHints } from '../../law/insurance.ts'
import { contractEndsOn } from './answers.ts'
import type { Finding, Judged } from './finding.ts'
import type { EmploymentTerms } from './opening.ts'
import { scheduledMinutes } from './wage-findings.ts'

// 雇用保険法6条, 健康保険法3条, 厚生年金保険法12条 (R2-56, R2-57): what the hours say, never advice to work less (R2-58).

// A contract that may be renewed is expected to last.
const expectedUntil = (terms: EmploymentTerms, on: string): string | null =>
  terms.renewal === 'none' ? contractEndsOn(terms, on) : null

export const insuranceFindings = (judged: Judged, terms: EmploymentTerms): readonly Finding[] => {
  const { on, around } = judged
  const { firm } = around
  const hints = insuranceHints({
    from: on,
    until: expectedUntil(terms, on),
    weekMinutes: scheduledMinutes({ ...judged, breakMinutes: terms.breakMinutes }).week,
    isDaytimeStudent: false,
    staffCount: firm?.staffCount ?? null,
    isSoleProprietor: false,
    industry: firm && isIndustryMajor(firm.trade) ? firm.trade : null,
  })
  const isSocial = terms.insuredHealth === 'no' || terms.insuredPension === 'no'
  return [
    ...(hints.employment === 'joins' && terms.insuredEmployment === 'no'
      ? [{ code: 'employmentInsuranceLikely', field: 'insuredEmployment', effect: 'review' } as const]
      : []),
    ...(hints.social === 'joins' && isSocial
      ? [{ code: 'socialInsuranceLikely', field: 'insuredHealth', effect: 'review' } as const]
      : []),
  ]
}

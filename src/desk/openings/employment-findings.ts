import { ageLimitFindings } from '../../law/age-limit.ts'
import type { AgeLimit } from '../../law/age-limit.ts'
import type { DisclosureItemId } from '../../law/data/disclosure-items.ts'
import { missingDisclosures } from '../../law/disclosure.ts'
import { hoursFindings } from '../../law/hours-findings.ts'
import { isIndustryMajor } from '../../law/industries.ts'
import { liftingLimitOf } from '../../law/minors.ts'
import { outOfScope } from '../../law/scope.ts'
import { contractEndsOn } from './answers.ts'
import { insuranceFindings } from './insurance-findings.ts'
import type { Finding, Judged } from './finding.ts'
import type { EmploymentTerms } from './opening.ts'
import { wageFindingsOf } from './wage-findings.ts'

// A job offer is employment from the first hour: hours, pay, the list of the ordinance, equal treatment.

const hoursFieldOf: Readonly<Record<string, string>> = {
  breakTooShort: 'breakMinutes',
  breakFillsShift: 'breakMinutes',
  overDailyHours: 'endsAt',
  overWeeklyHours: 'days',
  noRestDay: 'days',
  nightPremiumDue: 'endsAt',
}

const hoursOf = ({ edition, around }: Judged, { breakMinutes }: EmploymentTerms): readonly Finding[] => {
  const { firm } = around
  const findings = hoursFindings({
    startsAt: edition.startsAt,
    endsAt: edition.endsAt,
    breakMinutes,
    daysPerWeek: edition.days.length,
    industry: firm && isIndustryMajor(firm.trade) ? firm.trade : null,
    staffCount: firm?.staffCount ?? null,
  })
  return findings.map((finding) => ({
    code: finding.code,
    effect: finding.effect,
    field: hoursFieldOf[finding.code] ?? 'endsAt',
    ...('dueMinutes' in finding && { figure: finding.dueMinutes }),
    ...('limitMinutes' in finding && { figure: finding.limitMinutes / 60 }),
  }))
}

/** Where the form asks for an item. */
const fieldOfItem: Record<DisclosureItemId, string> = {
  duties: 'tasks',
  dutiesScopeOfChange: 'dutiesChangeScope',
  contractTerm: 'contractMonths',
  probation: 'probationMonths',
  renewalCriteria: 'renewalLimit',
  workplace: 'address',
  workplaceScopeOfChange: 'workplaceChangeScope',
  startEnd: 'startsAt',
  overtime: 'overtime',
  breaks: 'breakMinutes',
  holidays: 'holidays',
  wage: 'wageYen',
  fixedOvertimePay: 'fixedOvertimeExcess',
  discretionary: 'discretionary',
  insurance: 'insuredHealth',
  employerName: 'employerName',
  dispatch: 'dispatch',
  passiveSmoking: 'passiveSmoking',
}

// 職業安定法5条の3, 同施行規則4条の2③: a job offer lacking one applicable item cannot be accepted (R1-01).
const disclosureOf = ({ edition, on }: Judged, terms: EmploymentTerms): readonly Finding[] =>
  missingDisclosures({
    ...terms,
    duties: edition.tasks,
    contractFrom: on,
    contractUntil: contractEndsOn(terms, on) ?? '',
    workplaceAddress: edition.address,
    startsAt: edition.startsAt,
    endsAt: edition.endsAt,
    fixedOvertimePay: {
      used: terms.fixedOvertimeYen !== null,
      yen: terms.fixedOvertimeYen,
      hours: terms.fixedOvertimeHours,
      excessPaid: terms.fixedOvertimeExcess === 'yes',
    },
    discretionary: { used: terms.discretionary !== null, text: terms.discretionary ?? '' },
    insurance: {
      health: terms.insuredHealth,
      pension: terms.insuredPension,
      workersAccident: terms.insuredAccident,
      employment: terms.insuredEmployment,
    },
    employerName: edition.employerName,
    isDispatch: terms.dispatch !== null,
    dispatchNote: terms.dispatch ?? '',
    passiveSmoking: edition.passiveSmoking,
  }).map((id) => ({ code: 'notDisclosed', field: fieldOfItem[id], effect: 'stops' }))

/** 「60歳未満」「18歳以上」「30歳から40歳」: the ages that may apply, both counted in. */
export const ageLimitIn = (text: string): AgeLimit | null => {
  if (text.trim() === '') return null
  const plain = text.normalize('NFKC')
  const ages = [...plain.matchAll(/\d{2}/gu)].map(([age]) => Number(age))
  const [first, second] = ages
  if (first === undefined) return { min: 0, max: 0 }
  if (second !== undefined) return { min: first, max: /未満/u.test(plain) ? second - 1 : second }
  if (/以上|から|より上/u.test(plain)) return { min: first, max: null }
  return { min: null, max: /未満/u.test(plain) ? first - 1 : first }
}

// 労働施策総合推進法9条 (R2-30): without a lawful exception and its number an age limit is an error (product §10.8).
const ageOf = (terms: EmploymentTerms): readonly Finding[] =>
  ageLimitFindings({
    limit: ageLimitIn(terms.ageLimit),
    exception: terms.ageException ?? '',
    contractTerm: terms.contractTerm,
    asksExperience: false,
  }).map((code) => ({ code: `age_${code}`, field: 'ageException', effect: 'stops' }))

// 職業安定法29条③④ (R1-14, product §10.15).
const scopeOf = ({ edition, around }: Judged, { selection }: EmploymentTerms): readonly Finding[] => {
  const declared = { prefectures: around.scopePrefectures, occupations: [] }
  const outside = outOfScope({ prefecture: edition.prefecture, occupation: '' }, declared)
  return [
    ...outside.map((): Finding => ({ code: 'outOfScope', field: 'prefecture', effect: 'review' })),
    ...(selection === 'interview' && !around.allowsInterview
      ? [{ code: 'interviewOutOfScope', field: 'selection', effect: 'stops' } as const]
      : []),
  ]
}

// 女性則2条 (R2-53): where sex is not recorded the lower figure counts (product §10.9).
const loadOf = ({ edition }: Judged): readonly Finding[] => {
  const limit = liftingLimitOf({ age: 18, sex: null })
  const most = edition.liftOften === 'always' ? limit?.continuous : limit?.intermittent
  return edition.liftOften !== 'none' && most !== undefined && edition.liftKg >= most
    ? [{ code: 'heavyLoad', field: 'liftKg', effect: 'review', figure: most }]
    : []
}

// product §10.18: a host that employs nobody offers trials only.
const hostOf = ({ around }: Judged): readonly Finding[] =>
  around.firm && !around.firm.employs ? [{ code: 'hostEmploysNobody', field: 'employs', effect: 'stops' }] : []

export const employmentFindings = (judged: Judged, terms: EmploymentTerms): readonly Finding[] => [
  ...hostOf(judged),
  ...wageFindingsOf(judged, terms),
  ...hoursOf(judged, terms),
  ...disclosureOf(judged, terms),
  ...ageOf(terms),
  ...scopeOf(judged, terms),
  ...loadOf(judged),
  ...insuranceFindings(judged, terms),
  ...(terms.wishesSubsidy ? [{ code: 'subsidyGuard', field: 'wishesSubsidy', effect: 'hint' } as const] : []),
]

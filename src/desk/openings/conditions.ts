import { conditionsText as sheet } from '../../text/conditions.ts'
import type { EmploymentTerms, OpeningEdition, TrialTerms } from './opening.ts'

// The conditions in the order of 職業安定法施行規則4条の2③; a trial has rows of its own and no wage.

const { rows } = sheet

export type ConditionRow = readonly [head: string, text: string]

const wordFor = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code
const yen = (amount: number): string => `${amount.toLocaleString('ja-JP')}${sheet.yen}`
const payOf = ({ wageBasis, wageYen }: Pick<EmploymentTerms, 'wageBasis' | 'wageYen'>): string =>
  `${sheet.wageBasis[wageBasis]} ${yen(wageYen)}`
const daysOf = (days: readonly string[]): string => days.map((code) => wordFor(sheet.weekdays, code)).join('・')
const hoursOf = ({ startsAt, endsAt }: Pick<OpeningEdition, 'startsAt' | 'endsAt'>): string => `${startsAt}～${endsAt}`
const placeOf = (edition: OpeningEdition): string => `${edition.placeName} ${edition.address}`
const joined = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('　')

const termOf = (terms: EmploymentTerms): string =>
  terms.contractTerm === 'indefinite' ? sheet.indefinite : `${terms.contractMonths ?? ''}${sheet.months}`

const insuranceOf = (terms: EmploymentTerms): string =>
  [
    [sheet.insurances.health, terms.insuredHealth],
    [sheet.insurances.pension, terms.insuredPension],
    [sheet.insurances.accident, terms.insuredAccident],
    [sheet.insurances.employment, terms.insuredEmployment],
  ]
    .map(([name, answer]) => `${name}：${answer === 'yes' ? sheet.insured.yes : sheet.insured.no}`)
    .join('、')

const lasting = (months: number | null): string => (months === null ? '' : `${months}${sheet.months}`)

// 職業安定法施行規則4条の2⑥ (R1-04): where the trial period has conditions of its own, both sets stand on the paper.
const probationRows = (terms: EmploymentTerms): readonly ConditionRow[] => {
  const { probation, probationWageYen: wage } = terms
  const period = joined(sheet.probation[probation], lasting(terms.probationMonths))
  if (probation !== 'differs') return [[rows.probation, joined(period, terms.probationTerms)]]
  return [
    [rows.probation, period],
    [rows.probationWage, wage === null ? sheet.same : payOf({ ...terms, wageYen: wage })],
    [rows.probationHours, terms.probationHours || sheet.same],
    [rows.probationDuties, terms.probationDuties || sheet.same],
    ...(terms.probationTerms === '' ? [] : [[rows.probationTerms, terms.probationTerms] as const]),
  ]
}

const fixedOvertimeOf = (terms: EmploymentTerms): string =>
  terms.fixedOvertimeYen === null
    ? sheet.none
    : joined(
        yen(terms.fixedOvertimeYen),
        sheet.overtimeHours(terms.fixedOvertimeHours ?? 0),
        sheet.excess[terms.fixedOvertimeExcess ?? 'no'],
      )

const employmentRows = (edition: OpeningEdition, terms: EmploymentTerms): readonly ConditionRow[] => [
  [rows.duties, edition.tasks],
  [rows.dutiesChange, terms.dutiesChangeScope],
  ...(terms.licences === '' ? [] : [[rows.licences, terms.licences] as const]),
  ...(terms.ageException === null
    ? []
    : [[rows.age, joined(terms.ageLimit, wordFor(sheet.ageException, terms.ageException))] as const]),
  [rows.term, termOf(terms)],
  ...(terms.contractTerm === 'fixed'
    ? [[rows.renewal, joined(sheet.renewal[terms.renewal], terms.renewalCriteria, terms.renewalLimit)] as const]
    : []),
  ...probationRows(terms),
  [rows.place, placeOf(edition)],
  [rows.placeChange, terms.workplaceChangeScope],
  [rows.days, daysOf(edition.days)],
  [rows.hours, hoursOf(edition)],
  [rows.overtime, terms.overtime],
  [rows.breaks, terms.breakMinutes === 0 ? sheet.none : `${terms.breakMinutes}${sheet.minutes}`],
  [rows.holidays, terms.holidays],
  [rows.wage, joined(payOf(terms), terms.wageNote)],
  [rows.fixedOvertimePay, fixedOvertimeOf(terms)],
  ...(terms.discretionary ? [[rows.discretionary, terms.discretionary] as const] : []),
  [rows.insurance, insuranceOf(terms)],
  [rows.employer, edition.employerName],
  ...(terms.dispatch ? [[rows.dispatch, terms.dispatch] as const] : []),
  [rows.smoking, wordFor(sheet.smoking, edition.passiveSmoking)],
]

const trialRows = (edition: OpeningEdition, terms: TrialTerms): readonly ConditionRow[] => [
  [rows.host, edition.employerName],
  [rows.trialPlace, placeOf(edition)],
  [rows.duties, edition.tasks],
  [rows.content, sheet.workContent[terms.workContent]],
  [rows.length, `${terms.lengthDays}${sheet.days}`],
  [rows.days, daysOf(edition.days)],
  [rows.hours, hoursOf(edition)],
  [rows.breaks, terms.breakMinutes === 0 ? sheet.none : `${terms.breakMinutes}${sheet.minutes}`],
  [rows.meets, edition.meets],
  [rows.bring, edition.bring],
  [rows.insuredBy, sheet.insuredBy[terms.insuredBy]],
  [rows.reimbursement, terms.reimbursement],
  ...(terms.allowancePerDay === null ? [] : [[rows.allowance, yen(terms.allowancePerDay)] as const]),
  [rows.smoking, wordFor(sheet.smoking, edition.passiveSmoking)],
  [rows.harassment, terms.harassmentContact],
]

export const conditionsOf = (edition: OpeningEdition): readonly ConditionRow[] => {
  const { terms } = edition
  const all = terms.family === 'trial' ? trialRows(edition, terms) : employmentRows(edition, terms)
  return all.map(([head, text]) => [head, text === '' ? sheet.none : text])
}

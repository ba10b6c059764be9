import { isCivilDate } from './calendar.ts'
import { disclosureItems } from './data/disclosure-items.ts'
import type { DisclosureItemId } from './data/disclosure-items.ts'
import { isClockTime } from './working-hours.ts'

type Answer = 'yes' | 'no' | ''

/** What an employment opening states; a text that is blank is not stated. */
export type DisclosureFacts = {
  duties: string
  dutiesChangeScope: string
  contractTerm: 'indefinite' | 'fixed' | ''
  contractFrom: string
  contractUntil: string
  renewal: 'auto' | 'maybe' | 'none' | ''
  renewalCriteria: string
  /** The most that renewals may add up to, in time or in number, or that there is no limit. */
  renewalLimit: string
  probation: 'none' | 'same' | 'differs' | ''
  probationMonths: number | null
  probationWageYen: number | null
  probationHours: string
  probationDuties: string
  /** A remark; it may state a length that is no number of months. */
  probationTerms: string
  workplaceAddress: string
  workplaceChangeScope: string
  startsAt: string
  endsAt: string
  overtime: string
  breakMinutes: number | null
  holidays: string
  wageBasis: string
  wageYen: number | null
  /** The base without it is `wageYen`. */
  fixedOvertimePay: { used: boolean; yen: number | null; hours: number | null; excessPaid: boolean }
  discretionary: { used: boolean; text: string }
  insurance: { health: Answer; pension: Answer; workersAccident: Answer; employment: Answer }
  employerName: string
  isDispatch: boolean
  dispatchNote: string
  passiveSmoking: string
}

const isBlank = (text: string): boolean => text.trim() === ''
const isNoAmount = (amount: number | null): boolean => amount === null || !(amount > 0)

const lacksTerm = ({ contractTerm, contractFrom, contractUntil }: DisclosureFacts): boolean => {
  if (contractTerm !== 'fixed') return contractTerm === ''
  return !isCivilDate(contractFrom) || !isCivilDate(contractUntil) || contractUntil < contractFrom
}

// 則4条の2③二の三: the limit belongs to the criteria since 2024-04-01. A fixed term whose renewal is not answered may be renewed.
const lacksRenewalCriteria = (facts: DisclosureFacts): boolean => {
  if (facts.contractTerm !== 'fixed' || facts.renewal === 'none') return false
  return isBlank(facts.renewalCriteria) || isBlank(facts.renewalLimit)
}

// 則4条の2⑥ (R1-04): the length of a probation is stated, and where they differ its own wage, hours and duties.
const lacksProbation = (facts: DisclosureFacts): boolean => {
  const { probation, probationMonths, probationWageYen, probationHours, probationDuties, probationTerms } = facts
  if (probation === 'none') return false
  if (probation === '' || (isNoAmount(probationMonths) && isBlank(probationTerms))) return true
  if (probation === 'same') return false
  return isNoAmount(probationWageYen) || isBlank(probationHours) || isBlank(probationDuties)
}

// 平11告示141号: the base without it, its amount and hours, and that more than those hours is paid in addition.
const lacksFixedOvertimePay = ({ fixedOvertimePay }: DisclosureFacts): boolean => {
  const { used, yen, hours, excessPaid } = fixedOvertimePay
  return used && (isNoAmount(yen) || isNoAmount(hours) || !excessPaid)
}

// 則4条の2③八 (R2-71): 請負 and 委託 are no dispatch, so the word itself stands there.
const lacksDispatch = ({ isDispatch, dispatchNote }: DisclosureFacts): boolean =>
  isDispatch && !dispatchNote.includes('派遣')

// 労働者災害補償保険法3条 (R2-55): it covers every job from the first hour, so "no" is not an answer.
const lacksInsurance = ({ insurance }: DisclosureFacts): boolean =>
  insurance.workersAccident !== 'yes' || Object.values(insurance).includes('')

const lacks: Record<DisclosureItemId, (facts: DisclosureFacts) => boolean> = {
  duties: (facts) => isBlank(facts.duties),
  dutiesScopeOfChange: (facts) => isBlank(facts.dutiesChangeScope),
  contractTerm: lacksTerm,
  probation: lacksProbation,
  renewalCriteria: lacksRenewalCriteria,
  workplace: (facts) => isBlank(facts.workplaceAddress),
  workplaceScopeOfChange: (facts) => isBlank(facts.workplaceChangeScope),
  startEnd: (facts) => !isClockTime(facts.startsAt) || !isClockTime(facts.endsAt),
  overtime: (facts) => isBlank(facts.overtime),
  breaks: (facts) => facts.breakMinutes === null || !(facts.breakMinutes >= 0),
  holidays: (facts) => isBlank(facts.holidays),
  wage: (facts) => isBlank(facts.wageBasis) || isNoAmount(facts.wageYen),
  fixedOvertimePay: lacksFixedOvertimePay,
  discretionary: ({ discretionary }) => discretionary.used && isBlank(discretionary.text),
  insurance: lacksInsurance,
  employerName: (facts) => isBlank(facts.employerName),
  dispatch: lacksDispatch,
  passiveSmoking: (facts) => isBlank(facts.passiveSmoking),
}

/** 職業安定法5条の3② (R1-01): the items that apply to this opening and are not stated, in the order of the ordinance. */
export const missingDisclosures = (facts: DisclosureFacts): readonly DisclosureItemId[] =>
  disclosureItems.map(({ id }) => id).filter((id) => lacks[id](facts))

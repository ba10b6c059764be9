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
  probation: 'none' | 'same' | 'differs' | ''
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
  fixedOvertimePay: { used: boolean; text: string }
  discretionary: { used: boolean; text: string }
  insurance: { health: Answer; pension: Answer; workersAccident: Answer; employment: Answer }
  employerName: string
  isDispatch: boolean
  dispatchNote: string
  passiveSmoking: string
}

const isBlank = (text: string): boolean => text.trim() === ''

const lacksTerm = ({ contractTerm, contractFrom, contractUntil }: DisclosureFacts): boolean => {
  if (contractTerm !== 'fixed') return contractTerm === ''
  return !isCivilDate(contractFrom) || !isCivilDate(contractUntil) || contractUntil < contractFrom
}

// A fixed term whose renewal is not answered may be renewed.
const lacksRenewalCriteria = ({ contractTerm, renewal, renewalCriteria }: DisclosureFacts): boolean =>
  contractTerm === 'fixed' && renewal !== 'none' && isBlank(renewalCriteria)

// 則4条の2⑥ (R1-04): the length of a probation is stated, and its conditions where they differ.
const lacksProbation = ({ probation, probationTerms }: DisclosureFacts): boolean =>
  probation === '' || (probation !== 'none' && isBlank(probationTerms))

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
  wage: (facts) => isBlank(facts.wageBasis) || facts.wageYen === null || !(facts.wageYen > 0),
  fixedOvertimePay: ({ fixedOvertimePay }) => fixedOvertimePay.used && isBlank(fixedOvertimePay.text),
  discretionary: ({ discretionary }) => discretionary.used && isBlank(discretionary.text),
  insurance: lacksInsurance,
  employerName: (facts) => isBlank(facts.employerName),
  dispatch: (facts) => facts.isDispatch && isBlank(facts.dispatchNote),
  passiveSmoking: (facts) => isBlank(facts.passiveSmoking),
}

/** 職業安定法5条の3② (R1-01): the items that apply to this opening and are not stated, in the order of the ordinance. */
export const missingDisclosures = (facts: DisclosureFacts): readonly DisclosureItemId[] =>
  disclosureItems.map(({ id }) => id).filter((id) => lacks[id](facts))

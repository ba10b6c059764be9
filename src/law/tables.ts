import { addMonths } from './calendar.ts'
import type { CivilDate } from './calendar.ts'
import { ageExceptionsSource } from './data/age-exceptions.ts'
import { disclosureSource } from './data/disclosure-items.ts'
import { insuranceSource } from './data/insurance-thresholds.ts'
import { minimumWages, minimumWagesSource } from './data/minimum-wages.ts'
import type { MinimumWageRate } from './data/minimum-wages.ts'
import { subsidySource } from './data/subsidy-conditions.ts'
import { trainingSource } from './data/training-conditions.ts'
import { trialWordsSource } from './data/trial-words.ts'
import { wagePartsSource } from './data/wage-parts.ts'
import { wordingSource } from './data/wording-rules.ts'
import { workerQuestionsSource } from './data/worker-questions.ts'
import { youngPeopleSource } from './data/young-people.ts'
import { prefectures } from './prefectures.ts'
import { trialLimitsSource } from './trial.ts'
import { workingHoursSource } from './working-hours.ts'

/** Everything that statute, ordinance or guideline may change; `september` is renewed when the new minimum wages come. */
export const legalTables = [
  { name: 'minimumWages', renewEvery: 'september', ...minimumWagesSource },
  { name: 'wageParts', renewEvery: 'year', ...wagePartsSource },
  { name: 'disclosureItems', renewEvery: 'year', ...disclosureSource },
  { name: 'workingHours', renewEvery: 'year', ...workingHoursSource },
  { name: 'youngPeople', renewEvery: 'year', ...youngPeopleSource },
  { name: 'insuranceThresholds', renewEvery: 'year', ...insuranceSource },
  { name: 'ageExceptions', renewEvery: 'year', ...ageExceptionsSource },
  { name: 'wordingRules', renewEvery: 'year', ...wordingSource },
  { name: 'trialLimits', renewEvery: 'year', ...trialLimitsSource },
  { name: 'trialWords', renewEvery: 'year', ...trialWordsSource },
  { name: 'trainingConditions', renewEvery: 'year', ...trainingSource },
  { name: 'workerQuestions', renewEvery: 'year', ...workerQuestionsSource },
  { name: 'subsidyConditions', renewEvery: 'year', ...subsidySource },
] as const

export type LegalTable = (typeof legalTables)[number]
export type LegalTableName = LegalTable['name']
export type StaleTable = { name: LegalTableName; reason: 'overAYear' | 'newWagesMissing' }

// The rates of a fiscal year begin between October and the following March.
const lastWageYear = (on: CivilDate): number => Number(on.slice(0, 4)) - (on.slice(5) < '10-01' ? 1 : 0)

/** Some prefecture has no rate of the fiscal year whose rates are due on that day. */
export const lacksNewWages = (on: CivilDate, rates: readonly MinimumWageRate[] = minimumWages): boolean => {
  const year = lastWageYear(on)
  const ofYear = rates.filter(
    ({ effectiveFrom }) => `${year}-04-01` <= effectiveFrom && effectiveFrom < `${year + 1}-04-01`,
  )
  return prefectures.some(({ code }) => !ofYear.some(({ prefecture }) => prefecture === code))
}

const staleReason = ({ checkedOn, renewEvery }: LegalTable, on: CivilDate): StaleTable['reason'] | null => {
  if (renewEvery === 'september' && lacksNewWages(on)) return 'newWagesMissing'
  return addMonths(checkedOn, 12) < on ? 'overAYear' : null
}

/** Tables to look up anew: checked more than a year ago, or, from 1 October, without the minimum wages of that year. */
export const staleTables = (on: CivilDate): readonly StaleTable[] =>
  legalTables.flatMap((table) => {
    const reason = staleReason(table, on)
    return reason === null ? [] : [{ name: table.name, reason }]
  })

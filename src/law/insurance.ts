import { addMonths, daysBetween } from './calendar.ts'
import type { CivilDate } from './calendar.ts'
import {
  employmentInsuranceDays,
  employmentInsuranceHours,
  fullTimeShare,
  shortHoursRoute,
  smallProprietor,
  voluntaryFarms,
} from './data/insurance-thresholds.ts'
import type { Dated } from './data/insurance-thresholds.ts'
import type { IndustryMajor } from './industries.ts'
import { hoursLimits } from './working-hours.ts'

/** What the facts say, never advice to work less (R2-58); "ask" is for ハローワーク or 年金事務所. */
export type InsuranceHint = 'joins' | 'doesNot' | 'ask'

export type InsuranceFacts = {
  from: CivilDate
  /** The last day that is expected, renewals counted; null for an indefinite contract. */
  until: CivilDate | null
  /** The day judged; the first day when it is not given. */
  on?: CivilDate
  /** Scheduled minutes of the week. */
  weekMinutes: number
  fullTimeWeekMinutes?: number | null
  monthlyYen?: number | null
  isDaytimeStudent: boolean
  /** Of the whole firm; null when it is not known. */
  staffCount: number | null
  isSoleProprietor: boolean
  industry?: IndustryMajor | null
}

type Judged = InsuranceFacts & { on: CivilDate }

const inForce = <T>(steps: readonly Dated<T>[], on: CivilDate): T | undefined =>
  steps.findLast(({ from }) => from <= on)?.value

const isOneOf = (industries: readonly IndustryMajor[], industry: IndustryMajor | null | undefined): boolean =>
  !!industry && industries.includes(industry)

const mayBeUnder = (staffCount: number | null, staff: number): boolean => staffCount === null || staffCount < staff

/** 雇用保険法6条 (R2-56). */
const employmentHint = (facts: Judged): InsuranceHint => {
  const { from, until, on, weekMinutes, isDaytimeStudent, isSoleProprietor, industry, staffCount } = facts
  const weekHours = inForce(employmentInsuranceHours, on)
  if (weekHours === undefined) return 'ask'
  if (isDaytimeStudent || weekMinutes < weekHours * 60) return 'doesNot'
  if (until !== null && daysBetween(from, until) + 1 < employmentInsuranceDays) return 'doesNot'
  const isVoluntary = isSoleProprietor && isOneOf(voluntaryFarms.industries, industry)
  return isVoluntary && mayBeUnder(staffCount, voluntaryFarms.staffBelow) ? 'ask' : 'joins'
}

const isOutsideProprietor = ({ isSoleProprietor, staffCount, industry }: Judged): boolean =>
  isSoleProprietor &&
  (mayBeUnder(staffCount, smallProprietor.staffBelow) || isOneOf(smallProprietor.exemptTrades, industry))

const lastsOverTwoMonths = ({ from, until }: Judged): boolean =>
  until === null || until >= addMonths(from, shortHoursRoute.overMonths)

const worksThreeQuarters = ({ weekMinutes, fullTimeWeekMinutes }: Judged): boolean =>
  weekMinutes * fullTimeShare.outOf >= (fullTimeWeekMinutes ?? hoursLimits.weekMinutes) * fullTimeShare.of

const wageHint = ({ on, monthlyYen }: Judged): InsuranceHint => {
  const floor = inForce(shortHoursRoute.monthlyYenFrom, on)
  if (floor === undefined) return 'ask'
  if (floor === null) return 'joins'
  if (monthlyYen === null || monthlyYen === undefined) return 'ask'
  return monthlyYen >= floor ? 'joins' : 'doesNot'
}

const sizeHint = ({ on, staffCount }: Judged): InsuranceHint => {
  const staffFrom = inForce(shortHoursRoute.staffFrom, on)
  if (staffFrom === undefined) return 'ask'
  if (staffFrom <= 1) return 'joins'
  if (staffCount === null) return 'ask'
  return staffCount >= staffFrom ? 'joins' : 'doesNot'
}

const shortHoursHint = (facts: Judged): InsuranceHint => {
  if (facts.isDaytimeStudent || facts.weekMinutes < shortHoursRoute.weekHours * 60) return 'doesNot'
  const hints = [sizeHint(facts), wageHint(facts)]
  if (hints.includes('doesNot')) return 'doesNot'
  return hints.includes('ask') ? 'ask' : 'joins'
}

/** 健康保険法3条, 厚生年金保険法12条 (R2-57). */
const socialHint = (facts: Judged): InsuranceHint => {
  if (!lastsOverTwoMonths(facts)) return 'doesNot'
  const hint = worksThreeQuarters(facts) ? 'joins' : shortHoursHint(facts)
  return hint !== 'doesNot' && isOutsideProprietor(facts) ? 'ask' : hint
}

export type InsuranceHints = {
  workersAccident: 'joins'
  employment: InsuranceHint
  /** 健康保険 and 厚生年金 are joined together. */
  social: InsuranceHint
}

/** R2-55 to R2-57. 労災 covers every job offer from the first hour (労働者災害補償保険法3条). */
export const insuranceHints = (facts: InsuranceFacts): InsuranceHints => {
  const judged = { ...facts, on: facts.on ?? facts.from }
  return { workersAccident: 'joins', employment: employmentHint(judged), social: socialHint(judged) }
}

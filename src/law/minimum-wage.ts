import type { CivilDate } from './calendar.ts'
import { minimumWages } from './data/minimum-wages.ts'
import { specialMinimumWageTrades, uncountedParts } from './data/wage-parts.ts'
import type { UncountedPart } from './data/wage-parts.ts'
import type { IndustryMajor } from './industries.ts'
import type { PrefectureCode } from './prefectures.ts'

type PlaceAndDay = { prefecture: PrefectureCode; on: CivilDate }

/** 最低賃金法4条: yen per hour where the work is done, on the day it is done; undefined before the oldest rate on record. */
export const minimumWageOn = ({ prefecture, on }: PlaceAndDay): number | undefined =>
  minimumWages.findLast((rate) => rate.prefecture === prefecture && rate.effectiveFrom <= on)?.yenPerHour

type Pay = {
  basis: 'hourly' | 'daily' | 'monthly' | 'piece'
  /** Without what does not count (`uncountedParts`). */
  yen: number
  /** Scheduled hours; for the day they are those of the average day, for the month those of the average month. */
  hoursPerDay?: number | null
  hoursPerMonth?: number | null
  /** 労働基準法27条: what piece work pays for an hour whatever the output. */
  guaranteedHourlyYen?: number | null
}

const perHour = (yen: number, hours: number | null | undefined): number | undefined => {
  if (!hours || hours < 0) return undefined
  // 7,232 yen over 6.4 hours are 1,130 yen, not a hair below.
  return Math.round((yen / hours) * 1e6) / 1e6
}

/** 最低賃金法施行規則2条; undefined when the hours, or for piece work the guarantee (R2-25), are not known. */
export const hourlyEquivalent = (pay: Pay): number | undefined => {
  const { basis, yen, hoursPerDay, hoursPerMonth, guaranteedHourlyYen } = pay
  if (basis === 'hourly') return yen
  if (basis === 'piece') return guaranteedHourlyYen && guaranteedHourlyYen > 0 ? guaranteedHourlyYen : undefined
  return perHour(yen, basis === 'daily' ? hoursPerDay : hoursPerMonth)
}

type WageOverTime = {
  prefecture: PrefectureCode
  from: CivilDate
  /** The last day of work; none for an indefinite contract. */
  until?: CivilDate | null
  hourlyYen: number
}

export type WageShortfall = { from: CivilDate; minimumYen: number }

/** 最低賃金法4条: every rate in force during the work that the wage does not reach, from the day it binds this work. */
export const wageShortfalls = ({ prefecture, from, until, hourlyYen }: WageOverTime): readonly WageShortfall[] => {
  const atStart = minimumWageOn({ prefecture, on: from })
  const starting = atStart === undefined ? [] : [{ from, minimumYen: atStart }]
  const changes = minimumWages
    .filter((rate) => rate.prefecture === prefecture && from < rate.effectiveFrom)
    .filter((rate) => !until || rate.effectiveFrom <= until)
    .map((rate) => ({ from: rate.effectiveFrom, minimumYen: rate.yenPerHour }))
  return [...starting, ...changes].filter(({ minimumYen }) => hourlyYen < minimumYen)
}

export type WageFinding =
  | { code: 'belowMinimumWage'; effect: 'stops'; from: CivilDate; minimumYen: number }
  | { code: 'wageUnclear' | 'guaranteeMissing'; effect: 'stops' }

type WageOffer = Omit<WageOverTime, 'hourlyYen'> & { pay: Pay }

/** 最低賃金法4条. 減額特例許可 (7条) is given for one person, never for a posting, so no answer excuses a lower wage (R2-23). */
export const wageFindings = ({ pay, ...work }: WageOffer): readonly WageFinding[] => {
  const hourlyYen = hourlyEquivalent(pay)
  if (hourlyYen === undefined || !(hourlyYen > 0)) {
    return [{ code: pay.basis === 'piece' ? 'guaranteeMissing' : 'wageUnclear', effect: 'stops' }]
  }
  return wageShortfalls({ ...work, hourlyYen }).map((shortfall) => ({
    code: 'belowMinimumWage',
    effect: 'stops',
    ...shortfall,
  }))
}

/** 最低賃金法4条3項, 5条 (R2-20, R2-24): parts that the text says the wage contains and that fill no gap. */
export const uncountedPartsIn = (text: string): readonly UncountedPart[] =>
  uncountedParts
    .filter(({ words }) =>
      new RegExp(
        `(?:${words})(?:分|代)?(?:など)?(?:を|も|は|が|の)?(?:含(?!まない|みませ|まず|んでいませ|んでいな)|ふくむ|込|こみ)`,
      ).test(text),
    )
    .map(({ part }) => part)

/** 最低賃金法15条 (R2-22): a 特定最低賃金 of the trade may be higher; the table of those is not kept here. */
export const mayHaveSpecialMinimumWage = (industry: IndustryMajor): boolean =>
  specialMinimumWageTrades.some((trade) => trade === industry)

/** 最低賃金法7条 (R2-23): a posting that counts on a permit to pay less. */
export const namesReducedWagePermit = (text: string): boolean =>
  /減額(?:の)?特例(?![^。\n]{0,10}(?:しません|いません|ありません|ない|なし|せず))/.test(text)

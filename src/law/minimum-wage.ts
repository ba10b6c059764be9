import type { CivilDate } from './calendar.ts'
import { minimumWages } from './data/minimum-wages.ts'
import type { PrefectureCode } from './prefectures.ts'

type PlaceAndDay = { prefecture: PrefectureCode; on: CivilDate }

/** 最低賃金法4条: yen per hour where the work is done, on the day it is done; undefined before the oldest rate on record. */
export const minimumWageOn = ({ prefecture, on }: PlaceAndDay): number | undefined =>
  minimumWages.findLast((rate) => rate.prefecture === prefecture && rate.effectiveFrom <= on)?.yenPerHour

type Pay = {
  basis: 'hourly' | 'daily' | 'monthly'
  yen: number
  /** Scheduled hours; for the day they are those of the average day, for the month those of the average month. */
  hoursPerDay?: number | null
  hoursPerMonth?: number | null
}

const perHour = (yen: number, hours: number | null | undefined): number | undefined => {
  if (!hours || hours < 0) return undefined
  // 7,232 yen over 6.4 hours are 1,130 yen, not a hair below.
  return Math.round((yen / hours) * 1e6) / 1e6
}

/** 最低賃金法施行規則2条; undefined when the hours that the basis needs are not known. */
export const hourlyEquivalent = ({ basis, yen, hoursPerDay, hoursPerMonth }: Pay): number | undefined => {
  if (basis === 'hourly') return yen
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

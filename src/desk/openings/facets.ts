import type { CivilDate } from '../../law/calendar.ts'
import { minutesBetween } from '../../law/working-hours.ts'
import { weekdays } from './codes.ts'
import type { Listing } from './listing.ts'
import { rungs, rungsOf } from './opening.ts'

// What can be filtered by, packed into two small numbers a listing: a bit a code. The database and the snapshot read the same bits.

export type Weekday = (typeof weekdays)[number]

export const pays = ['paid', 'unpaid'] as const
export type Pay = (typeof pays)[number]

export const timeBands = ['morning', 'afternoon', 'evening'] as const
export type TimeBand = (typeof timeBands)[number]

/** Hours a day, at most. */
export const dayLimits = [2, 4, 6] as const
export type DayLimit = (typeof dayLimits)[number]

/** Hours a week, at most; an attempt is no work of weeks and fits each. */
export const weekLimits = [4, 10, 20, 30] as const
export type WeekLimit = (typeof weekLimits)[number]

/** What someone may need; all that are chosen must be there. */
export const features = [
  'noCar',
  'transport',
  'home',
  'seated',
  'quiet',
  'alone',
  'noPhone',
  'noCustomer',
  'consultantVisit',
  'medicalVisit',
  'wheelchair',
  'interpreter',
] as const
export type Feature = (typeof features)[number]

const maskFrom = <C extends string | number>(codes: readonly C[], from = 0) => {
  const bits = new Map(codes.map((code, index) => [code, 2 ** (from + index)]))
  return (chosen: readonly C[]): number => chosen.reduce((mask, code) => mask | (bits.get(code) ?? 0), 0)
}

const rungMask = maskFrom(rungs)

export const maskOf = {
  rungs: rungMask,
  days: maskFrom(weekdays, 8),
  times: maskFrom(timeBands, 15),
  perDay: maskFrom(dayLimits, 18),
  perWeek: maskFrom(weekLimits, 21),
  pay: (chosen: readonly Pay[]) =>
    chosen.reduce((mask, pay) => mask | rungMask(pay === 'paid' ? rungsOf.employment : rungsOf.trial), 0),
  features: maskFrom(features),
} as const

type Hours = Pick<Listing, 'startsAt' | 'endsAt'>

// Morning: over by one. Afternoon: from noon on and over by six. Evening: work after five.
const isIn = ({ startsAt, endsAt }: Hours, band: TimeBand): boolean => {
  const isPastMidnight = endsAt <= startsAt
  if (band === 'evening') return isPastMidnight || endsAt > '17:00'
  if (isPastMidnight) return false
  return band === 'morning' ? endsAt <= '13:00' : startsAt >= '12:00' && endsAt <= '18:00'
}

const hasFeature = ({ support, placeKind }: Pick<Listing, 'support' | 'placeKind'>, feature: Feature): boolean =>
  feature === 'home' ? placeKind === 'home' : support.includes(feature)

/** All that filters ask of a listing. */
export type Sieved = { facets: number; features: number; area: string; startsOn: CivilDate | null }

/** As many listings as look the same to the filters. */
export type Sifted = Sieved & { openings: number }

const facetsOf = (listing: Listing): number => {
  const minutes = minutesBetween(listing.startsAt, listing.endsAt) - listing.terms.breakMinutes
  const isTrial = listing.family === 'trial'
  return (
    maskOf.rungs([listing.rung]) |
    maskOf.days(weekdays.filter((day) => listing.days.includes(day))) |
    maskOf.times(timeBands.filter((band) => isIn(listing, band))) |
    maskOf.perDay(dayLimits.filter((hours) => minutes <= hours * 60)) |
    maskOf.perWeek(weekLimits.filter((hours) => isTrial || listing.weeklyMinutes <= hours * 60))
  )
}

export const sievedOf = (listing: Listing): Sieved => ({
  facets: facetsOf(listing),
  features: maskOf.features(features.filter((feature) => hasFeature(listing, feature))),
  area: listing.area,
  startsOn: listing.startsOn,
})

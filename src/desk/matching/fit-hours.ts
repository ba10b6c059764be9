import { addMonths } from '../../law/calendar.ts'
import { minutesBetween } from '../../law/working-hours.ts'
import type { Work } from '../clients/section-forms.ts'
import type { Fit, LimitCode, Point, ReasonCode, WarningCode } from './fit-points.ts'
import type { Ground } from './ground.ts'
import type { Offer } from './offer.ts'

// Days and hours: what is impossible hides, what is only more or less than wished warns (R1-16).

const wholeDay = 24 * 60
/** From 5 in the morning to 5 of the next: every minute of a day lies in exactly one. */
const bandMinutes = {
  early: [300, 480],
  morning: [480, 720],
  afternoon: [720, 1020],
  evening: [1020, 1320],
  night: [1320, 1740],
} as const satisfies Record<Work['bands'][number], readonly [number, number]>

/** Over by so much is still the band that was named. */
const leeway = 60

/** まで: no more than this. くらいから: to begin with. */
const mostADay = { h4: 240, h6: 360, h8: 480 } as const
const toBeginWith = { h1: 60, h2: 120 } as const
const weekRange = {
  lt10: [0, 600],
  '10to20': [600, 1200],
  '20to30': [1200, 1800],
  '30plus': [1800, 7 * wholeDay],
} as const

type Hours = Pick<Offer, 'startsAt' | 'endsAt' | 'breakMinutes' | 'days' | 'family'>
export const minutesADay = ({ startsAt, endsAt, breakMinutes }: Omit<Hours, 'days' | 'family'>): number =>
  minutesBetween(startsAt, endsAt) - breakMinutes
/** A trial is no work of weeks. */
export const minutesAWeek = (offer: Hours): number =>
  offer.family === 'trial' ? 0 : minutesADay(offer) * offer.days.length

type Judged = {
  limits: readonly Point<LimitCode>[]
  warnings?: readonly Point<WarningCode>[]
  reasons?: readonly Point<ReasonCode>[]
}
const nothing: Judged = { limits: [] }

const daysOf = ({ days }: Work, offer: Offer): Judged => {
  if (days.length === 0 || offer.days.length === 0) return nothing
  const others = offer.days.filter((day) => !days.some((wished) => wished === day))
  if (others.length === offer.days.length) return { limits: [{ code: 'days', of: offer.days }] }
  if (others.length === 0) return { limits: [], reasons: [{ code: 'days', of: offer.days }] }
  // A trial is on one of its days, a job on each.
  return { limits: [], warnings: offer.family === 'trial' ? [] : [{ code: 'someDays', of: others }] }
}

const shared = (one: readonly [number, number], other: readonly [number, number]): number =>
  Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]))

/** How long the work lies in the bands that were named. */
const minutesWithin = ({ bands }: Work, { startsAt, endsAt }: Offer): number => {
  const [start, length] = [minutesBetween('00:00', startsAt) % wholeDay, minutesBetween(startsAt, endsAt)]
  const shifts = [start - wholeDay, start, start + wholeDay].map((from) => [from, from + length] as const)
  return bands.reduce((sum, band) => sum + shifts.reduce((all, shift) => all + shared(shift, bandMinutes[band]), 0), 0)
}

const bandsOf = (work: Work, offer: Offer): Judged => {
  if (work.bands.length === 0) return nothing
  const within = minutesWithin(work, offer)
  const outside = minutesBetween(offer.startsAt, offer.endsAt) - within
  if (outside > within) return { limits: [{ code: 'bands' }] }
  if (outside > leeway) return { limits: [], warnings: [{ code: 'someHours', minutes: outside }] }
  return { limits: [], reasons: [{ code: 'bands', of: work.bands }] }
}

const dayOf = ({ dayHours }: Work, offer: Offer): Judged => {
  const minutes = minutesADay(offer)
  if (dayHours === 'unsure') return nothing
  if (dayHours === 'h1' || dayHours === 'h2') {
    return minutes > toBeginWith[dayHours]
      ? { limits: [], warnings: [{ code: 'longStart', minutes, of: [dayHours] }] }
      : { limits: [], reasons: [{ code: 'day', minutes, of: [dayHours] }] }
  }
  return minutes > mostADay[dayHours]
    ? { limits: [{ code: 'longDay', minutes, of: [dayHours] }] }
    : { limits: [], reasons: [{ code: 'day', minutes, of: [dayHours] }] }
}

const weekOf = ({ weekHours }: Work, offer: Offer): Judged => {
  if (weekHours === 'unsure' || offer.family === 'trial') return nothing
  const minutes = minutesAWeek(offer)
  const [least, most] = weekRange[weekHours]
  const of = [weekHours]
  if (minutes > most) return { limits: [{ code: 'longWeek', minutes, of }] }
  if (minutes < least) return { limits: [], warnings: [{ code: 'shortWeek', minutes, of }] }
  return { limits: [], reasons: [{ code: 'week', minutes, of }] }
}

const startOf = ({ work, on }: { work: Work; on: string }, { startsOn }: Offer): Judged => {
  const isSoon = work.start === 'now' || work.start === 'month'
  return isSoon && startsOn !== null && startsOn > addMonths(on, 1)
    ? { limits: [], warnings: [{ code: 'startsLate', of: [startsOn] }] }
    : nothing
}

export const hoursOf = ({ told: { work }, around }: Ground, offer: Offer): Fit => {
  const judged = [
    daysOf(work, offer),
    bandsOf(work, offer),
    dayOf(work, offer),
    weekOf(work, offer),
    startOf({ work, on: around.on }, offer),
  ]
  return {
    limits: judged.flatMap(({ limits }) => limits),
    warnings: judged.flatMap(({ warnings = [] }) => warnings),
    asks: [],
    reasons: judged.flatMap(({ reasons = [] }) => reasons),
  }
}

// The words of a comparison, as codes: text/matching.ts says them in plain Japanese.

export const limitCodes = [
  'keptAway',
  'underWay',
  'full',
  'strike',
  'scope',
  'tooYoung',
  'notUnder18',
  'days',
  'bands',
  'longDay',
  'longWeek',
] as const
export type LimitCode = (typeof limitCodes)[number]

export const warningCodes = [
  'someDays',
  'someHours',
  'longStart',
  'shortWeek',
  'startsLate',
  'hard',
  'notAtHome',
  'warned',
  'ageLimit',
  'hoursUnder18',
  'load',
] as const
export type WarningCode = (typeof warningCodes)[number]

/** What the opening does not say, and somebody has to ask. */
export const askCodes = ['support', 'way'] as const
export type AskCode = (typeof askCodes)[number]

export const reasonCodes = [
  'jobs',
  'days',
  'bands',
  'day',
  'week',
  'support',
  'helps',
  'area',
  'noCar',
  'transport',
  'home',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** A code, with what of the opening it is about: codes of days, facts, supports; words; minutes. */
export type Point<C extends string> = { code: C; of?: readonly string[]; minutes?: number }

export type Fit = {
  limits: readonly Point<LimitCode>[]
  warnings: readonly Point<WarningCode>[]
  asks: readonly Point<AskCode>[]
  reasons: readonly Point<ReasonCode>[]
}

export const none: Fit = { limits: [], warnings: [], asks: [], reasons: [] }

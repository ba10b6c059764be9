import { ageExceptions, skillSpan } from './data/age-exceptions.ts'

export type AgeException = (typeof ageExceptions)[number]['code']

export const ageExceptionCodes: readonly AgeException[] = ageExceptions.map(({ code }) => code)

export const isAgeException = (code: string): code is AgeException => ageExceptionCodes.some((known) => known === code)

/** Ages that may apply, both counted in; null where that side is open. */
export type AgeLimit = { min: number | null; max: number | null }

export type AgeLimitFacts = {
  limit: AgeLimit | null
  /** The number of the exception, '' where none is named. */
  exception: AgeException | ''
  contractTerm: 'indefinite' | 'fixed' | ''
  asksExperience: boolean
  /** The reason in words, where the form asks for it. */
  reason?: string
}

export type AgeLimitFinding =
  | 'exceptionMissing'
  | 'reasonMissing'
  | 'needsIndefinite'
  | 'experienceAsked'
  | 'onlyUpperLimit'
  | 'spanTooWide'
  | 'limitReversed'

type Limited = AgeLimitFacts & { limit: AgeLimit }

const isOpen = (limit: AgeLimit | null): boolean => limit === null || (limit.min === null && limit.max === null)

// The years counted are those of the ages that may apply: 30 to 35 is a span of five.
const isOutsideSpan = ({ min, max }: AgeLimit): boolean => {
  if (min === null || max === null || min < skillSpan.from || max > skillSpan.until) return true
  return max - min < skillSpan.years.least || max - min > skillSpan.years.most
}

const findingsOf = ({
  limit,
  exception,
  contractTerm,
  asksExperience,
  reason,
}: Limited): readonly AgeLimitFinding[] => {
  const ground = ageExceptions.find(({ code }) => code === exception)
  if (!ground) return ['exceptionMissing']
  const found: Record<AgeLimitFinding, boolean> = {
    exceptionMissing: false,
    reasonMissing: reason !== undefined && reason.trim() === '',
    needsIndefinite: ground.needsIndefinite && contractTerm !== 'indefinite',
    experienceAsked: ground.forbidsExperience && asksExperience,
    onlyUpperLimit: ground.limits === 'max' && (limit.min !== null || limit.max === null),
    spanTooWide: ground.limits === 'span' && isOutsideSpan(limit),
    limitReversed: limit.min !== null && limit.max !== null && limit.min > limit.max,
  }
  return ageLimitFindingCodes.filter((code) => found[code])
}

export const ageLimitFindingCodes: readonly AgeLimitFinding[] = [
  'exceptionMissing',
  'reasonMissing',
  'needsIndefinite',
  'experienceAsked',
  'onlyUpperLimit',
  'spanTooWide',
  'limitReversed',
]

/** 労働施策総合推進法9条, 同施行規則1条の3 (R2-30): errors of a stated age limit; none where no age is asked. */
export const ageLimitFindings = (facts: AgeLimitFacts): readonly AgeLimitFinding[] =>
  facts.limit === null || isOpen(facts.limit) ? [] : findingsOf({ ...facts, limit: facts.limit })

/** 同施行規則1条の3第2項 (R2-31): who limits the age is asked to describe the work and the ability it needs. */
export const asksForAbility = (limit: AgeLimit | null): boolean => !isOpen(limit)

import { addDays, addMonths, daysBetween } from './calendar.ts'
import type { CivilDate } from './calendar.ts'
import { subsidyConditions } from './data/subsidy-conditions.ts'

/** Both days counted in; a span without end goes on. */
export type DaySpan = { from: CivilDate; until: CivilDate | null }

export type SubsidyFacts = {
  referredOn: CivilDate | null
  selectionOn: CivilDate | null
  trialDays: readonly DaySpan[]
  /** Employment, contract work or dispatch at the same firm. */
  workedForFirm: readonly DaySpan[]
  /** The day of hiring; before it, today. */
  on: CivilDate
}

export type SubsidyWarning = 'selectionBeforeReferral' | 'practiceOverThreeMonths' | 'workHistoryWithinThreeYears'

type Closed = { from: CivilDate; until: CivilDate }

const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b)

const closedBy = (spans: readonly DaySpan[], last: CivilDate): readonly Closed[] =>
  spans
    .map(({ from, until }) => ({ from, until: until === null ? last : earlier(until, last) }))
    .filter(({ from, until }) => from <= until)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))

/** Days of trial and practice until that day, a day of two spans counted once: the counter on the trial record (R2-60). */
export const practiceDays = ({ trialDays, on }: Pick<SubsidyFacts, 'trialDays' | 'on'>): number => {
  let counted = 0
  let next: CivilDate = ''
  for (const { from, until } of closedBy(trialDays, on)) {
    const start = from < next ? next : from
    if (start > until) continue
    counted += daysBetween(start, until) + 1
    next = addDays(until, 1)
  }
  return counted
}

// Months are counted from the first day; the days of broken spans add up to the same number of days.
const isPracticeOver = (facts: SubsidyFacts): boolean => {
  const first = closedBy(facts.trialDays, facts.on)[0]
  if (!first) return false
  return practiceDays(facts) > daysBetween(first.from, addMonths(first.from, subsidyConditions.practiceMonths))
}

const hasWorkHistory = ({ workedForFirm, on }: SubsidyFacts): boolean => {
  const since = addMonths(on, -subsidyConditions.workHistoryMonths)
  return closedBy(workedForFirm, addDays(on, -1)).some(({ until }) => until >= since)
}

const isSelectedFirst = ({ referredOn, selectionOn }: SubsidyFacts): boolean =>
  selectionOn !== null && (referredOn === null || selectionOn < referredOn)

/** 雇用保険法施行規則110条 (R2-60): what may rule a subsidy out; it explains and never blocks. */
export const subsidyWarnings = (facts: SubsidyFacts): readonly SubsidyWarning[] => [
  ...(isSelectedFirst(facts) ? (['selectionBeforeReferral'] as const) : []),
  ...(isPracticeOver(facts) ? (['practiceOverThreeMonths'] as const) : []),
  ...(hasWorkHistory(facts) ? (['workHistoryWithinThreeYears'] as const) : []),
]

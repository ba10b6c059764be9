import { addDays, isWorkingDay } from './calendar.ts'
import type { CivilDate, ClosedDays } from './calendar.ts'

// The desk's clock for what a firm owes (product §5, §10.3, §10.26): working days only, and none on which the firm is closed.

export const clockSteps = ['first', 'second', 'phone'] as const
export type ClockStep = (typeof clockSteps)[number]

/** On which working day what is done. */
export type ClockDays = Readonly<Record<ClockStep | 'close', number>>
export type Closing = { readonly from: CivilDate; readonly until: CivilDate }

/** Days on which nobody is waited for: the town's and the firm's own. */
export type Rest = { readonly closedDays: ClosedDays; readonly closings: readonly Closing[] }

export type Clock = Rest & {
  readonly from: CivilDate
  readonly days: ClockDays
  /** The last step taken; a step is never taken twice. */
  readonly step: ClockStep | null
  /** Whom no mail reaches is called on the day of the first one (product §10.26). */
  readonly isByPhone: boolean
}

const longestRest = 366

const isFirmClosed = (day: CivilDate, closings: readonly Closing[]): boolean =>
  closings.some(({ from, until }) => from <= day && day <= until)

export const isCounted = (day: CivilDate, { closedDays, closings }: Rest): boolean =>
  !isFirmClosed(day, closings) && isWorkingDay(day, closedDays)

type Since = Rest & { readonly from: CivilDate }

/** Counted days after `from`, up to and including `today`: "day n". */
export const waitedDays = ({ from, ...rest }: Since, today: CivilDate): number => {
  let counted = 0
  for (let day = addDays(from, 1); day <= today; day = addDays(day, 1)) counted += isCounted(day, rest) ? 1 : 0
  return counted
}

/** The n-th counted day after `from`; null when the closing days known today leave none within a year. */
export const countedDay = ({ from, ...rest }: Since, n: number): CivilDate | null => {
  let [day, counted, rested] = [from, 0, 0]
  while (counted < n && rested <= longestRest) {
    day = addDays(day, 1)
    if (isCounted(day, rest)) [counted, rested] = [counted + 1, 0]
    else rested += 1
  }
  return counted === n ? day : null
}

// Of steps that were missed only the latest is taken, and the close comes only after the phone.
const dueAt = ({ days, step, isByPhone }: Clock, n: number): ClockStep | 'close' | null => {
  if (step === 'phone') return n >= days.close ? 'close' : null
  if (n >= (isByPhone ? days.first : days.phone)) return 'phone'
  if (isByPhone || step === 'second') return null
  if (n >= days.second) return 'second'
  return n >= days.first && step === null ? 'first' : null
}

/** What the clock does today; nothing on a day that does not count. */
export const dueStep = (clock: Clock, today: CivilDate): ClockStep | 'close' | null =>
  isCounted(today, clock) ? dueAt(clock, waitedDays(clock, today)) : null

/**
 * From when it counts once the phone step is taken today. Where that is late, because the clock stood still, the days missed are
 * given back: nobody is closed before the desk had all its days to call.
 */
export const countsFrom = (clock: Clock, today: CivilDate): CivilDate => {
  let counted = 0
  for (let day = today; day > clock.from; day = addDays(day, -1)) {
    counted += isCounted(day, clock) ? 1 : 0
    if (counted === clock.days.phone) return addDays(day, -1)
  }
  return clock.from
}

/** The next thing the clock will do if nobody answers; on no known day when the firm is closed for as long as one can see. */
export const comingStep = (clock: Clock, today: CivilDate) => {
  const n = waitedDays(clock, today)
  const at = (step: ClockStep | 'close') => ({ step, day: clock.days[step], on: countedDay(clock, clock.days[step]) })
  if (clock.step === 'phone') return at('close')
  if (clock.isByPhone) return { ...at('phone'), day: clock.days.first, on: countedDay(clock, clock.days.first) }
  if (clock.step === null && n < clock.days.second) return at('first')
  return at(clock.step === 'second' || n >= clock.days.phone ? 'phone' : 'second')
}

/** The steps that were taken by that day, had the clock run every day: what a town's story begins with. */
export const stepTakenBy = (clock: Clock, today: CivilDate): { step: ClockStep | null; on: CivilDate | null } => {
  let taken: { step: ClockStep | null; on: CivilDate | null } = { step: clock.step, on: null }
  for (let day = addDays(clock.from, 1); day <= today; day = addDays(day, 1)) {
    const due = dueStep({ ...clock, step: taken.step }, day)
    if (due !== null && due !== 'close') taken = { step: due, on: day }
  }
  return taken
}

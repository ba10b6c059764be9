import { createHash } from 'node:crypto'
import { addDays, isWorkingDay, startOfDayAt } from '../law/calendar.ts'
import type { CivilDate } from '../law/calendar.ts'

// The town tells its story in days before today; here they become days and hours at which people work.

const MINUTE_MS = 60_000
const JITTER_MINUTES = 20

export type Days = {
  today: CivilDate
  /** The day itself, whatever day of the week. */
  on: (daysAgo: number) => CivilDate
  /** The last day until then on which the desk was open. */
  officeDay: (daysAgo: number) => CivilDate
  /** The last day before it on which the desk was open. */
  before: (day: CivilDate) => CivilDate
}

const lastWorkingDay = (day: CivilDate): CivilDate => (isWorkingDay(day) ? day : lastWorkingDay(addDays(day, -1)))

export const daysBefore = (today: CivilDate): Days => {
  const on = (daysAgo: number) => addDays(today, -daysAgo)
  return {
    today,
    on,
    officeDay: (daysAgo) => lastWorkingDay(on(daysAgo)),
    before: (day) => lastWorkingDay(addDays(day, -1)),
  }
}

/** A number from 0 that is always the same for this key. */
export const numberOf = (key: string, below: number): number =>
  createHash('sha256').update(key).digest().readUInt32BE(0) % below

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Eight letters as of `newNumber`, the same in every run. */
export const lettersOf = (key: string): string =>
  [...createHash('sha256').update(key).digest().subarray(0, 8)].map((byte) => LETTERS[byte % LETTERS.length]).join('')

type Hour = { clock: `${number}:${number}`; key: string }

/** `order` keeps what the town tells in its order where a weekend draws several days together on one office day. */
export type Moment = { at: number; order: number }

const hourOn = (day: CivilDate, { clock, key }: Hour): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return startOfDayAt(day) + (hours * 60 + minutes + numberOf(`${key} ${clock}`, JITTER_MINUTES)) * MINUTE_MS
}

/** An hour of this very day; nobody works to the minute. */
export const onDay = (day: CivilDate, hour: Hour): Moment => {
  const at = hourOn(day, hour)
  return { at, order: at }
}

/** An hour of the office day for that many days ago. */
export const inOffice = (days: Days, { daysAgo, ...hour }: Hour & { daysAgo: number }): Moment => ({
  at: hourOn(days.officeDay(daysAgo), hour),
  order: hourOn(days.on(daysAgo), hour),
})

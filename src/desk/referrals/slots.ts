import { addMonths, isWorkingDay } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { isClosedOn } from '../employers/closings.ts'
import type { Closing } from '../employers/closings.ts'
import type { Referral } from './referral.ts'

// "Another time": up to three days and times the firm offers, of which the client chooses.

export type Slot = Referral['slots'][number]
const monthsAhead = 3

export const sameSlot = (one: Slot, other: Slot): boolean => one.on === other.on && one.at === other.at

/** In the order of time, none twice. */
export const inOrder = (slots: readonly Slot[]): readonly Slot[] =>
  slots
    .filter((slot, index) => slots.findIndex((other) => sameSlot(slot, other)) === index)
    .toSorted((one, other) => (`${one.on} ${one.at}` < `${other.on} ${other.at}` ? -1 : 1))

/** From today on; further ahead than three months is a slip of the finger. */
export const isAhead = (date: CivilDate, today: CivilDate): boolean =>
  date >= today && date <= addMonths(today, monthsAhead)

/** A day on which the desk or the firm is closed: asked once more, never refused. */
export const isDayOff = (date: CivilDate, closings: readonly Closing[]): boolean =>
  !isWorkingDay(date) || isClosedOn(closings, date)

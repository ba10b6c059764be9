import * as v from 'valibot'
import type { ClientKeys } from '../../crypto/keys.ts'
import { addDays, civilDateAt, hourInTokyo, partsOf, startOfDayAt } from '../../law/calendar.ts'
import { afterQuietHours } from '../outbox/quiet-hours.ts'
import type { SectionRow } from './section.ts'
import { openSection } from './section.ts'

// How a person may be reached, read in one place for everything that is sent or printed to them (product §8.6, §10.26).

const hourBands = {
  morning: [8, 12],
  noon: [12, 13],
  afternoon: [13, 17],
  evening: [17, 20],
} as const
type Band = keyof typeof hourBands
const isBand = (name: string): name is Band => Object.hasOwn(hourBands, name)

const list = v.optional(v.array(v.string()), [])
/** Only what sending asks for; the section may say more. */
const reachable = v.object({ channels: list, hours: list, never: list, discreet: v.optional(v.boolean(), false) })
export type ReachOf = v.InferOutput<typeof reachable>

const nothingSaid: ReachOf = { channels: [], hours: [], never: [], discreet: false }

export const readReach = async (keys: ClientKeys, rows: readonly SectionRow[]): Promise<ReachOf> => {
  const row = rows.find(({ section }) => section === 'reach')
  return row ? v.parse(reachable, await openSection(keys, row)) : nothingSaid
}

export type Way = 'mail' | 'letter' | 'phone' | 'visit'

/** A way that was ruled out is never used; where ways are named, no other is. */
export const mayUse = ({ channels, never }: Pick<ReachOf, 'channels' | 'never'>, way: Way): boolean => {
  if (never.includes(way) || channels.includes('none')) return false
  return channels.length === 0 || channels.includes(way)
}

/** How it is told when a mail may not go: the first way that is allowed, or at the counter when the person comes. */
export const insteadOfMail = (reach: Pick<ReachOf, 'channels' | 'never'>): 'phone' | 'letter' | 'counter' => {
  if (mayUse(reach, 'phone')) return 'phone'
  return mayUse(reach, 'letter') ? 'letter' : 'counter'
}

const hourMs = 3_600_000
const mostHours = 13 * 8

const suits = ({ hours }: Pick<ReachOf, 'hours'>, at: number): boolean => {
  const [hour, { weekday }] = [hourInTokyo(at), partsOf(civilDateAt(at))]
  if (hours.includes('weekend') && (weekday === 0 || weekday === 6)) return true
  return hours.filter(isBand).some((band) => hour >= hourBands[band][0] && hour < hourBands[band][1])
}

const nextHour = (at: number): number => {
  const day = civilDateAt(at)
  const hour = hourInTokyo(at) + 1
  return hour < 24 ? startOfDayAt(day) + hour * hourMs : startOfDayAt(addDays(day, 1))
}

// A week has every hour there is: the loop ends.
const hoursAhead = (from: number): readonly number[] => {
  const hours = [from]
  while (hours.length < mostHours) hours.push(afterQuietHours(nextHour(hours.at(-1) ?? from)))
  return hours
}

/** The next moment by day, between 8:00 and 20:00, that lies in the hours the person named. */
export const notBeforeFor = (reach: Pick<ReachOf, 'hours'>, now: number): number => {
  const earliest = afterQuietHours(now)
  return hoursAhead(earliest).find((at) => suits(reach, at)) ?? earliest
}

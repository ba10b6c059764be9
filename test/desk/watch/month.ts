import { addDays, isWorkingDay } from '../../../src/law/calendar.ts'
import type { CivilDate } from '../../../src/law/calendar.ts'
import type { DayOfLooks, DormantLook, OffHours, Unsealed, Watched } from '../../../src/desk/watch/watch.ts'

// A made-up month of an ordinary town: thirty people who read for their work, five of whom also read for themselves.

export const firstDay = '2026-09-01'
export const judgedFrom = '2026-11-01'
export const judgedUntil = '2026-11-30'

export const snoops = {
  /** Reads a third of the town's records in one afternoon. */
  burst: 'staff-03',
  /** Forty records on each of four days. */
  greedy: 'staff-08',
  /** One old record after the other, two a week, doing nothing in them. */
  dormant: 'staff-13',
  /** Breaks the glass four times in a week. */
  unsealer: 'staff-21',
  /** Comes back at night. */
  night: 'staff-27',
} as const

export type Random = () => number

/** mulberry32: the same month for the same seed. */
export const randomFrom = (seed: number): Random => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const poisson = (random: Random, mean: number): number => {
  const floor = Math.exp(-mean)
  let [count, product] = [0, random()]
  while (product > floor) {
    count += 1
    product *= random()
  }
  return count
}

const daysBetween = (from: CivilDate, until: CivilDate): CivilDate[] => {
  const days: CivilDate[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day)
  return days
}
export const judgedDays = daysBetween(judgedFrom, judgedUntil)
export const staff = Array.from({ length: 30 }, (_, index) => `staff-${String(index + 1).padStart(2, '0')}`)

type Month = {
  looks: Map<string, DayOfLooks>
  dormant: DormantLook[]
  unsealed: Unsealed[]
  offHours: OffHours[]
}

const addLooks = (month: Month, { accountId, day, views }: DayOfLooks) => {
  const key = `${accountId} ${day}`
  const known = month.looks.get(key)
  month.looks.set(key, { accountId, day, views: (known?.views ?? 0) + views })
}

// Some see four people a day and some eighteen; a day before a meeting is twice as long, one in eight is a day away.
const ordinary = (random: Random, month: Month) => {
  for (const accountId of staff) {
    const mean = 4 + random() * 14
    for (const day of daysBetween(firstDay, judgedUntil).filter((one) => isWorkingDay(one))) {
      if (random() < 0.125) continue
      addLooks(month, { accountId, day, views: poisson(random, random() < 0.06 ? mean * 1.8 : mean) })
      // Now and then an old record is opened for a good reason, and once in a long while the glass is broken for one.
      if (random() < 0.03) {
        const clientId = `${accountId} old ${Math.floor(random() * 4)}`
        month.dormant.push({ accountId, day, clientId })
      }
      if (random() < 0.012) month.unsealed.push({ accountId, day, kind: 'breakGlass' })
      if (random() < 0.02) month.offHours.push({ accountId, day, records: 1 + Math.floor(random() * 3) })
    }
    if (random() < 0.2) month.unsealed.push({ accountId, day: '2026-11-10', kind: 'supervision' })
  }
}

const someWorkdays = (random: Random, count: number): CivilDate[] => {
  const days = judgedDays.filter((one) => isWorkingDay(one))
  const start = Math.floor(random() * (days.length - count))
  return days.slice(start, start + count)
}

const planted = (random: Random, month: Month) => {
  for (const day of someWorkdays(random, 1)) addLooks(month, { accountId: snoops.burst, day, views: 70 })
  for (const day of someWorkdays(random, 4)) addLooks(month, { accountId: snoops.greedy, day, views: 60 })
  for (const [index, day] of someWorkdays(random, 8).entries()) {
    if (index % 2 === 0) month.dormant.push({ accountId: snoops.dormant, day, clientId: `neighbour ${index}` })
  }
  for (const day of someWorkdays(random, 4)) {
    month.unsealed.push({ accountId: snoops.unsealer, day, kind: 'breakGlass' })
  }
  for (const day of someWorkdays(random, 2)) month.offHours.push({ accountId: snoops.night, day, records: 9 })
}

export const monthOf = (seed: number): Watched => {
  const random = randomFrom(seed)
  const month: Month = { looks: new Map(), dormant: [], unsealed: [], offHours: [] }
  ordinary(random, month)
  planted(random, month)
  return { ...month, looks: [...month.looks.values()].filter(({ views }) => views > 0) }
}

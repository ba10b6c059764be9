import type { readingAlert } from '../../db/watch-schema.ts'
import { addDays, daysBetween, isWorkingDay } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'

// Reading that does not fit the work (trust.md T3). A finding is a question to a person, never a verdict.

export type Alert = typeof readingAlert.$inferSelect
export type Reason = Alert['reason']

export const alertTransitions = { open: ['acknowledged'], acknowledged: [] } as const satisfies Record<
  Alert['state'],
  readonly Alert['state'][]
>

type By = { accountId: string; day: CivilDate }
/** Looks of one person on one day; the same record within one hour counts once. */
export type DayOfLooks = By & { views: number }
/** A look at a record in which nothing was done for 90 days before, nor in the two days after. */
export type DormantLook = By & { clientId: string }
export type Unsealed = By & { kind: 'breakGlass' | 'supervision' }
/** Records looked at outside office hours. */
export type OffHours = By & { records: number }
export type Watched = {
  looks: readonly DayOfLooks[]
  dormant: readonly DormantLook[]
  unsealed: readonly Unsealed[]
  offHours: readonly OffHours[]
}
export type Finding = Pick<Alert, 'accountId' | 'day' | 'reason' | 'seen' | 'usual'>

export const watchRule = {
  leastViews: 20,
  timesMedian: 3,
  workingDays: 30,
  dormantDays: 30,
  dormantRecords: 4,
  unsealDays: 7,
  breakGlass: 3,
  supervision: 10,
  offHoursRecords: 5,
} as const

export const medianOf = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const [upper = 0, lower = upper] = [sorted[middle], sorted[middle - 1]]
  return sorted.length % 2 === 1 ? upper : (lower + upper) / 2
}

/** The first of the working days that are looked back on. */
export const beginOf = (day: CivilDate, days: number = watchRule.workingDays): CivilDate => {
  let [first, counted] = [day, 0]
  while (counted < days) {
    first = addDays(first, -1)
    counted += isWorkingDay(first) ? 1 : 0
  }
  return first
}

const isWithin = ({ day, days }: { day: CivilDate; days: number }) => {
  const first = addDays(day, 1 - days)
  return (one: By): boolean => one.day >= first && one.day <= day
}

const workingDaysBefore = (day: CivilDate): ReadonlySet<CivilDate> => {
  const begin = beginOf(day)
  const days = Array.from({ length: daysBetween(begin, day) }, (_, passed) => addDays(begin, passed))
  return new Set(days.filter((one) => isWorkingDay(one)))
}

// Days without a look are days away: they say nothing of how much somebody reads.
const manyOn = (day: CivilDate, { looks }: Watched): readonly Finding[] => {
  const before = workingDaysBefore(day)
  return [...Map.groupBy(looks, ({ accountId }) => accountId)].flatMap(([accountId, theirs]) => {
    const views = theirs.find((one) => one.day === day)?.views ?? 0
    const usual = medianOf(theirs.filter((one) => before.has(one.day)).map((one) => one.views))
    const limit = Math.max(watchRule.leastViews, watchRule.timesMedian * usual)
    return views > limit ? [{ accountId, day, reason: 'many', seen: views, usual: Math.round(usual) }] : []
  })
}

const dormantOn = (day: CivilDate, { dormant }: Watched): readonly Finding[] => {
  const recent = dormant.filter(isWithin({ day, days: watchRule.dormantDays }))
  return [...Map.groupBy(recent, ({ accountId }) => accountId)].flatMap(([accountId, rows]) => {
    const seen = new Set(rows.map(({ clientId }) => clientId)).size
    const isToday = rows.some((row) => row.day === day)
    return isToday && seen >= watchRule.dormantRecords ? [{ accountId, day, reason: 'dormant', seen, usual: 0 }] : []
  })
}

const unsealedOn = (day: CivilDate, { unsealed }: Watched): readonly Finding[] => {
  const recent = unsealed.filter(isWithin({ day, days: watchRule.unsealDays }))
  return [...Map.groupBy(recent, ({ accountId }) => accountId)].flatMap(([accountId, rows]) => {
    const isOver = (['breakGlass', 'supervision'] as const).some(
      (kind) => rows.filter((row) => row.kind === kind).length >= watchRule[kind],
    )
    const isToday = rows.some((row) => row.day === day)
    return isToday && isOver ? [{ accountId, day, reason: 'unsealed', seen: rows.length, usual: 0 }] : []
  })
}

const offHoursOn = (day: CivilDate, { offHours }: Watched): readonly Finding[] =>
  offHours
    .filter((one) => one.day === day && one.records >= watchRule.offHoursRecords)
    .map(({ accountId, records }) => ({ accountId, day, reason: 'offHours', seen: records, usual: 0 }))

/** What of one day's reading somebody should ask about. */
export const findingsOn = (day: CivilDate, watched: Watched): readonly Finding[] =>
  [manyOn, dormantOn, unsealedOn, offHoursOn].flatMap((rule) => rule(day, watched))

/** A consultant's reading is answered for by a supervisor of the agency, a supervisor's and the office's by the auditor; nobody's by themselves. */
export const mayAnswer = (
  actor: { id: string; role: string },
  reader: { accountId: string; role: string },
): 'yes' | 'ownReading' | 'wrongRole' => {
  if (actor.id === reader.accountId) return 'ownReading'
  return (actor.role === 'auditor') === (reader.role === 'consultant') ? 'wrongRole' : 'yes'
}

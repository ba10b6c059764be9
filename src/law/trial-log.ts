import type { CivilDate } from './calendar.ts'
import { trialLimits } from './trial.ts'
import type { TrialLimits, TrialRung } from './trial.ts'
import { isNightWork, minutesBetween } from './working-hours.ts'

/** One stay at the workplace; a day may have two. */
export type TrialLogEntry = {
  on: CivilDate
  startsAt: string
  endsAt: string
  breakMinutes?: number | null
  workContent?: 'watch' | 'practise' | 'real' | ''
}

export type TrialLog = { rung: TrialRung; entries: readonly TrialLogEntry[] }

export type TrialLogAlert =
  | { code: 'overHoursLimit'; on: CivilDate; minutes: number; limitMinutes: number }
  | { code: 'overDayLimit'; days: number; limitDays: number }
  | { code: 'nightWork' | 'realWork'; on: CivilDate }

const stayMinutes = ({ startsAt, endsAt, breakMinutes }: TrialLogEntry): number =>
  minutesBetween(startsAt, endsAt) - (breakMinutes ?? 0)

const minutesByDay = (entries: readonly TrialLogEntry[]): ReadonlyMap<CivilDate, number> => {
  const minutes = new Map<CivilDate, number>()
  for (const entry of entries) minutes.set(entry.on, (minutes.get(entry.on) ?? 0) + stayMinutes(entry))
  return minutes
}

/** 労働基準法9条 (R2-10): what has gone beyond a trial and may be work (労働の可能性). */
export const trialLogAlerts = (log: TrialLog, limits: TrialLimits = trialLimits): readonly TrialLogAlert[] => {
  const { minutesPerDay: limitMinutes, days: limitDays } = limits[log.rung]
  const days = minutesByDay(log.entries)
  const long = [...days].filter(([, minutes]) => minutes > limitMinutes)
  const nights = log.entries.filter(isNightWork)
  const real = log.entries.filter(({ workContent }) => workContent === 'real')
  return [
    ...long.map(([on, minutes]) => ({ code: 'overHoursLimit', on, minutes, limitMinutes }) as const),
    ...(limitDays !== null && days.size > limitDays
      ? [{ code: 'overDayLimit', days: days.size, limitDays } as const]
      : []),
    ...nights.map(({ on }) => ({ code: 'nightWork', on }) as const),
    ...real.map(({ on }) => ({ code: 'realWork', on }) as const),
  ]
}

import type { IndustryMajor } from './industries.ts'
import {
  breakShortfall,
  hoursLimits,
  hoursOverLimit,
  hoursTradeOf,
  isNightWork,
  minutesBetween,
  weeklyLimitMinutesOf,
} from './working-hours.ts'

export type HoursFacts = {
  startsAt: string
  endsAt: string
  breakMinutes: number
  daysPerWeek: number
  restDaysInFourWeeks?: number | null
  industry?: IndustryMajor | null
  /** All who work at the workplace; null when it is not known. */
  staffCount?: number | null
}

export type HoursFinding =
  | { code: 'breakTooShort'; effect: 'stops'; dueMinutes: number }
  | { code: 'breakFillsShift'; effect: 'stops' }
  | { code: 'overDailyHours'; effect: 'stops'; limitMinutes: number }
  | { code: 'overWeeklyHours'; effect: 'stops' | 'review'; limitMinutes: number }
  | { code: 'noRestDay'; effect: 'stops' }
  | { code: 'nightPremiumDue'; effect: 'review' }

type Judged = HoursFacts & { workMinutes: number }

const ofBreak = ({ workMinutes, breakMinutes }: Judged): readonly HoursFinding[] => {
  if (workMinutes <= 0) return [{ code: 'breakFillsShift', effect: 'stops' }]
  const short = breakShortfall({ workMinutes, breakMinutes })
  return short > 0 ? [{ code: 'breakTooShort', effect: 'stops', dueMinutes: breakMinutes + short }] : []
}

// With the staff not counted, a week within the 44 hours of a small shop may be lawful: the desk asks.
const weeklyEffect = ({ workMinutes, daysPerWeek, industry, staffCount }: Judged): 'stops' | 'review' => {
  if (!industry || typeof staffCount === 'number') return 'stops'
  const ifSmall = weeklyLimitMinutesOf({ trade: hoursTradeOf(industry), staffCount: 0 })
  return workMinutes * daysPerWeek <= ifSmall ? 'review' : 'stops'
}

const ofWeek = (facts: Judged): readonly HoursFinding[] => {
  const { workMinutes, daysPerWeek, restDaysInFourWeeks, industry, staffCount } = facts
  const trade = industry ? hoursTradeOf(industry) : 'other'
  const limitMinutes = weeklyLimitMinutesOf({ trade, staffCount: staffCount ?? Number.POSITIVE_INFINITY })
  const over = hoursOverLimit({
    minutesPerDay: workMinutes,
    daysPerWeek,
    weeklyLimitMinutes: limitMinutes,
    restDaysInFourWeeks,
  })
  return [
    ...(over.dayMinutes > 0
      ? [{ code: 'overDailyHours', effect: 'stops', limitMinutes: hoursLimits.dayMinutes } as const]
      : []),
    ...(over.weekMinutes > 0 ? [{ code: 'overWeeklyHours', effect: weeklyEffect(facts), limitMinutes } as const] : []),
    ...(over.isWithoutRestDay ? [{ code: 'noRestDay', effect: 'stops' } as const] : []),
  ]
}

/** 労働基準法32条, 34条, 35条, 37条4項 (R2-50, R2-51) on scheduled hours; 変形労働時間制 is not judged. */
export const hoursFindings = (facts: HoursFacts): readonly HoursFinding[] => {
  const workMinutes = minutesBetween(facts.startsAt, facts.endsAt) - facts.breakMinutes
  const judged = { ...facts, workMinutes }
  const night: readonly HoursFinding[] = isNightWork(facts) ? [{ code: 'nightPremiumDue', effect: 'review' }] : []
  return [...ofBreak(judged), ...ofWeek(judged), ...night]
}

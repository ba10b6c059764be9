import type { IndustryMajor } from './industries.ts'

export const workingHoursSource = {
  source: '労働基準法32条・34条・35条・37条・40条・61条、同法施行規則25条の2（e-Gov 2026年6月時点）。',
  checkedOn: '2026-11-21',
} as const

const dayMinutes = 24 * 60
// 労働基準法61条: night is from 22:00 to 5:00.
const nightStartsAt = 22 * 60
const nightEndsAt = 5 * 60

export const isClockTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

const minuteOfDay = (clockTime: string): number => {
  if (!isClockTime(clockTime)) throw new RangeError('A clock time is HH:MM')
  return Number(clockTime.slice(0, 2)) * 60 + Number(clockTime.slice(3))
}

/** From one clock time to the next, over midnight when need be; equal times are a whole day, so that limits catch them. */
export const minutesBetween = (startsAt: string, endsAt: string): number => {
  const minutes = minuteOfDay(endsAt) - minuteOfDay(startsAt)
  return minutes > 0 ? minutes : minutes + dayMinutes
}

type Shift = { startsAt: string; endsAt: string }

/** 労働基準法61条: some of the time lies between 22:00 and 5:00. */
export const isNightWork = ({ startsAt, endsAt }: Shift): boolean => {
  const start = minuteOfDay(startsAt)
  const end = start + minutesBetween(startsAt, endsAt)
  return start < nightEndsAt || end > nightStartsAt
}

/** 労働基準法34条: over 6 hours of work 45 minutes, over 8 hours 60. */
export const breakRules = [
  { overMinutes: 8 * 60, breakMinutes: 60 },
  { overMinutes: 6 * 60, breakMinutes: 45 },
] as const

/** 労働基準法34条: minutes of break that are missing. `workMinutes` is the time at work without the break. */
export const breakShortfall = ({
  workMinutes,
  breakMinutes,
}: {
  workMinutes: number
  breakMinutes: number
}): number => {
  const due = breakRules.find(({ overMinutes }) => workMinutes > overMinutes)?.breakMinutes ?? 0
  return Math.max(0, due - breakMinutes)
}

/** 労働基準法32条. */
export const hoursLimits = { dayMinutes: 8 * 60, weekMinutes: 40 * 60 } as const

// 労働基準法40条, 同施行規則25条の2: 44 hours a week where fewer than ten people work in these trades.
const smallWorkplace = { weekMinutes: 44 * 60, staffBelow: 10, trades: ['commerce', 'cinema', 'health', 'hospitality'] }

/** The trades of 労働基準法別表第一 8号, 10号 (without film making), 13号 and 14号, or any other. */
export type HoursTrade = 'commerce' | 'cinema' | 'health' | 'hospitality' | 'other'

const tradeOfIndustry: Partial<Record<IndustryMajor, HoursTrade>> = { I: 'commerce', M: 'hospitality', P: 'health' }

/** 労働基準法別表第一. K (rental), N (barbers, baths, cinemas, play) and G (film) are only partly such trades: 40 hours until the desk knows better. */
export const hoursTradeOf = (industry: IndustryMajor): HoursTrade => tradeOfIndustry[industry] ?? 'other'

export const weeklyLimitMinutesOf = ({ trade, staffCount }: { trade: HoursTrade; staffCount: number }): number =>
  smallWorkplace.trades.includes(trade) && staffCount < smallWorkplace.staffBelow
    ? smallWorkplace.weekMinutes
    : hoursLimits.weekMinutes

// 労働基準法35条2項.
const restDaysOfFourWeeks = 4

type Week = {
  minutesPerDay: number
  daysPerWeek: number
  weeklyLimitMinutes?: number
  /** 労働基準法35条2項: a firm may give four rest days in four weeks instead of one a week. */
  restDaysInFourWeeks?: number | null
}

export type HoursOverLimit = { dayMinutes: number; weekMinutes: number; isWithoutRestDay: boolean }

/** 労働基準法32条, 35条: scheduled minutes, breaks not counted, beyond the day and the week, 0 within them; 変形労働時間制 is not judged. */
export const hoursOverLimit = ({
  minutesPerDay,
  daysPerWeek,
  weeklyLimitMinutes = hoursLimits.weekMinutes,
  restDaysInFourWeeks,
}: Week): HoursOverLimit => ({
  dayMinutes: Math.max(0, minutesPerDay - hoursLimits.dayMinutes),
  weekMinutes: Math.max(0, minutesPerDay * daysPerWeek - weeklyLimitMinutes),
  isWithoutRestDay: daysPerWeek > 6 && (restDaysInFourWeeks ?? 0) < restDaysOfFourWeeks,
})

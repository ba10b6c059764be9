import { addDays, civilDateAt, hourInTokyo, startOfDayAt } from '../../law/calendar.ts'

const opensAtHour = 8
const closesAtHour = 20
const hourMs = 3_600_000

/** Between 8:00 and 20:00 in Japan. */
export const isByDay = (now: number): boolean => {
  const hour = hourInTokyo(now)
  return hour >= opensAtHour && hour < closesAtHour
}

/** The instant itself by day; at night the next 8:00 in Japan (product §10.26). */
export const afterQuietHours = (now: number): number => {
  if (isByDay(now)) return now
  const hour = hourInTokyo(now)
  const day = civilDateAt(now)
  return startOfDayAt(hour < opensAtHour ? day : addDays(day, 1)) + opensAtHour * hourMs
}

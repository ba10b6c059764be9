import { addDays, civilDateAt, hourInTokyo, startOfDayAt } from '../../law/calendar.ts'

const opensAtHour = 8
const closesAtHour = 20
const hourMs = 3_600_000

/** The instant itself by day; at night the next 8:00 in Japan (product §10.26). */
export const afterQuietHours = (now: number): number => {
  const hour = hourInTokyo(now)
  if (hour >= opensAtHour && hour < closesAtHour) return now
  const day = civilDateAt(now)
  return startOfDayAt(hour < opensAtHour ? day : addDays(day, 1)) + opensAtHour * hourMs
}

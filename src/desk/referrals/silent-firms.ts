import { addMonths } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { Settings } from '../settings/settings.ts'
import { silencesSince } from './silent-firms-store.ts'
import type { Silence } from './silent-firms-store.ts'

/** As far back as any town's settings may look. */
const longestMonths = 24

export const silencesFor = (today: CivilDate) => silencesSince(addMonths(today, -longestMonths))

type Looking = { settings: Pick<Settings, 'silentFirmTimes' | 'silentFirmMonths'>; today: CivilDate }

/** A firm that stayed silent so often in so many months is somebody to visit, never a score (product §5). */
export const firmsToVisit = (silences: readonly Silence[], { settings, today }: Looking) => {
  const since = addMonths(today, -settings.silentFirmMonths)
  return silences.flatMap(({ silentOn, ...firm }) => {
    const days = silentOn.split(',').filter((day) => day >= since)
    const lastOn = days.toSorted().at(-1)
    return lastOn !== undefined && days.length >= settings.silentFirmTimes
      ? [{ ...firm, times: days.length, lastOn }]
      : []
  })
}

export type FirmToVisit = ReturnType<typeof firmsToVisit>[number]

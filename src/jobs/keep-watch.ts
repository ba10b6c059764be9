import { allow } from '../desk/desk.ts'
import type { Desk } from '../desk/desk.ts'
import { Refused } from '../desk/refusals.ts'
import { addAlert } from '../desk/watch/alert-store.ts'
import { beginOf, findingsOn, watchRule } from '../desk/watch/watch.ts'
import {
  dormantLooks,
  looksByDay,
  offHoursLooks,
  setWatchedUntil,
  unsealedIn,
  watchedUntil,
} from '../desk/watch/watch-store.ts'
import { addDays, civilDateAt, isWorkingDay, startOfDayAt } from '../law/calendar.ts'
import type { CivilDate } from '../law/calendar.ts'

const readingOf = (day: CivilDate) => {
  const until = startOfDayAt(addDays(day, 1))
  const since = (days: number) => ({ from: startOfDayAt(addDays(day, 1 - days)), until })
  return {
    looks: looksByDay({ from: startOfDayAt(beginOf(day)), until }),
    dormant: dormantLooks(since(watchRule.dormantDays)),
    unsealed: unsealedIn(since(watchRule.unsealDays)),
    offHours: offHoursLooks({ ...since(1), isWorkingDay: isWorkingDay(day) }),
  }
}

/** Once for each day that is over, by the real clock: the trail knows no other. A day that was missed is judged on the next run. */
export const keepWatch = async (desk: Desk): Promise<number> => {
  allow(desk, 'watch.run')
  const yesterday = addDays(civilDateAt(desk.now), -1)
  const { last } = await desk.read({ last: watchedUntil() })
  const day = last === null ? yesterday : addDays(last, 1)
  if (day > yesterday) return 0

  const findings = findingsOn(day, await desk.read(readingOf(day)))
  const alerts = findings.map((finding) => addAlert({ finding, now: desk.now }))
  try {
    await desk.write([...alerts, { outbox: setWatchedUntil(day) }])
  } catch (error) {
    // Two runs at once judge the same day: the other has written it.
    if (error instanceof Refused && error.reason === 'stale') return 0
    throw error
  }
  return findings.length
}

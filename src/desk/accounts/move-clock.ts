import { addDays } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { Desk } from '../desk.ts'
import { requireDemo } from './demo.ts'
import { hasSeedMark, movedDays, setMovedDays } from './store.ts'

/** Moves the demo's trade date; the days passed on the way come back, so that their jobs can run. */
export const moveClock = async (desk: Desk, { days }: { days: number }): Promise<{ passed: readonly CivilDate[] }> => {
  const { isSeeded, moved } = await desk.read({ isSeeded: hasSeedMark(), moved: movedDays() })
  requireDemo(desk, isSeeded)

  const passed = Array.from({ length: days }, (_, index) => addDays(desk.today, index + 1))
  await desk.write([
    {
      audit: { act: 'demo.play', entity: 'clock', entityId: addDays(desk.today, days) },
      statements: () => [setMovedDays(moved + days)],
    },
  ])
  return { passed }
}

import { Refused, refusalIn } from '../../desk/refusals.ts'
import type { Deps, DeskContext } from '../../http/factory.ts'

type Read = ReturnType<Deps['publicDb']>['read']

/**
 * One request to the public database, which is not asked while it is away. Pages ask the shelf; this is for what may never be a copy:
 * programs take what they read for today's, and a printed list hangs for a week.
 */
export const publicReading = (c: DeskContext): Read => {
  const { publicDb, memory, now } = c.get('deps')
  return async (readings) => {
    if (!memory.gate.admits(now())) throw new Refused('away')
    try {
      const found = await publicDb().read(readings)
      memory.gate.answered()
      return found
    } catch (error) {
      const isAway = refusalIn(error) === 'away'
      if (isAway) memory.gate.failed(now())
      else memory.gate.answered()
      throw isAway ? new Refused('away') : error
    }
  }
}

import { Refused, refusalIn } from '../../desk/refusals.ts'
import type { Deps, DeskContext } from '../../http/factory.ts'

type Read = ReturnType<Deps['publicDb']>['read']

/** One request to the public database; when it is away the page says so instead of failing. */
export const publicReading = (c: DeskContext): Read => {
  const { read } = c.get('deps').publicDb()
  return async (readings) => {
    try {
      return await read(readings)
    } catch (error) {
      throw refusalIn(error) === 'away' ? new Refused('away') : error
    }
  }
}

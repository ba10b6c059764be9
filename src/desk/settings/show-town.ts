import type { Desk } from '../desk.ts'
import type { Settings } from './settings.ts'
import { publishTown, raiseRevision } from './store.ts'

/** The part residents may see, written in the same request as the change; false when the public database did not take it. */
export const showTown = async (desk: Pick<Desk, 'listings'>, settings: Settings): Promise<boolean> => {
  try {
    await desk.listings.write([publishTown(settings), raiseRevision()])
    return true
  } catch {
    return false
  }
}

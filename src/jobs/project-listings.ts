import { allow } from '../desk/desk.ts'
import type { Desk } from '../desk/desk.ts'
import { leaseWork, finishWork, retryWork } from '../desk/outbox/work.ts'
import { showListing } from '../desk/openings/show-listing.ts'
import { fullOpening } from '../desk/openings/store.ts'
import { showTown } from '../desk/settings/show-town.ts'
import { settingsOn, townWork } from '../desk/settings/store.ts'

const showAgain = async (desk: Desk, subjectId: string): Promise<boolean> => {
  if (subjectId === townWork) {
    const { town } = await desk.read({ town: settingsOn(desk.today) })
    return showTown(desk, town.settings)
  }
  const { full } = await desk.read({ full: fullOpening(subjectId) })
  return full === undefined || showListing(desk, full)
}

/** Keeps the promise of every act whose listing did not reach the public database in its own request. */
export const projectListings = async (desk: Desk): Promise<number> => {
  allow(desk, 'opening.project')
  const work = await leaseWork(desk, 'listing')
  for (const row of work) {
    const isShown = await showAgain(desk, row.subjectId)
    await (isShown ? finishWork(desk, row) : retryWork(desk, row))
  }
  return work.length
}

import type { Act } from '../../access/policy.ts'
import type { AuditEntry, Desk, Message } from '../desk.ts'
import { refuseUnless } from '../refusals.ts'
import { mayMove } from './opening.ts'
import type { Opening } from './opening.ts'
import { listingWork, showListing } from './show-listing.ts'
import { moveOpening } from './store.ts'
import type { FullOpening } from './store.ts'

export type Moving = {
  full: FullOpening
  act: Act
  set: Partial<Opening> & { state: Opening['state'] }
  version?: number
  audit?: Partial<AuditEntry>
  mails?: readonly Message[]
}
export type Moved = { id: string; isListed: boolean }

/** One step of the opening's machine with its listing: what every verb that changes what residents see does. */
export const moveAndShow = async (
  desk: Desk,
  { full, act, set, version, audit, mails = [] }: Moving,
): Promise<Moved> => {
  const { opening, edition } = full
  refuseUnless(version === undefined || version === opening.version, 'stale')
  refuseUnless(mayMove(opening.state, set.state), 'illegalTransition')

  const after = { opening: { ...opening, ...set, version: opening.version + 1 }, edition }
  await desk.write([moveOpening({ opening, act, set, ...(audit && { audit }) }), ...mails, listingWork(desk, after)])
  return { id: opening.id, isListed: await showListing(desk, after) }
}

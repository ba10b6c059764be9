import type { Act } from '../../access/acts.ts'
import type { Statement } from '../../db/client.ts'
import type { AuditEntry, Change, Desk, Message } from '../desk.ts'
import { refuseUnless } from '../refusals.ts'
import { mayMove } from './opening.ts'
import type { Opening } from './opening.ts'
import { listingWork, showListing } from './show-listing.ts'
import { moveOpening } from './store.ts'
import type { FullOpening } from './store.ts'

export type Moving = {
  full: FullOpening
  act: Act
  /** Without a state it stays in the one it has. */
  set: Partial<Opening>
  version?: number
  audit?: Partial<AuditEntry>
  /** Links that are used up with it. */
  links?: readonly Statement[]
  mails?: readonly Message[]
  /** Changes of other rows that are the same act. */
  also?: readonly Change[]
}
export type Moved = { id: string; isListed: boolean }

/** One step of the opening's machine with its listing: what every verb that changes what residents see does. */
export const moveAndShow = async (
  desk: Desk,
  { full, act, set, version, audit, links = [], mails = [], also = [] }: Moving,
): Promise<Moved> => {
  const { opening, edition, sayings, trade } = full
  refuseUnless(version === undefined || version === opening.version, 'stale')
  refuseUnless(set.state === undefined || mayMove(opening.state, set.state), 'illegalTransition')

  const after = { opening: { ...opening, ...set, version: opening.version + 1 }, edition, sayings, trade }
  const moved = moveOpening({ opening, act, set, ...(audit && { audit }) })
  const change: Change = { ...moved, statements: (auditId) => [...moved.statements(auditId), ...links] }
  await desk.write([change, ...also, ...mails, listingWork(desk, after)])
  return { id: opening.id, isListed: await showListing(desk, after) }
}

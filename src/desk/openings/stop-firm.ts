import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { changeEmployer, employerById } from '../employers/store.ts'
import { found, refuseUnless } from '../refusals.ts'
import { listingWork, showListings } from './show-listing.ts'
import { nothingPublishedOf } from './firm-store.ts'
import { moveOpening, openingsOfFirms } from './store.ts'

type Stopping = { id: string; version: number; reason: string }

/** The firm is dealt with no more, and what it has on the lists is off them in the same act. Who was referred stays referred. */
export const stopFirm = async (desk: Desk, input: Stopping) => {
  const { firm, fulls } = await desk.read({ firm: employerById(input.id), fulls: openingsOfFirms([input.id]) })
  allow(desk, 'employer.stop')
  const employer = found(firm)
  refuseUnless(employer.mergedInto === null, 'gone')
  refuseUnless(employer.version === input.version, 'stale')
  refuseUnless(employer.state === 'active', 'illegalTransition')

  const set = { state: 'stopped', stopReason: input.reason } as const
  const stopped = changeEmployer({ employer, act: 'employer.stop', set })
  const open = fulls.filter(({ opening }) => opening.state === 'published')
  const paused = open.map(({ opening }) =>
    moveOpening({ opening, act: 'employer.stop', set: { state: 'paused' }, audit: { fields: ['state'] } }),
  )
  const after = open.map(({ opening, edition, sayings, trade }) => ({
    opening: { ...opening, state: 'paused' as const, version: opening.version + 1 },
    edition,
    sayings,
    trade,
  }))
  // One that was published meanwhile makes the whole act stale.
  const last = { ...stopped, statements: (id: string) => [...stopped.statements(id), nothingPublishedOf(input.id)] }
  await desk.write([...paused, last, ...after.map((shown) => listingWork(desk, shown))])
  return { id: employer.id, isListed: await showListings(desk, after) }
}

import type { Desk, Message } from '../desk.ts'
import { addWork } from '../outbox/store.ts'
import { projectionOf } from './listing.ts'
import type { Shown } from './listing.ts'
import { project } from './listing-store.ts'

/** The promise to project, committed with the act itself; the job keeps it when the request could not. */
export const listingWork = (desk: Desk, { opening }: Shown): Message => {
  const id = desk.newId()
  return {
    outbox: addWork({
      id,
      kind: 'listing',
      dedupe: `listing:${opening.id}:${opening.version}`,
      subjectId: opening.id,
      now: desk.now,
    }),
  }
}

/** Several listings in one request, for an act that changed several openings. */
export const showListings = async (desk: Desk, all: readonly Shown[]): Promise<boolean> => {
  const statements = all.flatMap((shown) => {
    const projected = projectionOf(shown)
    return projected ? project(projected) : []
  })
  if (statements.length === 0) return true
  try {
    await desk.listings.write(statements)
    return true
  } catch {
    return false
  }
}

/** Writes the listing in the same request as the act; false when the public database did not take it (product §10.23). */
export const showListing = (desk: Desk, shown: Shown): Promise<boolean> => showListings(desk, [shown])

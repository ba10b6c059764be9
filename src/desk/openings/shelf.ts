import type { Database } from '../../db/client.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { PublicTown } from '../settings/settings.ts'
import { publicTown } from '../settings/store.ts'
import type { Listing } from './listing.ts'
import { listingByNumber, listingCount, listingCountsByRung, listingPage, listingsAlike } from './listing-store.ts'
import type { ListingRow, ListingSearch } from './listing-store.ts'
import { foundIn, scannedOf } from './plain-search.ts'
import type { Snapshot } from './snapshot.ts'

type WithTown<T> = Promise<T & { town: PublicTown }>
type Alike = { rung: string; on: CivilDate; besides: string }

/** What residents are shown, wherever it lies: in the public database, one request an ask, or in the copy of it. */
export type Shelf = {
  town: () => WithTown<object>
  home: (on: CivilDate) => WithTown<{ counts: readonly { rung: string; openings: number }[]; newest: Listing[] }>
  list: (search: ListingSearch) => WithTown<{ hits: number; listings: Listing[] }>
  detail: (number: string) => WithTown<{ row: ListingRow | undefined }>
  alike: (of: Alike) => WithTown<{ alike: Listing[] }>
}

const newestOn = (on: CivilDate): ListingSearch => ({ on, q: '', rung: null, page: 1 })

export const databaseShelf = (read: Database['read']): Shelf => ({
  town: () => read({ town: publicTown() }),
  home: (on) => read({ town: publicTown(), counts: listingCountsByRung(on), newest: listingPage(newestOn(on)) }),
  list: (search) => read({ town: publicTown(), hits: listingCount(search), listings: listingPage(search) }),
  detail: (number) => read({ town: publicTown(), row: listingByNumber(number) }),
  alike: (of) => read({ town: publicTown(), alike: listingsAlike(of) }),
})

const mostAlike = 4

const countedByRung = (listings: readonly Listing[]) => {
  const counts = new Map<string, number>()
  for (const { rung } of listings) counts.set(rung, (counts.get(rung) ?? 0) + 1)
  return [...counts].map(([rung, openings]) => ({ rung, openings }))
}

const rowIn = ({ listings }: Snapshot, number: string): ListingRow | undefined => {
  const copied = listings.find(({ listing }) => listing.number === number)
  return copied && { ...copied, rung: copied.listing.rung, validUntil: copied.listing.validUntil }
}

/** Made once for a copy: what a search looks at is folded here. */
export const snapshotShelf = (snapshot: Snapshot): Shelf => {
  const { town } = snapshot
  const all = snapshot.listings.filter(({ state }) => state === 'open').map(({ listing }) => listing)
  const scanned = all.map(scannedOf)
  const openOn = (on: CivilDate) => all.filter(({ validUntil }) => validUntil >= on)
  return {
    town: async () => ({ town }),
    home: async (on) => ({ town, counts: countedByRung(openOn(on)), newest: foundIn(scanned, newestOn(on)).listings }),
    list: async (search) => ({ town, ...foundIn(scanned, search) }),
    detail: async (number) => ({ town, row: rowIn(snapshot, number) }),
    alike: async ({ rung, on, besides }) => ({
      town,
      alike: openOn(on)
        .filter((listing) => listing.rung === rung && listing.number !== besides)
        .slice(0, mostAlike),
    }),
  }
}

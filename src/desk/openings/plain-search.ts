import type { ListingSearch } from './listing-store.ts'
import { countedAtMost, pageSize } from './listing-store.ts'
import type { Listing } from './listing.ts'
import { wordsIn } from './search-text.ts'

// The same search without a database: over the copy of the list that answers when the public database is away.

/** A listing made ready once to be asked often. */
export type Scanned = { listing: Listing; text: string }

export const scannedOf = (listing: Listing): Scanned => {
  const { title, tasks, employerName, area, placeName, wayThere, support } = listing
  const searched = [title, tasks, employerName, area, placeName, wayThere, ...support]
  return { listing, text: wordsIn(searched.join(' ')).join(' ') }
}

const fits = ({ listing }: Scanned, { on, rung }: ListingSearch): boolean =>
  listing.validUntil >= on && (rung === null || listing.rung === rung)

/** Hits and one page of them, in the order given. */
export const foundIn = (scanned: readonly Scanned[], search: ListingSearch) => {
  const words = wordsIn(search.q)
  const hits = scanned.filter((one) => fits(one, search) && words.every((word) => one.text.includes(word)))
  const from = (search.page - 1) * pageSize
  return {
    hits: Math.min(hits.length, countedAtMost),
    listings: hits.slice(from, from + pageSize).map(({ listing }) => listing),
  }
}

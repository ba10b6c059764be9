import type { ListingSearch } from './listing-store.ts'
import { countedAtMost, pageSize } from './listing-store.ts'
import type { Listing } from './listing.ts'
import { wordsIn } from './search-text.ts'

// The same search without a database: over the copy of the list that answers when the public database is away.

const textOf = ({ title, tasks, employerName, area, placeName, wayThere, support }: Listing): string =>
  wordsIn([title, tasks, employerName, area, placeName, wayThere, ...support].join(' ')).join(' ')

const isHit = (listing: Listing, { on, q, rung }: ListingSearch): boolean => {
  if (listing.validUntil < on || (rung !== null && listing.rung !== rung)) return false
  const words = wordsIn(q)
  if (words.length === 0) return true
  const text = textOf(listing)
  return words.every((word) => text.includes(word))
}

/** Hits and one page of them, in the order given. */
export const foundIn = (listings: readonly Listing[], search: ListingSearch) => {
  const hits = listings.filter((listing) => isHit(listing, search))
  const from = (search.page - 1) * pageSize
  return { hits: Math.min(hits.length, countedAtMost), listings: hits.slice(from, from + pageSize) }
}

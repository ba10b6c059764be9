import { chosenGroups, countedAtMost, fitsGroup, hasFeatures, pageSize } from './search.ts'
import type { ListingSearch, Sort } from './search.ts'
import { sievedOf } from '../openings/facets.ts'
import type { Sieved } from '../openings/facets.ts'
import type { Listing } from '../openings/listing.ts'
import { termsIn } from '../openings/search-text.ts'
import type { FoundPage } from './search-store.ts'
import { foldedFieldsOf } from '../openings/search-words.ts'

// The same search without a database: over the copy of the list that answers when the public database is away.

/** A listing made ready once to be asked often. */
export type Scanned = { listing: Listing; sieved: Sieved; fields: readonly string[] }

export const scannedOf = (listing: Listing): Scanned => ({
  listing,
  sieved: sievedOf(listing),
  fields: foldedFieldsOf(listing),
})

const orders: Record<Sort, (of: Listing) => string> = {
  new: ({ publishedOn }) => publishedOn,
  ending: ({ validUntil }) => validUntil,
}

const inOrder = (sort: Sort) => {
  const of = orders[sort]
  const sign = sort === 'new' ? -1 : 1
  return ({ listing: one }: Scanned, { listing: other }: Scanned): number => {
    if (of(one) !== of(other)) return of(one) < of(other) ? -sign : sign
    return one.number < other.number ? -1 : 1
  }
}

const hasWords = (search: ListingSearch) => {
  const terms = termsIn(search)
  return ({ fields }: Scanned): boolean =>
    terms.every((any) => any.some((word) => fields.some((field) => field.includes(word))))
}

const sifted = (scanned: readonly Scanned[], search: ListingSearch) => {
  const isWorded = hasWords(search)
  const isFeatured = hasFeatures(search)
  const tests = chosenGroups(search).map((group) => fitsGroup(search, group))
  const missed = (of: Sieved): number => tests.filter((fits) => !fits(of)).length
  return scanned
    .filter((of) => of.listing.validUntil >= search.on && isFeatured(of.sieved) && isWorded(of))
    .map((of) => ({ of, misses: missed(of.sieved) }))
    .filter(({ misses }) => misses <= 1)
}

const hitsAmong = (near: ReturnType<typeof sifted>, search: ListingSearch): readonly Listing[] =>
  near
    .filter(({ misses }) => misses === 0)
    .map(({ of }) => of)
    .toSorted(inOrder(search.sort))
    .map(({ listing }) => listing)

/** Every hit in its order, whatever the page. */
export const everyHitIn = (scanned: readonly Scanned[], search: ListingSearch): readonly Listing[] =>
  hitsAmong(sifted(scanned, search), search)

export const foundIn = (scanned: readonly Scanned[], search: ListingSearch): FoundPage => {
  const near = sifted(scanned, search)
  const hits = hitsAmong(near, search)
  const from = (search.page - 1) * pageSize
  return {
    hits: Math.min(hits.length, countedAtMost),
    listings: hits.slice(from, from + pageSize),
    sifted: near
      .map(({ of }) => of)
      .toSorted(inOrder('new'))
      .slice(0, countedAtMost)
      .map(({ sieved }) => ({ ...sieved, openings: 1 })),
  }
}

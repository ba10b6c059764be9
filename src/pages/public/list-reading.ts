import { countFilters } from '../../desk/openings/filter-counts.ts'
import type { FilterCounts } from '../../desk/openings/filter-counts.ts'
import { listingAreas, listingCount, listingPage, listingsSieved } from '../../desk/openings/search-store.ts'
import type { Listing } from '../../desk/openings/listing.ts'
import { chosenGroups, countedAtMost } from '../../desk/openings/listing-search.ts'
import type { ListingSearch } from '../../desk/openings/listing-search.ts'
import type { PublicTown } from '../../desk/settings/settings.ts'
import { publicTown } from '../../desk/settings/store.ts'
import type { publicReading } from './public-reading.ts'
import { lastPageOf } from './search-query.ts'

export type ListFound = {
  town: PublicTown
  /** The page that is shown: the last one where a later was asked. */
  page: number
  hits: number
  listings: readonly Listing[]
  areas: readonly string[]
  counts: FilterCounts
  isCountedInPart: boolean
}

type Read = ReturnType<typeof publicReading>

// Without a chosen group every listing sieved is a hit: they need no counting of their own.
const hitsOf = (search: ListingSearch, of: { counted: number; sieved: number }): number =>
  chosenGroups(search).length === 0 ? of.sieved : of.counted

/** One request; a second one where the page asked lies behind the last. */
export const readList = async (read: Read, search: ListingSearch): Promise<ListFound> => {
  const isGrouped = chosenGroups(search).length > 0
  const { town, listings, sieved, areas, ...counted } = await read({
    town: publicTown(),
    listings: listingPage(search),
    sieved: listingsSieved(search),
    areas: listingAreas(),
    ...(isGrouped && { hits: listingCount(search) }),
  })
  const hits = hitsOf(search, { counted: counted.hits ?? 0, sieved: sieved.length })
  const last = lastPageOf(hits)
  const isPastEnd = search.page > last
  const shown = isPastEnd ? (await read({ end: listingPage({ ...search, page: last }) })).end : listings
  return {
    town,
    page: Math.min(search.page, last),
    hits,
    listings: shown,
    areas,
    counts: countFilters(sieved, { search, areas }),
    isCountedInPart: sieved.length >= countedAtMost,
  }
}

/** How many each of these searches gives, all in one request. */
export const readHits = async (read: Read, searches: readonly ListingSearch[]): Promise<readonly number[]> => {
  const hits = await read(Object.fromEntries(searches.map((search, index) => [String(index), listingCount(search)])))
  return searches.map((_, index) => hits[String(index)] ?? 0)
}

import type { Database } from '../../db/client.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { PublicTown } from '../settings/settings.ts'
import { publicTown } from '../settings/store.ts'
import { countFilters } from './filter-counts.ts'
import type { FilterCounts } from './filter-counts.ts'
import { firstTriesAmong } from './first-tries.ts'
import type { Listing } from '../openings/listing.ts'
import { countedAtMost, wholeList } from './search.ts'
import type { ListingSearch } from './search.ts'
import { everyHitIn, foundIn, scannedOf } from './plain-search.ts'
import type { Scanned } from './plain-search.ts'
import { foundPage, listingCount, listingPage } from './search-store.ts'
import type { FoundPage } from './search-store.ts'
import {
  alikeAmong,
  firstTries,
  listingAreas,
  listingByNumber,
  listingCountsByRung,
  listingsAlike,
  mostAlike,
  triesAmong,
  triesFrom,
} from './shelf-store.ts'
import type { ListingRow } from './shelf-store.ts'
import type { Snapshot } from './snapshot.ts'

type WithTown<T> = Promise<T & { town: PublicTown }>

/** A page of a search, and what each filter beside it would leave. */
export type FoundList = {
  /** 1,001 means more. */
  hits: number
  listings: readonly Listing[]
  areas: readonly string[]
  counts: FilterCounts
  /** More hits than the counts were taken from. */
  isCountedInPart: boolean
}
export type FoundOne = { row: ListingRow | undefined; alike: readonly Listing[] }

/** What residents are shown, wherever it lies: in the public database, one request an ask, or in the copy of it. */
export type Shelf = {
  town: () => WithTown<object>
  home: (
    on: CivilDate,
  ) => WithTown<{ counts: readonly { rung: string; openings: number }[]; newest: readonly Listing[] }>
  list: (search: ListingSearch) => WithTown<FoundList>
  /** How many each of these gives. */
  hits: (searches: readonly ListingSearch[]) => Promise<readonly number[]>
  detail: (of: { number: string; on: CivilDate }) => WithTown<FoundOne>
  /** What somebody may try first. */
  tries: (on: CivilDate) => WithTown<{ tries: readonly Listing[] }>
}

const newestShown = 6

type Counting = { search: ListingSearch; areas: readonly string[] }

const listOf = ({ sifted, ...found }: FoundPage, { search, areas }: Counting): FoundList => ({
  ...found,
  areas,
  counts: countFilters(sifted, { search, areas }),
  isCountedInPart: sifted.reduce((sum, { openings }) => sum + openings, 0) >= countedAtMost,
})

const listIn = async (read: Database['read'], search: ListingSearch) => {
  const { town, areas, found } = await read({ town: publicTown(), areas: listingAreas(), found: foundPage(search) })
  return { town, ...listOf(found, { search, areas }) }
}

const hitsIn = async (read: Database['read'], searches: readonly ListingSearch[]) => {
  const hits = await read(Object.fromEntries(searches.map((search, index) => [String(index), listingCount(search)])))
  return searches.map((_, index) => hits[String(index)] ?? 0)
}

export const databaseShelf = (read: Database['read']): Shelf => ({
  town: () => read({ town: publicTown() }),
  home: (on) =>
    read({ town: publicTown(), counts: listingCountsByRung(on), newest: listingPage(wholeList(on), newestShown) }),
  list: (search) => listIn(read, search),
  hits: (searches) => hitsIn(read, searches),
  detail: ({ number, on }) =>
    read({ town: publicTown(), row: listingByNumber(number), alike: listingsAlike({ number, on }) }),
  tries: (on) => read({ town: publicTown(), tries: firstTries(on) }),
})

const countedByRung = (listings: readonly Listing[]) => {
  const counts = new Map<string, number>()
  for (const { rung } of listings) counts.set(rung, (counts.get(rung) ?? 0) + 1)
  return [...counts].map(([rung, openings]) => ({ rung, openings }))
}

const rowIn = ({ listings }: Snapshot, number: string): ListingRow | undefined => {
  const copied = listings.find(({ listing }) => listing.number === number)
  return copied && { ...copied, rung: copied.listing.rung, validUntil: copied.listing.validUntil }
}

const alikeIn = (scanned: readonly Scanned[], { of, on }: { of: Listing | null; on: CivilDate }) => {
  if (of === null) return []
  const alike = everyHitIn(scanned, wholeList(on))
    .slice(0, alikeAmong)
    .filter(({ rung, number }) => rung === of.rung && number !== of.number)
  const [near, far] = [true, false].map((isNear) => alike.filter(({ area }) => (area === of.area) === isNear))
  return [...(near ?? []), ...(far ?? [])].slice(0, mostAlike)
}

/** Made once for a copy: what a search looks at is folded here. */
export const snapshotShelf = (snapshot: Snapshot): Shelf => {
  const { town } = snapshot
  const all = snapshot.listings.filter(({ state }) => state === 'open').map(({ listing }) => listing)
  const scanned = all.map(scannedOf)
  const areas = [...new Set(all.map(({ area }) => area))].toSorted()
  const openOn = (on: CivilDate) => all.filter(({ validUntil }) => validUntil >= on)
  return {
    town: async () => ({ town }),
    home: async (on) => ({
      town,
      counts: countedByRung(openOn(on)),
      newest: foundIn(scanned, wholeList(on)).listings.slice(0, newestShown),
    }),
    list: async (search) => ({ town, ...listOf(foundIn(scanned, search), { search, areas }) }),
    hits: async (searches) => searches.map((search) => foundIn(scanned, search).hits),
    detail: async ({ number, on }) => {
      const row = rowIn(snapshot, number)
      return { town, row, alike: alikeIn(scanned, { of: row?.listing ?? null, on }) }
    },
    tries: async (on) => ({ town, tries: firstTriesAmong(everyHitIn(scanned, triesFrom(on)).slice(0, triesAmong)) }),
  }
}

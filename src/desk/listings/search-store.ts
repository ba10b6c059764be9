import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { first, many, mapped } from '../../db/client.ts'
import type { Reading } from '../../db/client.ts'
import { listing } from '../../db/public-schema.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { maskOf } from '../openings/facets.ts'
import type { Sifted } from '../openings/facets.ts'
import type { Listing } from '../openings/listing.ts'
import { chosenGroups, countedAtMost, groupMask, pageSize, startsBy } from './search.ts'
import type { Group, ListingSearch, Sort } from './search.ts'
import { matchOf } from '../openings/search-text.ts'

// The search of the public window in SQL, one request a page; plain-search.ts gives the same answers without.

// oxlint-disable-next-line typescript/consistent-type-assertions -- written by project from a Listing; the public database holds nothing else
export const listingIn = (content: string): Listing => JSON.parse(content) as Listing

const fits = (search: ListingSearch, group: Group): SQL => {
  if (group === 'areas') return sql`(${listing.area} in ${[...search.areas]})`
  if (group === 'start') return sql`(${listing.startsOn} is null or ${listing.startsOn} <= ${startsBy(search)})`
  return sql`((${listing.facets} & ${groupMask[group](search)}) <> 0)`
}

export const isOpen = (on: CivilDate): SQL => sql`${listing.state} = 'open' and ${listing.validUntil} >= ${on}`

const hasAll = (search: ListingSearch): SQL => {
  const wanted = maskOf.features(search.features)
  return wanted === 0 ? sql`` : sql` and (${listing.features} & ${wanted}) = ${wanted}`
}

const every = (search: ListingSearch): SQL =>
  sql`${isOpen(search.on)}${hasAll(search)}${sql.join(
    chosenGroups(search).map((group) => sql` and ${fits(search, group)}`),
    sql``,
  )}`

// All but one of the chosen groups: what the counts of that one group are taken from.
const nearly = (search: ListingSearch): SQL => {
  const chosen = chosenGroups(search)
  if (chosen.length === 0) return every(search)
  const fitting = sql.join(
    chosen.map((group) => fits(search, group)),
    sql` + `,
  )
  return sql`${isOpen(search.on)}${hasAll(search)} and ${fitting} >= ${chosen.length - 1}`
}

// The match comes first and is crossed with the listing: joined the other way round it costs seconds at 100,000 rows.
const sourceOf = (search: ListingSearch, condition: SQL): SQL => {
  const match = matchOf(search)
  return match === ''
    ? sql`${listing} where ${condition}`
    : sql`listing_search cross join ${listing} where listing_search match ${match} and ${listing.id} = listing_search.rowid and ${condition}`
}

const orders: Record<Sort, SQL> = {
  new: sql`published_on desc, number`,
  ending: sql`valid_until, number`,
}

export const listingPage = (search: ListingSearch, size = pageSize): Reading<Listing[]> => {
  const order = orders[search.sort]
  const offset = (search.page - 1) * size
  const hits = sql`(select ${listing.id} from ${sourceOf(search, every(search))} order by ${order} limit ${size} offset ${offset})`
  return mapped(
    many((from) =>
      from
        .select({ content: listing.content })
        .from(listing)
        .where(sql`${listing.id} in ${hits}`)
        .orderBy(order),
    ),
    (rows) => rows.map((row) => listingIn(row.content)),
  )
}

/** Exact up to 1,000; 1,001 means more. */
export const listingCount = (search: ListingSearch): Reading<number> =>
  mapped(
    first((from) =>
      from
        .select({ hits: sql<number>`count(*)` })
        .from(sql`(select 1 from ${sourceOf(search, every(search))} limit ${countedAtMost})`),
    ),
    (row) => row?.hits ?? 0,
  )

type Packed = readonly [facets: number, features: number, area: string, startsOn: CivilDate | null, openings: number]
// oxlint-disable-next-line typescript/consistent-type-assertions -- packed by the selects below
const packedIn = (text: string): readonly Packed[] => JSON.parse(text) as readonly Packed[]

const siftedIn = (packed: string): Sifted[] =>
  packedIn(packed).map(([facets, features, area, startsOn, openings]) => ({
    facets,
    features,
    area,
    startsOn,
    openings,
  }))

// Those that look the same to the filters are one row. From the newest 1,001 (product §10.24).
const packedFrom = (near: SQL): SQL =>
  sql`(select json_group_array(json_array(facets, features, area, starts_on, openings)) from (select facets, features, area, starts_on, count(*) as openings from (select facets, features, area, starts_on from ${near} order by published_on desc, number limit ${countedAtMost}) group by 1, 2, 3, 4))`

const pageFrom = (hits: SQL, search: ListingSearch): SQL => {
  const order = orders[search.sort]
  const ids = sql`select id from ${hits} order by ${order} limit ${pageSize} offset ${(search.page - 1) * pageSize}`
  return sql`(select group_concat(content) from (select content from listing where id in (${ids}) order by ${order}))`
}
const countFrom = (hits: SQL): SQL => sql`(select count(*) from (select 1 from ${hits} limit ${countedAtMost}))`

// Without words each of the three is read from an index of its own and ends early.
const unworded = (search: ListingSearch): SQL => {
  const hits = sourceOf(search, every(search))
  // Without a chosen group every listing sifted is a hit: they need no counting of their own.
  const counted = chosenGroups(search).length === 0 ? sql`null` : countFrom(hits)
  return sql`select ${pageFrom(hits, search)} as contents, ${counted} as hits, ${packedFrom(sourceOf(search, nearly(search)))} as packed`
}

// Words are matched once; page, count and filters are taken from what they gave.
const worded = (search: ListingSearch): SQL => {
  const chosen = chosenGroups(search)
  const isHit =
    chosen.length === 0
      ? sql`1`
      : sql.join(
          chosen.map((group) => fits(search, group)),
          sql` and `,
        )
  const { id, publishedOn, validUntil, number, facets, features, area, startsOn } = listing
  const near = sql`select ${id}, ${publishedOn}, ${validUntil}, ${number}, ${facets}, ${features}, ${area}, ${startsOn}, ${isHit} as is_hit from ${sourceOf(search, nearly(search))}`
  const hits = sql`near where is_hit`
  return sql`with near as materialized (${near}) select ${pageFrom(hits, search)} as contents, ${countFrom(hits)} as hits, ${packedFrom(sql`near`)} as packed`
}

/** A page in its order, how many hits there are in all, and what the filters see: the hits and those that miss in one chosen group only. */
export type FoundPage = { hits: number; listings: readonly Listing[]; sifted: readonly Sifted[] }

// oxlint-disable-next-line typescript/consistent-type-assertions -- contents as project wrote them, joined by the select
const listingsOf = (contents: unknown): readonly Listing[] => contents as readonly Listing[]
const listingsIn = (contents: string | null): readonly Listing[] => listingsOf(JSON.parse(`[${contents ?? ''}]`))

type Row = { contents: string | null; hits: number | null; packed: string }

const foundIn = ({ contents, hits, packed }: Row): FoundPage => {
  const sifted = siftedIn(packed)
  return {
    hits: hits ?? sifted.reduce((sum, { openings }) => sum + openings, 0),
    listings: listingsIn(contents),
    sifted,
  }
}

export const foundPage = (search: ListingSearch): Reading<FoundPage> =>
  mapped(
    first((from) =>
      from
        .select({
          contents: sql<string | null>`contents`,
          hits: sql<number | null>`hits`,
          packed: sql<string>`packed`,
        })
        .from(sql`(${matchOf(search) === '' ? unworded(search) : worded(search)})`),
    ),
    (row) => foundIn(row ?? { contents: null, hits: 0, packed: '[]' }),
  )

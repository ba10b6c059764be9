import { and, eq, gt, gte, inArray, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { first, many, mapped } from '../../db/client.ts'
import type { Reading } from '../../db/client.ts'
import { listing } from '../../db/public-schema.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { maskOf } from '../openings/facets.ts'
import type { Sieved } from '../openings/facets.ts'
import { firstTriesAmong } from './first-tries.ts'
import type { Listing, ListingState } from '../openings/listing.ts'
import { chosenGroups, countedAtMost, groupMask, pageSize, startsBy, wholeList } from './search.ts'
import type { Group, ListingSearch, Sort } from './search.ts'
import { rungs } from '../openings/opening.ts'
import { matchOf } from '../openings/search-text.ts'
import type { Copied } from './snapshot.ts'

// What the public window asks of the public database; one request a page. listing-search.ts says the same without SQL.

// oxlint-disable-next-line typescript/consistent-type-assertions -- written by project from a Listing; the public database holds nothing else
export const listingIn = (content: string): Listing => JSON.parse(content) as Listing

const fits = (search: ListingSearch, group: Group): SQL => {
  if (group === 'areas') return sql`(${listing.area} in ${[...search.areas]})`
  if (group === 'start') return sql`(${listing.startsOn} is null or ${listing.startsOn} <= ${startsBy(search)})`
  return sql`((${listing.facets} & ${groupMask[group](search)}) <> 0)`
}

const isOpen = (on: CivilDate): SQL => sql`${listing.state} = 'open' and ${listing.validUntil} >= ${on}`

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
  new: sql`${listing.publishedOn} desc, ${listing.number}`,
  ending: sql`${listing.validUntil}, ${listing.number}`,
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

type Packed = readonly [facets: number, features: number, area: string, startsOn: CivilDate | null]
// oxlint-disable-next-line typescript/consistent-type-assertions -- packed by the select below
const packedIn = (text: string): readonly Packed[] => JSON.parse(text) as readonly Packed[]

/** The newest 1,001 hits, and those that miss in one chosen group only, as the filters see them: their counts come from these (product §10.24). */
export const listingsSieved = (search: ListingSearch): Reading<Sieved[]> => {
  const { facets, features, area, startsOn, publishedOn, number } = listing
  const newest = sql`(select ${facets}, ${features}, ${area}, ${startsOn} from ${sourceOf(search, nearly(search))} order by ${publishedOn} desc, ${number} limit ${countedAtMost})`
  return mapped(
    first((from) =>
      from
        .select({ packed: sql<string>`json_group_array(json_array(facets, features, area, starts_on))` })
        .from(newest),
    ),
    (row) =>
      packedIn(row?.packed ?? '[]').map(([facetBits, featureBits, areaName, startDay]) => ({
        facets: facetBits,
        features: featureBits,
        area: areaName,
        startsOn: startDay,
      })),
  )
}

const mostAreas = 40

/** Every area in which something is open, one seek each. */
export const listingAreas = (): Reading<string[]> =>
  mapped(
    many((from) =>
      from
        .select({ area: sql<string>`area` })
        .from(
          sql`(with recursive step (area) as (select min(area) from listing where state = 'open' union all select (select min(area) from listing where state = 'open' and area > step.area) from step where step.area is not null limit ${mostAreas + 1}) select area from step where area is not null)`,
        ),
    ),
    (rows) => rows.map(({ area }) => area),
  )

export type ListingRow = { state: ListingState; rung: string; validUntil: CivilDate; listing: Listing | null }

export const listingByNumber = (number: string): Reading<ListingRow | undefined> =>
  mapped(
    first((from) => from.select().from(listing).where(eq(listing.number, number))),
    (row) =>
      row && {
        state: row.state,
        rung: row.rung,
        validUntil: row.validUntil,
        listing: row.state === 'closed' ? null : listingIn(row.content),
      },
  )

export const listingCountsByRung = (on: CivilDate) =>
  many((from) =>
    from
      .select({ rung: listing.rung, openings: sql<number>`count(*)` })
      .from(listing)
      .where(and(eq(listing.state, 'open'), gte(listing.validUntil, on)))
      .groupBy(listing.rung),
  )

export const mostAlike = 4

export const alikeAmong = 400

/** Among the newest others of this one's kind, those of its area first; the row itself tells which, so that a page is one request. */
export const listingsAlike = ({ number, on }: { number: string; on: CivilDate }): Reading<Listing[]> => {
  const its = (column: SQL) => sql`(select ${column} from listing of where of.number = ${number})`
  const kind = maskOf.rungs(rungs)
  const newest = sql`(select id, area, published_on, number, facets from listing where ${isOpen(on)} order by published_on desc, number limit ${alikeAmong})`
  const alike = sql`(select id from ${newest} where (facets & ${kind}) = (${its(sql`facets`)} & ${kind}) and number <> ${number} order by area <> ${its(sql`area`)}, published_on desc, number limit ${mostAlike})`
  return mapped(
    many((from) =>
      from
        .select({ content: listing.content })
        .from(listing)
        .where(sql`${listing.id} in ${alike}`)
        .orderBy(sql`${listing.area} <> ${its(sql`area`)}, ${listing.publishedOn} desc, ${listing.number}`),
    ),
    (rows) => rows.map((row) => listingIn(row.content)),
  )
}

export const triesAmong = 60
export const triesFrom = (on: CivilDate): ListingSearch => ({ ...wholeList(on), rungs: ['tour', 'experience'] })

/** What a first try is chosen from: open tours and experiences, the newest of them. */
export const firstTries = (on: CivilDate): Reading<readonly Listing[]> =>
  mapped(listingPage(triesFrom(on), triesAmong), firstTriesAmong)

export const copiedAtOnce = 1000

/** A portion of all that is open or paused, for the copy for an outage. */
export const copiedListings = (after: number): Reading<(Copied & { id: number })[]> =>
  mapped(
    many((from) =>
      from
        .select({ id: listing.id, state: listing.state, content: listing.content })
        .from(listing)
        .where(and(gt(listing.id, after), inArray(listing.state, ['open', 'paused'])))
        .orderBy(listing.id)
        .limit(copiedAtOnce),
    ),
    (rows) =>
      rows.map(({ id, state, content }) => ({
        id,
        state: state === 'paused' ? 'paused' : 'open',
        listing: listingIn(content),
      })),
  )

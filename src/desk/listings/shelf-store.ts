import { and, eq, gt, gte, inArray, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { first, many, mapped } from '../../db/client.ts'
import type { Reading } from '../../db/client.ts'
import { listing } from '../../db/public-schema.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { maskOf } from '../openings/facets.ts'
import { firstTriesAmong } from './first-tries.ts'
import type { Listing, ListingState } from '../openings/listing.ts'
import { wholeList } from './search.ts'
import type { ListingSearch } from './search.ts'
import { rungs } from '../openings/opening.ts'
import { isOpen, listingIn, listingPage } from './search-store.ts'
import type { Copied } from './snapshot.ts'

// What else the public window asks of the public database.

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

import { and, desc, eq, gte, inArray, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { building, first, many, mapped, statementFrom, statementOf } from '../../db/client.ts'
import type { Reading, Statement } from '../../db/client.ts'
import { listing } from '../../db/public-schema.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { firstTriesAmong } from './first-tries.ts'
import type { Listing, ListingState, Projected } from './listing.ts'
import type { Rung } from './opening.ts'
import { gramsOf, matchOf } from './search-text.ts'

// The public database's side of an opening. A closed one keeps its number and version only, so that its page can say 410 and a late repeat cannot revive it.

export const pageSize = 20
const countedAtMost = 1001

const contentOf = ({ state, listing: of }: Projected): string => (state === 'closed' ? '{}' : JSON.stringify(of))

const upsert = (of: Projected): Statement => {
  const row = {
    number: of.listing.number,
    version: of.version,
    state: of.state,
    rung: of.listing.rung,
    family: of.listing.family,
    area: of.listing.area,
    publishedOn: of.listing.publishedOn,
    validUntil: of.listing.validUntil,
    content: contentOf(of),
  }
  return statementOf(
    building
      .insert(listing)
      .values(row)
      .onConflictDoUpdate({ target: listing.number, set: row, setWhere: sql`excluded.version > ${listing.version}` }),
  )
}

const isThis = (of: Projected): SQL => sql`number = ${of.listing.number} and version = ${of.version}`

/** Idempotent, and a newer version wins: an older repeat changes nothing. */
export const project = (of: Projected): readonly Statement[] => {
  const { title, tasks, employerName, area, placeName, wayThere, support } = of.listing
  const grams = [title, tasks, employerName, `${area} ${placeName} ${wayThere}`, support.join(' ')].map(gramsOf)
  return [
    upsert(of),
    statementFrom(sql`delete from listing_search where rowid in (select id from listing where ${isThis(of)})`),
    statementFrom(sql`insert into listing_search (rowid, title, tasks, trade, place, support)
      select id, ${grams[0]}, ${grams[1]}, ${grams[2]}, ${grams[3]}, ${grams[4]} from listing where ${isThis(of)} and state = 'open'`),
  ]
}

export const emptyListings = (): readonly Statement[] => [
  statementFrom(sql`delete from listing_search`),
  statementFrom(sql`delete from listing`),
]

// oxlint-disable-next-line typescript/consistent-type-assertions -- written by project from a Listing; the public database holds nothing else
const listingIn = (content: string): Listing => JSON.parse(content) as Listing

export type ListingSearch = { on: CivilDate; q: string; rung: Rung | null; page: number }

const conditionsOf = (search: ListingSearch) =>
  and(
    eq(listing.state, 'open'),
    gte(listing.validUntil, search.on),
    search.rung === null ? undefined : eq(listing.rung, search.rung),
  )

// The match comes first and is crossed with the listing: joined the other way round it costs seconds at 100,000 rows.
const matching = (search: ListingSearch): SQL => {
  const match = matchOf(search.q)
  const rung = search.rung === null ? sql`` : sql`and l.rung = ${search.rung}`
  const open = sql`l.state = 'open' and l.valid_until >= ${search.on} ${rung}`
  return sql`listing_search s cross join listing l where s.listing_search match ${match} and l.id = s.rowid and ${open}`
}

export const listingPage = (search: ListingSearch): Reading<Listing[]> => {
  const offset = (search.page - 1) * pageSize
  const isWords = matchOf(search.q) !== ''
  const hits = sql<number>`(select l.id from ${matching(search)} order by l.published_on desc, l.id desc limit ${pageSize} offset ${offset})`
  return mapped(
    many((from) => {
      const rows = from.select({ content: listing.content }).from(listing)
      return isWords
        ? rows
            .where(sql`${listing.id} in ${hits}`)
            .orderBy(desc(listing.publishedOn), desc(listing.id))
            .limit(pageSize)
        : rows
            .where(conditionsOf(search))
            .orderBy(desc(listing.publishedOn), desc(listing.id))
            .limit(pageSize)
            .offset(offset)
    }),
    (rows) => rows.map((row) => listingIn(row.content)),
  )
}

/** Exact up to 1,000; 1,001 means more. */
export const listingCount = (search: ListingSearch): Reading<number> => {
  const isWords = matchOf(search.q) !== ''
  const plain = building
    .select({ one: sql`1` })
    .from(listing)
    .where(conditionsOf(search))
    .limit(countedAtMost)
  const hits = isWords ? sql`(select 1 from ${matching(search)} limit ${countedAtMost})` : sql`(${plain})`
  return mapped(
    first((from) => from.select({ hits: sql<number>`count(*)` }).from(sql`${hits}`)),
    (row) => row?.hits ?? 0,
  )
}

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

export const listingsAlike = (of: { rung: string; on: CivilDate; besides: string }): Reading<Listing[]> =>
  mapped(
    many((from) =>
      from
        .select({ content: listing.content })
        .from(listing)
        .where(
          and(
            eq(listing.state, 'open'),
            gte(listing.validUntil, of.on),
            eq(listing.rung, of.rung),
            sql`${listing.number} <> ${of.besides}`,
          ),
        )
        .orderBy(desc(listing.publishedOn), desc(listing.id))
        .limit(4),
    ),
    (rows) => rows.map((row) => listingIn(row.content)),
  )

export const everyListing = () => many((from) => from.select().from(listing).orderBy(listing.number))

/** What a first try is chosen from: open tours and experiences, the newest of them. */
export const firstTries = (on: CivilDate): Reading<readonly Listing[]> =>
  mapped(
    many((from) =>
      from
        .select({ content: listing.content })
        .from(listing)
        .where(
          and(eq(listing.state, 'open'), gte(listing.validUntil, on), inArray(listing.rung, ['tour', 'experience'])),
        )
        .orderBy(desc(listing.publishedOn), desc(listing.id))
        .limit(60),
    ),
    (rows) => firstTriesAmong(rows.map((row) => listingIn(row.content))),
  )

import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { building, many, statementFrom, statementOf } from '../../db/client.ts'
import type { Statement } from '../../db/client.ts'
import { listing } from '../../db/public-schema.ts'
import { raiseRevision } from '../settings/store.ts'
import { sievedOf } from './facets.ts'
import type { Projected } from './listing.ts'
import { gramsOf } from './search-text.ts'
import { searchFieldsOf } from './search-words.ts'

// The public database's side of an opening. A closed one keeps its number, version and kind only, so that its page can say 410 with others like it, and a late repeat cannot revive it.

const rowOf = (of: Projected) => {
  const shared = {
    number: of.listing.number,
    version: of.version,
    state: of.state,
    rung: of.listing.rung,
    family: of.listing.family,
    publishedOn: of.listing.publishedOn,
    validUntil: of.listing.validUntil,
  }
  return { ...shared, ...sievedOf(of.listing), content: of.state === 'closed' ? '{}' : JSON.stringify(of.listing) }
}

const upsert = (of: Projected): Statement => {
  const row = rowOf(of)
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
  const { title, tasks, trade, place, support } = searchFieldsOf(of.listing)
  const grams = [title, tasks, trade, place, support].map(gramsOf)
  return [
    upsert(of),
    statementFrom(sql`delete from listing_search where rowid in (select id from listing where ${isThis(of)})`),
    statementFrom(sql`insert into listing_search (rowid, title, tasks, trade, place, support)
      select id, ${grams[0]}, ${grams[1]}, ${grams[2]}, ${grams[3]}, ${grams[4]} from listing where ${isThis(of)} and state = 'open'`),
    raiseRevision(),
  ]
}

export const emptyListings = (): readonly Statement[] => [
  statementFrom(sql`delete from listing_search`),
  statementFrom(sql`delete from listing`),
  raiseRevision(),
]

export const everyListing = () => many((from) => from.select().from(listing).orderBy(listing.number))

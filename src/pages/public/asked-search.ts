import type { ListingSearch } from '../../desk/openings/listing-store.ts'
import type { DeskContext } from '../../http/factory.ts'
import type { ListingQuery } from '../../paths.ts'
import { searchQueryOf } from './search-query.ts'
import type { SearchQuery } from './search-query.ts'

// What an address asks for, read in one way by everything that answers the same search as the list: the feed, the API.

export type AskedSearch = { query: SearchQuery; search: ListingSearch }

export const askedSearch = (c: DeskContext): AskedSearch => {
  const query = searchQueryOf(c.req.query())
  return { query, search: { on: c.get('today'), q: query.q, rung: query.rung, page: query.page } }
}

/** The same search as an address says it; `page` only where it is not the first. */
export const addressOf = ({ q, rung, page }: SearchQuery): ListingQuery => ({
  q,
  rung: rung ?? undefined,
  page: page > 1 ? String(page) : undefined,
})

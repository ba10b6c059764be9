import type { Shelf } from '../../../desk/listings/shelf.ts'
import { paths } from '../../../paths.ts'
import type { PublicText } from '../../../text/ja.ts'
import { conditionsOf } from './filters.ts'
import type { Loosened } from './nothing-found.view.tsx'
import { foundAt, lastPageOf, queryOf } from './search-query.ts'
import type { SearchQuery } from './search-query.ts'

// An empty page past the end is asked for a second time, at the end.
const lastPage = async (shelf: Shelf, { search }: SearchQuery) => {
  const list = await shelf.list(search)
  const page = Math.min(search.page, lastPageOf(list.hits))
  return page === search.page ? { page, ...list } : { page, ...(await shelf.list({ ...search, page })) }
}

type Asking = { t: PublicText; query: SearchQuery }

/** What each condition less would give. */
const loosenedBy = async (shelf: Shelf, { t, query }: Asking): Promise<Loosened[]> => {
  const conditions = conditionsOf(t, query.search)
  if (conditions.length === 0) return []
  const openings = await shelf.hits(conditions.map(({ without }) => without))
  return conditions.map(({ word, without }, index) => ({
    condition: word,
    openings: openings[index] ?? 0,
    href: foundAt(paths.openings(t.language, queryOf(without))),
  }))
}

/** Everything the list shows, in one request; a second one past the end, or where nothing was found. */
export const readList = async (shelf: Shelf, asking: Asking) => {
  const { query } = asking
  const { page, ...list } = await lastPage(shelf, query)
  return {
    ...list,
    query: { ...query, search: { ...query.search, page } },
    isPastEnd: query.search.page > page,
    loosened: list.hits === 0 ? await loosenedBy(shelf, asking) : [],
  }
}

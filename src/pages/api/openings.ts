import type { ListingSearch } from '../../desk/listings/search.ts'
import { listingCount, listingPage } from '../../desk/listings/search-store.ts'
import { listingByNumber } from '../../desk/listings/shelf-store.ts'
import type { Listing } from '../../desk/openings/listing.ts'
import { found, refuse } from '../../desk/refusals.ts'
import { publicTown } from '../../desk/settings/store.ts'
import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { paths } from '../../paths.ts'
import { freshOn, instantOf } from '../public/machines/atom.ts'
import { askedAgain, keptForAMoment } from '../public/kept.ts'
import { publicReading } from '../public/public-reading.ts'
import { lastPageOf, queryOf, searchQueryOf } from '../public/openings/search-query.ts'
import { listOperation, oneOperation } from './operations.ts'
import { marked, readByAnyone } from './read-by-anyone.ts'
import { licenseOf, openingShapeOf } from './shape-of.ts'
import type { ListShape, OneShape } from './shape.ts'

const countedExactly = 1000

// The first and the last page lead nowhere beyond themselves.
const linksOf = ({ search, last, baseUrl }: { search: ListingSearch; last: number; baseUrl: string }): string => {
  const pages = { prev: search.page - 1, next: search.page + 1, first: 1, last }
  return Object.entries(pages)
    .filter(([, page]) => page >= 1 && page <= last)
    .map(([rel, page]) => `<${baseUrl}${paths.api.openings(queryOf({ ...search, page }))}>; rel="${rel}"`)
    .join(', ')
}

const newestOf = (listings: readonly Listing[]): string | null => {
  const newest = listings.map(freshOn).toSorted().at(-1)
  return newest === undefined ? null : instantOf(newest)
}

/** The list and the single opening as open data; one request to the public database each. */
export const openingData = factory
  .createApp()
  .get(paths.api.openings(), can('listing.read'), listOperation, keptForAMoment, readByAnyone, marked, async (c) => {
    const { search } = searchQueryOf(c.req.queries(), c.get('today'))
    const { town, hits, listings } = await publicReading(c)({
      town: publicTown(),
      hits: listingCount(search),
      listings: listingPage(search),
    })
    const { baseUrl } = c.get('deps')
    const last = lastPageOf(hits)
    c.header('Link', linksOf({ search, last, baseUrl }))
    return c.json({
      openings: listings.map((listing) => openingShapeOf(listing, baseUrl)),
      total: hits,
      isMore: hits > countedExactly,
      page: search.page,
      pages: last,
      asOf: search.on,
      updatedAt: newestOf(listings),
      license: licenseOf(town),
    } satisfies ListShape)
  })
  .get(paths.api.opening(':number'), can('listing.read'), oneOperation, askedAgain, readByAnyone, marked, async (c) => {
    const number = (c.req.param('number') ?? '').toUpperCase()
    const { town, row } = await publicReading(c)({ town: publicTown(), row: listingByNumber(number) })
    const { state, validUntil, listing } = found(row)
    if (state === 'closed' || listing === null || validUntil < c.get('today')) return refuse('gone')
    const opening = openingShapeOf(listing, c.get('deps').baseUrl)
    return c.json({ opening, state, license: licenseOf(town) } satisfies OneShape)
  })

import { listingByNumber, listingCount, listingPage, listingsAlike } from '../../desk/openings/listing-store.ts'
import { found } from '../../desk/refusals.ts'
import { publicTown } from '../../desk/settings/store.ts'
import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { page } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import type { Language } from '../../paths.ts'
import { textIn } from '../../text/language.ts'
import { askedAgain, keptForAMoment } from './kept.ts'
import { frameOf } from './frame.ts'
import { GoneView, OpeningView } from './opening.view.tsx'
import { OpeningsView } from './openings.view.tsx'
import { publicReading } from './public-reading.ts'
import { lastPageOf, searchQueryOf } from './search-query.ts'

export const openingPages = (language: Language) =>
  factory
    .createApp()
    .get(paths.openings(language), can('listing.read'), keptForAMoment, async (c) => {
      const query = searchQueryOf(c.req.query())
      const search = { on: c.get('today'), q: query.q, rung: query.rung, page: query.page }
      const read = publicReading(c)
      const { town, hits, listings } = await read({
        town: publicTown(),
        hits: listingCount(search),
        listings: listingPage(search),
      })
      const last = lastPageOf(hits)
      const isPastEnd = query.page > last
      const shown = isPastEnd ? (await read({ end: listingPage({ ...search, page: last }) })).end : listings
      const at = { ...query, page: Math.min(query.page, last) }
      const frame = frameOf(c, { t: textIn[language], town })
      return page(c, <OpeningsView {...frame} query={at} isPastEnd={isPastEnd} hits={hits} listings={shown} />)
    })
    .get(paths.opening(language, ':number'), can('listing.read'), askedAgain, async (c) => {
      const number = (c.req.param('number') ?? '').toUpperCase()
      const on = c.get('today')
      const read = publicReading(c)
      const { town, row } = await read({ town: publicTown(), row: listingByNumber(number) })
      const { state, rung, validUntil, listing } = found(row)
      const frame = frameOf(c, { t: textIn[language], town })
      if (listing === null || validUntil < on) {
        const { alike } = await read({ alike: listingsAlike({ rung, on, besides: number }) })
        return page(c, <GoneView {...frame} number={number} alike={alike} />, 410)
      }
      return page(c, <OpeningView {...frame} listing={listing} isPaused={state === 'paused'} />)
    })

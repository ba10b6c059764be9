import { listingByNumber, listingsAlike } from '../../desk/openings/search-store.ts'
import { found } from '../../desk/refusals.ts'
import { publicTown } from '../../desk/settings/store.ts'
import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { page } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import type { Language } from '../../paths.ts'
import type { PublicText } from '../../text/ja.ts'
import { textIn } from '../../text/language.ts'
import { conditionsOf } from './filters.ts'
import { askedAgain, keptForAMoment } from './kept.ts'
import { frameOf } from './frame.ts'
import { readHits, readList } from './list-reading.ts'
import type { Loosened } from './nothing-found.view.tsx'
import { GoneView, OpeningView } from './opening.view.tsx'
import { OpeningsView } from './openings.view.tsx'
import { publicReading } from './public-reading.ts'
import { queryOf, searchQueryOf } from './search-query.ts'
import type { SearchQuery } from './search-query.ts'

type Read = ReturnType<typeof publicReading>

const loosenedBy = async (read: Read, { t, query }: { t: PublicText; query: SearchQuery }): Promise<Loosened[]> => {
  const conditions = conditionsOf(t, query.search)
  if (conditions.length === 0) return []
  const openings = await readHits(
    read,
    conditions.map(({ without }) => without),
  )
  return conditions.map(({ word, without }, index) => ({
    condition: word,
    openings: openings[index] ?? 0,
    href: paths.openings(t.language, queryOf(without)),
  }))
}

export const openingPages = (language: Language) =>
  factory
    .createApp()
    .get(paths.openings(language), can('listing.read'), keptForAMoment, async (c) => {
      const t = textIn[language]
      const query = searchQueryOf(c.req.queries(), c.get('today'))
      const read = publicReading(c)
      const { town, page: shownPage, ...list } = await readList(read, query.search)
      const shown = { ...query, search: { ...query.search, page: shownPage } }
      const loosened = list.hits === 0 ? await loosenedBy(read, { t, query }) : []
      const isPastEnd = query.search.page > shownPage
      return page(
        c,
        <OpeningsView {...frameOf(c, { t, town })} {...list} query={shown} isPastEnd={isPastEnd} loosened={loosened} />,
      )
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

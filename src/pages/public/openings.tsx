import type { Shelf } from '../../desk/openings/shelf.ts'
import { found } from '../../desk/refusals.ts'
import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { keptPage } from '../../http/kept-page.ts'
import { page } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import type { Language } from '../../paths.ts'
import { textIn } from '../../text/language.ts'
import { askedAgain, keptForAMoment } from './kept.ts'
import { frameOf } from './frame.ts'
import { fromShelf } from './from-shelf.ts'
import { GoneView, NotInCopyView, OpeningView } from './opening.view.tsx'
import { OpeningsView } from './openings.view.tsx'
import { lastPageOf, searchQueryOf } from './search-query.ts'

type Search = Parameters<Shelf['list']>[0]

// An empty page past the end is asked for a second time, at the end.
const lastPage = async (shelf: Shelf, search: Search) => {
  const list = await shelf.list(search)
  const shownPage = Math.min(search.page, lastPageOf(list.hits))
  if (shownPage === search.page) return { shownPage, ...list }
  return { shownPage, ...(await shelf.list({ ...search, page: shownPage })) }
}

export const openingPages = (language: Language) =>
  factory
    .createApp()
    .get(paths.openings(language), can('listing.read'), keptForAMoment, async (c) => {
      const query = searchQueryOf(c.req.query())
      const on = c.get('today')
      const render = async () => {
        const search = { on, q: query.q, rung: query.rung, page: query.page }
        const { shownPage, hits, listings, ...shown } = await fromShelf(c, (shelf) => lastPage(shelf, search))
        const list = { query: { ...query, page: shownPage }, isPastEnd: query.page > shownPage, hits, listings }
        return <OpeningsView {...frameOf(c, { t: textIn[language], ...shown })} {...list} />
      }
      return keptPage(c, { key: ['openings', language, on, query], render })
    })
    .get(paths.opening(language, ':number'), can('listing.read'), askedAgain, async (c) => {
      const number = (c.req.param('number') ?? '').toUpperCase()
      const on = c.get('today')
      const { row, ...shown } = await fromShelf(c, (shelf) => shelf.detail(number))
      const frame = frameOf(c, { t: textIn[language], ...shown })
      if (!row && shown.copiedAt !== null) return page(c, <NotInCopyView {...frame} number={number} />, 404)
      const { state, rung, validUntil, listing } = found(row)
      if (listing === null || validUntil < on) {
        const { alike } = await fromShelf(c, (shelf) => shelf.alike({ rung, on, besides: number }))
        return page(c, <GoneView {...frame} number={number} alike={alike} />, 410)
      }
      return page(c, <OpeningView {...frame} listing={listing} isPaused={state === 'paused'} />)
    })

import { found } from '../../../desk/refusals.ts'
import { factory } from '../../../http/factory.ts'
import { can } from '../../../http/guard.ts'
import { keptPage } from '../../../http/kept-page.ts'
import { page } from '../../../http/page.ts'
import { paths } from '../../../paths.ts'
import type { Language } from '../../../paths.ts'
import { textIn } from '../../../text/language.ts'
import { askedAgain, keptForAMoment } from '../kept.ts'
import { frameOf } from '../frame.ts'
import { fromShelf } from '../from-shelf.ts'
import { readList } from './list-reading.ts'
import { GoneView, NotInCopyView, OpeningView } from './opening.view.tsx'
import { OpeningsView } from './openings.view.tsx'
import { searchQueryOf } from './search-query.ts'

export const openingPages = (language: Language) =>
  factory
    .createApp()
    .get(paths.openings(language), can('listing.read'), keptForAMoment, async (c) => {
      const t = textIn[language]
      const query = searchQueryOf(c.req.queries(), c.get('today'))
      const render = async () => {
        const { town, copiedAt, ...list } = await fromShelf(c, (shelf) => readList(shelf, { t, query }))
        return <OpeningsView {...frameOf(c, { t, town, copiedAt })} {...list} />
      }
      return keptPage(c, { key: ['openings', language, query], render })
    })
    .get(paths.opening(language, ':number'), can('listing.read'), askedAgain, async (c) => {
      const number = (c.req.param('number') ?? '').toUpperCase()
      const on = c.get('today')
      const { row, alike, ...shown } = await fromShelf(c, (shelf) => shelf.detail({ number, on }))
      const frame = frameOf(c, { t: textIn[language], ...shown })
      if (!row && shown.copiedAt !== null) return page(c, <NotInCopyView {...frame} number={number} />, 404)
      const { state, validUntil, listing } = found(row)
      if (listing === null || validUntil < on) {
        return page(c, <GoneView {...frame} number={number} alike={alike} />, 410)
      }
      return page(c, <OpeningView {...frame} listing={listing} isPaused={state === 'paused'} alike={alike} />)
    })

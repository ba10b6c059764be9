import { factory } from '../../../http/factory.ts'
import { can } from '../../../http/guard.ts'
import { keptPage } from '../../../http/kept-page.ts'
import { paths } from '../../../paths.ts'
import type { Language } from '../../../paths.ts'
import { textIn } from '../../../text/language.ts'
import { askedAgain, keptForAMoment } from '../kept.ts'
import { frameOf } from '../frame.ts'
import { fromShelf } from '../from-shelf.ts'
import { readList } from './list-reading.ts'
import { showOne } from './one-opening.tsx'
import { OpeningView } from './opening.view.tsx'
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
    .get(paths.opening(language, ':number'), can('listing.read'), askedAgain, (c) =>
      showOne(c, { language, show: (shown) => <OpeningView {...shown} /> }),
    )

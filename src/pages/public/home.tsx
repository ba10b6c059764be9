import { listingCountsByRung, listingPage } from '../../desk/openings/search-store.ts'
import { wholeList } from '../../desk/openings/listing-search.ts'
import { publicTown } from '../../desk/settings/store.ts'
import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { page } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import type { Language } from '../../paths.ts'
import { textIn } from '../../text/language.ts'
import { keptForAMoment } from './kept.ts'
import { frameOf } from './frame.ts'
import { HomeView } from './home.view.tsx'
import { publicReading } from './public-reading.ts'

const newestShown = 6

export const homePage = (language: Language) =>
  factory.createApp().get(paths.home(language), can('listing.read'), keptForAMoment, async (c) => {
    const on = c.get('today')
    const { town, counts, newest } = await publicReading(c)({
      town: publicTown(),
      counts: listingCountsByRung(on),
      newest: listingPage(wholeList(on), newestShown),
    })
    const t = textIn[language]
    return page(c, <HomeView {...frameOf(c, { t, town })} counts={counts} newest={newest} />)
  })

import { listingPage } from '../../../desk/listings/search-store.ts'
import { publicTown } from '../../../desk/settings/store.ts'
import { factory } from '../../../http/factory.ts'
import { can } from '../../../http/guard.ts'
import { paths } from '../../../paths.ts'
import type { Language } from '../../../paths.ts'
import { textIn } from '../../../text/language.ts'
import { atomFeed, entriesAtMost } from './atom.ts'
import { keptForAMoment } from '../kept.ts'
import { publicReading } from '../public-reading.ts'
import { queryOf, searchQueryOf } from '../openings/search-query.ts'
import { answerXml } from './xml.ts'

/** RFC 4287, for any search: the newest of what the list would show, in its order. */
export const feedPage = (language: Language) =>
  factory.createApp().get(paths.feed(language), can('listing.read'), keptForAMoment, async (c) => {
    const asked = searchQueryOf(c.req.queries(), c.get('today'))
    const search = { ...asked.search, page: 1 }
    const { town, listings } = await publicReading(c)({
      town: publicTown(),
      listings: listingPage(search, entriesAtMost),
    })
    const template = atomFeed({
      t: textIn[language],
      town,
      baseUrl: c.get('deps').baseUrl,
      address: queryOf(search),
      on: search.on,
      listings,
    })
    return answerXml(c, { template, type: 'application/atom+xml' })
  })

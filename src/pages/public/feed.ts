import { listingPage } from '../../desk/openings/listing-store.ts'
import { publicTown } from '../../desk/settings/store.ts'
import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { paths } from '../../paths.ts'
import type { Language } from '../../paths.ts'
import { textIn } from '../../text/language.ts'
import { addressOf, askedSearch } from './asked-search.ts'
import { atomFeed, entriesAtMost } from './atom.ts'
import { keptForAMoment } from './kept.ts'
import { publicReading } from './public-reading.ts'
import { answerXml } from './xml.ts'

/** RFC 4287, for any search: the newest of what the list would show, in its order. */
export const feedPage = (language: Language) =>
  factory.createApp().get(paths.feed(language), can('listing.read'), keptForAMoment, async (c) => {
    const { query, search } = askedSearch(c)
    const onPage = (page: number) => listingPage({ ...search, page })
    const { town, first, second, third } = await publicReading(c)({
      town: publicTown(),
      first: onPage(1),
      second: onPage(2),
      third: onPage(3),
    })
    const template = atomFeed({
      t: textIn[language],
      town,
      baseUrl: c.get('deps').baseUrl,
      address: addressOf({ ...query, page: 1 }),
      on: search.on,
      listings: [...first, ...second, ...third].slice(0, entriesAtMost),
    })
    return answerXml(c, { template, type: 'application/atom+xml' })
  })

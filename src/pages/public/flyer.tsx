import { listingByNumber, listingsAlike } from '../../desk/openings/listing-store.ts'
import { found } from '../../desk/refusals.ts'
import { publicTown } from '../../desk/settings/store.ts'
import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { page } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import type { Language } from '../../paths.ts'
import { textIn } from '../../text/language.ts'
import { FlyerView } from './flyer.view.tsx'
import { frameOf } from './frame.ts'
import { askedAgain } from './kept.ts'
import { GoneView } from './opening.view.tsx'
import { publicReading } from './public-reading.ts'

/** One opening as a sheet for a notice board; like its page it is asked for again every time. */
export const flyerPage = (language: Language) =>
  factory.createApp().get(paths.openingFlyer(language, ':number'), can('listing.read'), askedAgain, async (c) => {
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
    return page(c, <FlyerView {...frame} listing={listing} isPaused={state === 'paused'} />)
  })

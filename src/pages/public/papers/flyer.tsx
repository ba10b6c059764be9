import { found } from '../../../desk/refusals.ts'
import { factory } from '../../../http/factory.ts'
import { can } from '../../../http/guard.ts'
import { page } from '../../../http/page.ts'
import { paths } from '../../../paths.ts'
import type { Language } from '../../../paths.ts'
import { textIn } from '../../../text/language.ts'
import { FlyerView } from './flyer.view.tsx'
import { frameOf } from '../frame.ts'
import { fromShelf } from '../from-shelf.ts'
import { askedAgain } from '../kept.ts'
import { GoneView, NotInCopyView } from '../openings/opening.view.tsx'

/** One opening as a sheet for a notice board; like its page it is asked for again every time. */
export const flyerPage = (language: Language) =>
  factory.createApp().get(paths.openingFlyer(language, ':number'), can('listing.read'), askedAgain, async (c) => {
    const number = (c.req.param('number') ?? '').toUpperCase()
    const on = c.get('today')
    const { row, alike, ...shown } = await fromShelf(c, (shelf) => shelf.detail({ number, on }))
    const frame = frameOf(c, { t: textIn[language], ...shown })
    if (!row && shown.copiedAt !== null) return page(c, <NotInCopyView {...frame} number={number} />, 404)
    const { state, validUntil, listing } = found(row)
    if (listing === null || validUntil < on) {
      return page(c, <GoneView {...frame} number={number} alike={alike} />, 410)
    }
    return page(c, <FlyerView {...frame} listing={listing} isPaused={state === 'paused'} />)
  })

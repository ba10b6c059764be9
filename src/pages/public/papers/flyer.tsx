import { factory } from '../../../http/factory.ts'
import { can } from '../../../http/guard.ts'
import { paths } from '../../../paths.ts'
import type { Language } from '../../../paths.ts'
import { askedAgain } from '../kept.ts'
import { showOne } from '../openings/one-opening.tsx'
import { FlyerView } from './flyer.view.tsx'

/** One opening as a sheet for a notice board; like its page it is asked for again every time. */
export const flyerPage = (language: Language) =>
  factory
    .createApp()
    .get(paths.openingFlyer(language, ':number'), can('listing.read'), askedAgain, (c) =>
      showOne(c, { language, show: (shown) => <FlyerView {...shown} /> }),
    )

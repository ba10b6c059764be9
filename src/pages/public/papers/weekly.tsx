import { openListings } from '../../../desk/listings/open-list-store.ts'
import { publicTown } from '../../../desk/settings/store.ts'
import { factory } from '../../../http/factory.ts'
import { can } from '../../../http/guard.ts'
import { page } from '../../../http/page.ts'
import { paths } from '../../../paths.ts'
import type { Language } from '../../../paths.ts'
import { textIn } from '../../../text/language.ts'
import { frameOf } from '../frame.ts'
import { keptForAMoment } from '../kept.ts'
import { publicReading } from '../public-reading.ts'
import { WeeklyView } from './weekly.view.tsx'

const shownAtMost = 200

export const weeklyPage = (language: Language) =>
  factory.createApp().get(paths.weekly(language), can('listing.read'), keptForAMoment, async (c) => {
    const on = c.get('today')
    const { town, open } = await publicReading(c)({
      town: publicTown(),
      open: openListings({ on, atMost: shownAtMost + 1 }),
    })
    const frame = frameOf(c, { t: textIn[language], town })
    const shown = open.listings.slice(0, shownAtMost)
    return page(c, <WeeklyView {...frame} on={on} listings={shown} isMore={open.last !== null} />)
  })

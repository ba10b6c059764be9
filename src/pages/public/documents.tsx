import { publicTown } from '../../desk/settings/store.ts'
import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { page } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import type { Language } from '../../paths.ts'
import { textIn } from '../../text/language.ts'
import { keptForAMoment } from './kept.ts'
import { AboutView, DocumentView } from './documents.view.tsx'
import { frameOf } from './frame.ts'
import { publicReading } from './public-reading.ts'

export const documentPages = (language: Language) =>
  factory
    .createApp()
    .get(paths.about(language), can('listing.read'), keptForAMoment, async (c) => {
      const { town } = await publicReading(c)({ town: publicTown() })
      return page(c, <AboutView {...frameOf(c, { t: textIn[language], town })} />)
    })
    .get(paths.privacy(language), can('listing.read'), keptForAMoment, async (c) => {
      const { town } = await publicReading(c)({ town: publicTown() })
      return page(c, <DocumentView {...frameOf(c, { t: textIn[language], town })} of="privacy" />)
    })
    .get(paths.accessibility(language), can('listing.read'), keptForAMoment, async (c) => {
      const { town } = await publicReading(c)({ town: publicTown() })
      return page(c, <DocumentView {...frameOf(c, { t: textIn[language], town })} of="accessibility" />)
    })

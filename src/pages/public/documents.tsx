import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { page } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import type { Language } from '../../paths.ts'
import { textIn } from '../../text/language.ts'
import { accessibilityRecord } from './accessibility-record.ts'
import { AccessibilityView } from './accessibility.view.tsx'
import { keptForAMoment } from './kept.ts'
import { AboutView, PrivacyView } from './documents.view.tsx'
import { frameOf } from './frame.ts'
import { fromShelf } from './from-shelf.ts'

export const documentPages = (language: Language) =>
  factory
    .createApp()
    .get(paths.about(language), can('listing.read'), keptForAMoment, async (c) => {
      const shown = await fromShelf(c, (shelf) => shelf.town())
      return page(c, <AboutView {...frameOf(c, { t: textIn[language], ...shown })} />)
    })
    .get(paths.privacy(language), can('listing.read'), keptForAMoment, async (c) => {
      const shown = await fromShelf(c, (shelf) => shelf.town())
      return page(c, <PrivacyView {...frameOf(c, { t: textIn[language], ...shown })} />)
    })
    .get(paths.accessibility(language), can('listing.read'), keptForAMoment, async (c) => {
      const shown = await fromShelf(c, (shelf) => shelf.town())
      const frame = frameOf(c, { t: textIn[language], ...shown })
      return page(c, <AccessibilityView {...frame} record={accessibilityRecord} />)
    })

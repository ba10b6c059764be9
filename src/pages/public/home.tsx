import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { keptPage } from '../../http/kept-page.ts'
import { paths } from '../../paths.ts'
import type { Language } from '../../paths.ts'
import { textIn } from '../../text/language.ts'
import { keptForAMoment } from './kept.ts'
import { frameOf } from './frame.ts'
import { fromShelf } from './from-shelf.ts'
import { HomeView } from './home.view.tsx'

export const homePage = (language: Language) =>
  factory.createApp().get(paths.home(language), can('listing.read'), keptForAMoment, async (c) => {
    const on = c.get('today')
    const render = async () => {
      const { counts, newest, ...shown } = await fromShelf(c, (shelf) => shelf.home(on))
      const frame = frameOf(c, { t: textIn[language], ...shown })
      return <HomeView {...frame} counts={counts} newest={newest} />
    }
    return keptPage(c, { key: ['home', language, on], render })
  })

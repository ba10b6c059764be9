import { settingsOn } from '../../desk/settings/store.ts'
import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { page } from '../../http/page.ts'
import { deskOf } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { referCardPages } from '../desk/cards.tsx'
import { frameOf } from '../desk/frame.tsx'
import { ReferView } from './refer.view.tsx'

export const referPages = factory
  .createApp()
  .get(paths.refer.home(), can('handover.explain'), async (c) => {
    const { town } = await deskOf(c).read({ town: settingsOn(c.get('today')) })
    return page(c, <ReferView frame={frameOf(c)} town={town.settings} />)
  })
  .route('/', referCardPages)

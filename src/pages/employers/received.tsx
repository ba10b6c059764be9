import { allow } from '../../desk/desk.ts'
import { fullOpening } from '../../desk/openings/store.ts'
import { found } from '../../desk/refusals.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf } from '../../http/press.ts'
import { addWorkingDays } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { frameOf } from './frame.tsx'
import { ReceivedView } from './received.view.tsx'

export const receivedPages = factory
  .createApp()
  .get(paths.employer.received(':id'), can('opening.readOwn'), async (c) => {
    const desk = deskOf(c)
    const { full, town } = await desk.read({
      full: fullOpening(idIn(c)),
      town: settingsOn(c.get('today')),
    })
    const { opening } = found(full)
    allow(desk, 'opening.readOwn', opening)
    const until = addWorkingDays({ from: found(opening.receivedOn), days: town.settings.reviewTargetDays })
    return page(c, <ReceivedView frame={frameOf(c, town.settings)} opening={opening} until={until} />)
  })

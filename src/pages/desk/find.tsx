import { findClients } from '../../desk/clients/find.ts'
import { findForm } from '../../desk/clients/lock-forms.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { attempt } from '../../http/attempt.ts'
import type { DeskContext } from '../../http/factory.ts'
import { factory } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { page } from '../../http/page.ts'
import { deskOf } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { declined, mistyped } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { FindView } from './find.view.tsx'
import { frameOf } from './frame.tsx'

const show = async (c: DeskContext, trouble?: Trouble) => {
  const desk = deskOf(c)
  const { town } = await desk.read({ town: settingsOn(desk.today) })
  return page(c, <FindView frame={frameOf(c)} town={town.settings} trouble={trouble} />, trouble?.status)
}

/** Only by a form that is sent: what is searched for stands in no address, no history and no log. */
export const findPages = factory
  .createApp()
  .get(paths.desk.clientFind(), can('client.find'), (c) => show(c))
  .post(paths.desk.clientFind(), can('client.find'), async (c) => {
    const draft = await readForm(c, findForm)
    if (!draft.isFine) return show(c, mistyped(draft))
    const done = await attempt(() => findClients(deskOf(c), draft.input))
    if (!done.isDone) return show(c, declined(draft.sent, done))
    const { found, town } = done.result
    return page(c, <FindView frame={frameOf(c)} town={town} asked={{ typed: draft.sent.typed, found }} />)
  })

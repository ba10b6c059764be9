import { noteForm } from '../../desk/clients/forms.ts'
import { listShared } from '../../desk/consents/list-shared.ts'
import { noteShared } from '../../desk/consents/note-shared.ts'
import { lookAtShared } from '../../desk/referrals/look-at-shared.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { declined, mistyped } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { frameOf } from './frame.tsx'
import { SharedClientView, SharedListView } from './shared.view.tsx'

const show = async (c: DeskContext, { id, trouble }: { id: string; trouble?: Trouble }) => {
  const desk = deskOf(c)
  const record = await lookAtShared(desk, id)
  const shown = { frame: frameOf(c), record, today: desk.today, done: c.req.query('done'), trouble }
  return page(c, <SharedClientView {...shown} />, trouble?.status)
}

export const sharedPages = factory
  .createApp()
  .get(paths.desk.shared(), can('share.list'), async (c) =>
    page(c, <SharedListView frame={frameOf(c)} list={await listShared(deskOf(c))} />),
  )
  .get(paths.desk.sharedClient(':id'), can('share.look'), (c) => show(c, { id: idIn(c) }))
  .post(paths.desk.sharedClient(':id'), can('client.noteShared'), async (c) => {
    const id = idIn(c)
    const draft = await readForm(c, noteForm)
    if (!draft.isFine) return show(c, { id, trouble: mistyped(draft) })
    const leadsTo = () => paths.desk.sharedClient(id, { done: 'done' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => noteShared(desk, { clientId: id, ...draft.input }))
    if (!done.isDone) return show(c, { id, trouble: declined(draft.sent, done) })
    return c.redirect(leadsTo(), 303)
  })

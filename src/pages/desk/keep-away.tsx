import { keepAwayForm } from '../../desk/clients/keep-away-forms.ts'
import { liftKeepAway, writeKeepAway } from '../../desk/clients/write-keep-away.ts'
import { versionForm } from '../../desk/forms.ts'
import { found } from '../../desk/refusals.ts'
import { lookAtKeepAway } from '../../desk/referrals/look-at-keep-away.ts'
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
import { KeepAwayView } from './keep-away.view.tsx'

const show = async (c: DeskContext, { id, trouble }: { id: string; trouble?: Trouble }) => {
  const record = await lookAtKeepAway(deskOf(c), id)
  const shown = { frame: frameOf(c), record, done: c.req.query('done'), trouble }
  return page(c, <KeepAwayView {...shown} />, trouble?.status)
}

export const keepAwayPages = factory
  .createApp()
  .get(paths.desk.keepAway(':id'), can('client.look'), (c) => show(c, { id: idIn(c) }))
  .post(paths.desk.keepAway(':id'), can('keepAway.write'), async (c) => {
    const id = idIn(c)
    const draft = await readForm(c, keepAwayForm)
    if (!draft.isFine) return show(c, { id, trouble: mistyped(draft) })
    const leadsTo = () => paths.desk.keepAway(id, { done: draft.input.kind === 'none' ? 'none' : 'added' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => writeKeepAway(desk, { clientId: id, ...draft.input }))
    if (!done.isDone) return show(c, { id, trouble: declined(draft.sent, done) })
    return c.redirect(leadsTo(), 303)
  })
  .post(paths.desk.keepAwayLift(':id', ':entryId'), can('keepAway.write'), async (c) => {
    const id = idIn(c)
    const draft = await readForm(c, versionForm)
    if (!draft.isFine) return show(c, { id, trouble: mistyped(draft) })
    const leadsTo = () => paths.desk.keepAway(id, { done: 'lifted' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const entryId = found(/^[\w-]{1,64}$/u.exec(c.req.param('entryId') ?? '')?.[0])
    const done = await attempt(() => liftKeepAway(desk, { clientId: id, id: entryId, ...draft.input }))
    if (!done.isDone) return show(c, { id, trouble: declined(draft.sent, done) })
    return c.redirect(leadsTo(), 303)
  })

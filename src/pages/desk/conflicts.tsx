import { listConflict, readConflicts, unlistConflict } from '../../desk/clients/conflicts.ts'
import { conflictForm, liftForm } from '../../desk/clients/lock-forms.ts'
import { attempt } from '../../http/attempt.ts'
import type { DeskContext } from '../../http/factory.ts'
import { factory } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import type { Sent } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { declined, mistyped } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { ConflictsView } from './conflicts.view.tsx'
import { frameOf } from './frame.tsx'

const show = async (c: DeskContext, { trouble }: { trouble?: Trouble } = {}) => {
  const read = await readConflicts(deskOf(c), idIn(c))
  const props = { ...read, done: c.req.query('done'), trouble }
  return page(c, <ConflictsView frame={frameOf(c)} {...props} />, trouble?.status)
}

// Who takes the case over is a field of the form: the summary leads to it.
const troubleOf = (sent: Sent, refusal: Parameters<typeof declined>[1]): Trouble =>
  refusal.reason === 'handOverFirst' || refusal.reason === 'handOverTo'
    ? mistyped({ sent, errors: { handOverTo: refusal.reason } })
    : declined(sent, refusal)

export const conflictPages = factory
  .createApp()
  .get(paths.desk.clientConflicts(':id'), can('client.conflict'), (c) => show(c))
  .post(paths.desk.clientConflicts(':id'), can('client.conflict'), async (c) => {
    const clientId = idIn(c)
    const draft = await readForm(c, conflictForm)
    if (!draft.isFine) return show(c, { trouble: mistyped(draft) })
    // Who has listed themselves has no way back into the record.
    const isOneself = draft.input.accountId === c.get('actor').id
    const after = isOneself ? paths.desk.clients() : paths.desk.clientConflicts(clientId, { done: 'add' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: () => after })
    const done = await attempt(() => listConflict(desk, { clientId, ...draft.input }))
    if (!done.isDone) return show(c, { trouble: troubleOf(draft.sent, done) })
    return c.redirect(after, 303)
  })
  .post(paths.desk.clientConflictLift(':id'), can('client.liftConflict'), async (c) => {
    const clientId = idIn(c)
    const draft = await readForm(c, liftForm)
    if (!draft.isFine) return show(c, { trouble: mistyped(draft) })
    const after = paths.desk.clientConflicts(clientId, { done: 'lift' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: () => after })
    const done = await attempt(() =>
      unlistConflict(desk, { clientId, accountId: draft.input.lifted, reason: draft.input.reason }),
    )
    if (!done.isDone) return show(c, { trouble: declined(draft.sent, done) })
    return c.redirect(after, 303)
  })

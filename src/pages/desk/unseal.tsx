import { isFresh } from '../../desk/accounts/must-be-fresh.ts'
import { unsealForm } from '../../desk/clients/lock-forms.ts'
import { readBeforeUnsealing, unseal } from '../../desk/clients/unseal.ts'
import type { Unseal } from '../../desk/clients/unseal.ts'
import { attempt } from '../../http/attempt.ts'
import type { DeskContext } from '../../http/factory.ts'
import { factory } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { declined, mistyped } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { frameOf } from './frame.tsx'
import { UnsealView } from './unseal.view.tsx'

const ways = [
  { kind: 'breakGlass', path: paths.desk.clientOpen, act: 'client.breakGlass' },
  { kind: 'supervision', path: paths.desk.clientSupervise, act: 'client.supervise' },
] as const

const show = async (c: DeskContext, { kind, trouble }: Pick<Unseal, 'kind'> & { trouble?: Trouble }) => {
  const desk = deskOf(c)
  const read = await readBeforeUnsealing(desk, { clientId: idIn(c), kind })
  const props = { ...read, kind, isFresh: isFresh(desk), trouble }
  return page(c, <UnsealView frame={frameOf(c)} {...props} />, trouble?.status)
}

const press = async (c: DeskContext, { kind }: Pick<Unseal, 'kind'>) => {
  const clientId = idIn(c)
  const draft = await readForm(c, unsealForm)
  if (!draft.isFine) return show(c, { kind, trouble: mistyped(draft) })
  const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: paths.desk.client })
  const done = await attempt(() => unseal(desk, { clientId, kind, ...draft.input }))
  if (!done.isDone) return show(c, { kind, trouble: declined(draft.sent, done) })
  return c.redirect(paths.desk.client(clientId), 303)
}

/** The two ways to a record that is not one's own: a colleague's and the supervisor's. */
export const unsealPages = ways.reduce(
  (app, { kind, path, act }) =>
    app.get(path(':id'), can(act), (c) => show(c, { kind })).post(path(':id'), can(act), (c) => press(c, { kind })),
  factory.createApp(),
)

import { reopenClient } from '../../desk/clients/reopen.ts'
import { suspendClient } from '../../desk/clients/suspend.ts'
import { closeForm, reopenForm, suspendForm } from '../../desk/clients/turn-forms.ts'
import { closeClient } from '../../desk/placements/close-client.ts'
import { lookAtTurn } from '../../desk/placements/look-at-turn.ts'
import { attempt } from '../../http/attempt.ts'
import type { DeskContext } from '../../http/factory.ts'
import { factory } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { turnText } from '../../text/desk-turns.ts'
import { declined, mistyped } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { datePartsOf } from './casework-words.ts'
import { frameOf } from './frame.tsx'
import { TurnView } from './turns.view.tsx'
import type { TurnAct } from './turns.view.tsx'
import { statedTwice } from './unasked-words.tsx'
import { mustHold } from './writing.ts'

const { reason, turnedOn, untilOn, note } = turnText.labels

const showTurn = async (c: DeskContext, { act, trouble }: { act: TurnAct; trouble?: Trouble }) => {
  const desk = deskOf(c)
  const record = mustHold(await lookAtTurn(desk, idIn(c)))
  const labels = { reason, turnedOn, untilOn, note: note[act] }
  const form = statedTwice({ labels, trouble, first: datePartsOf('turnedOn', desk.today) })
  const version = Number(trouble?.sent.typed.version?.[0] ?? record.head.version)
  return page(
    c,
    <TurnView frame={frameOf(c)} record={record} act={act} form={form} version={version} />,
    trouble?.status,
  )
}

const after = (id: string, done: string) => () => paths.desk.client(id, { done })

export const turnPages = factory
  .createApp()
  .get(paths.desk.clientSuspend(':id'), can('client.suspend'), (c) => showTurn(c, { act: 'suspend' }))
  .post(paths.desk.clientSuspend(':id'), can('client.suspend'), async (c) => {
    const clientId = idIn(c)
    const draft = await readForm(c, suspendForm)
    if (!draft.isFine) return showTurn(c, { act: 'suspend', trouble: mistyped(draft) })
    const leadsTo = after(clientId, 'suspended')
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => suspendClient(desk, { clientId, ...draft.input }))
    if (!done.isDone) return showTurn(c, { act: 'suspend', trouble: declined(draft.sent, done) })
    return c.redirect(leadsTo(), 303)
  })
  .get(paths.desk.clientClose(':id'), can('client.close'), (c) => showTurn(c, { act: 'close' }))
  .post(paths.desk.clientClose(':id'), can('client.close'), async (c) => {
    const clientId = idIn(c)
    const draft = await readForm(c, closeForm)
    if (!draft.isFine) return showTurn(c, { act: 'close', trouble: mistyped(draft) })
    const leadsTo = after(clientId, 'closed')
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => closeClient(desk, { clientId, ...draft.input }))
    if (!done.isDone) return showTurn(c, { act: 'close', trouble: declined(draft.sent, done) })
    return c.redirect(leadsTo(), 303)
  })
  .get(paths.desk.clientReopen(':id'), can('client.reopen'), (c) => showTurn(c, { act: 'reopen' }))
  .post(paths.desk.clientReopen(':id'), can('client.reopen'), async (c) => {
    const clientId = idIn(c)
    const draft = await readForm(c, reopenForm)
    if (!draft.isFine) return showTurn(c, { act: 'reopen', trouble: mistyped(draft) })
    const leadsTo = after(clientId, 'open')
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => reopenClient(desk, { clientId, ...draft.input }))
    if (!done.isDone) return showTurn(c, { act: 'reopen', trouble: declined(draft.sent, done) })
    return c.redirect(leadsTo(), 303)
  })

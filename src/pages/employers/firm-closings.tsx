import { allow } from '../../desk/desk.ts'
import { addClosing, removeClosing } from '../../desk/employers/change-closings.ts'
import { closingForm, reopenForm } from '../../desk/employers/closing-forms.ts'
import { closingsFrom } from '../../desk/employers/closings.ts'
import { employerById } from '../../desk/employers/store.ts'
import { found } from '../../desk/refusals.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { answerFieldText } from '../../text/answer-fields.ts'
import { Notice } from '../../ui/notice.tsx'
import { AddClosing, ClosingList } from '../parts/closing-list.view.tsx'
import { declined, mistyped, stateOf } from './again.ts'
import type { Again } from './again.ts'
import { OwnFirmShell } from './firm.view.tsx'
import { frameOf } from './frame.tsx'

const text = answerFieldText.closings

const show = async (c: DeskContext, again?: Again) => {
  const [id, desk] = [idIn(c), deskOf(c)]
  allow(desk, 'employer.closings', { employerId: id })
  const read = await desk.read({ firm: employerById(id), town: settingsOn(c.get('today')) })
  const firm = found(read.firm)
  const done = c.req.query('done')
  const { version } = firm
  return page(
    c,
    <OwnFirmShell
      frame={frameOf(c, read.town.settings)}
      firm={firm}
      title={text.title}
      form={stateOf({ labels: text.labels, again })}
    >
      {done === 'add' || done === 'remove' ? <Notice tone="success">{text.done[done]}</Notice> : null}
      <p>{text.lead}</p>
      <ClosingList
        closings={closingsFrom(firm.closings, c.get('today'))}
        version={version}
        removeAt={paths.employer.firmReopen(id)}
      />
      <AddClosing
        form={stateOf({ labels: text.labels, again })}
        action={paths.employer.firmClosings(id)}
        version={version}
      />
    </OwnFirmShell>,
    again?.status,
  )
}

export const firmClosingPages = factory
  .createApp()
  .get(paths.employer.firmClosings(':id'), can('employer.closings'), (c) => show(c))
  .post(paths.employer.firmClosings(':id'), can('employer.closings'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, closingForm)]
    if (!draft.isFine) return show(c, mistyped(draft))
    const { sent, input } = draft
    const next = paths.employer.firmClosings(id, { done: 'add' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => addClosing(desk, { ...input, id }))
    return outcome.isDone ? c.redirect(next, 303) : show(c, declined(sent, outcome))
  })
  .post(paths.employer.firmReopen(':id'), can('employer.closings'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, reopenForm)]
    if (!draft.isFine) return show(c, { sent: draft.sent, refusal: 'stale', status: 409 })
    const { sent, input } = draft
    const next = paths.employer.firmClosings(id, { done: 'remove' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => removeClosing(desk, { ...input, id }))
    return outcome.isDone
      ? c.redirect(next, 303)
      : show(c, { ...declined(sent, outcome), sent: { ...sent, typed: {} } })
  })

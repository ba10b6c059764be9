import { addClosing, removeClosing } from '../../desk/employers/change-closings.ts'
import { closingForm, reopenForm } from '../../desk/employers/closing-forms.ts'
import { closingsFrom } from '../../desk/employers/closings.ts'
import { employerById } from '../../desk/employers/store.ts'
import { found, refuseUnless } from '../../desk/refusals.ts'
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
import { AddClosing, ClosingList } from '../parts/closing-list.view.tsx'
import { declined, mistyped, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { FirmShell } from './employers-edit.view.tsx'
import { frameOf } from './frame.tsx'
import { Done } from './office-parts.tsx'

const text = answerFieldText.closings

const show = async (c: DeskContext, trouble?: Trouble) => {
  const id = idIn(c)
  const read = await deskOf(c).read({ firm: employerById(id), town: settingsOn(c.get('today')) })
  const firm = found(read.firm)
  refuseUnless(firm.mergedInto === null, 'gone')
  const form = stateOf({ labels: text.labels, trouble })
  const { version } = firm
  return page(
    c,
    <FirmShell frame={frameOf(c)} town={read.town.settings} firm={firm} form={form} title={text.title}>
      <Done words={text.done} done={c.req.query('done')} />
      <p>{text.lead}</p>
      <ClosingList
        closings={closingsFrom(firm.closings, c.get('today'))}
        version={version}
        removeAt={paths.desk.employerReopen(id)}
      />
      <AddClosing form={form} action={paths.desk.employerClosings(id)} version={version} />
    </FirmShell>,
    trouble?.status,
  )
}

/** What a firm says on the phone of the days it is closed. */
export const employerClosingPages = factory
  .createApp()
  .get(paths.desk.employerClosings(':id'), can('employer.closings'), (c) => show(c))
  .post(paths.desk.employerClosings(':id'), can('employer.closings'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, closingForm)]
    if (!draft.isFine) return show(c, mistyped(draft))
    const { sent, input } = draft
    const next = paths.desk.employerClosings(id, { done: 'add' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => addClosing(desk, { ...input, id }))
    return outcome.isDone ? c.redirect(next, 303) : show(c, declined(sent, outcome))
  })
  .post(paths.desk.employerReopen(':id'), can('employer.closings'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, reopenForm)]
    if (!draft.isFine) return show(c, { sent: draft.sent, refusal: 'stale', status: 409 })
    const { sent, input } = draft
    const next = paths.desk.employerClosings(id, { done: 'remove' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => removeClosing(desk, { ...input, id }))
    return outcome.isDone
      ? c.redirect(next, 303)
      : show(c, { ...declined(sent, outcome), sent: { ...sent, typed: {} } })
  })

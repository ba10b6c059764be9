import { allow } from '../../desk/desk.ts'
import { changeFirm } from '../../desk/employers/change-firm.ts'
import { changeFirmForm, newWorkplaceForm, workplaceForm } from '../../desk/employers/change-forms.ts'
import { changeWorkplace } from '../../desk/employers/change-workplace.ts'
import { contactOf } from '../../desk/employers/contact.ts'
import { registerWorkplace } from '../../desk/employers/register-workplace.ts'
import { employerById, firmOfWorkplace } from '../../desk/employers/store.ts'
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
import { firmsText } from '../../text/firms.ts'
import { typedOfFirm, typedOfWorkplace } from '../parts/firm-fields.tsx'
import { declined, mistyped, stateOf, versionOf } from './again.ts'
import type { Again } from './again.ts'
import { OwnFirmEditView, OwnWorkplaceView } from './firm.view.tsx'
import { frameOf } from './frame.tsx'

const showEdit = async (c: DeskContext, again?: Again) => {
  const [id, desk] = [idIn(c), deskOf(c)]
  allow(desk, 'employer.change', { employerId: id })
  const read = await desk.read({ firm: employerById(id), town: settingsOn(c.get('today')) })
  const employer = found(read.firm)
  const first = typedOfFirm({ employer, contact: await contactOf(desk.keys, employer) })
  const form = stateOf({ labels: firmsText.labels, again, first })
  const props = { firm: employer, form, version: versionOf(again, employer.version) }
  return page(c, <OwnFirmEditView frame={frameOf(c, read.town.settings)} {...props} />, again?.status)
}

const { labels } = firmsText.workplace

const showNew = async (c: DeskContext, again?: Again) => {
  const [id, desk] = [idIn(c), deskOf(c)]
  allow(desk, 'employer.change', { employerId: id })
  const read = await desk.read({ firm: employerById(id), town: settingsOn(c.get('today')) })
  const form = stateOf({ labels, again, first: { placeKind: ['workplace'] } })
  const frame = frameOf(c, read.town.settings)
  return page(c, <OwnWorkplaceView frame={frame} firm={found(read.firm)} form={form} />, again?.status)
}

const showWorkplace = async (c: DeskContext, again?: Again) => {
  const desk = deskOf(c)
  const read = await desk.read({ both: firmOfWorkplace(idIn(c)), town: settingsOn(c.get('today')) })
  const { workplace, firm } = found(read.both)
  allow(desk, 'employer.change', { employerId: firm.id })
  const form = stateOf({ labels, again, first: typedOfWorkplace(workplace) })
  const of = { id: workplace.id, version: versionOf(again, workplace.version) }
  const frame = frameOf(c, read.town.settings)
  return page(c, <OwnWorkplaceView frame={frame} firm={firm} form={form} workplace={of} />, again?.status)
}

export const firmEditPages = factory
  .createApp()
  .get(paths.employer.firmEdit(':id'), can('employer.change'), (c) => showEdit(c))
  .post(paths.employer.firmEdit(':id'), can('employer.change'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, changeFirmForm)]
    if (!draft.isFine) return showEdit(c, mistyped(draft))
    const { sent, input } = draft
    const next = paths.employer.firm(id, { done: 'change' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => changeFirm(desk, { id, ...input }))
    return outcome.isDone ? c.redirect(next, 303) : showEdit(c, declined(sent, outcome))
  })
  .get(paths.employer.firmWorkplaces(':id'), can('employer.change'), (c) => showNew(c))
  .post(paths.employer.firmWorkplaces(':id'), can('employer.change'), async (c) => {
    const [employerId, draft] = [idIn(c), await readForm(c, newWorkplaceForm)]
    if (!draft.isFine) return showNew(c, mistyped(draft))
    const { sent, input } = draft
    const next = paths.employer.firm(employerId, { done: 'workplace' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => registerWorkplace(desk, { employerId, ...input }))
    return outcome.isDone ? c.redirect(next, 303) : showNew(c, declined(sent, outcome))
  })
  .get(paths.employer.workplace(':id'), can('employer.change'), (c) => showWorkplace(c))
  .post(paths.employer.workplace(':id'), can('employer.change'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, workplaceForm)]
    if (!draft.isFine) return showWorkplace(c, mistyped(draft))
    const { sent, input } = draft
    const desk = await pressedDesk(c, { sent, leadsTo: () => paths.employer.workplace(id) })
    const outcome = await attempt(() => changeWorkplace(desk, { id, ...input }))
    if (!outcome.isDone) return showWorkplace(c, declined(sent, outcome))
    return c.redirect(paths.employer.firm(outcome.result.employerId, { done: 'workplace' }), 303)
  })

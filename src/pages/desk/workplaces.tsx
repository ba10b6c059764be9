import { newWorkplaceForm, workplaceForm } from '../../desk/employers/change-forms.ts'
import { changeWorkplace } from '../../desk/employers/change-workplace.ts'
import { registerWorkplace } from '../../desk/employers/register-workplace.ts'
import { employerById, firmOfWorkplace } from '../../desk/employers/store.ts'
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
import { firmsText } from '../../text/firms.ts'
import { typedOfWorkplace } from '../parts/firm-fields.tsx'
import { declined, mistyped, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { WorkplaceView } from './employers-edit.view.tsx'
import { frameOf } from './frame.tsx'

const { labels } = firmsText.workplace

const showNew = async (c: DeskContext, trouble?: Trouble) => {
  const read = await deskOf(c).read({ firm: employerById(idIn(c)), town: settingsOn(c.get('today')) })
  const firm = found(read.firm)
  refuseUnless(firm.mergedInto === null, 'gone')
  const form = stateOf({ labels, trouble, first: { placeKind: ['workplace'] } })
  return page(
    c,
    <WorkplaceView frame={frameOf(c)} town={read.town.settings} firm={firm} form={form} />,
    trouble?.status,
  )
}

const showWorkplace = async (c: DeskContext, trouble?: Trouble) => {
  const read = await deskOf(c).read({ both: firmOfWorkplace(idIn(c)), town: settingsOn(c.get('today')) })
  const { workplace, firm } = found(read.both)
  const form = stateOf({ labels, trouble, first: typedOfWorkplace(workplace) })
  const version = Number(trouble?.sent.typed['version']?.[0] ?? workplace.version)
  const props = { town: read.town.settings, firm, form, workplace: { id: workplace.id, version } }
  return page(c, <WorkplaceView frame={frameOf(c)} {...props} />, trouble?.status)
}

export const workplacePages = factory
  .createApp()
  .get(paths.desk.employerWorkplaces(':id'), can('employer.approve'), (c) => showNew(c))
  .post(paths.desk.employerWorkplaces(':id'), can('employer.approve'), async (c) => {
    const [employerId, draft] = [idIn(c), await readForm(c, newWorkplaceForm)]
    if (!draft.isFine) return showNew(c, mistyped(draft))
    const { sent, input } = draft
    const next = paths.desk.employer(employerId, { done: 'workplace' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => registerWorkplace(desk, { employerId, ...input }))
    return outcome.isDone ? c.redirect(next, 303) : showNew(c, declined(sent, outcome))
  })
  .get(paths.desk.workplace(':id'), can('employer.approve'), (c) => showWorkplace(c))
  .post(paths.desk.workplace(':id'), can('employer.approve'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, workplaceForm)]
    if (!draft.isFine) return showWorkplace(c, mistyped(draft))
    const { sent, input } = draft
    const desk = await pressedDesk(c, { sent, leadsTo: () => paths.desk.workplace(id) })
    const outcome = await attempt(() => changeWorkplace(desk, { id, ...input }))
    if (!outcome.isDone) return showWorkplace(c, declined(sent, outcome))
    return c.redirect(paths.desk.employer(outcome.result.employerId, { done: 'workplace' }), 303)
  })

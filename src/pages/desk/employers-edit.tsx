import { changeFirm } from '../../desk/employers/change-firm.ts'
import { changeFirmForm, stopFirmForm } from '../../desk/employers/change-forms.ts'
import { contactOf } from '../../desk/employers/contact.ts'
import { employerById } from '../../desk/employers/store.ts'
import { stopFirm } from '../../desk/openings/stop-firm.ts'
import { openingsOfFirms } from '../../desk/openings/store.ts'
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
import { typedOfFirm } from '../parts/firm-fields.tsx'
import { declined, mistyped, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { EditFirmView, StopFirmView } from './employers-edit.view.tsx'
import { frameOf } from './frame.tsx'

// Back with what was typed, the form also keeps the version it was opened on: somebody else's change is not written over.
const versionOf = (trouble: Trouble | undefined, now: number): number =>
  Number(trouble?.sent.typed['version']?.[0] ?? now)

const showEdit = async (c: DeskContext, trouble?: Trouble) => {
  const desk = deskOf(c)
  const read = await desk.read({ firm: employerById(idIn(c)), town: settingsOn(c.get('today')) })
  const employer = found(read.firm)
  refuseUnless(employer.mergedInto === null, 'gone')
  const first = typedOfFirm({ employer, contact: await contactOf(desk.keys, employer) })
  const form = stateOf({ labels: firmsText.labels, trouble, first })
  const props = { town: read.town.settings, firm: employer, form, version: versionOf(trouble, employer.version) }
  return page(c, <EditFirmView frame={frameOf(c)} {...props} />, trouble?.status)
}

const showStop = async (c: DeskContext, trouble?: Trouble) => {
  const id = idIn(c)
  const read = await deskOf(c).read({
    firm: employerById(id),
    fulls: openingsOfFirms([id]),
    town: settingsOn(c.get('today')),
  })
  const employer = found(read.firm)
  refuseUnless(employer.mergedInto === null, 'gone')
  const open = read.fulls.filter(({ opening }) => opening.state === 'published').length
  const form = stateOf({ labels: firmsText.stop.labels, trouble })
  const version = versionOf(trouble, employer.version)
  const props = { town: read.town.settings, firm: employer, form, open, version }
  return page(c, <StopFirmView frame={frameOf(c)} {...props} />, trouble?.status)
}

export const employerEditPages = factory
  .createApp()
  .get(paths.desk.employerEdit(':id'), can('employer.approve'), (c) => showEdit(c))
  .post(paths.desk.employerEdit(':id'), can('employer.approve'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, changeFirmForm)]
    if (!draft.isFine) return showEdit(c, mistyped(draft))
    const { sent, input } = draft
    const next = paths.desk.employer(id, { done: 'change' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => changeFirm(desk, { id, ...input }))
    return outcome.isDone ? c.redirect(next, 303) : showEdit(c, declined(sent, outcome))
  })
  .get(paths.desk.employerStop(':id'), can('employer.stop'), (c) => showStop(c))
  .post(paths.desk.employerStop(':id'), can('employer.stop'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, stopFirmForm)]
    if (!draft.isFine) return showStop(c, mistyped(draft))
    const { sent, input } = draft
    const next = paths.desk.employer(id, { done: 'stop' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => stopFirm(desk, { id, ...input }))
    if (!outcome.isDone) return showStop(c, declined(sent, outcome))
    return c.redirect(outcome.result.isListed ? next : `${next}&late=1`, 303)
  })

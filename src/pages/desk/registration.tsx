import { readAbout } from '../../desk/clients/read-about.ts'
import { receiveRegistration } from '../../desk/clients/receive-registration.ts'
import { recordNotice } from '../../desk/clients/record-notice.ts'
import { noticeForm, receiveForm } from '../../desk/clients/registration-forms.ts'
import { registrationOn } from '../../desk/clients/registration.ts'
import { renewRegistration } from '../../desk/clients/renew-registration.ts'
import { versionForm } from '../../desk/forms.ts'
import { found } from '../../desk/refusals.ts'
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
import { readWhole } from './read-whole.ts'
import { NoticeSheetView } from './registration-sheet.view.tsx'
import { RegistrationView } from './registration.view.tsx'

const show = async (c: DeskContext, trouble?: Trouble) => {
  const desk = deskOf(c)
  const record = await readAbout(desk, { clientId: idIn(c) })
  const props = { record, today: desk.today, trouble, done: c.req.query('done') }
  return page(c, <RegistrationView frame={frameOf(c)} {...props} />, trouble?.status)
}

/** 求職受付: received, renewed, and the notice of it. */
export const registrationPages = factory
  .createApp()
  .get(paths.desk.registration(':id'), can('client.look'), (c) => show(c))
  .post(paths.desk.registration(':id'), can('registration.record'), async (c) => {
    const [clientId, draft] = [idIn(c), await readForm(c, receiveForm)]
    if (!draft.isFine) return show(c, mistyped(draft))
    const next = paths.desk.registration(clientId, { done: 'receive' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: () => next })
    const outcome = await attempt(() => receiveRegistration(desk, { clientId, ...draft.input }))
    return outcome.isDone ? c.redirect(next, 303) : show(c, declined(draft.sent, outcome))
  })
  .post(paths.desk.registrationRenew(':id'), can('registration.record'), async (c) => {
    const [clientId, { sent, input }] = [idIn(c), await readWhole(c, versionForm)]
    const next = paths.desk.registration(clientId, { done: 'renew' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => renewRegistration(desk, { clientId, ...input }))
    return outcome.isDone ? c.redirect(next, 303) : show(c, declined(sent, outcome))
  })
  .get(paths.desk.registrationNotice(':id'), can('client.print'), async (c) => {
    const desk = deskOf(c)
    const record = await readAbout(desk, { clientId: idIn(c), act: 'client.print' })
    const running = found(registrationOn(record.registrations, desk.today))
    return page(c, <NoticeSheetView frame={frameOf(c)} record={record} running={running} today={desk.today} />)
  })
  .post(paths.desk.registrationNotice(':id'), can('registration.record'), async (c) => {
    const [clientId, draft] = [idIn(c), await readForm(c, noticeForm)]
    if (!draft.isFine) return show(c, mistyped(draft))
    const next = paths.desk.registration(clientId, { done: 'notice' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: () => next })
    const outcome = await attempt(() => recordNotice(desk, { clientId, ...draft.input }))
    return outcome.isDone ? c.redirect(next, 303) : show(c, declined(draft.sent, outcome))
  })

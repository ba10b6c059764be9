import { assignClients } from '../../desk/caseloads/assign.ts'
import { casesOfConsultant } from '../../desk/caseloads/case-store.ts'
import { consultantById, consultantsOf } from '../../desk/caseloads/cover-store.ts'
import { assignForm } from '../../desk/caseloads/forms.ts'
import { nameCases } from '../../desk/clients/name-cases.ts'
import { readerOf } from '../../desk/clients/scope-store.ts'
import { allow } from '../../desk/desk.ts'
import { found } from '../../desk/refusals.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { attempt } from '../../http/attempt.ts'
import type { DeskContext } from '../../http/factory.ts'
import { factory } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { casesText } from '../../text/cases.ts'
import { CaseloadView } from './caseloads.view.tsx'
import { declined, mistyped, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { frameOf } from './frame.tsx'

const { labels, told } = casesText.caseload

const showCaseload = async (c: DeskContext, trouble?: Trouble) => {
  const desk = deskOf(c)
  const [id, by] = [idIn(c), readerOf(desk)]
  const read = await desk.read({
    consultant: consultantById(id),
    cases: casesOfConsultant({ consultantId: id, by }),
    colleagues: consultantsOf(by),
    town: settingsOn(desk.today),
  })
  const consultant = found(read.consultant)
  allow(desk, 'client.assign', consultant)
  const props = {
    frame: frameOf(c),
    town: read.town.settings,
    today: desk.today,
    consultant,
    cases: await nameCases(desk.keys, read.cases),
    colleagues: read.colleagues.filter((one) => one.id !== id),
    form: stateOf({ labels, trouble }),
    done: trouble ? undefined : c.req.query('done'),
  }
  return page(c, <CaseloadView {...props} />, trouble?.status)
}

export const caseloadPages = factory
  .createApp()
  .get(paths.desk.caseload(':id'), can('client.assign'), (c) => showCaseload(c))
  .post(paths.desk.caseload(':id'), can('client.assign'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, assignForm)]
    if (!draft.isFine) return showCaseload(c, mistyped(draft))
    const leadsTo = () => paths.desk.caseload(id, { done: 'handed' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => assignClients(desk, { ...draft.input, from: id, told }))
    if (!done.isDone) return showCaseload(c, declined(draft.sent, done))
    return c.redirect(leadsTo(), 303)
  })

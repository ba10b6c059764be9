import * as v from 'valibot'
import { mayRole } from '../../access/policy.ts'
import { optionalLine, version, versionForm } from '../../desk/forms.ts'
import { recordCall } from '../../desk/employers/record-call.ts'
import { startFirm } from '../../desk/employers/start-firm.ts'
import { employers } from '../../desk/employers/store.ts'
import { withTwins } from '../../desk/employers/twins.ts'
import { firmsToVisit, silencesFor } from '../../desk/referrals/silent-firms.ts'
import type { RefusalReason } from '../../desk/refusals.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { formState } from '../parts/form-state.ts'
import { EmployerList } from './employers-list.view.tsx'
import { readFirm } from './employers-reading.ts'
import { EmployerView } from './employers.view.tsx'
import { frameOf } from './frame.tsx'
import { readWhole } from './read-whole.ts'

/** Said on the firm's page or on the opening that waited for it. */
const callForm = v.strictObject({ version, opening: v.optional(optionalLine(40), '') })

type Declined = { reason: RefusalReason; status: Parameters<typeof page>[2] }

const showFirm = async (c: DeskContext, declined?: Declined) => {
  const form = formState({ labels: {}, ...(declined && { refusal: declined.reason }) })
  const [done, isLate] = [c.req.query('done'), c.req.query('late') !== undefined]
  const props = { record: await readFirm(c, idIn(c)), form, done, isLate }
  return page(c, <EmployerView frame={frameOf(c)} {...props} />, declined?.status)
}

export const employerRegisterPages = factory
  .createApp()
  .get(paths.desk.employers(), can('employer.read'), async (c) => {
    const desk = deskOf(c)
    const read = await desk.read({
      all: employers(),
      silences: silencesFor(desk.today),
      town: settingsOn(desk.today),
    })
    const { settings } = read.town
    const firms = read.all.filter(({ mergedInto }) => mergedInto === null)
    // Only for whoever calls them: to nobody else is a firm's silence anything.
    const isCaller = mayRole(desk.actor.role, 'employer.approve')
    const silent = isCaller ? firmsToVisit(read.silences, { settings, today: desk.today }) : []
    const props = { town: settings, firms, twins: withTwins(firms), silent }
    return page(c, <EmployerList frame={frameOf(c)} {...props} />)
  })
  .get(paths.desk.employer(':id'), can('employer.read'), (c) => showFirm(c))
  .post(paths.desk.employerCall(':id'), can('employer.approve'), async (c) => {
    const [id, { sent, input }] = [idIn(c), await readWhole(c, callForm)]
    const done = 'call'
    const next = () =>
      input.opening === '' ? paths.desk.employer(id, { done }) : paths.desk.opening(input.opening, { done })
    const desk = await pressedDesk(c, { sent, leadsTo: next })
    const outcome = await attempt(() => recordCall(desk, { id, version: input.version }))
    return outcome.isDone ? c.redirect(next(), 303) : showFirm(c, outcome)
  })
  .post(paths.desk.employerStart(':id'), can('employer.stop'), async (c) => {
    const [id, { sent, input }] = [idIn(c), await readWhole(c, versionForm)]
    const next = paths.desk.employer(id, { done: 'start' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => startFirm(desk, { id, ...input }))
    return outcome.isDone ? c.redirect(next, 303) : showFirm(c, outcome)
  })

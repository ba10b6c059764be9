import { isStaff } from '../../access/actor.ts'
import { intakeForm } from '../../desk/clients/forms.ts'
import { takenIn } from '../../desk/clients/intake.ts'
import { caseQueryOf, readCaseQuery } from '../../desk/caseloads/case-query.ts'
import { casesOn, countOn, perPage } from '../../desk/caseloads/case-store.ts'
import { dropFilter } from '../../desk/caseloads/drop-filter.ts'
import { filterDropForm, filterForm } from '../../desk/caseloads/forms.ts'
import { filtersOf } from '../../desk/caseloads/filter-store.ts'
import { keepFilter } from '../../desk/caseloads/keep-filter.ts'
import { nameCases } from '../../desk/clients/name-cases.ts'
import { registerClient } from '../../desk/clients/register.ts'
import { readerOf } from '../../desk/clients/scope-store.ts'
import { refuse } from '../../desk/refusals.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { attempt } from '../../http/attempt.ts'
import type { DeskContext } from '../../http/factory.ts'
import { factory } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { casesText } from '../../text/cases.ts'
import { declined, mistyped, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { NewClientView } from './clients-new.view.tsx'
import { ClientsView } from './clients.view.tsx'
import { frameOf } from './frame.tsx'
import { readWhole } from './read-whole.ts'

const showNew = async (c: DeskContext, trouble?: Trouble) => {
  const desk = deskOf(c)
  const { town } = await desk.read({ town: settingsOn(desk.today) })
  return page(c, <NewClientView frame={frameOf(c)} town={town.settings} trouble={trouble} />, trouble?.status)
}

const queryIn = (c: DeskContext, trouble?: Trouble) => {
  const typed = trouble?.sent.typed ?? {}
  const asked = Object.fromEntries(Object.entries(typed).map(([name, values]) => [name, values[0] ?? '']))
  return readCaseQuery(trouble ? asked : c.req.query())
}

const showCases = async (c: DeskContext, trouble?: Trouble) => {
  const desk = deskOf(c)
  const { actor, today } = desk
  if (!isStaff(actor)) return refuse('wrongRole')
  const query = queryIn(c, trouble)
  const asked = { actor, by: readerOf(desk), query }
  const read = await desk.read({
    cases: casesOn(asked),
    count: countOn(asked),
    kept: filtersOf(actor.id),
    town: settingsOn(today),
  })
  const props = {
    frame: frameOf(c),
    town: read.town.settings,
    today,
    query,
    cases: await nameCases(desk.keys, read.cases),
    count: read.count,
    last: Math.max(1, Math.ceil(read.count / perPage)),
    kept: read.kept,
    form: stateOf({ labels: { name: casesText.kept.name }, trouble }),
    done: trouble ? undefined : c.req.query('done'),
  }
  return page(c, <ClientsView {...props} />, trouble?.status)
}

export const clientPages = factory
  .createApp()
  .get(paths.desk.clients(), can('client.list'), (c) => showCases(c))
  .post(paths.desk.clientFilters(), can('filter.keep'), async (c) => {
    const draft = await readForm(c, filterForm)
    if (!draft.isFine) return showCases(c, mistyped(draft))
    const { name, ...asked } = draft.input
    const query = readCaseQuery(asked)
    const leadsTo = () => paths.desk.clients({ ...caseQueryOf(query), done: 'kept' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => keepFilter(desk, { name, query }))
    if (!done.isDone) return showCases(c, declined(draft.sent, done))
    return c.redirect(leadsTo(), 303)
  })
  .post(paths.desk.clientFiltersDrop(), can('filter.keep'), async (c) => {
    const { sent, input } = await readWhole(c, filterDropForm)
    const leadsTo = () => paths.desk.clients({ done: 'dropped' })
    const desk = await pressedDesk(c, { sent, leadsTo })
    await dropFilter(desk, input)
    return c.redirect(leadsTo(), 303)
  })
  .get(paths.desk.newClient(), can('client.register'), (c) => showNew(c))
  .post(paths.desk.newClient(), can('client.register'), async (c) => {
    const draft = await readForm(c, intakeForm)
    if (!draft.isFine) return showNew(c, mistyped(draft))
    const leadsTo = (id: string) => paths.desk.client(id, { done: 'taken' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => registerClient(desk, takenIn(draft.input)))
    if (!done.isDone) return showNew(c, declined(draft.sent, done))
    return c.redirect(leadsTo(done.result.id), 303)
  })

import { addAgency } from '../../desk/agencies/add-agency.ts'
import { changeAgency } from '../../desk/agencies/change-agency.ts'
import { agencyForm, newAgencyForm } from '../../desk/agencies/forms.ts'
import { agencies, agencyById } from '../../desk/agencies/store.ts'
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
import { adminText } from '../../text/admin.ts'
import { AgencyList, AgencyView, NewAgencyView, typedOfAgency } from './agencies.view.tsx'
import { declined, mistyped, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { frameOf } from './frame.tsx'

const { labels } = adminText.agencies

const showNew = async (c: DeskContext, trouble?: Trouble) => {
  const { town } = await deskOf(c).read({ town: settingsOn(c.get('today')) })
  const form = stateOf({ labels, trouble })
  return page(c, <NewAgencyView frame={frameOf(c)} town={town.settings} form={form} />, trouble?.status)
}

const showAgency = async (c: DeskContext, trouble?: Trouble) => {
  const { agency: row, town } = await deskOf(c).read({
    agency: agencyById(idIn(c)),
    town: settingsOn(c.get('today')),
  })
  const agency = found(row)
  const form = stateOf({ labels, trouble, first: typedOfAgency(agency) })
  const props = { town: town.settings, agency, form }
  return page(c, <AgencyView frame={frameOf(c)} {...props} />, trouble?.status)
}

export const agencyPages = factory
  .createApp()
  .get(paths.desk.agencies(), can('agency.manage'), async (c) => {
    const { all, town } = await deskOf(c).read({ all: agencies(), town: settingsOn(c.get('today')) })
    const props = { all, today: c.get('today'), done: c.req.query('done') }
    return page(c, <AgencyList frame={frameOf(c)} town={town.settings} {...props} />)
  })
  .get(paths.desk.newAgency(), can('agency.manage'), (c) => showNew(c))
  .post(paths.desk.newAgency(), can('agency.manage'), async (c) => {
    const draft = await readForm(c, newAgencyForm)
    if (!draft.isFine) return showNew(c, mistyped(draft))
    const { sent, input } = draft
    const done = paths.desk.agencies({ done: 'add' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => done })
    const outcome = await attempt(() => addAgency(desk, input))
    if (outcome.isDone) return c.redirect(done, 303)
    return showNew(c, declined(sent, outcome))
  })
  .get(paths.desk.agency(':id'), can('agency.manage'), (c) => showAgency(c))
  .post(paths.desk.agency(':id'), can('agency.manage'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, agencyForm)]
    if (!draft.isFine) return showAgency(c, mistyped(draft))
    const { sent, input } = draft
    const done = paths.desk.agencies({ done: 'change' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => done })
    const outcome = await attempt(() => changeAgency(desk, { id, ...input }))
    if (outcome.isDone) return c.redirect(done, 303)
    return showAgency(c, declined(sent, outcome))
  })

import * as v from 'valibot'
import { optionalLine, version } from '../../desk/forms.ts'
import { contactOf } from '../../desk/employers/contact.ts'
import { recordCall } from '../../desk/employers/record-call.ts'
import { employerById, employers, workplacesOf } from '../../desk/employers/store.ts'
import { openingsOfFirms } from '../../desk/openings/store.ts'
import { found } from '../../desk/refusals.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { EmployerList, EmployerView } from './employers.view.tsx'
import { frameOf } from './frame.tsx'
import { readWhole } from './read-whole.ts'

/** Said on the firm's page or on the opening that waited for it. */
const callForm = v.strictObject({ version, opening: optionalLine(40) })

export const employerRegisterPages = factory
  .createApp()
  .get(paths.desk.employers(), can('employer.read'), async (c) => {
    const { firms, town } = await deskOf(c).read({ firms: employers(), town: settingsOn(c.get('today')) })
    return page(c, <EmployerList frame={frameOf(c)} town={town.settings} firms={firms} />)
  })
  .get(paths.desk.employer(':id'), can('employer.read'), async (c) => {
    const [desk, id] = [deskOf(c), idIn(c)]
    const { firm, ...rest } = await desk.read({
      firm: employerById(id),
      places: workplacesOf([id]),
      openings: openingsOfFirms([id]),
      town: settingsOn(c.get('today')),
    })
    const employer = found(firm)
    const props = {
      employer,
      contact: await contactOf(desk.keys, employer),
      places: rest.places,
      openings: rest.openings,
    }
    return page(c, <EmployerView frame={frameOf(c)} town={rest.town.settings} {...props} />)
  })
  .post(paths.desk.employerCall(':id'), can('employer.approve'), async (c) => {
    const [id, { sent, input }] = [idIn(c), await readWhole(c, callForm)]
    const next = () =>
      input.opening === '' ? paths.desk.employer(id) : paths.desk.opening(input.opening, { done: 'call' })
    const desk = await pressedDesk(c, { sent, leadsTo: next })
    await recordCall(desk, { id, version: input.version })
    return c.redirect(next(), 303)
  })

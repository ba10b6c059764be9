import { allow } from '../../desk/desk.ts'
import { contactOf } from '../../desk/employers/contact.ts'
import { employerById, workplacesOf } from '../../desk/employers/store.ts'
import { found } from '../../desk/refusals.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { FirmView } from './firm.view.tsx'
import { frameOf } from './frame.tsx'
import { whereOnlyOne } from './which-firm.tsx'

const showFirm = async (c: DeskContext, id: string) => {
  const desk = deskOf(c)
  allow(desk, 'employer.change', { employerId: id })
  const read = await desk.read({ firm: employerById(id), places: workplacesOf([id]), town: settingsOn(c.get('today')) })
  const employer = found(read.firm)
  const contact = await contactOf(desk.keys, employer)
  const props = { employer, contact, places: read.places, today: c.get('today'), done: c.req.query('done') }
  return page(c, <FirmView frame={frameOf(c, read.town.settings)} {...props} />)
}

export const firmPages = factory
  .createApp()
  .get(paths.employer.firms(), can('opening.listOwn'), (c) => whereOnlyOne(c, showFirm))
  .get(paths.employer.firm(':id'), can('employer.change'), (c) => showFirm(c, idIn(c)))

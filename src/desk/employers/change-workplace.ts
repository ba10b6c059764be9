import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { settingsOn } from '../settings/store.ts'
import type { WorkplaceChangeInput } from './change-forms.ts'
import { changeWorkplaceRow, workplaceById } from './store.ts'
import { whereOf } from './workplace.ts'

/** For postings to come: an edition keeps the place as it was disclosed. */
export const changeWorkplace = async (desk: Desk, { id, version, ...place }: WorkplaceChangeInput & { id: string }) => {
  const read = await desk.read({ workplace: workplaceById(id), town: settingsOn(desk.today) })
  const workplace = found(read.workplace)
  allow(desk, 'employer.change', workplace)
  refuseUnless(workplace.version === version, 'stale')

  await desk.write([changeWorkplaceRow({ workplace, set: whereOf(place, read.town.settings.prefecture) })])
  return { employerId: workplace.employerId }
}

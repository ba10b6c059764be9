import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { settingsOn } from '../settings/store.ts'
import type { PlaceInput } from './forms.ts'
import { whereOf } from './workplace.ts'
import { addWorkplace, employerById } from './store.ts'

/** One more place of a firm that is known already. */
export const registerWorkplace = async (desk: Desk, { employerId, ...place }: PlaceInput & { employerId: string }) => {
  const { firm, town } = await desk.read({ firm: employerById(employerId), town: settingsOn(desk.today) })
  allow(desk, 'employer.change', { employerId })
  refuseUnless(found(firm).mergedInto === null, 'gone')

  const where = whereOf(place, town.settings.prefecture)
  const added = addWorkplace({ id: desk.newId(), employerId, createdAt: desk.now, facts: [], ...where })
  await desk.write([{ ...added, audit: { ...added.audit, act: 'employer.change' } }])
  return { employerId }
}

import { changedFields } from '../audit/changed-fields.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import type { AgencyInput } from './forms.ts'
import { agencyById, changeAgencyRow } from './store.ts'

export const changeAgency = async (desk: Desk, { id, isDisabled, version, ...input }: AgencyInput & { id: string }) => {
  const { agency } = await desk.read({ agency: agencyById(id) })
  allow(desk, 'agency.manage')
  const before = found(agency)
  refuseUnless(before.version === version, 'stale')

  const licence =
    input.placementBasis === 'art33'
      ? { licenceNumber: input.licenceNumber, licenceUntil: input.licenceUntil }
      : { licenceNumber: null, licenceUntil: null }
  const set = { ...input, ...licence, state: isDisabled ? 'disabled' : 'active' } as const
  await desk.write([changeAgencyRow({ id, version, set, fields: changedFields(before, set) })])
  return { id }
}

import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import type { NewAgencyInput } from './forms.ts'
import { addAgency as added, agencies } from './store.ts'

export const addAgency = async (desk: Desk, input: NewAgencyInput) => {
  await desk.read({ agencies: agencies() })
  allow(desk, 'agency.manage')

  const id = desk.newId()
  const licence =
    input.placementBasis === 'art33'
      ? { licenceNumber: input.licenceNumber, licenceUntil: input.licenceUntil }
      : { licenceNumber: null, licenceUntil: null }
  await desk.write([added({ id, ...input, ...licence })])
  return { id }
}

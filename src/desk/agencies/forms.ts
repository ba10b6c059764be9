import * as v from 'valibot'
import { email, flag, line, optionalDate, optionalLine, phone, version } from '../forms.ts'
import { agencyKinds } from './agency.ts'

const fields = {
  name: line(60),
  kana: line(80),
  kind: v.picklist(agencyKinds, 'choice'),
  placementBasis: v.picklist(['art29', 'art33', 'none'], 'choice'),
  licenceNumber: optionalLine(40),
  licenceUntil: optionalDate,
  phone,
  email,
}

const hasNumber = (input: { placementBasis: string; licenceNumber: string }) =>
  input.placementBasis !== 'art33' || input.licenceNumber !== ''
const hasEnd = (input: { placementBasis: string; licenceUntil: string }) =>
  input.placementBasis !== 'art33' || input.licenceUntil !== ''

// A licence under 職業安定法33条 has a number and an end.
export const newAgencyForm = v.pipe(
  v.strictObject(fields),
  v.forward(
    v.partialCheck([['placementBasis'], ['licenceNumber']], (input) => hasNumber(input), 'licenceNeeded'),
    ['licenceNumber'],
  ),
  v.forward(
    v.partialCheck([['placementBasis'], ['licenceUntil']], (input) => hasEnd(input), 'licenceNeeded'),
    ['licenceUntil'],
  ),
)
export const agencyForm = v.pipe(
  v.strictObject({ ...fields, isDisabled: flag, version }),
  v.forward(
    v.partialCheck([['placementBasis'], ['licenceNumber']], (input) => hasNumber(input), 'licenceNeeded'),
    ['licenceNumber'],
  ),
  v.forward(
    v.partialCheck([['placementBasis'], ['licenceUntil']], (input) => hasEnd(input), 'licenceNeeded'),
    ['licenceUntil'],
  ),
)
export type NewAgencyInput = v.InferOutput<typeof newAgencyForm>
export type AgencyInput = v.InferOutput<typeof agencyForm>

import { expect, test } from 'vitest'
import { isUnaskedName } from '../../src/law/unasked-names.ts'

test.each([
  'race',
  'nationality',
  'honseki',
  'birth_place',
  'birthPlace',
  'religion',
  'politicalParty',
  'labour_union',
  'unionMember',
  'fatherOccupation',
  'family_income',
  'parents_job',
  'criminalRecord',
  'my_number',
  'myNumber',
  'individualNumber',
  'socialStatus',
])('R1-31: a field 「%s」 is refused', (name) => {
  expect(isUnaskedName(name)).toBe(true)
})

test.each([
  'bornOn',
  'trace',
  'embrace',
  'partyId',
  'reunionDay',
  'number',
  'openingNumber',
  'familyKind',
  'address',
  'workNote',
  'interface',
])('a field 「%s」 is let through', (name) => {
  expect(isUnaskedName(name)).toBe(false)
})

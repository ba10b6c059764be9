import type { CivilDate } from '../../law/calendar.ts'
import type { agency } from '../../db/desk-schema.ts'

export type Agency = typeof agency.$inferSelect
export type PlacementBasis = Agency['placementBasis']

export const agencyKinds = [
  'selfReliance',
  'socialWelfareCouncil',
  'employmentLifeCentre',
  'transitionSupport',
  'youthStation',
  'elderlyCentre',
  'singleParent',
  'specialSchool',
  'taxOffice',
  'other',
] as const

/** The basis in force that day: a licence under 職業安定法33条 ends (product §10.16). */
export const basisOn = (
  agency: Pick<Agency, 'placementBasis' | 'licenceUntil' | 'state'>,
  day: CivilDate,
): PlacementBasis => {
  if (agency.state !== 'active') return 'none'
  if (agency.placementBasis !== 'art33') return agency.placementBasis
  return agency.licenceUntil !== null && agency.licenceUntil >= day ? 'art33' : 'none'
}

import { industryMajors } from '../../law/industries.ts'
import type { employer, workplace } from '../../db/opening-schema.ts'

export type Employer = typeof employer.$inferSelect
export type Workplace = typeof workplace.$inferSelect
export type NewWorkplace = Omit<Workplace, 'version' | 'auditId'>
/** Nobody has called it, stopped it or found it twice. */
export type NewEmployer = Omit<
  Employer,
  'version' | 'auditId' | 'state' | 'calledOn' | 'calledBy' | 'stopReason' | 'mergedInto' | 'closings'
>

/** Who answers for the firm; sealed, because a person's name and address are in it (trust.md A4). */
export type Contact = { name: string; kana: string; email: string }

export const employerKinds = ['firm', 'farm', 'npo', 'shopStreet', 'neighbourhood', 'publicOffice'] as const

/** Where the work is done; at home only as employment, and the rules of work apply there too (product §10.18). */
export const placeKinds = ['workplace', 'outdoors', 'home'] as const

/** How the notice of 職業安定法29条の4 goes to the firm; paper unless it wished otherwise (同施行規則17条の7). */
export const noticeChannels = ['paper', 'fax', 'email'] as const

/** A firm's trade is the 大分類 of its industry. */
export const trades = industryMajors

/** 職業安定法施行規則4条の2③九: what is done against passive smoking, per workplace. */
export const passiveSmokingCodes = [
  'noSmokingSite',
  'noSmokingSiteOutdoorArea',
  'indoorNoSmoking',
  'indoorDedicatedRoom',
  'indoorHeatedRoom',
  'smokingAllowedRoom',
  'indoorSmoking',
  'outdoorWork',
  'noSmokingVehicle',
] as const

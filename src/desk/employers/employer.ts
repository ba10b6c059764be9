import type { employer, workplace } from '../../db/desk-schema.ts'

export type Employer = typeof employer.$inferSelect
export type Workplace = typeof workplace.$inferSelect

/** Who answers for the firm; sealed, because a person's name and address are in it (trust.md A4). */
export type Contact = { name: string; kana: string; email: string }

export const employerKinds = ['firm', 'farm', 'npo', 'shopStreet', 'neighbourhood', 'publicOffice'] as const

/** 日本標準産業分類 14th edition (2023), 大分類. */
export const trades = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'I',
  'J',
  'K',
  'L',
  'M',
  'N',
  'O',
  'P',
  'Q',
  'R',
  'S',
  'T',
] as const

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

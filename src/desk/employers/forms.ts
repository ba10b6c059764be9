import { agreed, choice, email, line, optionalLine, optionalParagraph, phone, wholeNumber } from '../forms.ts'
import { passiveSmokingCodes, trades } from './employer.ts'

/** What a firm says about itself with its first posting; the declaration is the one of 職業安定法5条の6①五 and ②. */
export const firmFields = {
  employerName: line(60),
  employerKana: line(80),
  trade: choice(trades),
  staffCount: wholeNumber(0, 9999),
  employerPhone: phone,
  contactName: line(40),
  contactKana: optionalLine(60),
  email,
  declares: agreed,
} as const

export const placeFields = {
  placeName: line(60),
  area: line(30),
  address: line(120),
  wayThere: optionalParagraph(200),
  passiveSmoking: choice(passiveSmokingCodes),
} as const

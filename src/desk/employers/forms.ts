import * as v from 'valibot'
import {
  agreed,
  choice,
  choiceOr,
  email,
  flag,
  line,
  optionalEmail,
  optionalLine,
  optionalParagraph,
  optionalPhone,
  phone,
  wholeNumber,
} from '../forms.ts'
import { isCorporateNumber } from '../../law/corporate-number.ts'
import { prefectureCodes } from '../../law/prefectures.ts'
import { employerKinds, noticeChannels, passiveSmokingCodes, placeKinds, trades } from './employer.ts'

/** 13 digits, as typed on a phone or copied from a letter. */
const corporateNumber = v.pipe(
  v.optional(v.string(), ''),
  v.transform((typed) => typed.normalize('NFKC').replaceAll(/[^\d]/gu, '')),
  v.check((digits) => digits === '' || isCorporateNumber(digits), 'corporateNumber'),
)

/** What a firm says about itself with its first posting; the declaration is the one of 職業安定法5条の6①五 and ②. */
export const firmFields = {
  employerName: line(60),
  employerKana: line(80),
  trade: choice(trades),
  staffCount: wholeNumber(0, 9999),
  kind: choiceOr(employerKinds, 'firm'),
  employs: choiceOr(['yes', 'no'], 'yes'),
  corporateNumber,
  employerPhone: phone,
  fax: v.optional(optionalPhone, ''),
  noticeBy: choiceOr(noticeChannels, 'paper'),
  contactName: line(40),
  contactKana: optionalLine(60),
  email,
  declares: agreed,
} as const

/** As the desk writes it down from a sheet or the phone: a firm may have no e-mail, and its declaration may still be to come. */
export const keyedFirmFields = {
  ...firmFields,
  contactName: optionalLine(40),
  email: v.optional(optionalEmail, ''),
  declares: flag,
} as const

export const placeFields = {
  placeKind: choiceOr(placeKinds, 'workplace'),
  placeName: line(60),
  prefecture: choiceOr(['', ...prefectureCodes], ''),
  area: line(30),
  address: line(120),
  wayThere: optionalParagraph(200),
  passiveSmoking: choice(passiveSmokingCodes),
} as const

export type PlaceInput = v.InferOutput<v.StrictObjectSchema<typeof placeFields, undefined>>
export type KeyedFirmInput = v.InferOutput<v.StrictObjectSchema<typeof keyedFirmFields, undefined>>
export type FirmInput = v.InferOutput<v.StrictObjectSchema<typeof firmFields, undefined>>

import * as v from 'valibot'
import { prefectureCodes } from '../../law/prefectures.ts'
import { choices, email, flag, line, optionalLine, phone, version, wholeNumber } from '../forms.ts'

const prefecture = v.pipe(v.string('choice'), v.regex(/^(0[1-9]|[1-3]\d|4[0-7])$/u, 'choice'))

export const settingsForm = v.strictObject({
  edition: version,
  townName: line(30),
  deskName: line(60),
  prefecture,
  address: line(120),
  phone,
  fax: optionalLine(20),
  email,
  openingHours: line(120),
  closedDays: line(120),
  legalBasis: line(120),
  legalNumber: line(60),
  handlingScope: line(400),
  sealName: line(30),
  complaints: line(120),
  referralReminderDay: wholeNumber(1, 10),
  referralSecondReminderDay: wholeNumber(2, 15),
  referralPhoneDay: wholeNumber(3, 20),
  referralCloseDay: wholeNumber(5, 60),
  scopePrefectures: choices(prefectureCodes),
  allowsInterview: flag,
  tourMinutes: wholeNumber(30, 480),
  tourDays: wholeNumber(1, 5),
  trialMinutes: wholeNumber(30, 480),
  experienceDays: wholeNumber(1, 31),
  practiceDays: wholeNumber(1, 92),
  reviewTargetDays: wholeNumber(1, 10),
  confirmDays: wholeNumber(7, 60),
  logShowsNames: flag,
})

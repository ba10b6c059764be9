import * as v from 'valibot'
import { isCivilDate } from '../../law/calendar.ts'
import { prefectureCodes } from '../../law/prefectures.ts'
import { choices, email, flag, line, optionalLine, optionalParagraph, phone, version, wholeNumber } from '../forms.ts'

const prefecture = v.pipe(v.string('choice'), v.regex(/^(0[1-9]|[1-3]\d|4[0-7])$/u, 'choice'))

const twoDigits = (digits: string) => digits.padStart(2, '0')

// 12/29, 12-29 and 12月29日 are one day of the year.
const monthDayIn = (typed: string): string => {
  const [, month, day] = /^(\d{1,2})[-/.月](\d{1,2})日?$/u.exec(typed.normalize('NFKC').replaceAll(/\s/gu, '')) ?? []
  return month && day ? `${twoDigits(month)}-${twoDigits(day)}` : typed
}
// Any year with a 29th of February will do.
const isMonthDay = (text: string) => /^\d{2}-\d{2}$/u.test(text) && isCivilDate(`2028-${text}`)
const monthDay = v.pipe(line(12), v.transform(monthDayIn), v.check(isMonthDay, 'monthDay'))

const dateIn = (typed: string): string => {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(typed) ?? []
  return year && month && day ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : typed
}
const mostDates = 60
const dates = v.pipe(
  optionalParagraph(1_000),
  v.transform((typed) =>
    typed
      .normalize('NFKC')
      .split(/[\s,、]+/u)
      .filter((word) => word !== ''),
  ),
  v.transform((words) => [...new Set(words.map(dateIn))].toSorted()),
  v.check((days) => days.every(isCivilDate), 'dates'),
  v.maxLength(mostDates, 'long'),
)

const settingFields = {
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
  closureFrom: monthDay,
  closureUntil: monthDay,
  closedDates: dates,
  resultReminderDay: wholeNumber(1, 10),
  resultSecondReminderDay: wholeNumber(2, 15),
  resultPhoneDay: wholeNumber(3, 20),
  resultCloseDay: wholeNumber(5, 60),
  silentFirmTimes: wholeNumber(1, 10),
  silentFirmMonths: wholeNumber(1, 24),
} as const

const typedSettings = v.strictObject(settingFields)
type Typed = v.InferOutput<typeof typedSettings>
type Numbered = { [K in keyof Typed]: Typed[K] extends number ? K : never }[keyof Typed]

const rising: readonly (readonly Numbered[])[] = [
  ['referralReminderDay', 'referralSecondReminderDay', 'referralPhoneDay', 'referralCloseDay'],
  ['resultReminderDay', 'resultSecondReminderDay', 'resultPhoneDay', 'resultCloseDay'],
]
/** A later step of a clock stands on a later day: those that do not. */
const notRising = (days: Typed): Numbered[] =>
  rising.flatMap((steps) => steps.filter((step, place) => place > 0 && days[step] <= days[steps[place - 1] ?? step]))

export const settingsForm = v.pipe(
  typedSettings,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const input = dataset.value
    for (const key of notRising(input)) {
      addIssue({ message: 'rising', path: [{ type: 'object', origin: 'value', input, key, value: input[key] }] })
    }
  }),
)

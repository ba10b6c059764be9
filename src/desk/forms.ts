import * as v from 'valibot'
import { isCivilDate } from '../law/calendar.ts'

// The words a form may carry, decoded once. Messages are text keys; the page makes the sentence from the field's label.

// Lone surrogates and control characters other than tab and line feed are nobody's writing.
const wellFormed = v.check((typed: string) => typed.isWellFormed() && !/[^\P{Cc}\t\n\r]/u.test(typed), 'characters')
const oneLine = v.check((text: string) => !/[\r\n]/u.test(text), 'characters')

const text = (most: number) =>
  v.pipe(
    v.string('blank'),
    wellFormed,
    v.transform((value) => value.normalize('NFC').replaceAll('\r\n', '\n').trim()),
    v.maxLength(most, 'long'),
  )

export const line = (most: number) => v.pipe(text(most), oneLine, v.minLength(1, 'blank'))
export const optionalLine = (most: number) => v.pipe(v.optional(text(most), ''), oneLine)
export const paragraph = (most: number) => v.pipe(text(most), v.minLength(1, 'blank'))
export const optionalParagraph = (most: number) => v.optional(text(most), '')

/** What people type for a number: full-width digits, 円, 分, 人, commas (libraries.md §5). */
export const plainNumber = (typed: string): string =>
  typed.normalize('NFKC').replaceAll(/[\s,、円分人日名か月ヶヵ個]/gu, '')

export const wholeNumber = (least: number, most: number) =>
  v.pipe(
    v.string('blank'),
    v.transform(plainNumber),
    v.minLength(1, 'blank'),
    v.regex(/^\d{1,9}$/u, 'number'),
    v.transform(Number),
    v.minValue(least, 'range'),
    v.maxValue(most, 'range'),
  )
export const optionalNumber = (least: number, most: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform(plainNumber),
    v.regex(/^\d{0,9}$/u, 'number'),
    v.transform((digits) => (digits === '' ? null : Number(digits))),
    v.check((value) => value === null || (value >= least && value <= most), 'range'),
  )

const clockTime = (typed: string): string => {
  // 午前12時 is noon to some and midnight to others: it is asked again.
  if (typed.normalize('NFKC').replaceAll(/\s/gu, '').startsWith('午前12')) return typed
  const plain = typed.normalize('NFKC').replaceAll(/\s/gu, '').replace(/^午前/u, '').replace(/半$/u, '30分')
  const isAfternoon = plain.startsWith('午後')
  const [, hours = '', minutes = '0'] = /^(?:午後)?(\d{1,2})(?:[::時](\d{1,2})?分?)?$/u.exec(plain) ?? []
  if (hours === '') return typed
  const hour = isAfternoon && Number(hours) < 12 ? Number(hours) + 12 : Number(hours)
  return `${String(hour).padStart(2, '0')}:${(minutes || '0').padStart(2, '0')}`
}

export const time = v.pipe(
  v.string('blank'),
  v.trim(),
  v.minLength(1, 'blank'),
  v.transform(clockTime),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'time'),
)

export const optionalTime = v.optional(v.union([v.pipe(v.string(), v.trim(), v.literal('')), time], 'time'), '')

/** Three text fields `name-year`, `-month`, `-day` arrive joined as YYYY-MM-DD (http/form.ts). */
export const date = v.pipe(v.string('blank'), v.minLength(1, 'blank'), v.check(isCivilDate, 'date'))
export const optionalDate = v.pipe(
  v.optional(v.string(), ''),
  v.check((typed) => typed === '' || isCivilDate(typed), 'date'),
)

/** A date as one field: what a date input sends, or what is typed where there is none (2026/12/1, 2026年12月1日). */
export const civilDateIn = (typed: string): string => {
  const plain = typed.normalize('NFKC').replaceAll(/\s/gu, '')
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(plain) ?? []
  return year === '' ? plain : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
export const nativeDate = v.pipe(
  v.string('blank'),
  v.transform(civilDateIn),
  v.minLength(1, 'blank'),
  v.check(isCivilDate, 'date'),
)
export const optionalNativeDate = v.pipe(
  v.optional(v.string(), ''),
  v.transform(civilDateIn),
  v.check((typed) => typed === '' || isCivilDate(typed), 'date'),
)

export const email = v.pipe(
  v.string('blank'),
  v.transform((typed) => typed.normalize('NFKC').trim().toLowerCase()),
  v.minLength(1, 'blank'),
  v.maxLength(254, 'long'),
  v.email('email'),
)
export const optionalEmail = v.union([v.pipe(v.string(), v.trim(), v.literal('')), email], 'email')

const plainPhone = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/[‐‑‒–—―ー−－()（）\s]/gu, '-')
    .replaceAll(/-+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
export const phone = v.pipe(
  v.string('blank'),
  v.trim(),
  v.minLength(1, 'blank'),
  v.transform(plainPhone),
  v.regex(/^0\d{1,4}-?\d{1,4}-?\d{3,4}$/u, 'phone'),
)
export const optionalPhone = v.union([v.pipe(v.string(), v.trim(), v.literal('')), phone], 'phone')

export const flag = v.pipe(
  v.optional(v.string(), ''),
  v.transform((value) => value === 'yes'),
)
export const agreed = v.pipe(v.optional(v.string(), ''), v.literal('yes', 'agree'))
export const choice = <const T extends readonly string[]>(codes: T) => v.picklist(codes, 'choice')
/** One that may be left alone, and then is the usual answer. */
export const choiceOr = <const T extends readonly string[]>(codes: T, usual: T[number]) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((chosen): string => (chosen === '' ? usual : chosen)),
    v.picklist(codes, 'choice'),
  )
/** A box ticked twice is ticked once. */
export const choices = <const T extends readonly string[]>(codes: T) =>
  v.pipe(
    v.optional(v.array(v.picklist(codes, 'choice')), []),
    v.transform((chosen) => [...new Set(chosen)]),
  )
export const someChoices = <const T extends readonly string[]>(codes: T) =>
  v.pipe(choices(codes), v.minLength(1, 'choice'))
export const version = v.pipe(v.string('blank'), v.regex(/^\d{1,9}$/u, 'number'), v.transform(Number))

/** A button, and the version of what it was pressed on. */
export const versionForm = v.strictObject({ version })

/** A button and nothing else. */
export const emptyForm = v.strictObject({})

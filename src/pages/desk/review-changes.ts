import type { EditionChange, FieldValue } from '../../desk/openings/changes.ts'
import { choiceWords } from '../../text/employer-form.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { reviewText } from '../../text/review.ts'
import { wordFor } from './casework-words.ts'

// The value of a field as a person reads it: the word of a code, a number with its unit, a text as it was written.

const text = reviewText.changes

type Words = Readonly<Record<string, string>>
const insured: Words = choiceWords.insured

const codeWords: Readonly<Record<string, Words>> = {
  days: openingJa.weekdays,
  support: openingJa.support,
  passiveSmoking: openingJa.passiveSmoking,
  placeKind: openingJa.placeKinds,
  liftOften: openingJa.lifting,
  insuredBy: choiceWords.insuredBy,
  workContent: choiceWords.workContent,
  wageBasis: choiceWords.wageBasis,
  contractTerm: choiceWords.contractTerm,
  renewal: choiceWords.renewal,
  probation: choiceWords.probation,
  selection: choiceWords.selection,
  fixedOvertimeExcess: openingJa.fixedOvertimeExcess,
  ageException: openingJa.ageException,
  insuredHealth: insured,
  insuredPension: insured,
  insuredAccident: insured,
  insuredEmployment: insured,
  ...reviewText.codes,
}

const units: Readonly<Record<string, (value: number) => string>> = {
  wageYen: openingJa.yen,
  probationWageYen: openingJa.yen,
  fixedOvertimeYen: openingJa.yen,
  allowancePerDay: openingJa.yen,
  fixedOvertimeHours: text.hours,
  breakMinutes: openingJa.minutes,
  lengthDays: openingJa.lengthDays,
  contractMonths: openingJa.months,
  probationMonths: openingJa.months,
  liftKg: openingJa.kilograms,
}

const wordedIn = (field: string, value: FieldValue): string => {
  if (value === null || value === '') return text.empty
  if (typeof value === 'boolean') return value ? text.yes : text.no
  if (typeof value === 'number') return units[field]?.(value) ?? String(value)
  const words = codeWords[field] ?? {}
  if (typeof value === 'string') return wordFor(words, value)
  return value.length === 0 ? text.empty : value.map((code) => wordFor(words, code)).join(text.join)
}

export type WordedChange = { field: string; before: string; after: string }

export const wordedChange = ({ field, before, after }: EditionChange): WordedChange => ({
  field: reviewText.fields[field],
  before: wordedIn(field, before),
  after: wordedIn(field, after),
})

import type { Training } from '../../db/opening-schema.ts'
import type { EmploymentTerms, OpeningEdition, TrialTerms } from './opening.ts'

// What an edition says differently from the one before it, field by field, and whether a person of the desk looks at it again.

type TermsField = Exclude<keyof TrialTerms | keyof EmploymentTerms, 'family' | 'training'>
export type EditionField = Exclude<keyof OpeningEdition, 'terms'> | TermsField | keyof Training
export type FieldValue = string | number | boolean | null | readonly string[]
export type EditionChange = { field: EditionField; before: FieldValue; after: FieldValue }

/** In the order of the form. A field that is not called slight is looked at again; a new one must be weighed here. */
const weights = {
  title: 'slight',
  occupation: 'slight',
  // 職業安定法施行規則4条の2③一, and what of the work a body must be able to do
  tasks: 'material',
  dutiesChangeScope: 'material',
  licences: 'material',
  liftOften: 'material',
  liftKg: 'material',
  hazards: 'material',
  // what a trial promises (R2-03, R2-07, R2-08)
  workContent: 'material',
  likeness: 'material',
  lengthDays: 'material',
  insuredBy: 'material',
  reimbursement: 'material',
  allowancePerDay: 'material',
  harassmentContact: 'material',
  certificate: 'material',
  certifiedBy: 'material',
  certifiedOn: 'material',
  conditions: 'material',
  // ③四
  days: 'material',
  startsAt: 'material',
  endsAt: 'material',
  breakMinutes: 'material',
  overtime: 'material',
  holidays: 'material',
  discretionary: 'material',
  // ③二 to 二の三
  startsOn: 'material',
  endsOn: 'material',
  contractTerm: 'material',
  contractMonths: 'material',
  renewal: 'material',
  renewalCriteria: 'material',
  renewalLimit: 'material',
  probation: 'material',
  probationMonths: 'material',
  probationWageYen: 'material',
  probationHours: 'material',
  probationDuties: 'material',
  probationTerms: 'material',
  // ③五
  wageBasis: 'material',
  wageYen: 'material',
  wageNote: 'material',
  fixedOvertimeYen: 'material',
  fixedOvertimeHours: 'material',
  fixedOvertimeExcess: 'material',
  // ③六
  insuredAccident: 'material',
  insuredEmployment: 'material',
  insuredHealth: 'material',
  insuredPension: 'material',
  // ③三, 九
  placeKind: 'material',
  placeName: 'material',
  prefecture: 'material',
  area: 'material',
  address: 'material',
  workplaceChangeScope: 'material',
  passiveSmoking: 'material',
  facts: 'material',
  wayThere: 'slight',
  // ③七, 八
  employerName: 'material',
  dispatch: 'material',
  // who is chosen and how (労働施策総合推進法9条)
  ageLimit: 'material',
  ageException: 'material',
  selection: 'material',
  recruitsUntil: 'slightIfShortened',
  // what helps on the day
  meets: 'slight',
  bring: 'slight',
  firstDay: 'slight',
  support: 'slight',
  wishesSubsidy: 'slight',
} as const satisfies Record<EditionField, 'material' | 'slight' | 'slightIfShortened'>

const isField = (name: string): name is EditionField => Object.hasOwn(weights, name)
export const editionFields: readonly EditionField[] = Object.keys(weights).filter(isField)

type Values = Partial<Record<EditionField, FieldValue>>

const valuesIn = ({ terms, ...content }: OpeningEdition): Values => ({
  ...content,
  ...terms,
  ...('training' in terms ? terms.training : null),
})

// An empty answer and none are the same; the order of what was ticked says nothing.
const comparable = (value: FieldValue): string => {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return ''
  return JSON.stringify(Array.isArray(value) ? value.toSorted((one, other) => one.localeCompare(other)) : value)
}

/** Only what differs, in the order of the form. */
export const changesBetween = (before: OpeningEdition, after: OpeningEdition): readonly EditionChange[] => {
  const [old, now] = [valuesIn(before), valuesIn(after)]
  return editionFields.flatMap((field) => {
    const change = { field, before: old[field] ?? null, after: now[field] ?? null }
    return comparable(change.before) === comparable(change.after) ? [] : [change]
  })
}

// No last day is later than any.
const isShortened = ({ before, after }: EditionChange): boolean =>
  typeof after === 'string' && (typeof before !== 'string' || after < before)

const isSlight = (change: EditionChange): boolean => {
  const weight = weights[change.field]
  return weight === 'slight' || (weight === 'slightIfShortened' && isShortened(change))
}

/** A material change of what is published goes back through review: anything of 職業安定法施行規則4条の2③ or of the trial's promise. */
export const isMaterial = (changes: readonly EditionChange[]): boolean => !changes.every(isSlight)

import * as v from 'valibot'
import { choices, optionalLine, paragraph, version } from '../forms.ts'
import type { Mark } from '../../db/opening-schema.ts'
import type { Family, Opening } from './opening.ts'

// The passages an officer marks when a posting goes back. A mark stands under the form's own name of the part's first question.

const whatParts = ['title', 'tasks'] as const
const lastParts = ['workplaceId', 'meets', 'bring', 'places', 'recruitsUntil', 'support'] as const

/** The parts of a posting in the order of its form. */
export const partsOf = {
  trial: [
    ...whatParts,
    'workContent',
    'liftOften',
    'days',
    'breakMinutes',
    'lengthDays',
    'insuredBy',
    'reimbursement',
    'harassmentContact',
    'certificate',
    ...lastParts,
  ],
  employment: [
    ...whatParts,
    'dutiesChangeScope',
    'liftOften',
    'licences',
    'days',
    'breakMinutes',
    'overtime',
    'holidays',
    'wageYen',
    'insuredHealth',
    'contractTerm',
    'probation',
    'workplaceChangeScope',
    'ageLimit',
    'selection',
    ...lastParts,
  ],
} as const satisfies Record<Family, readonly string[]>

export type Part = (typeof partsOf)[Family][number]
const parts: readonly Part[] = [...new Set<Part>([...partsOf.trial, ...partsOf.employment])]

export const noteName = (part: string): string => `note-${part}`
const noteFields = Object.fromEntries(parts.map((part) => [noteName(part), optionalLine(200)]))

const given = (fields: Readonly<Record<string, unknown>>, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}

type Returned = { version: number; reason: string; marked: Part[] }

// A note without its tick is meant as a mark too.
const withMarks = ({ version: of, reason, marked, ...notes }: Returned) => ({
  version: of,
  reason,
  marks: parts
    .map((field): Mark => ({ field, note: given(notes, noteName(field)) }))
    .filter(({ field, note }) => note !== '' || marked.some((part) => part === field)),
})

export const returnForm = v.pipe(
  v.strictObject({ version, reason: paragraph(400), marked: choices(parts), ...noteFields }),
  v.transform(withMarks),
)

const isPartOf = (family: Family, field: string): boolean => {
  const known: readonly string[] = partsOf[family]
  return known.includes(field)
}

/** A trial has no wage to mark. */
export const marksFor = (family: Family, marks: readonly Mark[]): readonly Mark[] =>
  marks.filter(({ field }) => isPartOf(family, field))

/** What the firm is asked to mend, field of its form → note; nothing once it was handed in again. */
export const marksOf = ({ state, marks }: Pick<Opening, 'state' | 'marks'>): ReadonlyMap<string, string> =>
  new Map(state === 'returned' ? marks.map(({ field, note }) => [field, note]) : [])

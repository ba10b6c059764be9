import { holdsMyNumber } from '../../law/my-number.ts'
import { unaskedIn } from '../../law/unasked-words.ts'
import type { Unasked } from '../../law/unasked-words.ts'
import type { Change } from '../desk.ts'
import { refuseIf } from '../refusals.ts'

type Typed = Readonly<Record<string, unknown>>
export type UnaskedField = { field: string; found: readonly Unasked[] }

const textsIn = (typed: Typed): readonly (readonly [string, string])[] =>
  Object.entries(typed).flatMap(([field, value]) => (typeof value === 'string' ? [[field, value] as const] : []))

/** Fields of a form in which words stand that a record does not collect (指針 第五の一(二), R1-31), in the order of the form. */
export const unaskedFields = (typed: Typed): readonly UnaskedField[] =>
  textsIn(typed)
    .map(([field, text]) => ({ field, found: unaskedIn(text) }))
    .filter(({ found }) => found.length > 0)

/** 番号法20条 (R8-18): fields that hold somebody's My Number. */
export const myNumberFields = (typed: Typed): readonly string[] =>
  textsIn(typed)
    .filter(([, text]) => holdsMyNumber(text))
    .map(([field]) => field)

type Told = { typed: Typed; keepsWords?: boolean | undefined }

/** A form's words as a verb takes them: whoever has no page to be asked on was not asked. */
export type Asked<T extends { keepsWords: boolean }> = Omit<T, 'keepsWords'> & { keepsWords?: boolean }

/** Refuses what the staff were not yet asked about; what they keep is on record by the field's name alone. */
export const wordsKept = ({ typed, keepsWords = false }: Told): readonly string[] => {
  refuseIf(myNumberFields(typed).length > 0 ? 'myNumber' : null)
  const fields = unaskedFields(typed)
  refuseIf(fields.length > 0 && !keepsWords ? 'unaskedWords' : null)
  return fields.map(({ field }) => `kept.${field}`)
}

/** The decision stands in the trail beside what was changed. */
export const keeping = (change: Change, kept: readonly string[]): Change =>
  kept.length === 0
    ? change
    : { ...change, audit: { ...change.audit, fields: [...(change.audit.fields ?? []), ...kept] } }

export type FormMarks = { required: string; optional: string; errorPrefix: string }

export type FormState = {
  values: Readonly<Record<string, readonly string[]>>
  errors: Readonly<Record<string, string>>
  /** What somebody else wrote beside a field, to be read before it is answered. */
  notes?: Readonly<Record<string, string>>
  /** Sentences that ask before it is kept all the same. */
  asked?: readonly string[]
  marks: FormMarks
}

export type Choice = { value: string; label: string }

const own = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined

export const valueOf = (form: FormState, name: string): string => own(form.values, name)?.[0] ?? ''

export const isChosen = ({ form, name, code }: { form: FormState; name: string; code: string }): boolean =>
  own(form.values, name)?.includes(code) ?? false

export const errorOf = (form: FormState, name: string): string | undefined => own(form.errors, name)

export const noteOf = (form: FormState, name: string): string | undefined => own(form.notes ?? {}, name)

/** Something is said to the person at one of these fields: it must not be folded away. */
export const isPointedAt = (form: FormState, names: readonly string[]): boolean =>
  names.some((name) => errorOf(form, name) !== undefined || noteOf(form, name) !== undefined)

export const hasErrors = (form: FormState): boolean => Object.keys(form.errors).length > 0

/** A form without 必須/任意 marks and errors: search boxes and filters. */
export const unmarkedForm = (values: FormState['values']): FormState => ({
  values,
  errors: {},
  marks: { required: '', optional: '', errorPrefix: '' },
})

export const fieldId = (name: string): string => `f-${name}`
export const helpId = (name: string): string => `h-${name}`
export const noteId = (name: string): string => `n-${name}`
export const errorId = (name: string): string => `e-${name}`

import type { Child } from 'hono/jsx'
import { errorId, errorOf, fieldId, helpId, noteId, noteOf } from './form-state.ts'
import type { FormState } from './form-state.ts'

export type FieldProps = {
  form: FormState
  name: string
  label: Child
  help?: Child
  /** true shows 必須, anything else 任意 (nothing when the form's mark is empty). */
  isRequired?: boolean
}

export type GroupProps = Omit<FieldProps, 'label'> & { legend: Child }

/** What every control of a field carries, so that help and error are read with it. */
export const controlAttributes = ({ form, name, help }: Pick<FieldProps, 'form' | 'name' | 'help'>) => {
  const error = errorOf(form, name)
  const note = noteOf(form, name) ? noteId(name) : ''
  const described = [help ? helpId(name) : '', note, error ? errorId(name) : ''].filter(Boolean).join(' ')
  return { 'aria-describedby': described || undefined, 'aria-invalid': error ? ('true' as const) : undefined }
}

export const Mark = ({ form, isRequired }: Pick<FieldProps, 'form' | 'isRequired'>) => {
  const word = isRequired ? form.marks.required : form.marks.optional
  if (!word) return null
  return (
    <span class="field__mark" data-required={isRequired ? 'true' : undefined}>
      {word}
    </span>
  )
}

export const Help = ({ name, children }: { name: string; children?: Child }) =>
  children ? (
    <div class="field__help" id={helpId(name)}>
      {children}
    </div>
  ) : null

const FieldNote = ({ form, name }: Pick<FieldProps, 'form' | 'name'>) => {
  const note = noteOf(form, name)
  return note ? (
    <p class="field__note" id={noteId(name)}>
      {note}
    </p>
  ) : null
}

export const FieldError = ({ form, name }: Pick<FieldProps, 'form' | 'name'>) => {
  const error = errorOf(form, name)
  if (!error) return null
  return (
    <p class="field__error" id={errorId(name)}>
      {form.marks.errorPrefix}
      {error}
    </p>
  )
}

export const FieldFrame = ({ form, name, label, help, isRequired, children }: FieldProps & { children?: Child }) => (
  <div class="field" data-invalid={errorOf(form, name) ? 'true' : undefined}>
    <label class="field__label" for={fieldId(name)}>
      {label} <Mark form={form} isRequired={isRequired} />
    </label>
    <Help name={name}>{help}</Help>
    <FieldNote form={form} name={name} />
    {children}
    <FieldError form={form} name={name} />
  </div>
)

/** `also` is a second field of the group; its error stands after the first one's. */
type GroupFrameProps = GroupProps & { role?: 'radiogroup'; also?: string; children?: Child }

export const GroupFrame = ({ form, name, legend, help, isRequired, role, also, children }: GroupFrameProps) => {
  const { 'aria-describedby': described, 'aria-invalid': invalid } = controlAttributes({ form, name, help })
  return (
    <fieldset
      class="field"
      role={role}
      data-invalid={invalid}
      aria-describedby={described}
      aria-invalid={role ? invalid : undefined}
      aria-required={role && isRequired ? 'true' : undefined}
    >
      <legend class="field__label">
        {legend} <Mark form={form} isRequired={isRequired} />
      </legend>
      <Help name={name}>{help}</Help>
      <FieldNote form={form} name={name} />
      {children}
      <FieldError form={form} name={name} />
      {also === undefined ? null : <FieldError form={form} name={also} />}
    </fieldset>
  )
}

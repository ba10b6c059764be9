import type { FormField } from '../../text/employer-form.ts'
import { formHelp, formLabels } from '../../text/employer-form.ts'
import { Radios } from '../../ui/choices.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'

// The posting form's controls with their words: a field is named once and brings its label and its sentence of help.

type Asked = { form: FormState; name: FormField; isRequired?: boolean }

const helps: Partial<Record<FormField, string>> = formHelp

type LineProps = Asked & {
  width?: 'short' | 'medium'
  suffix?: string
  maxLength?: number
  inputMode?: 'numeric' | 'email' | 'tel'
  autoComplete?: string
}

export const Line = ({ form, name, isRequired, ...rest }: LineProps) => (
  <TextField form={form} name={name} label={formLabels[name]} help={helps[name]} isRequired={isRequired} {...rest} />
)

export const Paragraph = ({ form, name, isRequired, rows = 3 }: Asked & { rows?: number }) => (
  <TextArea form={form} name={name} label={formLabels[name]} help={helps[name]} isRequired={isRequired} rows={rows} />
)

type OneOfProps = Asked & { words: Readonly<Record<string, string>>; layout?: 'stack' | 'row' }

export const OneOf = ({ form, name, isRequired, words, layout = 'stack' }: OneOfProps) => (
  <Radios
    form={form}
    name={name}
    legend={formLabels[name]}
    help={helps[name]}
    isRequired={isRequired}
    options={Object.entries(words).map(([value, label]) => ({ value, label }))}
    layout={layout}
  />
)

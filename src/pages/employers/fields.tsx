import type { FormField } from '../../text/employer-form.ts'
import { formHelp, formLabels, formWords } from '../../text/employer-form.ts'
import { Checkboxes, Radios } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField, TextArea, TextField } from '../../ui/field.tsx'
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

/** A number with its unit; full-width digits and the unit itself may be typed. */
export const Count = ({ suffix, ...asked }: Asked & { suffix: string }) => (
  <Line {...asked} width="short" inputMode="numeric" suffix={suffix} />
)

export const Paragraph = ({ form, name, isRequired, rows = 3 }: Asked & { rows?: number }) => (
  <TextArea form={form} name={name} label={formLabels[name]} help={helps[name]} isRequired={isRequired} rows={rows} />
)

export const Day = ({ form, name }: Asked) => (
  <DateField form={form} name={name} legend={formLabels[name]} help={helps[name]} units={formWords.dateUnits} />
)

type Words = Readonly<Record<string, string>>
type OneOfProps = Asked & { words: Words; layout?: 'stack' | 'row' }

const choicesIn = (words: Words) => Object.entries(words).map(([value, label]) => ({ value, label }))

export const OneOf = ({ form, name, isRequired, words, layout = 'stack' }: OneOfProps) => (
  <Radios
    form={form}
    name={name}
    legend={formLabels[name]}
    help={helps[name]}
    isRequired={isRequired}
    options={choicesIn(words)}
    layout={layout}
  />
)

export const AnyOf = ({ form, name, isRequired, words, layout = 'stack' }: OneOfProps) => (
  <Checkboxes
    form={form}
    name={name}
    legend={formLabels[name]}
    help={helps[name]}
    isRequired={isRequired}
    options={choicesIn(words)}
    layout={layout}
  />
)

type FromListProps = Asked & {
  options: readonly { value: string; label: string }[]
  emptyLabel: string
  width?: 'medium' | 'full'
}

export const FromList = ({ form, name, isRequired, ...rest }: FromListProps) => (
  <SelectField form={form} name={name} label={formLabels[name]} help={helps[name]} isRequired={isRequired} {...rest} />
)

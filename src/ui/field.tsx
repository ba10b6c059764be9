import type { Child } from 'hono/jsx'
import { controlAttributes, FieldFrame } from './field-frame.tsx'
import type { FieldProps } from './field-frame.tsx'
import { fieldId, isChosen, valueOf } from './form-state.ts'
import type { Choice } from './form-state.ts'

export type ControlSize = 'large' | 'medium' | 'small'
export type ControlWidth = 'short' | 'medium' | 'full'

type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'search' | 'url' | 'date' | 'time'
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search'
  autoComplete?: string
  width?: ControlWidth
  size?: ControlSize
  maxLength?: number
  prefix?: Child
  suffix?: Child
}

export const TextField = (props: TextFieldProps) => {
  const { form, name, help, isRequired, type = 'text', width = 'full', size = 'medium' } = props
  return (
    <FieldFrame form={form} name={name} label={props.label} help={help} isRequired={isRequired}>
      <div class="field__row">
        {props.prefix ? <span class="field__affix">{props.prefix}</span> : null}
        <input
          class="input"
          id={fieldId(name)}
          name={name}
          type={type}
          value={valueOf(form, name)}
          inputmode={props.inputMode}
          autocomplete={props.autoComplete}
          maxlength={props.maxLength}
          required={isRequired}
          data-width={width}
          data-size={size}
          {...controlAttributes({ form, name, help })}
        />
        {props.suffix ? <span class="field__affix">{props.suffix}</span> : null}
      </div>
    </FieldFrame>
  )
}

type TextAreaProps = FieldProps & { rows?: number; maxLength?: number }

export const TextArea = ({ form, name, label, help, isRequired, rows = 4, maxLength }: TextAreaProps) => (
  <FieldFrame form={form} name={name} label={label} help={help} isRequired={isRequired}>
    <textarea
      class="input"
      id={fieldId(name)}
      name={name}
      rows={rows}
      maxlength={maxLength}
      required={isRequired}
      data-width="full"
      {...controlAttributes({ form, name, help })}
    >
      {/* The parser swallows one newline after the tag; without this a first empty line would be lost. */}
      {`\n${valueOf(form, name)}`}
    </textarea>
  </FieldFrame>
)

type SelectFieldProps = FieldProps & {
  options: readonly Choice[]
  emptyLabel?: string
  width?: ControlWidth
  size?: ControlSize
}

export const SelectField = (props: SelectFieldProps) => {
  const { form, name, help, isRequired, width = 'medium', size = 'medium' } = props
  return (
    <FieldFrame form={form} name={name} label={props.label} help={help} isRequired={isRequired}>
      <div class="select" data-width={width}>
        <select
          class="input"
          id={fieldId(name)}
          name={name}
          required={isRequired && props.emptyLabel !== undefined}
          data-size={size}
          {...controlAttributes({ form, name, help })}
        >
          {props.emptyLabel === undefined ? null : <option value="">{props.emptyLabel}</option>}
          {props.options.map((option) => (
            <option value={option.value} selected={isChosen({ form, name, code: option.value })}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </FieldFrame>
  )
}

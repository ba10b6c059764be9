import type { Child } from 'hono/jsx'
import { controlAttributes, FieldError, GroupFrame, Mark } from './field-frame.tsx'
import type { FieldProps, GroupProps } from './field-frame.tsx'
import { errorOf, fieldId, isChosen } from './form-state.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'

export type HintedChoice = { value: string; label: Child; hint?: Child; icon?: IconName }

type ChoicesProps = GroupProps & {
  options: readonly HintedChoice[]
  /** row: short answers side by side; tiles: boxed, for a choice that opens a form. */
  layout?: 'stack' | 'row' | 'tiles'
}

type ChoiceProps = {
  kind: 'radio' | 'checkbox'
  id: string
  name: string
  option: HintedChoice
  isOn: boolean
  isInvalid: boolean
}

const Choice = ({ kind, id, name, option, isOn, isInvalid }: ChoiceProps) => (
  <div class="choice">
    <input
      class="choice__input"
      type={kind}
      id={id}
      name={name}
      value={option.value}
      checked={isOn}
      aria-describedby={option.hint ? `${id}-hint` : undefined}
      aria-invalid={isInvalid ? 'true' : undefined}
    />
    <label class="choice__label" for={id}>
      {option.icon ? <Icon name={option.icon} /> : null}
      <span>{option.label}</span>
    </label>
    {option.hint ? (
      <div class="choice__hint" id={`${id}-hint`}>
        {option.hint}
      </div>
    ) : null}
  </div>
)

/** The first choice carries the field's own id: the error summary lands on something that can be pressed. */
const idOfChoice = (name: string, options: readonly HintedChoice[]) => (option: HintedChoice) =>
  option === options[0] ? fieldId(name) : `${fieldId(name)}-${option.value}`

export const Radios = ({ form, name, legend, help, isRequired, options, layout = 'stack' }: ChoicesProps) => (
  <GroupFrame form={form} name={name} legend={legend} help={help} isRequired={isRequired} role="radiogroup">
    <div class="choices" data-layout={layout}>
      {options.map((option) => (
        <Choice
          kind="radio"
          id={idOfChoice(name, options)(option)}
          name={name}
          option={option}
          isOn={isChosen({ form, name, code: option.value })}
          isInvalid={false}
        />
      ))}
    </div>
  </GroupFrame>
)

export const Checkboxes = ({ form, name, legend, help, isRequired, options, layout = 'stack' }: ChoicesProps) => (
  <GroupFrame form={form} name={name} legend={legend} help={help} isRequired={isRequired}>
    <div class="choices" data-layout={layout}>
      {options.map((option) => (
        <Choice
          kind="checkbox"
          id={idOfChoice(name, options)(option)}
          name={name}
          option={option}
          isOn={isChosen({ form, name, code: option.value })}
          isInvalid={errorOf(form, name) !== undefined}
        />
      ))}
    </div>
  </GroupFrame>
)

type SingleCheckboxProps = FieldProps & { value?: string }

export const SingleCheckbox = ({ form, name, label, help, isRequired, value = 'yes' }: SingleCheckboxProps) => (
  <div class="field" data-invalid={errorOf(form, name) ? 'true' : undefined}>
    <div class="choice">
      <input
        class="choice__input"
        type="checkbox"
        id={fieldId(name)}
        name={name}
        value={value}
        checked={isChosen({ form, name, code: value })}
        required={isRequired}
        {...controlAttributes({ form, name, help })}
      />
      <label class="choice__label" for={fieldId(name)}>
        <span>{label}</span> <Mark form={form} isRequired={isRequired} />
      </label>
      {help ? (
        <div class="choice__hint" id={`h-${name}`}>
          {help}
        </div>
      ) : null}
    </div>
    <FieldError form={form} name={name} />
  </div>
)

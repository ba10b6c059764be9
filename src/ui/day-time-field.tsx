import { controlAttributes, GroupFrame } from './field-frame.tsx'
import type { GroupProps } from './field-frame.tsx'
import { fieldId, valueOf } from './form-state.ts'

type DayTimeProps = Omit<GroupProps, 'name'> & {
  /** Field names of the day and the time. */
  on: string
  at: string
  words: { on: string; at: string }
}

/** A day and a time by the browser's own inputs; where it has none, both are typed as text. */
export const DayTimeField = ({ form, on, at, legend, help, isRequired, words }: DayTimeProps) => (
  <GroupFrame form={form} name={on} legend={legend} help={help} isRequired={isRequired} also={at}>
    <div class="date-field">
      {[
        { name: on, word: words.on, type: 'date' },
        { name: at, word: words.at, type: 'time' },
      ].map(({ name, word, type }) => (
        <span class="date-field__part">
          <label for={fieldId(name)}>{word}</label>
          <input
            class="input"
            id={fieldId(name)}
            name={name}
            type={type}
            value={valueOf(form, name)}
            {...controlAttributes({ form, name, help: undefined })}
          />
        </span>
      ))}
    </div>
  </GroupFrame>
)

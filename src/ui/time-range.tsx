import { controlAttributes, GroupFrame } from './field-frame.tsx'
import type { GroupProps } from './field-frame.tsx'
import { fieldId, valueOf } from './form-state.ts'

type TimeRangeProps = Omit<GroupProps, 'name'> & {
  /** Field names of the two ends. An error of the pair is kept under `from`. */
  from: string
  until: string
  words: { from: string; until: string }
}

export const TimeRange = ({ form, from, until, legend, help, isRequired, words }: TimeRangeProps) => (
  <GroupFrame form={form} name={from} legend={legend} help={help} isRequired={isRequired} also={until}>
    <div class="date-field">
      {[
        { name: from, word: words.from },
        { name: until, word: words.until },
      ].map(({ name, word }) => (
        <span class="date-field__part">
          <input
            class="input"
            id={fieldId(name)}
            name={name}
            type="text"
            inputmode="text"
            value={valueOf(form, name)}
            data-length="8"
            {...controlAttributes({ form, name, help: undefined })}
          />
          <label for={fieldId(name)}>{word}</label>
        </span>
      ))}
    </div>
  </GroupFrame>
)

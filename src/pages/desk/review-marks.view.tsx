import { noteName, partsOf } from '../../desk/openings/marks.ts'
import type { Part } from '../../desk/openings/marks.ts'
import type { Family } from '../../desk/openings/opening.ts'
import { reviewText } from '../../text/review.ts'
import { GroupFrame } from '../../ui/field-frame.tsx'
import { TextField } from '../../ui/field.tsx'
import { fieldId, isChosen } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { Hidden } from '../../ui/hidden.tsx'

const text = reviewText.marks

export const markLabels: Readonly<Record<string, string>> = {
  marked: text.legend,
  ...Object.fromEntries(Object.entries(reviewText.parts).map(([part, word]) => [noteName(part), text.note(word)])),
}

const Mark = ({ form, part, id }: { form: FormState; part: Part; id: string }) => {
  const word = reviewText.parts[part]
  return (
    <div class="mark">
      <div class="choice">
        <input
          class="choice__input"
          type="checkbox"
          id={id}
          name="marked"
          value={part}
          checked={isChosen({ form, name: 'marked', code: part })}
        />
        <label class="choice__label" for={id}>
          {word}
        </label>
      </div>
      <div class="mark__note">
        <TextField
          form={form}
          name={noteName(part)}
          label={
            <>
              {text.noteLabel}
              <Hidden>（{word}）</Hidden>
            </>
          }
          maxLength={200}
        />
      </div>
    </div>
  )
}

/** Every part of the posting with a tick; the line for a note opens beneath a tick. */
export const MarkFields = ({ form, family }: { form: FormState; family: Family }) => (
  <GroupFrame form={form} name="marked" legend={text.legend} help={text.help}>
    <div class="marks">
      {partsOf[family].map((part, index) => (
        <Mark form={form} part={part} id={index === 0 ? fieldId('marked') : `${fieldId('marked')}-${part}`} />
      ))}
    </div>
  </GroupFrame>
)

import { noteName, partsOf } from '../../desk/openings/marks.ts'
import type { Part } from '../../desk/openings/marks.ts'
import type { Family } from '../../desk/openings/opening.ts'
import { reviewText } from '../../text/review.ts'
import { controlAttributes, FieldFrame, GroupFrame } from '../../ui/field-frame.tsx'
import { fieldId, isChosen, valueOf } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { Hidden } from '../../ui/hidden.tsx'

const text = reviewText.marks

export const markLabels: Readonly<Record<string, string>> = {
  marked: text.legend,
  ...Object.fromEntries(Object.entries(reviewText.parts).map(([part, word]) => [noteName(part), text.note(word)])),
}

type MarkProps = { form: FormState; part: Part; id: string }

// The empty placeholder lets the stylesheet see that something was typed: such a line stays open without its tick.
const Note = ({ form, part }: Pick<MarkProps, 'form' | 'part'>) => {
  const name = noteName(part)
  const label = (
    <>
      {text.noteLabel}
      <Hidden>（{reviewText.parts[part]}）</Hidden>
    </>
  )
  return (
    <FieldFrame form={form} name={name} label={label}>
      <input
        class="input"
        id={fieldId(name)}
        name={name}
        type="text"
        value={valueOf(form, name)}
        placeholder=" "
        maxlength={200}
        data-width="full"
        {...controlAttributes({ form, name })}
      />
    </FieldFrame>
  )
}

const Mark = ({ form, part, id }: MarkProps) => (
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
        {reviewText.parts[part]}
      </label>
    </div>
    <div class="mark__note">
      <Note form={form} part={part} />
    </div>
  </div>
)

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

import { slotNumbers } from '../../desk/referrals/answer-forms.ts'
import { answerFieldText } from '../../text/answer-fields.ts'
import { SingleCheckbox } from '../../ui/choices.tsx'
import { DayTimeField } from '../../ui/day-time-field.tsx'
import type { FormState } from '../../ui/form-state.ts'

const { isDayOffFine, labels, parts, slot } = answerFieldText

/** Up to three days and times, the same in the firm's hand and in the desk's. */
export const SlotFields = ({ form }: { form: FormState }) => (
  <>
    {slotNumbers.map((number) => (
      <DayTimeField form={form} on={`slot${number}On`} at={`slot${number}At`} legend={slot(number)} words={parts} />
    ))}
    <SingleCheckbox form={form} name="isDayOffFine" label={labels.isDayOffFine} help={isDayOffFine} />
  </>
)

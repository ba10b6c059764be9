import { slotNumbers } from '../../desk/referrals/answer-forms.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { answerFieldText } from '../../text/answer-fields.ts'
import { deskAnswerText } from '../../text/desk-answer.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Radios } from '../../ui/choices.tsx'
import { Details } from '../../ui/details.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { isChosen, isPointedAt, valueOf } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { SlotFields } from '../parts/slot-fields.view.tsx'
import { Troubles, stateOf } from './casework-parts.tsx'
import { choicesOf } from './casework-words.ts'
import type { DatedFormProps } from './referrals-forms.view.tsx'
import { Reopen } from './referrals-forms.view.tsx'

const { answer, reasons } = referralText
const { help, ...text } = deskAnswerText
const labels = { ...answerFieldText.labels, ...text.labels, answer: answer.labels.answer }

const isUsed = (form: FormState, names: readonly string[]): boolean =>
  isPointedAt(form, names) || names.some((name) => valueOf(form, name) !== '')

const slotNames = ['isDayOffFine', ...slotNumbers.flatMap((number) => [`slot${number}On`, `slot${number}At`])]

const Parts = ({ form }: { form: FormState }) => (
  <>
    <Details
      summary={text.slotsSummary}
      isOpen={isUsed(form, slotNames) || isChosen({ form, name: 'answer', code: 'otherTime' })}
    >
      <SlotFields form={form} />
    </Details>
    <SelectField
      form={form}
      name="reason"
      label={labels.reason}
      help={answer.help.reason}
      options={choicesOf(reasons)}
      emptyLabel={answer.choose}
    />
  </>
)

const Source = ({ form }: { form: FormState }) => (
  <>
    <Radios
      form={form}
      name="channel"
      legend={labels.channel}
      options={choicesOf(text.channels)}
      layout="row"
      isRequired
    />
    <TextField
      form={form}
      name="behalfReason"
      label={labels.behalfReason}
      help={answer.help.behalfReason}
      maxLength={120}
      isRequired
    />
  </>
)

const More = ({ form }: { form: FormState }) => (
  <Details
    summary={text.moreSummary}
    isOpen={isUsed(form, ['meeting', 'closedUntil', 'cardCode']) || isChosen({ form, name: 'channel', code: 'card' })}
  >
    <TextField
      form={form}
      name="cardCode"
      label={labels.cardCode}
      help={help.cardCode}
      autoComplete="off"
      width="short"
      maxLength={20}
    />
    <TextField
      form={form}
      name="closedUntil"
      type="date"
      label={labels.closedUntil}
      help={help.closedUntil}
      width="medium"
    />
    <TextField form={form} name="meeting" type="url" label={labels.meeting} help={help.meeting} />
  </Details>
)

/** What the firm said by phone, at the counter, by FAX, letter or reply card. */
export const AnswerForm = (props: DatedFormProps) => {
  const { record, trouble } = props
  const { id, version } = record.referral
  const form = stateOf({ labels, trouble })
  return (
    <Card heading={answer.heading}>
      <Troubles form={form} />
      <p>{answer.lead}</p>
      <PostForm action={paths.desk.referralAnswer(id)} idempotencyKey={newPressKey()} version={version}>
        <Radios form={form} name="answer" legend={labels.answer} options={choicesOf(text.answers)} isRequired />
        <Parts form={form} />
        <Source form={form} />
        <More form={form} />
        <Button kind="primary">{answer.submit}</Button>
      </PostForm>
      <Reopen record={record} trouble={trouble} />
    </Card>
  )
}

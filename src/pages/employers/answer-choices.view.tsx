import { declineReasons } from '../../desk/referrals/referral.ts'
import { newPressKey } from '../../http/page.ts'
import { answerText } from '../../text/answer.ts'
import { answerFieldText } from '../../text/answer-fields.ts'
import { matterText } from '../../text/matter.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Details } from '../../ui/details.tsx'
import { SelectField, TextArea, TextField } from '../../ui/field.tsx'
import { isPointedAt, valueOf } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { SlotFields } from '../parts/slot-fields.view.tsx'
import { MatterCode } from './matter-frame.view.tsx'

const { labels } = answerFieldText
const text = answerText

type FormProps = { form: FormState }

const Accept = ({ family, nextDay }: Pick<ChoicesProps, 'family' | 'nextDay'>) => (
  <Card heading={text.accept.heading}>
    <ul>
      {text.accept.means[family].map((words) => (
        <li>{words}</li>
      ))}
    </ul>
    <p>{text.accept.next(nextDay)}</p>
    <Actions>
      <Button kind="primary" size="large" name="answer" value="accepted">
        {text.accept.submit}
      </Button>
    </Actions>
  </Card>
)

const OtherTime = ({ form }: FormProps) => (
  <Card heading={text.otherTime.heading}>
    <p>{text.otherTime.lead}</p>
    <SlotFields form={form} />
    <Actions>
      <Button kind="secondary" size="large" name="answer" value="otherTime">
        {text.otherTime.submit}
      </Button>
    </Actions>
  </Card>
)

const reasons = declineReasons.map((value) => ({ value, label: matterText.answer.reasons[value] }))

const Decline = ({ form }: FormProps) => (
  <Card heading={text.decline.heading}>
    <p>{text.decline.lead}</p>
    <SelectField
      form={form}
      name="reason"
      label={labels.reason}
      help={text.decline.reason}
      emptyLabel={text.decline.none}
      options={reasons}
      width="full"
    />
    <Actions>
      <Button kind="secondary" size="large" name="answer" value="declined">
        {text.decline.submit}
      </Button>
    </Actions>
  </Card>
)

const Extras = ({ form }: FormProps) => {
  const isOpen =
    isPointedAt(form, ['message', 'meeting']) || ['message', 'meeting'].some((name) => valueOf(form, name) !== '')
  return (
    <Details summary={text.extras.summary} isOpen={isOpen}>
      <TextArea form={form} name="message" label={labels.message} help={text.extras.message} rows={3} maxLength={600} />
      <TextField form={form} name="meeting" type="url" label={labels.meeting} help={text.extras.meeting} />
    </Details>
  )
}

const Resting = ({ form }: FormProps) => (
  <Details
    summary={text.closed.summary}
    isOpen={isPointedAt(form, ['closedUntil']) || valueOf(form, 'closedUntil') !== ''}
  >
    <p>{text.closed.lead}</p>
    <TextField form={form} name="closedUntil" type="date" label={labels.closedUntil} width="medium" />
    <Button kind="secondary" name="answer" value="closed">
      {text.closed.submit}
    </Button>
  </Details>
)

type ChoicesProps = {
  form: FormState
  action: string
  family: 'trial' | 'employment'
  /** By when the desk calls after a yes. */
  nextDay: string
  /** A signed-in member's page says which state it was opened on; a link asks for its code. */
  version?: number
}

/** Three answers, one press each. Enter in a field presses none of them: the first button of the form is dead. */
export const AnswerChoices = ({ form, action, family, nextDay, version }: ChoicesProps) => {
  // Needed or not depends on which answer it is: no field of them says 任意.
  const plain = { ...form, marks: { ...form.marks, optional: '' } }
  return (
    <PostForm action={action} idempotencyKey={newPressKey()} {...(version !== undefined && { version })}>
      <button type="submit" disabled hidden />
      {version === undefined ? (
        <>
          <p>{text.code.lead}</p>
          <MatterCode form={form} />
        </>
      ) : (
        <p>{text.own.lead}</p>
      )}
      <Extras form={form} />
      <Accept family={family} nextDay={nextDay} />
      <OtherTime form={plain} />
      <Decline form={plain} />
      <Resting form={plain} />
    </PostForm>
  )
}

import type { ReferralRecord } from '../../desk/placements/look-at-referral.ts'
import type { Slot } from '../../desk/referrals/slots.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { deskAnswerText } from '../../text/desk-answer.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Radios } from '../../ui/choices.tsx'
import { Details } from '../../ui/details.tsx'
import { TextField } from '../../ui/field.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { OutLink } from '../../ui/out-link.tsx'
import type { SummaryRow } from '../../ui/summary-list.tsx'
import { Troubles, stateOf } from './casework-parts.tsx'
import { choicesOf, fullDay } from './casework-words.ts'
import { AnswerForm } from './referrals-answer.view.tsx'
import type { DatedFormProps, FormProps } from './referrals-forms.view.tsx'
import { Reopen } from './referrals-forms.view.tsx'

const { choose, visit, otherAnswer } = deskAnswerText

const slotWord = ({ on, at }: Slot): string => `${fullDay(on)} ${at}`

/** The firm offered times: the client chooses. What it says instead by phone is written down beside it. */
export const ChooseForm = (props: DatedFormProps) => {
  const { record, trouble } = props
  const { id, version, slots } = record.referral
  const form = stateOf({ labels: choose.labels, trouble, first: { tell: ['self'] } })
  const offered = slots.map((slot, index) => ({ value: String(index), label: slotWord(slot) }))
  return (
    <>
      <Card heading={choose.heading}>
        <Troubles form={form} />
        <p>{choose.lead}</p>
        <PostForm action={paths.desk.referralChoose(id)} idempotencyKey={newPressKey()} version={version}>
          <Radios
            form={form}
            name="slot"
            legend={choose.labels.slot}
            options={[...offered, { value: 'none', label: choose.none, hint: choose.noneHelp }]}
            isRequired
          />
          <Radios
            form={form}
            name="tell"
            legend={choose.labels.tell}
            help={choose.tellHelp}
            options={choicesOf(choose.tells)}
          />
          <Button kind="primary">{choose.submit}</Button>
        </PostForm>
        <Reopen record={record} trouble={trouble} />
      </Card>
      <Details summary={otherAnswer}>
        <AnswerForm record={record} today={props.today} />
      </Details>
    </>
  )
}

/** The day agreed on the phone, after a yes. */
export const VisitForm = ({ record, trouble }: FormProps) => {
  const { id, version, state, visitOn, visitAt } = record.referral
  if (!trouble && state !== 'accepted' && state !== 'visiting') return null
  const first = { visitOn: [visitOn ?? ''], visitAt: [visitAt ?? ''], meeting: [record.meeting] }
  const form = stateOf({ labels: visit.labels, trouble, first })
  return (
    <Details summary={visit.summary[visitOn === null ? 'none' : 'some']} isOpen={trouble !== undefined}>
      <Troubles form={form} />
      <p>{visit.lead}</p>
      <PostForm action={paths.desk.referralVisit(id)} idempotencyKey={newPressKey()} version={version}>
        <TextField form={form} name="visitOn" type="date" label={visit.labels.visitOn} width="medium" isRequired />
        <TextField form={form} name="visitAt" type="time" label={visit.labels.visitAt} width="medium" isRequired />
        <TextField
          form={form}
          name="meeting"
          type="url"
          label={visit.labels.meeting}
          help={deskAnswerText.help.meeting}
        />
        <Button kind="secondary">{visit.submit}</Button>
      </PostForm>
      <Reopen record={record} trouble={trouble} />
    </Details>
  )
}

/** Which times were offered, and where an online talk is held. */
export const visitRows = ({ referral, meeting }: ReferralRecord): SummaryRow[] => [
  ...(referral.slots.length === 0
    ? []
    : [{ key: choose.offered, value: referral.slots.map((slot) => <p>{slotWord(slot)}</p>) }]),
  ...(meeting === '' ? [] : [{ key: visit.meeting, value: <OutLink href={meeting}>{meeting}</OutLink> }]),
]

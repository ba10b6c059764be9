import type { CivilDate } from '../../law/calendar.ts'
import { workingDaysBetween } from '../../law/calendar.ts'
import type { ReferralRecord } from '../../desk/placements/look-at-referral.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { firmsText } from '../../text/firms.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Radios } from '../../ui/choices.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Trouble } from './casework-parts.tsx'
import { Troubles, stateOf } from './casework-parts.tsx'
import { choicesOf } from './casework-words.ts'
import { DisclosureFields, DisputeFields } from './issue-fields.view.tsx'

export type FormProps = { record: ReferralRecord; trouble?: Trouble | undefined }
export type DatedFormProps = FormProps & { today: CivilDate }

/** After a refusal the page holds the newest state; a link opens it without what was typed. */
export const Reopen = ({ record, trouble }: FormProps) =>
  trouble?.refusal ? (
    <p>
      <a href={paths.desk.referral(record.referral.id)}>{referralText.failed.reopen}</a>
    </p>
  ) : null

export const AgreeForm = ({ record, trouble }: FormProps) => {
  const { id, version } = record.referral
  const { heading, lead, labels, submit } = referralText.agree
  const form = stateOf({ labels, trouble })
  return (
    <Card heading={heading}>
      <Troubles form={form} />
      <p>{lead}</p>
      <PostForm action={paths.desk.referralAgree(id)} idempotencyKey={newPressKey()} version={version}>
        <Radios
          form={form}
          name="agreedHow"
          legend={labels.agreedHow}
          options={choicesOf(referralText.agreedHow)}
          isRequired
        />
        <Button kind="primary">{submit}</Button>
      </PostForm>
      <Reopen record={record} trouble={trouble} />
    </Card>
  )
}

export const IssueForm = ({ record, trouble }: FormProps) => {
  const { id, version } = record.referral
  const { issue, basis } = referralText
  const form = stateOf({ labels: issue.labels, trouble, first: { method: ['paper'] } })
  const named = record.opening.family === 'trial' ? basis.none : basis[record.basis]
  if (record.dispute === 'strike') {
    return (
      <Card heading={issue.heading}>
        <Troubles form={form} />
        <Notice tone="warning">{firmsText.dispute.strikeNotice}</Notice>
      </Card>
    )
  }
  const licence =
    record.basis === 'art33' && record.opening.family === 'employment' ? record.agency?.licenceNumber : null
  return (
    <Card heading={issue.heading}>
      <Troubles form={form} />
      <p>{issue.lead}</p>
      <p>
        {issue.byBasis}
        <b>{[named, licence].filter(Boolean).join(' ')}</b>
      </p>
      <p>
        {issue.disclose} <a href={paths.desk.referralPapers(id)}>{referralText.page.papers}</a>
      </p>
      <PostForm action={paths.desk.referralIssue(id)} idempotencyKey={newPressKey()} version={version}>
        <DisputeFields form={form} dispute={record.dispute} />
        <DisclosureFields form={form} wantsEmailDisclosure={record.wantsEmailDisclosure} />
        <Button kind="primary">{issue.submit}</Button>
      </PostForm>
      <Reopen record={record} trouble={trouble} />
    </Card>
  )
}

export const RequestForm = ({ record, trouble }: FormProps) => {
  const { id, version } = record.referral
  const { heading, lead, passed, submit } = referralText.request
  const form = stateOf({ labels: {}, trouble })
  return (
    <Card heading={heading}>
      <Troubles form={form} />
      <p>{lead}</p>
      <p>{passed}</p>
      <blockquote>{record.text.support || referralText.page.noSupport}</blockquote>
      <PostForm action={paths.desk.referralRequest(id)} idempotencyKey={newPressKey()} version={version}>
        <Button kind="primary">{submit}</Button>
      </PostForm>
      <Reopen record={record} trouble={trouble} />
    </Card>
  )
}

const { answer, reasons } = referralText

export const AnswerForm = ({ record, today, trouble }: DatedFormProps) => {
  const { id, version, issuedOn } = record.referral
  const form = stateOf({ labels: answer.labels, trouble })
  const { matter: _, ...channels } = answer.channels
  return (
    <Card heading={answer.heading}>
      <Troubles form={form} />
      <p>{answer.lead}</p>
      {issuedOn ? (
        <p>
          {answer.waited} <b class="number">{workingDaysBetween({ from: issuedOn, until: today })}</b>
          {answer.workingDays}
        </p>
      ) : null}
      <PostForm action={paths.desk.referralAnswer(id)} idempotencyKey={newPressKey()} version={version}>
        <Radios
          form={form}
          name="answer"
          legend={answer.labels.answer}
          options={choicesOf(answer.answers)}
          isRequired
        />
        <SelectField
          form={form}
          name="reason"
          label={answer.labels.reason}
          help={answer.help.reason}
          options={choicesOf(reasons)}
          emptyLabel={answer.choose}
        />
        <Radios
          form={form}
          name="channel"
          legend={answer.labels.channel}
          options={choicesOf(channels)}
          layout="row"
          isRequired
        />
        <TextField
          form={form}
          name="behalfReason"
          label={answer.labels.behalfReason}
          help={answer.help.behalfReason}
          maxLength={120}
          isRequired
        />
        <Button kind="primary">{answer.submit}</Button>
      </PostForm>
      <Reopen record={record} trouble={trouble} />
    </Card>
  )
}

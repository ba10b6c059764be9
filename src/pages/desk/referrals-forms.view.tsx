import type { CivilDate } from '../../law/calendar.ts'
import type { ReferralRecord } from '../../desk/placements/look-at-referral.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { firmsText } from '../../text/firms.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StageOne } from '../parts/slip-lines.view.tsx'
import type { Trouble } from './casework-parts.tsx'
import { Troubles, stateOf } from './casework-parts.tsx'
import { DisclosureFields, DisputeFields } from './issue-fields.view.tsx'
import { SlipFields, slipFormOf } from './slip-fields.view.tsx'
import { FullNotice } from './slip-parts.view.tsx'

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
  const { heading, lead, submit } = referralText.agree
  const form = slipFormOf({ trouble, first: { support: [record.text.support] } })
  return (
    <Card heading={heading}>
      <Troubles form={form} />
      <p>{lead}</p>
      <PostForm action={paths.desk.referralAgree(id)} idempotencyKey={newPressKey()} version={version}>
        <SlipFields form={form} />
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
      {record.isFull ? <FullNotice /> : null}
      <p>{issue.lead}</p>
      <p>
        {issue.byBasis}
        <b>{[named, licence].filter(Boolean).join(' ')}</b>
      </p>
      <p>
        {issue.disclose[record.opening.family]} <a href={paths.desk.referralPapers(id)}>{referralText.page.papers}</a>
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
      <StageOne slip={record.text.agreed ?? {}} />
      <PostForm action={paths.desk.referralRequest(id)} idempotencyKey={newPressKey()} version={version}>
        <Button kind="primary">{submit}</Button>
      </PostForm>
      <Reopen record={record} trouble={trouble} />
    </Card>
  )
}

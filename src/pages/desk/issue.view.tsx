import type { SlipRecord } from '../../desk/referrals/read-slip.ts'
import { conditionsOf } from '../../desk/openings/conditions.ts'
import type { Rung } from '../../desk/openings/opening.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { conditionsText } from '../../text/conditions.ts'
import { deskText } from '../../text/desk.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { firmsText } from '../../text/firms.ts'
import { slipText } from '../../text/slip.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Table } from '../../ui/table.tsx'
import type { Trouble } from './casework-parts.tsx'
import { Empty, PageHead, RungTag, Troubles, stateOf } from './casework-parts.tsx'
import { dayOrNone, payOf, whenOf } from './casework-words.ts'
import type { DeskTown, Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'
import { DisclosureFields, DisputeFields } from './issue-fields.view.tsx'
import { StageOne } from '../parts/slip-lines.view.tsx'
import { Details } from '../../ui/details.tsx'
import { FullNotice } from './slip-parts.view.tsx'

type Slip = {
  id: string
  title: string
  employerName: string
  rung: Rung
  issuerRequestedOn: string | null
  agencyName: string
}

const words = referralText.issueFromSlip

export const SlipsView = ({ frame, slips, town }: { frame: Frame; slips: readonly Slip[]; town: DeskTown }) => (
  <DeskPage {...frame} title={words.title} current="issue" town={town}>
    <PageHead title={words.title}>
      <p class="muted">{words.lead}</p>
    </PageHead>
    {slips.length === 0 ? (
      <Empty text={words.empty} how={words.emptyHow} />
    ) : (
      <Table
        caption={words.caption}
        isCaptionHidden
        columns={[words.columns.opening, words.columns.agency, words.columns.asked].map((label) => ({ label }))}
        rows={slips.map((slip) => ({
          cells: [
            <>
              <a href={paths.desk.issueSlip(slip.id)}>{slip.title}</a>
              <br />
              <span class="small muted">{slip.employerName}</span> <RungTag rung={slip.rung} />
            </>,
            slip.agencyName,
            dayOrNone(slip.issuerRequestedOn),
          ],
        }))}
      />
    )}
  </DeskPage>
)

type SlipProps = { record: SlipRecord; trouble?: Trouble | undefined }

const Asked = ({ record }: SlipProps) => {
  const { slip, edition } = record
  const { page } = referralText
  return (
    <SummaryList
      rows={[
        { key: words.agency, value: slip.agencyName },
        { key: words.consultant, value: slip.consultantName },
        { key: words.asked, value: dayOrNone(slip.issuerRequestedOn) },
        { key: page.employer, value: slip.employerName },
        { key: page.when, value: whenOf(edition) },
        { key: page.pay, value: payOf(edition.terms) },
        { key: page.place, value: `${edition.placeName}（${edition.area}）` },
        ...(slip.letterNumber ? [{ key: page.letter, value: slip.letterNumber }] : []),
        ...(slip.issuedOn ? [{ key: page.issued, value: dayOrNone(slip.issuedOn) }] : []),
      ]}
    />
  )
}

const SlipForm = ({ record, trouble }: SlipProps) => {
  const { issue, basis } = referralText
  const form = stateOf({ labels: issue.labels, trouble, first: { method: ['paper'] } })
  const { slip, agency } = record
  if (slip.family === 'employment' && record.basis === 'none') {
    return (
      <Notice tone="warning">
        <p>{words.noBasis}</p>
      </Notice>
    )
  }
  if (record.dispute === 'strike') return <Notice tone="warning">{firmsText.dispute.strikeNotice}</Notice>
  return (
    <Card heading={words.title}>
      <Troubles form={form} />
      <p>
        {issue.byBasis}
        <b>{[basis[record.basis], agency?.licenceNumber].filter(Boolean).join(' ')}</b>
      </p>
      {record.isFull ? <FullNotice /> : null}
      <p>{words.disclosed}</p>
      <PostForm action={paths.desk.issueSlip(slip.id)} idempotencyKey={newPressKey()} version={slip.version}>
        <DisputeFields form={form} dispute={record.dispute} />
        <DisclosureFields form={form} wantsEmailDisclosure={slip.wantsEmailDisclosure} />
        <Button kind="primary">{words.submit}</Button>
      </PostForm>
    </Card>
  )
}

export const SlipView = ({ frame, record, trouble }: SlipProps & { frame: Frame }) => {
  const { slip, isWaiting, edition } = record
  return (
    <DeskPage {...frame} title={slip.title} current="issue" town={record.town}>
      <BackLink href={paths.desk.toIssue()}>{deskText.back.toIssue}</BackLink>
      <PageHead title={slip.title}>
        <p>
          <RungTag rung={slip.rung} />
        </p>
        <p class="muted">{words.lead}</p>
      </PageHead>
      <div class="columns">
        <div class="stack">
          {isWaiting || trouble ? (
            <SlipForm record={record} trouble={trouble} />
          ) : (
            <Notice tone="success">
              <p>{words.done}</p>
              <p>
                <a href={paths.desk.slipPapers(slip.id)}>{referralText.page.papers}</a>
              </p>
            </Notice>
          )}
        </div>
        <div class="stack">
          {record.told ? (
            <Card heading={slipText.preview.heading} tone="wash">
              <StageOne slip={record.told} />
            </Card>
          ) : null}
          <Asked record={record} />
          <Details summary={conditionsText.title}>
            <SummaryList rows={conditionsOf(edition).map(([key, value]) => ({ key, value }))} />
          </Details>
        </div>
      </div>
    </DeskPage>
  )
}

import type { ClientChoice } from '../../desk/placements/look-at-client.ts'
import { disputeAt } from '../../desk/employers/dispute.ts'
import type { FullOpening } from '../../desk/openings/store.ts'
import { isRung, rungs } from '../../desk/openings/opening.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { conditionsText } from '../../text/conditions.ts'
import { deskText } from '../../text/desk.ts'
import { clientText } from '../../text/desk-clients.ts'
import { firmsText } from '../../text/firms.ts'
import { keepAwayText } from '../../text/keep-away.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Table } from '../../ui/table.tsx'
import type { Trouble } from './casework-parts.tsx'
import { Empty, PageHead, RungTag, Troubles, caseName, stateOf } from './casework-parts.tsx'
import { payOf, whenOf } from './casework-words.ts'
import { KeptWarning } from './keep-away-parts.view.tsx'
import type { Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'

type ProposeProps = {
  frame: Frame
  record: ClientChoice
  asked: { rung: string; opening: string }
  trouble?: Trouble | undefined
}

const { propose } = referralText

const hrefTo = (clientId: string, search: { rung?: string; opening?: string }): string =>
  `${paths.desk.propose(clientId)}?${new URLSearchParams(search).toString()}`

const isFull = ({ opening, liveReferrals }: FullOpening): boolean => liveReferrals >= opening.inFlight

const Filter = ({ record, rung }: { record: ClientChoice; rung: string }) => (
  <nav aria-label={propose.filter}>
    <ul class="chips">
      <li>
        <a href={paths.desk.propose(record.client.id)} aria-current={rung === '' ? 'true' : undefined}>
          {propose.all} {record.openings.length}
        </a>
      </li>
      {rungs.map((code) => (
        <li>
          <a href={hrefTo(record.client.id, { rung: code })} aria-current={rung === code ? 'true' : undefined}>
            {deskText.rungs[code]} {record.openings.filter(({ opening }) => opening.rung === code).length}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const OpeningTable = ({ record, rung }: { record: ClientChoice; rung: string }) => {
  const { columns } = propose
  const shown = record.openings.filter(({ opening }) => rung === '' || opening.rung === rung)
  if (shown.length === 0) return <Empty text={propose.none} how={propose.noneHow} />
  return (
    <Table
      caption={propose.labels.openingId}
      isCaptionHidden
      columns={[columns.title, columns.rung, columns.pay, columns.when, columns.area].map((label) => ({ label }))}
      rows={shown.flatMap((full) =>
        full.edition
          ? [
              {
                cells: [
                  <>
                    <a href={hrefTo(record.client.id, { opening: full.opening.id })}>{full.edition.title}</a>
                    <br />
                    <span class="small muted">{full.edition.employerName}</span>
                  </>,
                  <RungTag rung={full.opening.rung} />,
                  payOf(full.edition.terms),
                  whenOf(full.edition),
                  <>
                    {full.edition.area} {isFull(full) ? <b>（{propose.full}）</b> : null}
                  </>,
                ],
              },
            ]
          : [],
      )}
    />
  )
}

const DisputeNotice = ({ record, full: { opening } }: { record: ClientChoice; full: FullOpening }) => {
  const { warnedNotice, strikeNotice, proposeNotice } = firmsText.dispute
  if (opening.family === 'trial') return null
  const dispute = disputeAt(record.disputes, { ...opening, on: record.today })
  if (dispute === null) return null
  return (
    <Notice tone="warning">
      <p>{dispute === 'strike' ? strikeNotice : warnedNotice}</p>
      <p>{proposeNotice}</p>
    </Notice>
  )
}

const Chosen = ({ full }: { full: FullOpening }) => {
  const { page } = referralText
  const { edition } = full
  if (!edition) return null
  return (
    <Card heading={page.opening} tone="wash">
      <p>
        {edition.title} {isFull(full) ? <b>（{propose.full}）</b> : null}
      </p>
      <SummaryList
        rows={[
          { key: page.employer, value: edition.employerName },
          { key: page.pay, value: payOf(edition.terms) },
          { key: page.when, value: whenOf(edition) },
          { key: page.place, value: `${edition.placeName}（${edition.area}）` },
          { key: conditionsText.rows.duties, value: edition.tasks },
        ]}
      />
    </Card>
  )
}

const ProposeForm = ({ record, full, trouble }: Pick<ProposeProps, 'record' | 'trouble'> & { full: FullOpening }) => {
  const { labels, help, submit, preview, again } = propose
  const form = stateOf({ labels, trouble })
  return (
    <div class="columns">
      <PostForm action={paths.desk.propose(record.client.id)} idempotencyKey={newPressKey()}>
        <input type="hidden" name="openingId" value={full.opening.id} />
        <h2>
          {full.edition?.title} <RungTag rung={full.opening.rung} />
        </h2>
        <DisputeNotice record={record} full={full} />
        <TextField form={form} name="whyFits" label={labels.whyFits} help={help.whyFits} maxLength={120} isRequired />
        <TextArea form={form} name="support" label={labels.support} help={help.support} rows={3} maxLength={200} />
        <p class="muted">{preview}</p>
        <Button kind="primary">{submit}</Button>
      </PostForm>
      <div class="stack">
        <Chosen full={full} />
        <p>
          <a href={paths.desk.propose(record.client.id)}>{again}</a>
        </p>
      </div>
    </div>
  )
}

export const ProposeView = ({ frame, record, asked, trouble }: ProposeProps) => {
  const rung = isRung(asked.rung) ? asked.rung : ''
  const wanted = trouble?.sent.typed.openingId?.[0] ?? asked.opening
  const full = record.openings.find(({ opening }) => opening.id === wanted)
  return (
    <DeskPage {...frame} title={propose.title} current="clients" town={record.town}>
      <BackLink href={paths.desk.client(record.client.id)}>{deskText.back.client}</BackLink>
      <Troubles form={stateOf({ labels: propose.labels, trouble })} />
      <PageHead title={propose.title}>
        <p>
          <b class="number">{caseName(record.client)}</b>
        </p>
        <p class="muted">{propose.lead}</p>
      </PageHead>
      <KeptWarning clientId={record.client.id} kept={record.kept} />
      {record.client.wish ? (
        <p>
          <b>{clientText.details.wish}：</b>
          {record.client.wish}
        </p>
      ) : null}
      {full ? (
        <ProposeForm record={record} full={full} trouble={trouble} />
      ) : (
        <>
          {record.hidden === 0 ? null : <p class="muted">{keepAwayText.hidden(record.hidden)}</p>}
          <Filter record={record} rung={rung} />
          <OpeningTable record={record} rung={rung} />
        </>
      )}
    </DeskPage>
  )
}

import type { SharedList } from '../../desk/consents/list-shared.ts'
import { isLive } from '../../desk/referrals/referral.ts'
import type { SharedRecord } from '../../desk/referrals/look-at-shared.ts'
import { newPressKey } from '../../http/page.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { consentText } from '../../text/consents.ts'
import { deskText } from '../../text/desk.ts'
import { clientText } from '../../text/desk-clients.ts'
import { timelineText } from '../../text/desk-timeline.ts'
import { sharedText as text } from '../../text/shared.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField, TextArea } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Table } from '../../ui/table.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { Lines } from '../parts/lines.tsx'
import type { Trouble } from './casework-parts.tsx'
import { Empty, PageHead, ReferralTag, Troubles } from './casework-parts.tsx'
import { choicesOf, datePartsOf, fullDay } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { Done } from './office-parts.tsx'
import { fieldLines, sectionLines } from './shared-lines.ts'
import { SharedPlan } from './shared-plan.view.tsx'
import { KeepsWords, statedTwice } from './unasked-words.tsx'

export const SharedListView = ({ frame, list }: { frame: Frame; list: SharedList }) => (
  <DeskPage {...frame} town={list.town} title={text.title} current="shared">
    <PageHead title={text.title}>
      <p class="muted">{text.lead}</p>
    </PageHead>
    {list.clients.length === 0 ? (
      <Empty text={text.empty} how={text.emptyHow} />
    ) : (
      <Table
        caption={text.caption}
        isCaptionHidden
        columns={Object.values(text.columns).map((label) => ({ label }))}
        rows={list.clients.map(({ id, name, agencyName, until }) => ({
          cells: [<a href={paths.desk.sharedClient(id)}>{name}</a>, agencyName, fullDay(until)],
        }))}
      />
    )}
  </DeskPage>
)

type Props = {
  frame: Frame
  record: SharedRecord
  today: CivilDate
  done: string | undefined
  trouble?: Trouble | undefined
}

const Facts = ({ record }: Pick<Props, 'record'>) => {
  const { agencyName, consultantName, until } = record.client
  return (
    <SummaryList
      rows={[
        { key: text.from, value: `${agencyName}（${text.consultant} ${consultantName}）` },
        { key: text.purpose, value: record.purposes.join('／') },
        { key: text.until, value: consentText.untilDay(fullDay(until)) },
      ]}
    />
  )
}

const Ticked = ({ record }: Pick<Props, 'record'>) => {
  const lines = [...fieldLines(record), ...sectionLines(record)]
  return (
    <section class="stack">
      <Notice tone="info">
        <p>{text.onlyThese}</p>
        <p>{record.items.map((item) => consentText.items[item]).join('、')}</p>
      </Notice>
      {lines.length === 0 ? <p class="muted">{text.nothing}</p> : <SummaryList rows={lines} />}
    </section>
  )
}

const Referrals = ({ record: { items, referrals } }: Pick<Props, 'record'>) =>
  items.includes('placements') ? (
    <Card heading={consentText.items.placements}>
      {referrals.length === 0 ? <p class="muted">{clientText.referrals.empty}</p> : null}
      {referrals.map(({ state, title, employerName }) => (
        <p>
          <ReferralTag state={state} /> {title}
          <br />
          <span class="small muted">
            {employerName}
            {isLive(state) ? '' : `・${clientText.states.closed}`}
          </span>
        </p>
      ))}
    </Card>
  ) : null

const NoteForm = ({ record, form }: Pick<Props, 'record'> & { form: FormState }) => {
  const { labels, kinds } = timelineText
  return (
    <Card heading={text.note.heading}>
      <PostForm action={paths.desk.sharedClient(record.client.id)} idempotencyKey={newPressKey()}>
        <SelectField form={form} name="kind" label={labels.kind} options={choicesOf(kinds)} isRequired width="full" />
        <DateField form={form} name="notedOn" legend={labels.notedOn} units={deskText.dateUnits} isRequired />
        <TextArea
          form={form}
          name="body"
          label={labels.body}
          help={text.note.help}
          rows={4}
          maxLength={2000}
          isRequired
        />
        <KeepsWords form={form} />
        <Button kind="primary">{text.note.save}</Button>
      </PostForm>
    </Card>
  )
}

const Notes = ({ record }: Pick<Props, 'record'>) => (
  <section class="stack">
    <h2>{consentText.items.notes}</h2>
    {record.notes.length === 0 ? (
      <p class="muted">{text.nothing}</p>
    ) : (
      <Timeline
        entries={record.notes.map(({ notedOn, kind, authorName, body }) => ({
          when: fullDay(notedOn),
          dateTime: notedOn,
          title: timelineText.kinds[kind],
          by: authorName,
          children: (
            <p>
              <Lines text={body} />
            </p>
          ),
        }))}
      />
    )}
  </section>
)

export const SharedClientView = ({ frame, record, today, done, trouble }: Props) => {
  const { labels } = timelineText
  const form = statedTwice({ labels, trouble, first: { kind: ['phone'], ...datePartsOf('notedOn', today) } })
  const name = record.fields.find(({ field }) => field === 'name')?.text ?? ''
  const hasNotes = record.items.includes('notes')
  return (
    <DeskPage {...frame} town={record.town} title={text.title} current="shared">
      <BackLink href={paths.desk.shared()}>{text.back}</BackLink>
      <Troubles form={form} />
      <Done words={{ done: text.note.done }} done={done} />
      <PageHead title={name} />
      <Facts record={record} />
      <div class="columns">
        <div class="stack">
          <Ticked record={record} />
          <SharedPlan record={record} />
          {hasNotes ? <Notes record={record} /> : null}
        </div>
        <div class="stack">
          {hasNotes ? <NoteForm record={record} form={form} /> : null}
          <Referrals record={record} />
        </div>
      </div>
    </DeskPage>
  )
}

import type { CivilDate } from '../../law/calendar.ts'
import type { ClientRecord } from '../../desk/placements/look-at-client.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { clientText } from '../../text/desk-clients.ts'
import { placementText } from '../../text/desk-placements.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Details } from '../../ui/details.tsx'
import { SelectField, TextArea } from '../../ui/field.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import type { Trouble } from './casework-parts.tsx'
import { ReferralTag, Troubles, stateOf } from './casework-parts.tsx'
import { choicesOf, datePartsOf, fullDay, shortDay, telOf } from './casework-words.ts'
import { NextTag, nextOfClient } from './cases-next.tsx'
import { StepFact } from './tasks.view.tsx'
import { ClientPage } from './client-page.view.tsx'
import type { Frame } from './frame.tsx'
import { KeptWarning } from './keep-away-parts.view.tsx'

type RecordProps = { record: ClientRecord }
type ClientProps = RecordProps & { frame: Frame; today: CivilDate; trouble?: Trouble | undefined }

const Next = ({ record }: RecordProps) => (
  <StepFact clientId={record.client.id} step={record.step}>
    <NextTag act={nextOfClient(record)} />
  </StepFact>
)

const QuickNote = ({ record, today, trouble }: Omit<ClientProps, 'frame'>) => {
  const { labels, kinds, help, heading, save } = clientText.note
  const form = stateOf({ labels, trouble, first: { kind: ['phone'], ...datePartsOf('notedOn', today) } })
  return (
    <>
      <Troubles form={form} />
      <section class="quick-note" aria-labelledby="quick-note">
        <h2 id="quick-note">{heading}</h2>
        <PostForm action={paths.desk.clientNote(record.client.id)} idempotencyKey={newPressKey()}>
          <div class="stack">
            <SelectField
              form={form}
              name="kind"
              label={labels.kind}
              options={choicesOf(kinds)}
              isRequired
              width="full"
            />
            <DateField form={form} name="notedOn" legend={labels.notedOn} units={deskText.dateUnits} isRequired />
          </div>
          <TextArea form={form} name="body" label={labels.body} help={help} rows={4} maxLength={2000} isRequired />
          <Button kind="primary" size="small">
            {save}
          </Button>
        </PostForm>
      </section>
    </>
  )
}

const Notes = ({ record }: RecordProps) => (
  <section class="stack">
    <h2>{clientText.note.timeline}</h2>
    {record.notes.length === 0 ? (
      <p class="muted">{clientText.note.empty}</p>
    ) : (
      <Timeline
        entries={record.notes.map((note) => ({
          when: fullDay(note.notedOn),
          dateTime: note.notedOn,
          title: clientText.note.kinds[note.kind],
          by: note.authorName,
          children: <p>{note.body}</p>,
        }))}
      />
    )}
  </section>
)

const Referrals = ({ record }: RecordProps) => (
  <Card heading={clientText.referrals.heading}>
    {record.referrals.length === 0 ? <p class="muted">{clientText.referrals.empty}</p> : null}
    {record.referrals.map((line) => (
      <p>
        <ReferralTag state={line.state} /> <a href={paths.desk.referral(line.id)}>{line.title}</a>
        <br />
        <span class="small muted">{line.employerName}</span>
      </p>
    ))}
    {record.head.opened ? null : (
      <p>
        <LinkButton kind="secondary" size="small" icon="search" href={paths.desk.propose(record.client.id)}>
          {clientText.propose}
        </LinkButton>
      </p>
    )}
  </Card>
)

const Placements = ({ record }: RecordProps) => (
  <Card heading={clientText.placements.heading}>
    {record.placements.length === 0 ? <p class="muted">{clientText.placements.empty}</p> : null}
    {record.placements.map(({ placement, title, employerName, nextDueOn }) => (
      <p>
        <a href={paths.desk.placement(placement.id)}>{title}</a>
        <br />
        <span class="small muted">
          {[
            employerName,
            placementText.states[placement.state],
            nextDueOn ? `${clientText.placements.nextDue} ${shortDay(nextDueOn)}` : '',
          ]
            .filter(Boolean)
            .join('・')}
        </span>
      </p>
    ))}
  </Card>
)

const Particulars = ({ record }: RecordProps) => {
  const { details } = clientText
  const { client, text } = record
  const none = <span class="muted">{deskText.notGiven}</span>
  const fields = ['name', 'kana', 'reachable', 'email', 'address', 'wish', 'concern', 'strength'] as const
  return (
    <Details summary={details.heading}>
      <SummaryList
        rows={[
          { key: details.phone, value: text.phone ? <a href={telOf(text.phone)}>{text.phone}</a> : none },
          ...fields.map((field) => ({ key: details[field], value: text[field] || none })),
          { key: details.bornOn, value: text.bornOn ? fullDay(text.bornOn) : none },
          { key: details.disclosure, value: client.wantsEmailDisclosure ? details.byEmail : details.byPaper },
          { key: details.purpose, value: `${details.purposeShown}${client.purposeVersion}${details.purposeEnd}` },
        ]}
      />
    </Details>
  )
}

export const ClientView = ({ frame, record, today, trouble }: ClientProps) => (
  <ClientPage frame={frame} town={record.town} head={record.head} current="timeline" facts={<Next record={record} />}>
    {record.head.opened ? null : <QuickNote record={record} today={today} trouble={trouble} />}
    <KeptWarning clientId={record.client.id} kept={record.kept} />
    <Particulars record={record} />
    <div class="columns">
      <Notes record={record} />
      <div class="stack">
        <Referrals record={record} />
        <Placements record={record} />
      </div>
    </div>
  </ClientPage>
)

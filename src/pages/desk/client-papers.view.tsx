import type { PlanRecord } from '../../desk/clients/look-at-plan.ts'
import type { SpanRecord } from '../../desk/clients/look-at-span.ts'
import { paths } from '../../paths.ts'
import { clientPapersText as text } from '../../text/desk-client-papers.ts'
import { papersText } from '../../text/papers.ts'
import { planText } from '../../text/desk-plan.ts'
import { deskText } from '../../text/desk.ts'
import { timelineText } from '../../text/desk-timeline.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button, PrintButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DateField } from '../../ui/date-field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { SearchForm } from '../../ui/forms.tsx'
import { Lines } from '../parts/lines.tsx'
import { caseName, Troubles } from './casework-parts.tsx'
import { fullDay } from './casework-words.ts'
import { ClientPage } from './client-page.view.tsx'
import type { Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'
import { ComplaintsFoot, Office } from './paper.tsx'
import { contactWords } from './timeline.view.tsx'

type Props = { frame: Frame; record: PlanRecord; form: FormState }

const Plans = ({ record }: Pick<Props, 'record'>) => (
  <Card heading={text.plans}>
    {record.plans.length === 0 ? <p class="muted">{text.none}</p> : null}
    <ul>
      {record.plans.map((plan) => (
        <li>
          <a href={paths.desk.planSheet(plan)}>
            {planText.print} {planText.edition(plan.edition)}
          </a>{' '}
          <span class="small muted">{planText.states[plan.state]}</span>
        </li>
      ))}
    </ul>
  </Card>
)

const Reviews = ({ record: { reviews } }: Pick<Props, 'record'>) =>
  reviews.length === 0 ? null : (
    <Card heading={text.reviews}>
      <ul>
        {reviews.map((review) => (
          <li>
            <a href={paths.desk.reviewSheet(review, review.id)}>
              {planText.review.print} {fullDay(review.reviewedOn)}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )

/** What was told, the notice of the reception, the reception itself. */
const Told = ({ record: { head } }: Pick<Props, 'record'>) => {
  const { record, notice, registration, seen, envelope } = papersText.list
  const isRegistered = head.validUntil !== null
  const papers = [
    { ...record, href: paths.desk.recordSheet(head.id) },
    ...(isRegistered ? [{ ...notice, href: paths.desk.registrationNotice(head.id) }] : []),
    { ...registration, href: paths.desk.registration(head.id) },
    { ...seen, href: paths.desk.clientSeenSheet(head.id) },
    { ...envelope, href: paths.desk.envelope(head.id) },
  ]
  return (
    <Card heading={text.told}>
      <ul>
        {papers.map(({ name, about, href }) => (
          <li>
            <a href={href}>{name}</a> <span class="small muted">{about}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Every paper of one person; a new kind takes its place as a card here. */
export const ClientPapersView = ({ frame, record, form }: Props) => (
  <ClientPage frame={frame} town={record.town} head={record.head} current="papers">
    <Troubles form={form} />
    <h2>{text.heading}</h2>
    <p class="muted">{text.lead}</p>
    <Told record={record} />
    <Plans record={record} />
    <Reviews record={record} />
    <Card heading={text.timeline}>
      <p>{text.timelineLead}</p>
      <SearchForm action={paths.desk.timelineSheet(record.head.id)} label={text.timeline}>
        <DateField form={form} name="from" legend={text.labels.from} units={deskText.dateUnits} />
        <DateField form={form} name="until" legend={text.labels.until} units={deskText.dateUnits} />
        <Button kind="secondary" icon="print">
          {text.show}
        </Button>
      </SearchForm>
    </Card>
  </ClientPage>
)

const { sheet } = timelineText
type Note = SpanRecord['notes'][number]

const NoteRow = ({ note }: { note: Note }) => (
  <tr>
    <td>{fullDay(note.notedOn)}</td>
    <td>
      {contactWords(note)}
      {note.corrects ? sheet.correction : ''}
    </td>
    <td>
      <Lines text={note.body} />
      {note.correctedBy ? sheet.corrected : ''}
    </td>
    <td>{note.authorName}</td>
  </tr>
)

/** What was written in a span, the oldest first. */
export const TimelineSheetView = ({ frame, record }: { frame: Frame; record: SpanRecord }) => {
  const { head, town, notes, from, until } = record
  return (
    <DeskPage {...frame} title={sheet.title} current="clients" isPaper deskName={town.deskName}>
      <div class="actions">
        <BackLink href={paths.desk.papers(head.id)}>{text.heading}</BackLink>
        <PrintButton>{planText.sheet.print}</PrintButton>
      </div>
      <article class="paper timeline-sheet">
        <header class="paper__head">
          <p>
            <Office town={town} />
          </p>
          <p>
            {caseName(head)}
            <br />
            {sheet.span(fullDay(from), fullDay(until))}
          </p>
        </header>
        <h1>{sheet.title}</h1>
        {notes.length === 0 ? (
          <p>{sheet.empty}</p>
        ) : (
          <table>
            <thead>
              <tr>
                {Object.values(sheet.columns).map((column) => (
                  <th scope="col">{column}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {notes.map((note) => (
                <NoteRow note={note} />
              ))}
            </tbody>
          </table>
        )}
        <ComplaintsFoot town={town} />
      </article>
    </DeskPage>
  )
}

import type { ComplaintRecord } from '../../desk/complaints/read-complaint.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { complaintsText as text } from '../../text/complaints.ts'
import { deskText } from '../../text/desk.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextArea } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Lines } from '../parts/lines.tsx'
import { PageHead, Troubles } from './casework-parts.tsx'
import { dayOrNone, fullDay, shortDay } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { Done, LineTag } from './office-parts.tsx'

type Props = { record: ComplaintRecord; form: FormState; version: number }

const Facts = ({ record: { head } }: Pick<Props, 'record'>) => (
  <SummaryList
    rows={[
      { key: text.columns.received, value: fullDay(head.receivedOn) },
      { key: text.columns.side, value: text.sides[head.side] },
      { key: text.columns.channel, value: text.channels[head.channel] },
      ...(head.employerId
        ? [
            {
              key: text.form.labels.employerId,
              value: <a href={paths.desk.employer(head.employerId)}>{head.employerName}</a>,
            },
          ]
        : []),
      ...(head.openingId && head.openingNumber
        ? [
            {
              key: text.form.labels.openingNumber,
              value: <a href={paths.desk.opening(head.openingId)}>{head.openingNumber}</a>,
            },
          ]
        : []),
    ]}
  />
)

const AnswerForm = ({ record: { head }, form, version }: Props) => (
  <Card heading={text.page.answerHeading}>
    <p>{text.page.answerLead}</p>
    <PostForm action={paths.desk.complaint(head.id)} idempotencyKey={newPressKey()} version={version}>
      <DateField
        form={form}
        name="answeredOn"
        legend={text.page.labels.answeredOn}
        isRequired
        units={deskText.dateUnits}
      />
      <TextArea
        form={form}
        name="response"
        label={text.page.labels.response}
        help={text.page.help}
        rows={6}
        maxLength={2000}
        isRequired
      />
      <Button kind="primary">{text.page.submit}</Button>
    </PostForm>
  </Card>
)

type ViewProps = Props & { frame: Frame; done: string | undefined }

export const ComplaintView = ({ frame, done, ...props }: ViewProps) => {
  const { head, words, town } = props.record
  const title = text.page.title(shortDay(head.receivedOn))
  return (
    <DeskPage {...frame} town={town} title={title} current="complaints">
      <BackLink href={paths.desk.complaints(head.state)}>{text.back}</BackLink>
      <Troubles form={props.form} />
      <Done words={text.done} done={done} />
      <PageHead title={title}>
        <p>
          <LineTag tone={head.state === 'open' ? 'look' : 'done'}>{text.states[head.state]}</LineTag>{' '}
          <span class="muted small">{text.page.onRecord}</span>
        </p>
      </PageHead>
      <div class="columns">
        <div class="stack">
          <section class="stack">
            <h2>{text.page.content}</h2>
            <p>
              <Lines text={words.content} />
            </p>
          </section>
          {words.response === null ? (
            <AnswerForm {...props} />
          ) : (
            <section class="stack">
              <h2>{text.page.response}</h2>
              <p class="muted">
                {text.page.answered}：{dayOrNone(head.answeredOn)}
              </p>
              <p>
                <Lines text={words.response} />
              </p>
            </section>
          )}
        </div>
        <Facts record={props.record} />
      </div>
    </DeskPage>
  )
}

import { restDays } from '../../desk/inquiries/inquiry.ts'
import type { InquiryRecord } from '../../desk/inquiries/read-inquiry.ts'
import type { TellingWord } from '../../desk/inquiries/telling-words.ts'
import { newPressKey } from '../../http/page.ts'
import { addDays, civilDateAt } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { deskInquiriesText } from '../../text/desk-inquiries.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Details } from '../../ui/details.tsx'
import { TextArea } from '../../ui/field.tsx'
import { valueOf } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Lines } from '../parts/lines.tsx'
import { Unsent } from '../parts/unsent.tsx'
import { PageHead, Troubles } from './casework-parts.tsx'
import { fullDay } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { AboutOpening, Waiting } from './inquiries.view.tsx'
import { whenOf } from './inquiries-words.ts'
import { Done, LineTag } from './office-parts.tsx'

const text = deskInquiriesText.page

type Props = { record: InquiryRecord; form: FormState; telling: readonly TellingWord[]; now: number }

const Facts = ({ record: { head }, now }: Pick<Props, 'record' | 'now'>) => (
  <SummaryList
    rows={[
      { key: text.facts.asked, value: whenOf(head.askedAt) },
      ...(head.state === 'open' ? [{ key: text.facts.waits, value: <Waiting since={head.askedAt} now={now} /> }] : []),
      { key: text.facts.language, value: deskInquiriesText.languages[head.language] },
      {
        key: text.facts.about,
        value: (
          <>
            <AboutOpening head={head} />
            {head.openingNumber ? (
              <>
                <br />
                <a href={paths.opening(head.language, head.openingNumber)}>{text.publicPage}</a>
              </>
            ) : null}
          </>
        ),
      },
      ...(head.closedAt === null
        ? []
        : [{ key: text.facts.gone, value: fullDay(addDays(civilDateAt(head.closedAt), restDays)) }]),
    ]}
  />
)

const Talk = ({ talk }: Pick<InquiryRecord, 'talk'>) => (
  <section class="stack">
    <h2>{text.talk}</h2>
    <ol class="talk">
      {talk.map(({ side, text: said, createdAt, authorName }) => (
        <li class="talk__said" data-side={side}>
          <p class="talk__who">
            <b>{side === 'desk' ? text.desk(authorName ?? '') : text.visitor}</b> <span>{whenOf(createdAt)}</span>
          </p>
          <p dir="auto">
            <Lines text={said} />
          </p>
        </li>
      ))}
    </ol>
  </section>
)

const Telling = ({ telling }: Pick<Props, 'telling'>) => (
  <Notice tone="warning" icon="eye" heading={deskInquiriesText.telling.heading}>
    <ul>
      {telling.map(({ kind, word }) => (
        <li>
          {deskInquiriesText.telling.kinds[kind]}：<mark>{word}</mark>
        </li>
      ))}
    </ul>
    <p>{deskInquiriesText.telling.text}</p>
  </Notice>
)

const AnswerForm = ({ record: { head, version }, form, telling }: Props) => {
  const isTelling = telling.length > 0
  return (
    <Card heading={head.state === 'answered' ? text.again : text.answerHeading}>
      <p>{text.answerLead[head.language]}</p>
      {isTelling ? <Telling telling={telling} /> : null}
      <PostForm action={paths.desk.inquiry(head.id)} idempotencyKey={newPressKey()} version={version} isLong>
        <TextArea form={form} name="message" label={text.labels.message} help={text.help} rows={8} isRequired />
        <Actions>
          <Button kind="primary">{isTelling ? deskInquiriesText.telling.change : text.submit}</Button>
          {isTelling ? (
            <Button kind="secondary" name="sure" value="yes">
              {deskInquiriesText.telling.asIs}
            </Button>
          ) : null}
        </Actions>
      </PostForm>
    </Card>
  )
}

const CloseForm = ({ record: { head, version } }: Pick<Props, 'record'>) => (
  <Details summary={text.closeHeading}>
    <p>{text.closeLead(restDays)}</p>
    <PostForm
      action={paths.desk.inquiryClose(head.id)}
      idempotencyKey={newPressKey()}
      version={version}
      label={text.closeHeading}
    >
      <Button kind="danger">{text.close}</Button>
    </PostForm>
  </Details>
)

const tones = { open: 'look', answered: 'done', closed: 'plain' } as const

type ViewProps = Props & { frame: Frame; done: string | undefined }

export const InquiryView = ({ frame, done, ...props }: ViewProps) => {
  const { record, now } = props
  const { head, talk, town } = record
  const title = text.title(whenOf(head.createdAt))
  return (
    <DeskPage {...frame} town={town} title={title} current="inquiries">
      <BackLink href={paths.desk.inquiries(head.state)}>{text.back}</BackLink>
      <Troubles form={props.form} />
      <Done words={deskInquiriesText.done} done={done} />
      <PageHead title={title}>
        <p>
          <LineTag tone={tones[head.state]}>{deskInquiriesText.states[head.state]}</LineTag>{' '}
          <span class="muted small">{text.onRecord}</span>
        </p>
      </PageHead>
      <div class="columns">
        <div class="stack">
          <Talk talk={talk} />
          {head.state === 'closed' ? (
            <Unsent heading={text.unsent} text={valueOf(props.form, 'message')} />
          ) : (
            <>
              <AnswerForm {...props} />
              <CloseForm record={record} />
            </>
          )}
        </div>
        <Facts record={record} now={now} />
      </div>
    </DeskPage>
  )
}

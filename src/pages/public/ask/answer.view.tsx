import { answerDays, restDays } from '../../../desk/inquiries/inquiry.ts'
import type { OpenTalk } from '../../../desk/inquiries/open-by-code.ts'
import type { TellingWord } from '../../../desk/inquiries/telling-words.ts'
import { newPressKey } from '../../../http/page.ts'
import { addDays, addWorkingDays, civilDateAt, clockTimeAt } from '../../../law/calendar.ts'
import { paths } from '../../../paths.ts'
import type { PublicText } from '../../../text/ja.ts'
import { Button, LinkButton, PrintButton } from '../../../ui/button.tsx'
import { TextArea, TextField } from '../../../ui/field.tsx'
import { valueOf } from '../../../ui/form-state.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { Actions, PostForm } from '../../../ui/forms.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ruby } from '../../../ui/ruby.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import { kana } from '../../parts/kana.ts'
import { Lines } from '../../parts/lines.tsx'
import { dateWords } from '../../parts/opening-words.ts'
import { Unsent } from '../../parts/unsent.tsx'
import { UnnamedTroubles } from '../unnamed-form.tsx'
import { AskPage, TellingNotice } from './parts.tsx'
import type { AskFrame } from './parts.tsx'

type CodeProps = AskFrame & { form: FormState }

export const CodeView = ({ form, ...frame }: CodeProps) => {
  const { t } = frame
  const { answer, labels, help } = t.inquiry
  return (
    <AskPage {...frame} title={answer.title} hrefIn={paths.askAnswer}>
      <UnnamedTroubles form={form} t={t} />
      <h1>{ruby(answer.title)}</h1>
      <p class="lead">{ruby(answer.lead)}</p>
      <PostForm action={paths.askAnswer(t.language)} idempotencyKey={newPressKey()} label={kana(answer.title)}>
        <TextField
          form={form}
          name="code"
          label={ruby(labels.code)}
          help={ruby(help.code)}
          width="medium"
          size="large"
          autoComplete="off"
          isRequired
        />
        <Actions>
          <Button kind="primary" size="large">
            {ruby(answer.submit)}
          </Button>
        </Actions>
      </PostForm>
      <p>{ruby(answer.lost)}</p>
      <p>
        <a href={paths.ask(t.language)}>{ruby(t.inquiry.askNew)}</a>
      </p>
    </AskPage>
  )
}

const Talk = ({ t, talk }: { t: PublicText; talk: OpenTalk['talk'] }) => (
  <ol class="talk">
    {talk.map(({ side, text, createdAt }) => (
      <li class="talk__said" data-side={side}>
        <p class="talk__who">
          <b>{ruby(t.inquiry.talk.sides[side])}</b>{' '}
          <span>
            {ruby(dateWords(t, civilDateAt(createdAt)))} {clockTimeAt(createdAt)}
          </span>
        </p>
        {/* In whatever language it was written: the page cannot know. */}
        <p dir="auto">
          <Lines text={text} />
        </p>
      </li>
    ))}
  </ol>
)

const tones = { open: 'look', answered: 'done', closed: 'plain' } as const

const standing = (t: PublicText, { state, askedAt, closedAt }: OpenTalk['head']): string => {
  const { talk } = t.inquiry
  if (state === 'answered') return talk.answered
  if (state === 'open') {
    return talk.waiting(dateWords(t, addWorkingDays({ from: civilDateAt(askedAt), days: answerDays })))
  }
  return talk.closed(dateWords(t, addDays(civilDateAt(closedAt ?? askedAt), restDays)))
}

type TalkProps = AskFrame & {
  head: OpenTalk['head']
  talk: OpenTalk['talk']
  code: string
  form: FormState
  telling: readonly TellingWord[]
  done: 'written' | 'ended' | null
}

type WriteOnProps = Pick<TalkProps, 't' | 'code' | 'form' | 'telling'>

const WriteOn = ({ t, code, form, telling }: WriteOnProps) => {
  const text = t.inquiry.talk
  return (
    <section class="stack">
      <h2>{ruby(text.writeHeading)}</h2>
      {telling.length > 0 ? <TellingNotice t={t} telling={telling} /> : null}
      <PostForm
        action={paths.askAnswer(t.language)}
        idempotencyKey={newPressKey()}
        label={kana(text.writeHeading)}
        isLong
      >
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="turn" value="write" />
        <TextArea
          form={form}
          name="message"
          label={ruby(text.labels.message)}
          help={ruby(text.help)}
          rows={5}
          isRequired
        />
        <Actions>
          <Button kind="primary">{ruby(telling.length > 0 ? t.inquiry.telling.change : text.submit)}</Button>
          {telling.length > 0 ? (
            <Button kind="secondary" name="sure" value="yes">
              {ruby(t.inquiry.telling.asIs)}
            </Button>
          ) : null}
        </Actions>
      </PostForm>
    </section>
  )
}

const End = ({ t, code }: Pick<TalkProps, 't' | 'code'>) => {
  const text = t.inquiry.talk
  return (
    <section class="stack">
      <h2>{ruby(text.endHeading)}</h2>
      <p>{ruby(text.endText(restDays))}</p>
      <PostForm action={paths.askAnswer(t.language)} idempotencyKey={newPressKey()} label={kana(text.endHeading)}>
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="turn" value="end" />
        <Button kind="secondary">{ruby(text.end)}</Button>
      </PostForm>
    </section>
  )
}

export const TalkView = (props: TalkProps) => {
  const { t, town, baseUrl, isDemo, head, done, form, telling } = props
  const text = t.inquiry.talk
  const title = telling.length > 0 ? t.inquiry.telling.title : text.title
  return (
    <AskPage {...{ t, town, baseUrl, isDemo }} title={title} hrefIn={paths.askAnswer} noIndex>
      <UnnamedTroubles form={form} t={t} />
      {done ? <Notice tone="success">{ruby(text[done])}</Notice> : null}
      <h1>{ruby(text.title)}</h1>
      <p>
        <StatusTag tone={tones[head.state]}>{ruby(text.states[head.state])}</StatusTag>{' '}
        {head.openingNumber ? <span class="keep muted">{ruby(t.inquiry.aboutNumber(head.openingNumber))}</span> : null}
      </p>
      <p>{ruby(standing(t, head))}</p>
      <Talk t={t} talk={props.talk} />
      {head.state === 'closed' ? (
        <>
          <Unsent heading={ruby(text.unsent)} text={valueOf(form, 'message')} />
          <p>
            <LinkButton kind="secondary" href={paths.ask(t.language)}>
              {ruby(t.inquiry.askNew)}
            </LinkButton>
          </p>
        </>
      ) : (
        <>
          <WriteOn {...props} />
          <p>{ruby(text.keepCode)}</p>
          <End t={t} code={props.code} />
        </>
      )}
      <PrintButton>{ruby(t.inquiry.sent.print)}</PrintButton>
    </AskPage>
  )
}

type KeptProps = AskFrame & Pick<TalkProps, 'code' | 'form'>

/** When the talk cannot be read, what was typed still stands in its form. */
export const KeptView = ({ code, form, ...frame }: KeptProps) => (
  <AskPage {...frame} title={frame.t.inquiry.talk.title} hrefIn={paths.askAnswer} noIndex>
    <UnnamedTroubles form={form} t={frame.t} />
    <h1>{ruby(frame.t.inquiry.talk.title)}</h1>
    <WriteOn t={frame.t} code={code} form={form} telling={[]} />
  </AskPage>
)

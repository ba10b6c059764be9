import type { FirmLetter } from '../../desk/referrals/look-at-letter.ts'
import { mayTalk } from '../../desk/referrals/message.ts'
import type { OpenMessage } from '../../desk/referrals/message.ts'
import { newPressKey } from '../../http/page.ts'
import { civilDateAt } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { answerText } from '../../text/answer.ts'
import { answerFieldText } from '../../text/answer-fields.ts'
import { employerText } from '../../text/employer.ts'
import { matterText } from '../../text/matter.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Details } from '../../ui/details.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextArea } from '../../ui/field.tsx'
import { hasErrors } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { OutLink } from '../../ui/out-link.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { SummaryRow } from '../../ui/summary-list.tsx'
import { Lines } from '../parts/lines.tsx'
import { Telephone } from '../parts/telephone.tsx'
import { AnswerChoices } from './answer-choices.view.tsx'
import { Offered, RestingNotice, dayWord, letterRows, nextDayOf, slotWord } from './answer-letter.view.tsx'
import { EmployerPage } from './frame.tsx'
import type { Frame } from './frame.tsx'

const { page: text, thread } = answerText

type Read = Pick<FirmLetter, 'letter' | 'messages'>

const Returned = ({ message }: { message: OpenMessage }) => (
  <>
    <p class="exchange__open">{thread.returned}</p>
    <p>{thread.words(message.questions.map(({ word }) => word))}</p>
    <Details summary={thread.list}>
      <ol>
        {answerFieldText.matters.map((matter) => (
          <li>{matter}</li>
        ))}
      </ol>
    </Details>
  </>
)

const Message = ({ message }: { message: OpenMessage }) => {
  const when = dayWord(civilDateAt(message.createdAt))
  return (
    <li class="exchange">
      <p class="exchange__who">{thread[message.author === 'firm' ? 'mine' : 'desk']({ when })}</p>
      <p>
        <Lines text={message.text} />
      </p>
      {message.state === 'held' ? <p class="exchange__open">{thread.waiting}</p> : null}
      {message.state === 'returned' ? <Returned message={message} /> : null}
    </li>
  )
}

/** What the firm and the desk write to each other; the firm's own page of a person may show it too. */
const FirmThread = ({ letter, messages, form }: Read & { form: FormState }) => (
  <Card heading={thread.heading}>
    {messages.length === 0 ? <p class="muted">{thread.empty}</p> : null}
    <ol class="exchanges">
      {messages.map((message) => (
        <Message message={message} />
      ))}
    </ol>
    {mayTalk(letter) ? (
      <PostForm action={paths.employer.referralMessages(letter.id)} idempotencyKey={newPressKey()}>
        <TextArea form={form} name="words" label={thread.label} help={thread.help} isRequired maxLength={600} />
        <Button kind="secondary">{thread.submit}</Button>
      </PostForm>
    ) : (
      <p>{thread.over}</p>
    )}
  </Card>
)

const visitRows = ({ letter }: Pick<Read, 'letter'>): SummaryRow[] => {
  const { visitOn, visitAt, meeting } = letter
  const visit = visitOn === null ? '' : slotWord({ on: visitOn, at: visitAt ?? '' })
  return [
    {
      key: text.state,
      value: text.states[letter.state === 'proposed' || letter.state === 'agreed' ? 'issued' : letter.state],
    },
    ...(visit === '' ? [] : [{ key: text.visit, value: visit }]),
    ...(meeting === '' ? [] : [{ key: text.meeting, value: <OutLink href={meeting}>{meeting}</OutLink> }]),
  ]
}

const Answer = ({
  letter,
  version,
  form,
  today,
}: Pick<Read, 'letter'> & { version: number; form: FormState; today: CivilDate }) => {
  if (letter.state !== 'issued') return null
  const action = paths.employer.referralAnswer(letter.id)
  const choices = (
    <AnswerChoices form={form} action={action} family={letter.family} nextDay={nextDayOf(today)} version={version} />
  )
  if (letter.slots.length === 0) return choices
  return (
    <>
      <Offered slots={letter.slots} />
      <Details summary={answerText.offered.change} isOpen={hasErrors(form)}>
        {choices}
      </Details>
    </>
  )
}

type Props = Read & {
  frame: Frame
  version: number
  answer: FormState
  message: FormState
  today: CivilDate
  done: string | undefined
}

export const OwnAnswerView = ({ frame, letter, messages, version, answer, message, today, done }: Props) => {
  const tried = hasErrors(answer) ? answer : message
  return (
    <EmployerPage
      frame={frame}
      title={hasErrors(tried) ? employerText.errorTitle(text.title) : text.title}
      current="referrals"
    >
      <BackLink href={paths.employer.referrals()}>{text.back}</BackLink>
      <ErrorSummary form={tried} heading={employerText.errorSummary} />
      {done === 'answer' || done === 'message' ? <Notice tone="success">{text.saved[done]}</Notice> : null}
      <h1>{text.title}</h1>
      <RestingNotice closings={letter.closings} today={today} />
      <div class="stack prose">
        <SummaryList rows={[...letterRows(letter), ...visitRows({ letter })]} />
        <Answer letter={letter} version={version} form={answer} today={today} />
        <FirmThread letter={letter} messages={messages} form={message} />
      </div>
      <p>
        {matterText.ask} <Telephone number={frame.town.phone} />
      </p>
    </EmployerPage>
  )
}

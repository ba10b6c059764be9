import type { OpenMessage } from '../../desk/referrals/message.ts'
import { mayTalk } from '../../desk/referrals/message.ts'
import { newPressKey } from '../../http/page.ts'
import { civilDateAt } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { answerFieldText } from '../../text/answer-fields.ts'
import { deskAnswerText } from '../../text/desk-answer.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { TextArea } from '../../ui/field.tsx'
import { valueOf } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Lines } from '../parts/lines.tsx'
import { Troubles, stateOf } from './casework-parts.tsx'
import { fullDay } from './casework-words.ts'
import type { FormProps } from './referrals-forms.view.tsx'
import { Reopen } from './referrals-forms.view.tsx'

const { thread } = deskAnswerText
const { held } = thread
const labels = { words: thread.label, returnReason: held.returnLabel }

const summaryOf = (count: number): string => (count === 0 ? thread.write : thread.heading(count))

const dayOf = ({ createdAt }: OpenMessage): string => fullDay(civilDateAt(createdAt))

const Message = ({ message }: { message: OpenMessage }) => (
  <li class="exchange">
    <p class="exchange__who">{thread[message.author](dayOf(message))}</p>
    <p>
      <Lines text={message.text} />
    </p>
    {message.state === 'passed' || message.state === 'returned' ? (
      <p class="small muted">{thread[message.state]}</p>
    ) : null}
  </li>
)

/** What firm and desk wrote; what is held stands elsewhere until somebody has read it. */
export const Thread = ({ record, trouble }: FormProps) => {
  const { referral } = record
  const shown = record.messages.filter(({ state }) => state !== 'held')
  const form = stateOf({ labels, trouble })
  if (shown.length === 0 && !mayTalk(referral)) return null
  return (
    <Details summary={summaryOf(shown.length)} isOpen={shown.length > 0 || trouble !== undefined}>
      <Troubles form={form} />
      <ol class="exchanges">
        {shown.map((message) => (
          <Message message={message} />
        ))}
      </ol>
      {mayTalk(referral) && !record.isReading ? (
        <PostForm action={paths.desk.referralMessage(referral.id)} idempotencyKey={newPressKey()}>
          <TextArea
            form={form}
            name="words"
            label={labels.words}
            help={thread.help}
            isRequired
            maxLength={600}
            rows={3}
          />
          <Button kind="secondary">{thread.submit}</Button>
        </PostForm>
      ) : null}
      <Reopen record={record} trouble={trouble} />
    </Details>
  )
}

const Held = ({ message, ...props }: FormProps & { message: OpenMessage }) => {
  const { referral } = props.record
  const isTried = props.trouble?.sent.typed['messageId']?.[0] === message.id
  const form = stateOf({ labels, trouble: isTried ? props.trouble : undefined })
  const of = <input type="hidden" name="messageId" value={message.id} />
  const pressed = { idempotencyKey: newPressKey(), version: message.version }
  return (
    <Details summary={`${held.open}（${dayOf(message)}）`} isOpen={isTried || valueOf(form, 'returnReason') !== ''}>
      <Troubles form={form} />
      <blockquote>
        <Lines text={message.text} />
      </blockquote>
      <p>
        <b>{held.words}</b>
      </p>
      <ul>
        {message.questions.map(({ word, matter }) => (
          <li>
            「{word}」（{held.matter(matter)}：{answerFieldText.matters[matter - 1]}）
          </li>
        ))}
      </ul>
      <PostForm action={paths.desk.referralPass(referral.id)} {...pressed}>
        {of}
        <Button kind="secondary">{held.pass}</Button>
      </PostForm>
      <PostForm action={paths.desk.referralReturn(referral.id)} {...pressed} idempotencyKey={newPressKey()}>
        {of}
        <TextArea
          form={form}
          name="returnReason"
          label={labels.returnReason}
          help={held.returnHelp}
          isRequired
          rows={3}
          maxLength={300}
        />
        <Button kind="secondary">{held.return}</Button>
      </PostForm>
      <Reopen record={props.record} trouble={isTried ? props.trouble : undefined} />
    </Details>
  )
}

/** R2-40: marked as such, folded away, and passed on or given back by whoever has the case. */
export const HeldMessages = (props: FormProps) => {
  const waiting = props.record.messages.filter(({ state }) => state === 'held')
  if (waiting.length === 0) return null
  const [oldest, ...later] = waiting
  return (
    <div class="stack">
      <Notice tone="warning" heading={held.heading}>
        <p>{held.lead}</p>
      </Notice>
      {oldest ? <Held {...props} message={oldest} /> : null}
      {later.length === 0 ? null : <p class="muted">{held.more(later.length)}</p>}
    </div>
  )
}

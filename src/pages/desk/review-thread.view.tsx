import { mayBeAsked } from '../../desk/openings/review.ts'
import type { Question } from '../../desk/openings/review.ts'
import { newPressKey } from '../../http/page.ts'
import { civilDateAt, clockTimeAt } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { reviewText } from '../../text/review.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { errorOf, valueOf } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { Lines } from '../parts/lines.tsx'
import { shortDay } from './casework-words.ts'
import type { Reviewed } from './review-reading.ts'

const text = reviewText.thread

export const threadLabels = text.labels
const whenOf = (at: number): string => `${shortDay(civilDateAt(at))} ${clockTimeAt(at)}`

type Asked = Reviewed['thread'][number]

const Exchange = ({ question, askedByName }: Asked) => (
  <li class="exchange">
    <p class="exchange__who">{text.asked({ name: askedByName, when: whenOf(question.askedAt) })}</p>
    <p>
      <Lines text={question.question} />
    </p>
    {question.answer === null || question.answeredAt === null ? (
      <p class="exchange__open">{text.waiting}</p>
    ) : (
      <div class="exchange__answer">
        <p class="exchange__who">
          {text.answered({ how: text.how[question.answeredHow ?? 'phone'], when: whenOf(question.answeredAt) })}
        </p>
        <p>
          <Lines text={question.answer} />
        </p>
      </div>
    )}
  </li>
)

type FormProps = { id: string; form: FormState }

const isTouched = (form: FormState, name: string): boolean =>
  errorOf(form, name) !== undefined || valueOf(form, name) !== ''

const PhoneAnswer = ({ id, form, question }: FormProps & { question: Question }) => (
  <Details summary={text.record} isOpen={isTouched(form, 'answer') || valueOf(form, 'asked') !== ''}>
    <PostForm action={paths.desk.openingAnswers(id)} idempotencyKey={newPressKey()}>
      <input type="hidden" name="asked" value={question.id} />
      <p class="muted">{question.question}</p>
      <TextArea
        form={form}
        name="answer"
        label={text.labels.answer}
        help={text.help.answer}
        isRequired
        rows={3}
        maxLength={600}
      />
      <TextField
        form={form}
        name="behalfReason"
        label={text.labels.behalfReason}
        help={text.help.behalfReason}
        isRequired
        maxLength={120}
      />
      <Button kind="secondary">{text.save}</Button>
    </PostForm>
  </Details>
)

const Ask = ({ id, form, hasEmail }: FormProps & { hasEmail: boolean }) => (
  <Details summary={text.ask} isOpen={isTouched(form, 'question')}>
    <PostForm action={paths.desk.openingQuestions(id)} idempotencyKey={newPressKey()}>
      <TextArea
        form={form}
        name="question"
        label={text.labels.question}
        help={text.help.question}
        isRequired
        rows={3}
        maxLength={400}
      />
      <p class="muted small">{hasEmail ? text.help.mailed : text.help.unmailed}</p>
      <Button kind="secondary">{text.send}</Button>
    </PostForm>
  </Details>
)

type ThreadProps = Pick<Reviewed, 'opening' | 'thread' | 'contact'> & { form: FormState }

/** What was asked and answered, oldest first, and the next question. */
export const Thread = ({ opening, thread, contact, form }: ThreadProps) => {
  const open = thread.find(({ question }) => question.answer === null)
  const first = { ...form, values: { behalfReason: [text.behalfReason], ...form.values } }
  return (
    <section>
      <h2>{text.heading}</h2>
      {thread.length === 0 ? <p class="muted">{text.none}</p> : null}
      <ol class="exchanges">
        {thread.map((asked) => (
          <Exchange {...asked} />
        ))}
      </ol>
      {mayBeAsked(opening) && open ? <PhoneAnswer id={opening.id} form={first} question={open.question} /> : null}
      {mayBeAsked(opening) ? <Ask id={opening.id} form={form} hasEmail={contact.email !== ''} /> : null}
    </section>
  )
}

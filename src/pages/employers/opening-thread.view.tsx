import { marksOf } from '../../desk/openings/marks.ts'
import type { Opening } from '../../desk/openings/opening.ts'
import { mayBeAsked } from '../../desk/openings/review.ts'
import type { Question } from '../../desk/openings/review.ts'
import { newPressKey } from '../../http/page.ts'
import { civilDateAt } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { employerText } from '../../text/employer.ts'
import { partWord, reviewText } from '../../text/review.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextArea } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { Lines } from '../parts/lines.tsx'

const text = reviewText.firmThread

/** What the officer marked, under the general reason; the form shows each at its field. */
export const Marks = ({ opening }: { opening: Opening }) => {
  const marks = [...marksOf(opening)]
  if (marks.length === 0) return null
  return (
    <>
      <p>
        <b>{reviewText.marks.firmHeading}</b>
      </p>
      <ul>
        {marks.map(([field, note]) => (
          <li>
            {partWord(field)}：{note === '' ? reviewText.marks.noNote : note}
          </li>
        ))}
      </ul>
    </>
  )
}

type AnswerProps = { opening: Opening; question: Question; form: FormState }

// Mending what was returned stays the one primary button of the page.
const Answer = ({ opening, question, form }: AnswerProps) => (
  <PostForm action={paths.employer.openingAnswers(opening.id)} idempotencyKey={newPressKey()}>
    <input type="hidden" name="asked" value={question.id} />
    <TextArea
      form={form}
      name="answer"
      label={text.labels.answer}
      help={text.help}
      isRequired
      rows={4}
      maxLength={600}
    />
    <Button kind={opening.state === 'returned' ? 'secondary' : 'primary'}>{text.submit}</Button>
  </PostForm>
)

const dayOf = (at: number): string => employerText.opening.date(civilDateAt(at))

type ThreadProps = { opening: Opening; questions: readonly Question[]; form: FormState }

/** What the desk asks; the oldest open question is answered first. */
export const FirmThread = ({ opening, questions, form }: ThreadProps) => {
  if (questions.length === 0) return null
  const open = mayBeAsked(opening) ? questions.find(({ answer }) => answer === null) : undefined
  return (
    <Card heading={text.heading}>
      <ol class="exchanges">
        {questions.map((question) => (
          <li class="exchange">
            <p>
              <Lines text={question.question} />
            </p>
            {question.answer === null || question.answeredAt === null ? (
              <p class="exchange__open">{text.waiting}</p>
            ) : (
              <div class="exchange__answer">
                <p class="exchange__who">{text.yours({ when: dayOf(question.answeredAt) })}</p>
                <p>
                  <Lines text={question.answer} />
                </p>
              </div>
            )}
          </li>
        ))}
      </ol>
      {open ? <Answer opening={opening} question={open} form={form} /> : null}
    </Card>
  )
}

import { markedQuestions } from '../../desk/openings/marked-questions.ts'
import type { Opening } from '../../desk/openings/opening.ts'
import type { Question } from '../../desk/openings/questions.ts'
import { paths } from '../../paths.ts'
import { employerText } from '../../text/employer.ts'
import { partWord, reviewText } from '../../text/review.ts'
import { fieldId } from '../../ui/form-state.ts'
import { Notice } from '../../ui/notice.tsx'
import { Lines } from '../parts/lines.tsx'

const text = employerText.draft

type ReturnedProps = { opening: Opening; question?: Question }

/** The marks of other questions, each one press away; at the check, all of them. */
const Elsewhere = ({ opening, question }: ReturnedProps) => {
  const marked = markedQuestions(opening).filter((mark) => mark.question !== question)
  return marked.length === 0 ? null : (
    <>
      <p>{question === undefined ? reviewText.marks.firmHeading : text.elsewhere}</p>
      <ul>
        {marked.map(({ field, note, question: at }) => (
          <li>
            <a href={`${paths.employer.draftQuestion(opening.id, at)}?from=check#${fieldId(field)}`}>
              {partWord(field)}
            </a>
            {note === '' ? null : `：${note}`}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Why the desk sent it back, and where it asks for something to be mended. */
export const Returned = ({ opening, question }: ReturnedProps) =>
  opening.state !== 'returned' || opening.reasonText === null ? null : (
    <Notice tone="warning" heading={text.returnedHeading}>
      <Lines text={opening.reasonText} />
      <Elsewhere opening={opening} {...(question && { question })} />
      <p class="small">{text.returnedUntil}</p>
    </Notice>
  )

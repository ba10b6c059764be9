import { marksOf } from './marks.ts'
import type { Opening } from './opening.ts'
import { questionNames, questionOf } from './questions.ts'
import type { Question } from './questions.ts'

export type MarkedQuestion = { question: Question; field: string; note: string }

/** What the firm is asked to mend, in the order of its questions. */
export const markedQuestions = (opening: Opening): readonly MarkedQuestion[] => {
  const marks = [...marksOf(opening)].map(([field, note]) => ({
    question: questionOf({ family: opening.family, field }),
    field,
    note,
  }))
  return marks.toSorted((one, other) => questionNames.indexOf(one.question) - questionNames.indexOf(other.question))
}

import { workerQuestions } from './data/worker-questions.ts'

export type WorkerQuestion = (typeof workerQuestions)[number]['code']
export type WorkerAnswers = { readonly [question in WorkerQuestion]?: 'yes' | 'no' | '' | null }

export type WorkerLikeness = {
  verdict: 'trial' | 'review' | 'employment'
  /** The questions that decided: the answers that speak for employment, or those that are missing. */
  questions: readonly WorkerQuestion[]
}

export const workerQuestionCodes: readonly WorkerQuestion[] = workerQuestions.map(({ code }) => code)

/** The answers of a checklist on which every tick speaks for employment. */
export const answersOfTicks = (ticked: readonly string[]): WorkerAnswers =>
  Object.fromEntries(
    workerQuestions.map(({ code, employmentAnswer }) => {
      const other = employmentAnswer === 'yes' ? 'no' : 'yes'
      return [code, ticked.includes(code) ? employmentAnswer : other]
    }),
  )

type Asked = (typeof workerQuestions)[number]

const codesOf = (questions: readonly Asked[]): readonly WorkerQuestion[] => questions.map(({ code }) => code)

/** 労働基準法9条, 昭和60年報告, 基発0326第7号: what this is in fact, whatever it is called. A question left open goes to the desk. */
export const workerLikeness = (answers: WorkerAnswers): WorkerLikeness => {
  const forEmployment = workerQuestions.filter(({ code, employmentAnswer }) => answers[code] === employmentAnswer)
  const decisive = forEmployment.filter(({ weight }) => weight === 'decisive')
  if (decisive.length > 0) return { verdict: 'employment', questions: codesOf(decisive) }
  const open = workerQuestions.filter(({ code }) => answers[code] !== 'yes' && answers[code] !== 'no')
  const doubtful = [...forEmployment, ...open]
  return { verdict: doubtful.length > 0 ? 'review' : 'trial', questions: codesOf(doubtful) }
}

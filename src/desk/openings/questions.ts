import { firmFields, placeFields } from '../employers/forms.ts'
import type { Poster, Typed } from './answers.ts'
import { employmentQuestions, trialQuestions } from './forms.ts'
import { familyOf } from './opening.ts'
import type { Family, Rung } from './opening.ts'

// A posting is asked for in a few questions, one a page: what, when, where and who meets, how many and until when; a job offer's pay; who the firm is.

export const questionNames = ['what', 'when', 'where', 'people', 'pay', 'firm'] as const
export type Question = (typeof questionNames)[number]

export const isQuestion = (name: string): name is Question => questionNames.some((question) => question === name)

/** In the order they are asked; a member's firm is known already. */
export const questionsOf = ({ rung, poster }: { rung: Rung; poster: Poster }): readonly Question[] => {
  const asked: readonly Question[] =
    familyOf(rung) === 'trial' ? ['what', 'when', 'where', 'people'] : ['what', 'when', 'where', 'people', 'pay']
  return poster === 'firstPosting' ? [...asked, 'firm'] : asked
}

const askedIn: Record<Family, Readonly<Partial<Record<Question, object>>>> = {
  trial: trialQuestions,
  employment: employmentQuestions,
}
const besides: Readonly<Partial<Record<Question, readonly string[]>>> = {
  where: ['workplaceId', ...Object.keys(placeFields)],
  firm: Object.keys(firmFields),
}

/** The names of a question's fields. */
export const fieldsOf = ({ family, question }: { family: Family; question: Question }): readonly string[] => [
  ...Object.keys(askedIn[family][question] ?? {}),
  ...(besides[question] ?? []),
]

const withoutPart = (name: string): string => name.replace(/-(year|month|day)$/u, '')

type Answering = { typed: Typed; family: Family; question: Question }

const isOf =
  ({ family, question }: Omit<Answering, 'typed'>) =>
  ([name]: readonly [string, ...unknown[]]): boolean =>
    fieldsOf({ family, question }).includes(withoutPart(name))

/** What was kept with one question answered anew; a box no longer ticked is gone. */
export const answeredAnew = (kept: Typed, { typed, family, question }: Answering): Typed => {
  const isAsked = isOf({ family, question })
  return {
    ...Object.fromEntries(Object.entries(kept).filter((entry) => !isAsked(entry))),
    ...Object.fromEntries(Object.entries(typed).filter(isAsked)),
  }
}

/** Where a field is asked. */
export const questionOf = ({ family, field }: { family: Family; field: string }): Question =>
  questionNames.find((question) => fieldsOf({ family, question }).includes(withoutPart(field))) ?? 'what'

/** What a posting of the other family may keep of the answers: no wage comes into a trial, no trial's promise into a job (R2-01). */
export const carriedOver = (typed: Typed, family: Family): Typed =>
  Object.fromEntries(
    Object.entries(typed).filter(([name]) => questionNames.some((question) => isOf({ family, question })([name]))),
  )

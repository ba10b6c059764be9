import * as v from 'valibot'
import {
  choice,
  choiceOr,
  choices,
  date,
  flag,
  optionalDate,
  optionalLine,
  optionalParagraph,
  version,
} from '../forms.ts'
import { allAssessmentItems, assessmentLevels } from './assessment.ts'
import type { AssessmentItem } from './assessment.ts'
import { agreedHows, spans, stepDoers } from './plan.ts'
import type { PlanBody } from './plan.ts'
import { goalResults, reviewNexts, stages, workChanges } from './review.ts'
import type { ReviewBody } from './review.ts'
import type { Asked } from './unasked.ts'

const words = optionalParagraph(1000)
const short = optionalLine(120)
const goalBy = choiceOr(spans, '3m')
const stepBy = choiceOr(spans, '1m')
const doer = choiceOr(stepDoers, 'person')

/** May be saved half written; what must stand in it is asked when it is agreed. */
export const planForm = v.strictObject({
  version,
  wish: words,
  issues: words,
  goal1: short,
  goal1By: goalBy,
  goal2: short,
  goal2By: goalBy,
  goal3: short,
  goal3By: goalBy,
  support: words,
  step1: short,
  step1Who: doer,
  step1By: stepBy,
  step2: short,
  step2Who: doer,
  step2By: stepBy,
  step3: short,
  step3Who: doer,
  step3By: stepBy,
  step4: short,
  step4Who: doer,
  step4By: stepBy,
  step5: short,
  step5Who: doer,
  step5By: stepBy,
  step6: short,
  step6Who: doer,
  step6By: stepBy,
  cautions: words,
  startsOn: date,
  endsOn: date,
  reviewOn: date,
  keepsWords: flag,
})
export type PlanInput = Asked<v.InferOutput<typeof planForm>>

/** What was typed, without the rows that were left empty. */
export const bodyOf = (input: PlanInput): Omit<PlanBody, 'assessment'> => ({
  wish: input.wish,
  issues: input.issues,
  goals: [
    { text: input.goal1, by: input.goal1By },
    { text: input.goal2, by: input.goal2By },
    { text: input.goal3, by: input.goal3By },
  ].filter(({ text }) => text !== ''),
  support: input.support,
  steps: [
    { what: input.step1, who: input.step1Who, by: input.step1By },
    { what: input.step2, who: input.step2Who, by: input.step2By },
    { what: input.step3, who: input.step3Who, by: input.step3By },
    { what: input.step4, who: input.step4Who, by: input.step4By },
    { what: input.step5, who: input.step5Who, by: input.step5By },
    { what: input.step6, who: input.step6Who, by: input.step6By },
  ].filter(({ what }) => what !== ''),
  cautions: input.cautions,
})

export const agreeForm = v.strictObject({ version, agreedOn: date, agreedHow: choice(agreedHows) })
export type AgreeInput = v.InferOutput<typeof agreeForm>

export const stepNumbers = ['1', '2', '3', '4', '5', '6'] as const
export const tickForm = v.strictObject({ version, done: choices(stepNumbers) })
export type TickInput = v.InferOutput<typeof tickForm>

const orNone = <const T extends readonly string[]>(codes: T) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((chosen): string | null => (chosen === '' ? null : chosen)),
    v.nullable(v.picklist(codes, 'choice')),
  )
const level = orNone(assessmentLevels)
const levelEntries = {
  rhythm: level,
  meals: level,
  health: level,
  greeting: level,
  reporting: level,
  feelings: level,
  motivation: level,
  understanding: level,
  pace: level,
  focus: level,
  stamina: level,
  safety: level,
  commute: level,
} as const satisfies Record<AssessmentItem, typeof level>
export const assessmentForm = v.strictObject({
  version,
  ...levelEntries,
  goodAt: words,
  tellWork: words,
  keepsWords: flag,
})
export type AssessmentInput = Asked<v.InferOutput<typeof assessmentForm>>

export const assessmentOf = (input: AssessmentInput): PlanBody['assessment'] => ({
  levels: Object.fromEntries(
    allAssessmentItems.flatMap((item) => (input[item] === null ? [] : [[item, input[item]] as const])),
  ),
  goodAt: input.goodAt,
  tellWork: input.tellWork,
})

const result = orNone(goalResults)
const stage = orNone(stages)
export const reviewForm = v.strictObject({
  version,
  reviewedOn: date,
  goal1: result,
  goal2: result,
  goal3: result,
  motivation: stage,
  relations: stage,
  participation: stage,
  work: choiceOr(workChanges, 'none'),
  changes: words,
  remaining: words,
  ownWords: words,
  next: choice(reviewNexts),
  nextReviewOn: optionalDate,
  keepsWords: flag,
})
export type ReviewInput = Asked<v.InferOutput<typeof reviewForm>>

export const reviewOf = (input: ReviewInput): ReviewBody => ({
  goals: [input.goal1, input.goal2, input.goal3],
  stages: {
    motivation: input.motivation,
    relations: input.relations,
    participation: input.participation,
  },
  work: input.work,
  changes: input.changes,
  remaining: input.remaining,
  ownWords: input.ownWords,
})

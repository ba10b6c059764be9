import * as v from 'valibot'
import type { ClientKeys } from '../../crypto/keys.ts'
import type { Sealed } from '../../crypto/seal.ts'
import { openText, sealText } from '../../crypto/seal.ts'
import type { planReview } from '../../db/plan-schema.ts'

export type PlanReview = typeof planReview.$inferSelect

export const reviewNexts = ['continue', 'replan', 'suspend', 'close'] as const
export const goalResults = ['met', 'onTheWay', 'notYet', 'dropped'] as const
/** 意欲・関係性・参加: five stages each, from the first to the last. */
export const stageAxes = ['motivation', 'relations', 'participation'] as const
export type StageAxis = (typeof stageAxes)[number]
export const stages = ['s1', 's2', 's3', 's4', 's5'] as const
export type Stage = (typeof stages)[number]
/** 就労・増収. */
export const workChanges = ['none', 'began', 'more', 'both'] as const

const said = v.string()
const stage = v.nullable(v.picklist(stages))
export const reviewBody = v.strictObject({
  goals: v.array(v.nullable(v.picklist(goalResults))),
  stages: v.strictObject({ motivation: stage, relations: stage, participation: stage }),
  work: v.picklist(workChanges),
  changes: said,
  remaining: said,
  ownWords: said,
})
export type ReviewBody = v.InferOutput<typeof reviewBody>
export type Stages = ReviewBody['stages']

/** Where a stage is higher than it was at the review before. */
export const stepUps = (before: Stages | undefined, now: Stages): readonly StageAxis[] =>
  stageAxes.filter((axis) => {
    const [from, to] = [before?.[axis] ?? null, now[axis]]
    return from !== null && to !== null && to > from
  })

const address = ({ clientId, id }: Pick<PlanReview, 'clientId' | 'id'>) => ({
  table: 'plan_review',
  column: 'body',
  row: `${clientId}.${id}`,
})

type Place = { clientId: string; id: string }
export const sealReview = (keys: ClientKeys, { body, ...place }: Place & { body: ReviewBody }) =>
  sealText(keys.special, JSON.stringify(body), address(place))
export const openReview = async (keys: ClientKeys, row: Place & { body: Sealed }): Promise<ReviewBody> =>
  v.parse(reviewBody, JSON.parse(await openText(keys.special, row.body, address(row))))

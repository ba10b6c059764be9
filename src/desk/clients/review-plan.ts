import type { Desk } from '../desk.ts'
import { refuseUnless } from '../refusals.ts'
import { agreedFor } from './holding-plans.ts'
import { reviewOf } from './plan-forms.ts'
import type { ReviewInput } from './plan-forms.ts'
import { addReview } from './plan-store.ts'
import { sealReview } from './review.ts'
import { keeping, wordsKept } from './unasked.ts'

type Place = { clientId: string; edition: number }

/** 評価: what changed, what remains, how it goes on. */
export const reviewPlan = async (desk: Desk, { clientId, edition, ...input }: ReviewInput & Place) => {
  const { agreed, keys } = await agreedFor(desk, { act: 'plan.review', clientId, edition, version: input.version })
  const { reviewedOn, next, nextReviewOn } = input
  refuseUnless(reviewedOn >= (agreed.agreedOn ?? '') && reviewedOn <= desk.today, 'dateOutOfRange')
  const goesOn = next === 'continue'
  refuseUnless(!goesOn || nextReviewOn > reviewedOn, 'nextReviewMissing')
  const kept = wordsKept({ typed: input, keepsWords: input.keepsWords })

  const place = { clientId, id: desk.newId() }
  const review = {
    ...place,
    edition,
    reviewedOn,
    next,
    nextReviewOn: goesOn ? nextReviewOn : null,
    body: await sealReview(keys, { ...place, body: reviewOf(input) }),
    authorId: desk.actor.id,
    createdAt: desk.now,
  }
  const reviewed = addReview({ review, plan: agreed, reviewOn: goesOn ? nextReviewOn : agreed.reviewOn })
  await desk.write([keeping(reviewed, kept)])
  return { ...place, edition, next }
}

import { lookAtPlan } from '../../desk/clients/look-at-plan.ts'
import type { OpenedPlan, PlanRecord } from '../../desk/clients/look-at-plan.ts'
import type { PlanReview } from '../../desk/clients/review.ts'
import { found } from '../../desk/refusals.ts'
import type { DeskContext } from '../../http/factory.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf } from '../../http/press.ts'
import { addMonths } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { planText } from '../../text/desk-plan.ts'
import { stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { datePartsOf } from './casework-words.ts'
import { frameOf } from './frame.tsx'
import { PlanEditView, planLabels, planTyped } from './plan-edit.view.tsx'
import { ReadinessView, readinessLabels, readinessTyped } from './plan-readiness.view.tsx'
import { reviewLabels, ReviewView } from './plan-review.view.tsx'
import { PlanView } from './plan.view.tsx'
import { statedTwice } from './unasked-words.tsx'
import { mustHold } from './writing.ts'

// The pages of a plan, fresh or as they come back.

const longestEdition = /^[1-9]\d{0,3}$/u

export const placeIn = (c: DeskContext) => ({
  clientId: idIn(c),
  edition: Number(found(longestEdition.exec(c.req.param('edition') ?? '')?.[0])),
})

/** A review that ends in another act leads to it. */
export const afterReview = (place: { clientId: string; edition: number }, next: PlanReview['next']): string => {
  if (next === 'suspend') return paths.desk.clientSuspend(place.clientId)
  if (next === 'close') return paths.desk.clientClose(place.clientId)
  return paths.desk.plan(place, { done: next === 'replan' ? 'replan' : 'reviewed' })
}

export const showPlan = (c: DeskContext, { record, trouble }: { record: PlanRecord; trouble?: Trouble }) => {
  const labels = planText.agree.labels
  const form = stateOf({ labels, trouble, first: datePartsOf('agreedOn', c.get('today')) })
  const done = c.req.query('done')
  return page(c, <PlanView frame={frameOf(c)} record={record} form={form} done={done} />, trouble?.status)
}

const versionIn = (trouble: Trouble | undefined, plan: OpenedPlan): number =>
  Number(trouble?.sent.typed.version?.[0] ?? plan.version)

const open = async (c: DeskContext) => {
  const record = mustHold(await lookAtPlan(deskOf(c), placeIn(c)))
  return { frame: frameOf(c), record, plan: found(record.plan) }
}

export const showEdit = async (c: DeskContext, trouble?: Trouble) => {
  const of = await open(c)
  const form = statedTwice({ labels: planLabels, trouble, first: planTyped(of.plan) })
  return page(c, <PlanEditView {...of} form={form} version={versionIn(trouble, of.plan)} />, trouble?.status)
}

export const showReadiness = async (c: DeskContext, trouble?: Trouble) => {
  const of = await open(c)
  const form = statedTwice({ labels: readinessLabels, trouble, first: readinessTyped(of.plan) })
  return page(c, <ReadinessView {...of} form={form} version={versionIn(trouble, of.plan)} />, trouble?.status)
}

const reviewedAgainAfterMonths = 3

export const showReview = async (c: DeskContext, trouble?: Trouble) => {
  const of = await open(c)
  const today = c.get('today')
  const first = {
    work: ['none'],
    ...datePartsOf('reviewedOn', today),
    ...datePartsOf('nextReviewOn', addMonths(today, reviewedAgainAfterMonths)),
  }
  const form = statedTwice({ labels: reviewLabels(of.plan), trouble, first })
  return page(c, <ReviewView {...of} form={form} version={versionIn(trouble, of.plan)} />, trouble?.status)
}

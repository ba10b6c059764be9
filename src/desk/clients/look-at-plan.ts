import type { Desk } from '../desk.ts'
import { found } from '../refusals.ts'
import { lookInto } from './look-into.ts'
import { openPlan } from './plan.ts'
import { plansOfMine, reviewsOfMine } from './plan-store.ts'
import { openReview } from './review.ts'
import { openClient } from './seal.ts'
import { consultantOfMine } from './store.ts'
import { turnsOfMine } from './turn-store.ts'

type Looking = { clientId: string; edition?: number; purpose?: string; isForm?: boolean }

/** One edition of a person's plan with its reviews, the newest where none is named; a paper says what it was opened for. */
export const lookAtPlan = async (desk: Desk, { clientId, edition, purpose, isForm = false }: Looking) => {
  const { read, client, head, keys, town } = await lookInto(desk, {
    clientId,
    isForm,
    ...(purpose && { purpose }),
    readings: (mine) => ({
      plans: plansOfMine(mine),
      reviews: reviewsOfMine(mine),
      turns: turnsOfMine(mine),
      consultant: consultantOfMine(mine),
    }),
  })
  const { plans, turns } = read
  const row = edition === undefined ? plans[0] : found(plans.find((plan) => plan.edition === edition))
  const reviews = await Promise.all(
    read.reviews.map(async (review) => ({ ...review, body: await openReview(keys, review) })),
  )
  const { name } = await openClient(keys, { id: client.id, name: client.name })
  const plan = row && { ...row, body: await openPlan(keys, row) }
  return { head, town, name, consultantName: read.consultant?.name ?? '', plans, plan, reviews, lastTurn: turns[0] }
}

export type PlanRecord = Awaited<ReturnType<typeof lookAtPlan>>
export type OpenedPlan = NonNullable<PlanRecord['plan']>
export type OpenedReview = PlanRecord['reviews'][number]

import { addMonths } from '../../law/calendar.ts'
import type { Desk } from '../desk.ts'
import { refuseIf } from '../refusals.ts'
import { plansFor } from './holding-plans.ts'
import { emptyPlan, openPlan, sealPlan } from './plan.ts'
import { addPlan } from './plan-store.ts'

const lastsMonths = 6
const reviewedAfterMonths = 3

/** The next edition: a copy of the last, or an empty one, for half a year from today. */
export const startPlan = async (desk: Desk, { clientId }: { clientId: string }) => {
  const { last, keys } = await plansFor(desk, { act: 'plan.write', clientId })
  refuseIf(last?.state === 'draft' ? 'planDraftOpen' : null)

  const place = { clientId, edition: (last?.edition ?? 0) + 1 }
  const body = last ? await openPlan(keys, last) : emptyPlan
  await desk.write([
    addPlan({
      ...place,
      startsOn: desk.today,
      endsOn: addMonths(desk.today, lastsMonths),
      reviewOn: addMonths(desk.today, reviewedAfterMonths),
      body: await sealPlan(keys, { ...place, body }),
      authorId: desk.actor.id,
      createdAt: desk.now,
    }),
  ])
  return place
}

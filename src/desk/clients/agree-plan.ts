import type { Desk } from '../desk.ts'
import { refuseUnless } from '../refusals.ts'
import { draftFor } from './holding-plans.ts'
import { isComplete, openPlan } from './plan.ts'
import type { AgreeInput } from './plan-forms.ts'
import { movePlan } from './plan-store.ts'

type Place = { clientId: string; edition: number }

/** The person's yes, when and how; the plan before it makes room (則1条: five items or no plan). */
export const agreePlan = async (desk: Desk, { clientId, edition, version, ...yes }: AgreeInput & Place) => {
  const { draft, keys, agreed } = await draftFor(desk, { act: 'plan.agree', clientId, edition, version })
  refuseUnless(isComplete(await openPlan(keys, draft)), 'planIncomplete')
  refuseUnless(yes.agreedOn <= desk.today, 'dateOutOfRange')

  await desk.write(
    [
      movePlan({ plan: draft, act: 'plan.agree', set: { state: 'agreed', ...yes } }),
      ...(agreed ? [movePlan({ plan: agreed, act: 'plan.agree', set: { state: 'replaced' } })] : []),
    ].toReversed(),
  )
  return { clientId, edition }
}

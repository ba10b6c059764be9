import type { Desk } from '../desk.ts'
import { agreedFor } from './holding-plans.ts'
import { stepNumbers } from './plan-forms.ts'
import type { TickInput } from './plan-forms.ts'
import { movePlan } from './plan-store.ts'

type Place = { clientId: string; edition: number }

/** What of the agreed steps is done. */
export const tickSteps = async (desk: Desk, { clientId, edition, version, done }: TickInput & Place) => {
  const { agreed } = await agreedFor(desk, { act: 'plan.tick', clientId, edition, version })
  const stepsDone = stepNumbers.map((step) => done.includes(step))
  await desk.write([movePlan({ plan: agreed, act: 'plan.tick', set: { stepsDone } })])
  return { clientId, edition }
}

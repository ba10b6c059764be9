import type { Desk } from '../desk.ts'
import { refuseUnless } from '../refusals.ts'
import { draftFor } from './holding-plans.ts'
import { openPlan, sealPlan } from './plan.ts'
import { bodyOf } from './plan-forms.ts'
import type { PlanInput } from './plan-forms.ts'
import { movePlan } from './plan-store.ts'
import { keeping, wordsKept } from './unasked.ts'

type Place = { clientId: string; edition: number }

/** A draft is written over as often as the talk goes on. */
export const writePlan = async (desk: Desk, { clientId, edition, ...input }: PlanInput & Place) => {
  const { draft, keys } = await draftFor(desk, { act: 'plan.write', clientId, edition, version: input.version })
  const { startsOn, endsOn, reviewOn } = input
  refuseUnless(startsOn <= reviewOn && reviewOn <= endsOn, 'planDates')
  const kept = wordsKept({ typed: input, keepsWords: input.keepsWords })

  const { assessment } = await openPlan(keys, draft)
  const body = await sealPlan(keys, { clientId, edition, body: { ...bodyOf(input), assessment } })
  const move = movePlan({ plan: draft, act: 'plan.write', set: { startsOn, endsOn, reviewOn, body } })
  await desk.write([keeping(move, kept)])
  return { clientId, edition }
}

import type { Desk } from '../desk.ts'
import { draftFor } from './holding-plans.ts'
import { openPlan, sealPlan } from './plan.ts'
import { assessmentOf } from './plan-forms.ts'
import type { AssessmentInput } from './plan-forms.ts'
import { movePlan } from './plan-store.ts'
import { keeping, wordsKept } from './unasked.ts'

type Place = { clientId: string; edition: number }

/** The readiness for work belongs to the plan it was talked over for, and is frozen with it. */
export const assessReadiness = async (desk: Desk, { clientId, edition, ...input }: AssessmentInput & Place) => {
  const { draft, keys } = await draftFor(desk, { act: 'plan.write', clientId, edition, version: input.version })
  const kept = wordsKept({ typed: input, keepsWords: input.keepsWords })
  const told = { ...(await openPlan(keys, draft)), assessment: assessmentOf(input) }
  const body = await sealPlan(keys, { clientId, edition, body: told })
  const move = movePlan({ plan: draft, act: 'plan.write', set: { body }, fields: ['assessment'] })
  await desk.write([keeping(move, kept)])
  return { clientId, edition }
}

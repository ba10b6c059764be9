import type { Act } from '../../access/acts.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { mustNotBeClosed } from './must-not-be-closed.ts'
import { agreedPlanOf, lastPlanOf, planOf } from './plan-store.ts'
import { keysOf } from './seal.ts'
import { readerOf, standing } from './scope-store.ts'
import { keysOfClient } from './store.ts'

// What every act on a plan begins with: whose record it is, that it is open, the plan as it was read.

type Which = { act: Act; clientId: string; edition?: number }

/** The record and its plans, for whoever may do this act. */
export const plansFor = async (desk: Desk, { act, clientId, edition = 0 }: Which) => {
  const read = await desk.read({
    client: standing({ clientId, by: readerOf(desk) }),
    wrapped: keysOfClient(clientId),
    plan: planOf({ clientId, edition }),
    last: lastPlanOf(clientId),
    agreed: agreedPlanOf(clientId),
  })
  const client = found(read.client)
  allow(desk, act, client)
  mustNotBeClosed(client)
  return { ...read, keys: await keysOf(desk.keys, read.wrapped) }
}

/** The draft somebody is writing on, as they had it on their page. */
export const draftFor = async (desk: Desk, of: Which & { version: number }) => {
  const { plan, keys, agreed } = await plansFor(desk, of)
  const draft = found(plan)
  refuseUnless(draft.state === 'draft', 'planFrozen')
  refuseUnless(draft.version === of.version, 'stale')
  return { draft, keys, agreed }
}

/** The agreed plan, as they had it on their page. */
export const agreedFor = async (desk: Desk, of: Which & { version: number }) => {
  const { plan, keys } = await plansFor(desk, of)
  const agreed = found(plan)
  refuseUnless(agreed.state === 'agreed', 'illegalTransition')
  refuseUnless(agreed.version === of.version, 'stale')
  return { agreed, keys }
}

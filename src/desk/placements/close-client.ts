import { agreedPlanOf } from '../clients/plan-store.ts'
import { movePlan } from '../clients/plan-store.ts'
import { readerOf, standing } from '../clients/scope-store.ts'
import { keysOfClient } from '../clients/store.ts'
import type { CloseInput } from '../clients/turn-forms.ts'
import { turning } from '../clients/turning.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseIf } from '../refusals.ts'
import { runningOf } from './store.ts'

// Whether anything still runs is known in this room, the last of a record's.

/** The end of the support: with nothing running any more, its reason, and the plan ended with it. */
export const closeClient = async (desk: Desk, { clientId, ...input }: CloseInput & { clientId: string }) => {
  const read = await desk.read({
    client: standing({ clientId, by: readerOf(desk) }),
    wrapped: keysOfClient(clientId),
    running: runningOf(clientId),
    plan: agreedPlanOf(clientId),
  })
  const client = found(read.client)
  allow(desk, 'client.close', client)
  const turned = await turning(desk, { client, wrapped: read.wrapped, to: 'closed', input })
  refuseIf(read.running > 0 ? 'stillRunning' : null)

  const { plan } = read
  const ended = plan ? [movePlan({ plan, act: 'client.close', set: { state: 'ended' } })] : []
  await desk.write([...ended, turned])
  return { id: clientId }
}

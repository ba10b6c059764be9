import { readerOf, standing } from '../clients/scope-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import type { EndInput } from './forms.ts'
import { endPlacementRow } from '../referrals/placement-store.ts'
import { clientOfPlacement, openFollowUpsOf, placementById } from './store.ts'

/** The end and its reason; what was still due falls away. No black mark is kept. */
export const endPlacement = async (desk: Desk, input: EndInput & { id: string }) => {
  const { placement, client, open } = await desk.read({
    placement: placementById(input.id),
    client: standing({ clientId: clientOfPlacement(input.id), by: readerOf(desk) }),
    open: openFollowUpsOf(input.id),
  })
  const row = found(placement)
  allow(desk, 'placement.end', found(client))
  refuseUnless(row.version === input.version, 'stale')
  refuseUnless(row.state === 'started', 'illegalTransition')
  // Before it was to begin somebody may stop as well: then it ends on the day they say so.
  const isBefore = row.startedOn > desk.today && input.endedOn === desk.today
  refuseUnless(isBefore || (input.endedOn >= row.startedOn && input.endedOn <= desk.today), 'startInFuture')

  await desk.write([endPlacementRow({ row, set: { endedOn: input.endedOn, endReason: input.endReason }, open })])
  return { id: row.id }
}

import { readerOf, standing } from '../clients/scope-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { movePlacement } from '../referrals/placement-store.ts'
import { clientOfPlacement, placementById } from './store.ts'

/** R1-05: what was agreed below what was disclosed stands on the day until somebody has asked the firm and told the client. */
export const seeLowered = async (desk: Desk, input: { id: string; version: number }) => {
  const read = await desk.read({
    row: placementById(input.id),
    client: standing({ clientId: clientOfPlacement(input.id), by: readerOf(desk) }),
  })
  const row = found(read.row)
  allow(desk, 'placement.seeLowered', found(read.client))
  refuseUnless(row.version === input.version, 'stale')
  refuseUnless(row.isLowered && row.loweredSeenOn === null, 'illegalTransition')
  await desk.write([movePlacement({ row, act: 'placement.seeLowered', set: { loweredSeenOn: desk.today } })])
  return { id: row.id }
}

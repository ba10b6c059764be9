import { readerOf, standing } from '../clients/scope-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { doorOf } from './slip-looks-store.ts'
import { liftedFor } from './slip-write-store.ts'
import { clientOfReferral, referralById } from './store.ts'

/** After a call with the firm: its people may read their slips again. */
export const liftSlips = async (desk: Desk, { id }: { id: string }) => {
  const read = await desk.read({
    referral: referralById(id),
    client: standing({ clientId: clientOfReferral(id), by: readerOf(desk) }),
    isShut: doorOf(id),
  })
  allow(desk, 'slip.lift', found(read.client))
  refuseUnless(read.isShut, 'illegalTransition')
  await desk.write([liftedFor(found(read.referral).id)])
  return { id }
}

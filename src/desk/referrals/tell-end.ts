import { readerOf, standing } from '../clients/scope-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { isToTell } from './clock.ts'
import { clientOfReferral, moveReferral, referralById } from './store.ts'

/** The person was told, by somebody who knows how they may be reached, that the firm did not answer. */
export const tellEnd = async (desk: Desk, input: { id: string; version: number }) => {
  const read = await desk.read({
    referral: referralById(input.id),
    client: standing({ clientId: clientOfReferral(input.id), by: readerOf(desk) }),
  })
  const referral = found(read.referral)
  allow(desk, 'referral.tellEnd', found(read.client))
  refuseUnless(referral.version === input.version, 'stale')
  refuseUnless(isToTell(referral), 'illegalTransition')

  await desk.write([moveReferral({ referral, act: 'referral.tellEnd', set: { clockOn: null } })])
  return { id: referral.id }
}

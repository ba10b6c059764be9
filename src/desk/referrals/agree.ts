import { readerOf, standing } from '../clients/scope-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import type { Referral } from './referral.ts'
import { mayMove } from './referral.ts'
import { clientOfReferral, moveReferral, referralById } from './store.ts'

type Agreement = { id: string; version: number; agreedHow: NonNullable<Referral['agreedHow']> }

/** The client's own yes, and how it was given, before anything leaves the desk. */
export const agreeToReferral = async (desk: Desk, input: Agreement) => {
  const read = await desk.read({
    referral: referralById(input.id),
    client: standing({ clientId: clientOfReferral(input.id), by: readerOf(desk) }),
  })
  const referral = found(read.referral)
  allow(desk, 'referral.agree', found(read.client))
  refuseUnless(referral.version === input.version, 'stale')
  refuseUnless(mayMove(referral.state, 'agreed'), 'illegalTransition')

  await desk.write([
    moveReferral({
      referral,
      act: 'referral.agree',
      set: { state: 'agreed', agreedHow: input.agreedHow, agreedOn: desk.today },
    }),
  ])
  return { id: referral.id }
}

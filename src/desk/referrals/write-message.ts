import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { mayTalk, newMessage } from './message.ts'
import { partiesOf, referralById } from './store.ts'

/** A word of the firm to the desk. What asks what nobody may ask is held (R2-40). */
export const writeMessage = async (desk: Desk, input: { id: string; words: string }) => {
  const read = await desk.read({ referral: referralById(input.id), parties: partiesOf(input.id) })
  const referral = found(read.referral)
  allow(desk, 'referral.message', { employerId: found(read.parties).employerId })
  refuseUnless(referral.letterNumber !== null, 'absent')
  refuseUnless(mayTalk(referral), 'illegalTransition')

  await desk.write([await newMessage(desk, { referralId: referral.id, author: 'firm', words: input.words })])
  return { id: referral.id }
}

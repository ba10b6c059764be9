import { endMattersOf } from '../accounts/matter-store.ts'
import { readerOf, standing } from '../clients/scope-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { answered } from './answer.ts'
import type { Answer } from './answer.ts'
import { clientOfReferral, referralById } from './store.ts'

type Behalf = Answer & { id: string; version: number; channel: string; behalfReason: string }

/** An answer by phone, at the counter, by FAX or letter: written down on the firm's behalf with channel and reason (product §4). */
export const answerOnBehalf = async (desk: Desk, input: Behalf) => {
  const read = await desk.read({
    referral: referralById(input.id),
    client: standing({ clientId: clientOfReferral(input.id), by: readerOf(desk) }),
  })
  const referral = found(read.referral)
  allow(desk, 'referral.answer', found(read.client))
  refuseUnless(referral.version === input.version, 'stale')

  const audit = { onBehalfOf: 'employer', channel: input.channel, purpose: input.behalfReason } as const
  await answered(desk, {
    referral,
    answer: input,
    channel: input.channel,
    audit,
    links: [endMattersOf({ subjectId: referral.id, now: desk.now })],
  })
  return { id: referral.id }
}

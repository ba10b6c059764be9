import { endMattersOf, openMattersFor } from '../accounts/matter-store.ts'
import { proveCard } from '../accounts/prove-card.ts'
import { readerOf, standing } from '../clients/scope-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { answered } from './answer.ts'
import type { Answer } from './answer.ts'
import { clientOfReferral, partiesOf, referralById } from './store.ts'

type Behalf = Answer & {
  id: string
  version: number
  channel: string
  behalfReason: string
  /** The code on a reply card. */
  cardCode?: string
}

/** An answer by phone, at the counter, by FAX, letter or card: written down on the firm's behalf with channel and reason (product §4). */
export const answerOnBehalf = async (desk: Desk, input: Behalf) => {
  const read = await desk.read({
    referral: referralById(input.id),
    client: standing({ clientId: clientOfReferral(input.id), by: readerOf(desk) }),
    parties: partiesOf(input.id),
    matters: openMattersFor({ act: 'referral.answer', subjectId: input.id }),
  })
  const [referral, firm] = [found(read.referral), found(read.parties)]
  allow(desk, 'referral.answer', found(read.client))
  refuseUnless(referral.version === input.version, 'stale')
  if (input.channel === 'card') await proveCard(desk, { matters: read.matters, code: input.cardCode ?? '' })

  const audit = { onBehalfOf: 'employer', channel: input.channel, purpose: input.behalfReason } as const
  const links = [endMattersOf({ subjectId: referral.id, now: desk.now })]
  await answered(desk, { referral, firm, answer: input, channel: input.channel, audit, links })
  return { id: referral.id }
}

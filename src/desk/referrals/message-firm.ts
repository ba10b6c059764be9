import { paths } from '../../paths.ts'
import { readerOf, standing } from '../clients/scope-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { contactOf } from '../employers/contact.ts'
import { tellIfReachable } from '../outbox/tell-if-reachable.ts'
import { found, refuse, refuseUnless } from '../refusals.ts'
import { messageById, moveMessage } from './message-store.ts'
import { mayTalk, newMessage } from './message.ts'
import type { Referral } from './referral.ts'
import { clientOfReferral, partiesOf, referralById } from './store.ts'

const factsOf = (desk: Desk, id: string) => ({
  referral: referralById(id),
  client: standing({ clientId: clientOfReferral(id), by: readerOf(desk) }),
  firm: partiesOf(id),
})
type Firm = NonNullable<ReturnType<ReturnType<typeof partiesOf>['pick']>>

// That there is something to read, and where: the words themselves stay behind a sign-in.
const mailOf = async (desk: Desk, { referral, firm }: { referral: Referral; firm: Firm }) => {
  const { email } = await contactOf(desk.keys, { id: found(firm.employerId), contact: firm.contact })
  const path = paths.employer.referralAnswer(referral.id)
  const params = { title: firm.title, letterNumber: found(referral.letterNumber), path }
  return tellIfReachable(desk, { kind: 'referralMessage', params, to: email, subjectId: referral.id })
}

/** A word of the desk to the firm, read on its own page. */
export const messageFirm = async (desk: Desk, input: { id: string; words: string }) => {
  const read = await desk.read(factsOf(desk, input.id))
  const of = { referral: found(read.referral), firm: found(read.firm) }
  allow(desk, 'referral.message', found(read.client))
  refuseUnless(mayTalk(of.referral), 'illegalTransition')

  const message = await newMessage(desk, { referralId: input.id, author: 'desk', words: input.words })
  await desk.write([message, ...(await mailOf(desk, of))])
  return { id: input.id }
}

type Held = { id: string; messageId: string; version: number }

const heldOf = async (desk: Desk, { id, messageId, version }: Held) => {
  const read = await desk.read({ ...factsOf(desk, id), row: messageById({ referralId: id, id: messageId }) })
  const [referral, firm] = [found(read.referral), found(read.firm)]
  allow(desk, 'referral.passMessage', found(read.client))
  const row = read.row ?? refuse('stale')
  refuseUnless(row.version === version, 'stale')
  refuseUnless(row.state === 'held', 'reviewedAlready')
  return { referral, firm, row }
}

/** R2-40: staff have read it and find nothing that may not be asked. */
export const passMessage = async (desk: Desk, input: Held) => {
  const { row } = await heldOf(desk, input)
  await desk.write([moveMessage({ row, state: 'passed' })])
  return { id: input.id }
}

/** R2-40: it goes back with the reason; the firm's page shows the list of what nobody may ask beside it. */
export const returnMessage = async (desk: Desk, input: Held & { returnReason: string }) => {
  const { row, ...of } = await heldOf(desk, input)
  const reason = await newMessage(desk, { referralId: input.id, author: 'desk', words: input.returnReason })
  await desk.write([moveMessage({ row, state: 'returned' }), reason, ...(await mailOf(desk, of))])
  return { id: input.id }
}

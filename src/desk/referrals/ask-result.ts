import { paths } from '../../paths.ts'
import { endMattersFor } from '../accounts/matter-store.ts'
import { newMatter } from '../accounts/new-matter.ts'
import { readerOf, standing } from '../clients/scope-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { contactOf } from '../employers/contact.ts'
import { tell } from '../outbox/tell.ts'
import { found, refuseUnless } from '../refusals.ts'
import { waitsForResult } from './referral.ts'
import { clientOfReferral, moveReferral, partiesOf, referralById } from './store.ts'

/** A letter that asks the firm what came of it, with a link good for that one answer; an earlier link ends with it. */
export const askForResult = async (desk: Desk, input: { id: string; version: number }) => {
  const read = await desk.read({
    referral: referralById(input.id),
    client: standing({ clientId: clientOfReferral(input.id), by: readerOf(desk) }),
    parties: partiesOf(input.id),
  })
  const [referral, parties] = [found(read.referral), found(read.parties)]
  allow(desk, 'referral.askResult', found(read.client))
  refuseUnless(referral.version === input.version, 'stale')
  refuseUnless(waitsForResult(referral.state), 'illegalTransition')
  const employerId = found(parties.employerId)
  const { email } = await contactOf(desk.keys, { id: employerId, contact: parties.contact })
  refuseUnless(email !== '', 'noEmail')

  const of = { act: 'referral.result', subjectId: referral.id } as const
  const matter = await newMatter(desk, { ...of, partyId: employerId, expiresAt: null })
  const params = {
    title: parties.title,
    letterNumber: referral.letterNumber ?? '',
    path: paths.matter(matter.id),
    code: matter.code,
  }
  const asked = moveReferral({ referral, act: 'referral.askResult', set: {} })
  const links = [endMattersFor({ ...of, now: desk.now }), matter.statement]
  await desk.write([
    { ...asked, statements: (auditId) => [...asked.statements(auditId), ...links] },
    await tell(desk, { kind: 'resultAsked', params, to: email, subjectId: referral.id }),
  ])
  return { id: referral.id }
}

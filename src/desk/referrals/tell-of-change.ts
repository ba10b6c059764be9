import { keysOf } from '../clients/seal.ts'
import type { Change, Desk, Message } from '../desk.ts'
import { contactOf } from '../employers/contact.ts'
import { tellIfReachable } from '../outbox/tell-if-reachable.ts'
import { addStep } from '../tasks/store.ts'
import { sealTask } from '../tasks/task.ts'
import { phoneStep } from '../../text/results.ts'
import type { Referral } from './referral.ts'
import type { keysOfReferral } from './case-store.ts'
import type { partiesOf } from './store.ts'

type Parties = NonNullable<ReturnType<ReturnType<typeof partiesOf>['pick']>>
type Wrapped = ReturnType<ReturnType<typeof keysOfReferral>['pick']>
type Telling = {
  referral: Referral
  parties: Parties
  wrapped: Wrapped
  what: { kind: 'referralWithdrawn' } | { kind: 'dayMoved'; was: string; on: string }
  /** Somebody stands at the door today: a mail may be read too late. */
  isToday: boolean
}

/** The firm hears that nobody comes, and never why; by phone too where there is no mail, or no time for one. */
export const tellOfChange = async (desk: Desk, of: Telling): Promise<readonly (Change | Message)[]> => {
  const { referral, parties, wrapped, what, isToday } = of
  if (referral.letterNumber === null || parties.employerId === null) return []
  const { email } = await contactOf(desk.keys, { id: parties.employerId, contact: parties.contact })
  const about = { title: parties.title, letterNumber: referral.letterNumber }
  const to = { to: email, subjectId: referral.id }
  const mails =
    what.kind === 'dayMoved'
      ? await tellIfReachable(desk, { kind: what.kind, params: { ...about, was: what.was, on: what.on }, ...to })
      : await tellIfReachable(desk, { kind: what.kind, params: about, ...to })
  if (email !== '' && !isToday) return mails
  const id = desk.newId()
  const body = await sealTask(await keysOf(desk.keys, wrapped), { id, body: phoneStep[what.kind](about.letterNumber) })
  const { clientId } = referral
  const step = { id, clientId, body, dueOn: desk.today, authorId: desk.actor.id, createdAt: desk.now }
  return [addStep(step), ...mails]
}

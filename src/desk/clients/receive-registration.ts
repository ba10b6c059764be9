import { endOfMonthAfterNext } from '../../law/calendar.ts'
import { allow } from '../desk.ts'
import type { Desk, Message } from '../desk.ts'
import { tell } from '../outbox/tell.ts'
import { found, refuseIf, refuseUnless } from '../refusals.ts'
import { mustNotBeClosed } from './must-not-be-closed.ts'
import { mayUse, notBeforeFor, readReach } from './reach.ts'
import type { ReachOf } from './reach.ts'
import { registrationOn } from './registration.ts'
import type { Registration } from './registration.ts'
import type { Reception } from './registration-forms.ts'
import { addRegistration, registrationsOfMine } from './registration-store.ts'
import { keysOf, openClient } from './seal.ts'
import { readerOf, standing } from './scope-store.ts'
import { sectionsOfMine } from './section-store.ts'
import { keysOfMine, myClient } from './store.ts'
import { tellClient } from './tell-client.ts'

type Noticing = { input: Reception; email: string; reach: ReachOf; id: string }
type Noticed = Pick<Registration, 'noticeBy' | 'noticeOn'> & { messages: readonly Message[] }

/** Of whom nobody may learn that the desk writes to them, the mail asks to come by, and the paper waits for them there. */
const noticeOf = async (desk: Desk, { input: { noticeBy }, email, reach, id }: Noticing): Promise<Noticed> => {
  if (noticeBy !== 'mail') return { noticeBy, noticeOn: null, messages: [] }
  if (reach.discreet) {
    const mail = { kind: 'clientNotice', params: { wish: 'come' } } as const
    const { messages } = await tellClient(desk, { mail, email, reach, subjectId: id })
    return { noticeBy: 'hand', noticeOn: null, messages }
  }
  const notBefore = notBeforeFor(reach, desk.now)
  const mail = await tell(desk, { kind: 'registrationNotice', params: {}, to: email, subjectId: id, notBefore })
  return { noticeBy, noticeOn: desk.today, messages: [mail] }
}

/**
 * 求職受付, good until the end of the month after next. 職業安定法29条の4, 同施行規則17条の7 (R1-42): the notice goes by the way the
 * person chose; a mail goes out with the act and says nothing of them, paper waits until it was handed over.
 */
export const receiveRegistration = async (desk: Desk, input: Reception & { clientId: string }) => {
  const { clientId, receivedOn, noticeBy } = input
  const mine = { clientId, by: readerOf(desk) }
  const read = await desk.read({
    standing: standing(mine),
    client: myClient(mine),
    wrapped: keysOfMine(mine),
    earlier: registrationsOfMine(mine),
    sections: sectionsOfMine(mine),
  })
  const client = found(read.standing)
  allow(desk, 'registration.record', client)
  mustNotBeClosed(client)
  refuseUnless(receivedOn <= desk.today && endOfMonthAfterNext(receivedOn) >= desk.today, 'dateOutOfRange')
  refuseIf(registrationOn(read.earlier, desk.today) ? 'registeredAlready' : null)
  const keys = await keysOf(desk.keys, read.wrapped)
  const { email } = await openClient(keys, found(read.client))
  refuseUnless(noticeBy !== 'mail' || email !== '', 'noClientEmail')
  const reach = await readReach(keys, read.sections)
  refuseUnless(noticeBy === 'hand' || mayUse(reach, noticeBy), 'neverUsed')

  const id = desk.newId()
  const { messages, ...notice } = await noticeOf(desk, { input, email, reach, id })
  const validUntil = endOfMonthAfterNext(receivedOn)
  const row = { id, clientId, receivedOn, validUntil, createdAt: desk.now, ...notice }
  await desk.write([addRegistration(row), ...messages])
  return { id: clientId }
}

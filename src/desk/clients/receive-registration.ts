import { endOfMonthAfterNext } from '../../law/calendar.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { tell } from '../outbox/tell.ts'
import { found, refuseIf, refuseUnless } from '../refusals.ts'
import { mustNotBeClosed } from './must-not-be-closed.ts'
import { readSections } from './read-sections.ts'
import { registrationOn } from './registration.ts'
import type { Reception } from './registration-forms.ts'
import { addRegistration, registrationsOfMine } from './registration-store.ts'
import { keysOf, openClient } from './seal.ts'
import { readerOf, standing } from './scope-store.ts'
import { sectionsOfMine } from './section-store.ts'
import { keysOfMine, myClient } from './store.ts'

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
  const { reach } = (await readSections(keys, read.sections)).sections
  refuseIf(reach.never.some((way) => way === noticeBy) ? 'neverUsed' : null)

  const id = desk.newId()
  const row = { id, clientId, receivedOn, validUntil: endOfMonthAfterNext(receivedOn), noticeBy, createdAt: desk.now }
  const noticeOn = noticeBy === 'mail' ? desk.today : null
  const mails =
    noticeBy === 'mail' ? [await tell(desk, { kind: 'registrationNotice', params: {}, to: email, subjectId: id })] : []
  await desk.write([addRegistration({ ...row, noticeOn }), ...mails])
  return { id: clientId }
}

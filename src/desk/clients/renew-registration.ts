import { endOfMonthAfterNext } from '../../law/calendar.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuse, refuseUnless } from '../refusals.ts'
import { mustNotBeClosed } from './must-not-be-closed.ts'
import { registrationOn } from './registration.ts'
import { changeRegistration, registrationsOfMine } from './registration-store.ts'
import { readerOf, standing } from './scope-store.ts'

/** What is in force runs on to the end of the month after next from today; what has ended is received anew. */
export const renewRegistration = async (desk: Desk, input: { clientId: string; version: number }) => {
  const mine = { clientId: input.clientId, by: readerOf(desk) }
  const read = await desk.read({ standing: standing(mine), all: registrationsOfMine(mine) })
  const client = found(read.standing)
  allow(desk, 'registration.record', client)
  mustNotBeClosed(client)
  const registration = registrationOn(read.all, desk.today) ?? refuse('notRegistered')
  refuseUnless(registration.version === input.version, 'stale')

  const set = { renewedOn: desk.today, validUntil: endOfMonthAfterNext(desk.today) }
  await desk.write([changeRegistration({ registration, set })])
  return { id: input.clientId }
}

import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuse, refuseUnless } from '../refusals.ts'
import { registrationOn } from './registration.ts'
import { changeRegistration, registrationsOfMine } from './registration-store.ts'
import { readerOf, standing } from './scope-store.ts'

type Handed = { clientId: string; version: number; noticeOn: string }

/** The paper of 職業安定法29条の4 was handed over or posted: the day is on record, once (R1-42). */
export const recordNotice = async (desk: Desk, input: Handed) => {
  const mine = { clientId: input.clientId, by: readerOf(desk) }
  const read = await desk.read({ standing: standing(mine), all: registrationsOfMine(mine) })
  allow(desk, 'registration.record', found(read.standing))
  const registration = registrationOn(read.all, desk.today) ?? refuse('notRegistered')
  refuseUnless(registration.noticeOn === null, 'reviewedAlready')
  refuseUnless(registration.version === input.version, 'stale')
  refuseUnless(input.noticeOn >= registration.receivedOn && input.noticeOn <= desk.today, 'dateOutOfRange')

  await desk.write([changeRegistration({ registration, set: { noticeOn: input.noticeOn } })])
  return { id: input.clientId }
}

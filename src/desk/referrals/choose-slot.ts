import { endMattersOf } from '../accounts/matter-store.ts'
import { newMatter } from '../accounts/new-matter.ts'
import { paths } from '../../paths.ts'
import { readReach, mayUse } from '../clients/reach.ts'
import { readerOf, standing } from '../clients/scope-store.ts'
import { keysOf, openClient } from '../clients/seal.ts'
import { sectionsOfMine } from '../clients/section-store.ts'
import { keysOfMine, myClient } from '../clients/store.ts'
import { tellClient } from '../clients/tell-client.ts'
import { allow } from '../desk.ts'
import type { Desk, Message } from '../desk.ts'
import { contactOf } from '../employers/contact.ts'
import { tellIfReachable } from '../outbox/tell-if-reachable.ts'
import { found, refuse, refuseUnless } from '../refusals.ts'
import { sealMeeting } from './message.ts'
import { clockFrom } from './referral.ts'
import type { Referral } from './referral.ts'
import { isAhead } from './slots.ts'
import { clientOfReferral, moveReferral, partiesOf, referralById } from './store.ts'

type Firm = NonNullable<ReturnType<ReturnType<typeof partiesOf>['pick']>>
type Asked = { referral: Referral; firm: Firm }

const factsOf = (desk: Desk, id: string) => ({
  referral: referralById(id),
  client: standing({ clientId: clientOfReferral(id), by: readerOf(desk) }),
  firm: partiesOf(id),
})
type Facts = {
  referral: Referral | undefined
  client: NonNullable<ReturnType<ReturnType<typeof standing>['pick']>> | undefined
  firm: Firm | undefined
}

const asked = (desk: Desk, { read, version }: { read: Facts; version: number }): Asked => {
  const referral = found(read.referral)
  allow(desk, 'referral.choose', found(read.client))
  refuseUnless(referral.version === version, 'stale')
  return { referral, firm: found(read.firm) }
}

const emailOf = async (desk: Desk, { firm }: Asked) =>
  (await contactOf(desk.keys, { id: found(firm.employerId), contact: firm.contact })).email

const tellFirmOfVisit = async (desk: Desk, { of, on, at }: { of: Asked; on: string; at: string }) => {
  const { referral, firm } = of
  const params = {
    title: firm.title,
    letterNumber: found(referral.letterNumber),
    on,
    at,
    path: paths.employer.referralAnswer(referral.id),
  }
  return tellIfReachable(desk, { kind: 'visitAgreed', params, to: await emailOf(desk, of), subjectId: referral.id })
}

const readingsOfClient = (desk: Desk, id: string) => {
  const mine = { clientId: clientOfReferral(id), by: readerOf(desk) }
  return { person: myClient(mine), wrapped: keysOfMine(mine), sections: sectionsOfMine(mine) }
}
type Found<T> = { [K in keyof T]: T[K] extends { pick: (...args: never[]) => infer R } ? R : never }
type Person = Found<ReturnType<typeof readingsOfClient>>

// A mail that says no more than "please call", or none: then the consultant says it.
const tellPerson = async (desk: Desk, { person, wrapped, sections }: Person): Promise<readonly Message[]> => {
  const keys = await keysOf(desk.keys, wrapped)
  const known = found(person)
  const [{ email }, reach] = [await openClient(keys, known), await readReach(keys, sections)]
  if (email === '') return refuse('noClientEmail')
  if (!mayUse(reach, 'mail')) return refuse('neverUsed')
  const mail = { kind: 'clientNotice', params: { wish: 'call' } } as const
  return (await tellClient(desk, { mail, email, reach, subjectId: known.id })).messages
}

type Chosen = { id: string; version: number; slot: number; tell: 'self' | 'mail' }

/** The client takes one of the times the firm offered: it is agreed, and the firm is told. */
export const chooseSlot = async (desk: Desk, input: Chosen) => {
  const read = await desk.read({ ...factsOf(desk, input.id), ...readingsOfClient(desk, input.id) })
  const of = asked(desk, { read, version: input.version })
  const { referral } = of
  refuseUnless(referral.state === 'issued' && referral.slots.length > 0, 'illegalTransition')
  const slot = referral.slots[input.slot] ?? refuse('stale')
  refuseUnless(isAhead(slot.on, desk.today), 'slotPast')

  const set = {
    state: 'accepted',
    answeredOn: desk.today,
    visitOn: slot.on,
    visitAt: slot.at,
    slots: [],
    ...clockFrom(slot.on),
  } as const
  const moved = moveReferral({ referral, act: 'referral.choose', set })
  const link = endMattersOf({ subjectId: referral.id, now: desk.now })
  const told = await tellFirmOfVisit(desk, { of, ...slot })
  const person = input.tell === 'mail' ? await tellPerson(desk, read) : []
  await desk.write([{ ...moved, statements: (auditId) => [...moved.statements(auditId), link] }, ...told, ...person])
  return { id: referral.id }
}

/** None suits: it is the firm's turn again, with a new link and days counted from today. */
export const declineSlots = async (desk: Desk, input: { id: string; version: number }) => {
  const of = asked(desk, { read: await desk.read(factsOf(desk, input.id)), version: input.version })
  const { referral, firm } = of
  refuseUnless(referral.state === 'issued' && referral.slots.length > 0, 'illegalTransition')

  const party = { act: 'referral.answer', subjectId: referral.id, partyId: found(firm.employerId) } as const
  const matter = await newMatter(desk, { ...party, expiresAt: null })
  const letterNumber = found(referral.letterNumber)
  const params = { title: firm.title, letterNumber, path: paths.matter(matter.id), code: matter.code }
  const told = await tellIfReachable(desk, {
    kind: 'timeAskedAgain',
    params,
    to: await emailOf(desk, of),
    subjectId: referral.id,
  })
  const moved = moveReferral({ referral, act: 'referral.choose', set: { slots: [], ...clockFrom(desk.today) } })
  // Without an e-mail the links the firm has stay good: a new one would reach nobody.
  const links = told.length === 0 ? [] : [endMattersOf({ subjectId: referral.id, now: desk.now }), matter.statement]
  await desk.write([{ ...moved, statements: (auditId) => [...moved.statements(auditId), ...links] }, ...told])
  return { id: referral.id }
}

type Visit = { id: string; version: number; visitOn: string; visitAt: string; meeting: string }

/** The day of the visit, agreed on the phone: the firm is told, and its result is waited for from that day. */
export const changeVisit = async (desk: Desk, input: Visit) => {
  const of = asked(desk, { read: await desk.read(factsOf(desk, input.id)), version: input.version })
  const { referral } = of
  refuseUnless(referral.state === 'accepted' || referral.state === 'visiting', 'illegalTransition')
  refuseUnless(isAhead(input.visitOn, desk.today), 'slotPast')

  const meeting = await sealMeeting(desk.keys, { id: referral.id, meeting: input.meeting })
  const set = { visitOn: input.visitOn, visitAt: input.visitAt, meeting, ...clockFrom(input.visitOn) }
  const moved = moveReferral({ referral, act: 'referral.choose', set })
  await desk.write([moved, ...(await tellFirmOfVisit(desk, { of, on: input.visitOn, at: input.visitAt }))])
  return { id: referral.id }
}

import { readerOf, standing } from '../clients/scope-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuse, refuseUnless } from '../refusals.ts'
import { isInForce, readConsentNumber } from './consent.ts'
import { clientOfConsent, consentById, consentByNumber, revokeRow } from './store.ts'

/** No reason is asked, and it holds from this moment (R1-33). */
export const revokeConsent = async (desk: Desk, input: { id: string; version: number }) => {
  const read = await desk.read({
    consent: consentById(input.id),
    client: standing({ clientId: clientOfConsent(input.id), by: readerOf(desk) }),
  })
  const row = found(read.consent)
  allow(desk, 'consent.revoke', found(read.client))
  refuseUnless(row.version === input.version, 'stale')
  refuseUnless(isInForce(row, desk.today), 'consentOver')

  await desk.write([revokeRow({ row, today: desk.today })])
  return { id: row.id, clientId: row.clientId }
}

/** By the number of the tear-off card, on the phone or at the counter: the officer learns neither who nor what. */
export const revokeByCard = async (desk: Desk, input: { number: string }) => {
  const number = readConsentNumber(input.number)
  const read = await desk.read({ consent: consentByNumber(number ?? { caseNumber: '', ordinal: 0 }) })
  allow(desk, 'consent.revokeByCard')
  const row = read.consent
  if (!row || !isInForce(row, desk.today)) return refuse('consentUnknown')

  const audit = { act: 'consent.revokeByCard', onBehalfOf: 'client', channel: 'card' } as const
  await desk.write([revokeRow({ row, today: desk.today, audit })])
  return { id: row.id }
}

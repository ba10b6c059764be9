import { limits } from '../accounts/limits.ts'
import { countUnless, hitsIn } from '../accounts/session-store.ts'
import { readerOf, standing } from '../clients/scope-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuse, refuseUnless } from '../refusals.ts'
import { isInForce, readConsentNumber } from './consent.ts'
import { clientOfConsent, consentById, consentByNumber, opensConsent, revokeRow } from './store.ts'

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

/** By the number of the tear-off card, on the phone or at the counter: the officer learns neither who nor what, and ends no consents by guessing. */
export const revokeByCard = async (desk: Desk, input: { number: string }) => {
  allow(desk, 'consent.revokeByCard')
  const number = readConsentNumber(input.number) ?? { caseNumber: '', ordinal: 0 }
  const wrong = { bucket: `consent:${desk.actor.id}`, at: desk.now, ...limits.wrongConsentNumbers }
  const { row, hits } = await desk.tryCode(countUnless(wrong, opensConsent(number, desk.today)), {
    row: consentByNumber(number),
    hits: hitsIn(wrong),
  })
  if (!row || !isInForce(row, desk.today)) return refuse('consentUnknown')
  refuseUnless(hits < wrong.most, 'tooMany')

  const audit = { act: 'consent.revokeByCard', onBehalfOf: 'client', channel: 'card' } as const
  await desk.write([revokeRow({ row, today: desk.today, audit })])
  return { id: row.id }
}

import { countsFrom } from '../../law/referral-clock.ts'
import { readerOf, standing } from '../clients/scope-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuse, refuseUnless } from '../refusals.ts'
import { settingsOn } from '../settings/store.ts'
import { clockOf, nextCallOn } from './clock.ts'
import { firmOfReferral } from './clock-store.ts'
import { clientOfReferral, moveReferral, referralById } from './store.ts'

/** Called, and nobody was there: the line comes back on the firm's next open day, and the clock goes on. */
export const tryFirm = async (desk: Desk, input: { id: string; version: number }) => {
  const read = await desk.read({
    referral: referralById(input.id),
    client: standing({ clientId: clientOfReferral(input.id), by: readerOf(desk) }),
    firm: firmOfReferral(input.id),
    town: settingsOn(desk.today),
  })
  const referral = found(read.referral)
  allow(desk, 'referral.tryFirm', found(read.client))
  refuseUnless(referral.version === input.version, 'stale')
  const clock = clockOf({ ...referral, closings: found(read.firm).closings }, read.town.settings)
  if (clock === null) return refuse('illegalTransition')

  const from = clock.step === 'phone' ? clock.from : countsFrom(clock, desk.today)
  const set = { clockFrom: from, clockStep: 'phone', clockOn: nextCallOn(clock, desk.today) } as const
  await desk.write([moveReferral({ referral, act: 'referral.tryFirm', set, audit: { channel: 'phone' } })])
  return { id: referral.id }
}

import { isKeptAwayFrom } from '../clients/keep-away.ts'
import { keptAwayOf } from '../clients/keep-away-store.ts'
import { readerOf, standing } from '../clients/scope-store.ts'
import { keysOf, openBirth } from '../clients/seal.ts'
import { birthOf } from '../clients/store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseIf, refuseUnless } from '../refusals.ts'
import { ageObstacle } from './age-obstacle.ts'
import { openReferralText, sealSlip } from './slip.ts'
import { keysOfReferral } from './case-store.ts'
import { clientOfReferral, moveReferral, partiesOf, referralById } from './store.ts'

/** An agency without a basis of its own hands the slip to the desk's officer, who issues it (product §10.16). */
export const requestIssue = async (desk: Desk, input: { id: string; version: number }) => {
  const read = await desk.read({
    referral: referralById(input.id),
    client: standing({ clientId: clientOfReferral(input.id), by: readerOf(desk) }),
    parties: partiesOf(input.id),
    wrapped: keysOfReferral(input.id),
    born: birthOf(clientOfReferral(input.id)),
    kept: keptAwayOf(clientOfReferral(input.id)),
  })
  const referral = found(read.referral)
  allow(desk, 'referral.request', found(read.client))
  refuseUnless(referral.version === input.version, 'stale')
  const parties = found(read.parties)
  refuseUnless(!isKeptAwayFrom(read.kept, parties), 'keptAway')
  refuseUnless(referral.state === 'agreed', 'notAgreed')
  refuseUnless(referral.issuerRequestedOn === null, 'reviewedAlready')

  const keys = await keysOf(desk.keys, read.wrapped)
  const bornOn = await openBirth(keys, read.born)
  refuseIf(ageObstacle({ bornOn, on: desk.today, work: found(read.parties) }))
  const { agreed } = await openReferralText(keys, referral)
  const content = await sealSlip(desk.keys, { referralId: referral.id, slip: agreed ?? {} })
  const slip = { employerId: found(parties.employerId), content }
  await desk.write([moveReferral({ referral, act: 'referral.request', set: { issuerRequestedOn: desk.today }, slip })])
  return { id: referral.id }
}

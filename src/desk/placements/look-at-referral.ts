import { agencyOfAccount } from '../agencies/store.ts'
import { basisOn } from '../agencies/agency.ts'
import { keysOf, openInitials } from '../clients/seal.ts'
import type { Desk } from '../desk.ts'
import { shown } from '../desk.ts'
import { disputeAt } from '../employers/dispute.ts'
import { disputesOn } from '../employers/dispute-store.ts'
import { openingOfReferral } from '../openings/store.ts'
import { found } from '../refusals.ts'
import { openReferralText } from '../referrals/slip.ts'
import { issuerOf } from '../referrals/slip-store.ts'
import { disclosuresOf, holdsReferral, keysOfMyReferral, myReferral } from '../referrals/record-store.ts'
import { settingsOn } from '../settings/store.ts'
import { placementOfReferral } from './store.ts'

/** One referral with the frozen conditions it was made on, for the consultant who holds the client. */
export const lookAtReferral = async (desk: Desk, referralId: string) => {
  const mine = { referralId, actorId: desk.actor.id }
  const read = await desk.look(
    { act: 'referral.look', entity: 'referral', entityId: referralId, isInScope: holdsReferral(mine) },
    {
      row: myReferral(mine),
      wrapped: keysOfMyReferral(mine),
      full: openingOfReferral(referralId),
      disclosures: disclosuresOf(referralId),
      issuer: issuerOf(referralId),
      placement: placementOfReferral(referralId),
      agency: agencyOfAccount(desk.actor.id),
      disputes: disputesOn(desk.today),
      town: settingsOn(desk.today),
    },
  )
  const { referral, ...sealed } = shown(read.row)
  const [keys, { opening, edition }] = [await keysOf(desk.keys, read.wrapped), found(read.full)]
  return {
    referral,
    caseNumber: sealed.caseNumber,
    wantsEmailDisclosure: sealed.wantsEmailDisclosure,
    initials: await openInitials(desk.keys, { ...sealed, id: referral.clientId }),
    text: await openReferralText(keys, referral),
    opening,
    edition: found(edition),
    disclosures: read.disclosures,
    issuer: read.issuer ?? null,
    placementId: read.placement?.id ?? null,
    agency: read.agency ?? null,
    basis: read.agency ? basisOn(read.agency, desk.today) : ('none' as const),
    dispute: opening.family === 'employment' ? disputeAt(read.disputes, { ...opening, on: desk.today }) : null,
    town: read.town.settings,
  }
}

export type ReferralRecord = Awaited<ReturnType<typeof lookAtReferral>>

import { agencyOfAccount } from '../agencies/store.ts'
import { basisOn } from '../agencies/agency.ts'
import { isKeptAwayFrom, openKept } from '../clients/keep-away.ts'
import { keptAwayOfMine } from '../clients/keep-away-store.ts'
import { keysOf, openInitials } from '../clients/seal.ts'
import { readerOf } from '../clients/scope-store.ts'
import type { Reader } from '../clients/scope-store.ts'
import { openingOfMine } from '../clients/unseal-store.ts'
import type { Desk } from '../desk.ts'
import { shown } from '../desk.ts'
import { contactOf } from '../employers/contact.ts'
import { disputeAt } from '../employers/dispute.ts'
import { disputesOn } from '../employers/dispute-store.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { Clock } from '../../law/referral-clock.ts'
import { isFullAt } from '../openings/opening.ts'
import { openingOfReferral } from '../openings/store.ts'
import type { FullOpening } from '../openings/store.ts'
import { found } from '../refusals.ts'
import { messagesOf } from '../referrals/message-store.ts'
import { openMeeting, openMessages } from '../referrals/message.ts'
import type { Referral } from '../referrals/referral.ts'
import { clockOf } from '../referrals/clock.ts'
import { firmOfReferral } from '../referrals/clock-store.ts'
import { openReleased } from '../referrals/look-at-own-slip.ts'
import { openReferralText } from '../referrals/slip.ts'
import { doorOf } from '../referrals/slip-looks-store.ts'
import { issuerOf } from '../referrals/slip-store.ts'
import {
  disclosuresOf,
  heldReferral,
  holdsReferral,
  keysOfMyReferral,
  mayHoldReferral,
  myReferral,
} from '../referrals/record-store.ts'
import { placementOfReferral } from '../referrals/placement-store.ts'
import { clientOfReferral, slipOf } from '../referrals/store.ts'
import type { Settings } from '../settings/settings.ts'
import { settingsOn } from '../settings/store.ts'
import { subsidyOf, trialDaysOf } from './history.ts'
import type { Spell } from './history.ts'
import { spellsOfMine } from './history-store.ts'
import type { Placement } from './placement.ts'

type Offered = Pick<FullOpening, 'opening' | 'edition'> & { referral: Referral; placement: Placement | undefined }

// What this client did before, as far as it matters for this offer.
const beforeOf = (of: Offered, { spells, today }: { spells: readonly Spell[]; today: CivilDate }) => {
  const { employerId } = of.opening
  const terms = of.edition?.terms
  const wishesSubsidy = terms?.family === 'employment' ? terms.wishesSubsidy : null
  const offer = { referral: of.referral, employerId, wishesSubsidy, hiredOn: of.placement?.startedOn ?? null }
  return { trialDays: trialDaysOf(spells, { employerId, today }), subsidy: subsidyOf(offer, { spells, today }) }
}

const readingsOf = (desk: Desk, { referralId, by }: { referralId: string; by: Reader }) => ({
  wrapped: keysOfMyReferral({ referralId, by }),
  full: openingOfReferral(referralId),
  slip: slipOf(referralId),
  isShut: doorOf(referralId),
  disclosures: disclosuresOf(referralId),
  messages: messagesOf(referralId),
  issuer: issuerOf(referralId),
  placement: placementOfReferral(referralId),
  spells: spellsOfMine({ clientId: clientOfReferral(referralId), by }),
  agency: agencyOfAccount(desk.actor.id),
  opened: openingOfMine({ clientId: clientOfReferral(referralId), by }),
  kept: keptAwayOfMine({ clientId: clientOfReferral(referralId), by }),
  disputes: disputesOn(desk.today),
  firm: firmOfReferral(referralId),
  town: settingsOn(desk.today),
})

type Waited = {
  referral: Referral
  firm: ReturnType<ReturnType<typeof firmOfReferral>['pick']>
  settings: Settings
}

const clockIn = async (desk: Desk, { referral, firm, settings }: Waited): Promise<Clock | null> => {
  if (!firm) return null
  const { email } = await contactOf(desk.keys, firm)
  return clockOf({ ...referral, closings: firm.closings, isByPhone: email === '' || firm.isMailDead }, settings)
}

type Asked = { referralId: string; by: Reader }

type Way = { scope: typeof holdsReferral; row: typeof myReferral }

const looked = async (desk: Desk, { scope, row, ...mine }: Asked & Way) => {
  const read = await desk.look(
    { act: 'referral.look', entity: 'referral', entityId: mine.referralId, isInScope: scope(mine) },
    { ...readingsOf(desk, mine), row: row(mine) },
  )
  const { referral, ...sealed } = shown(read.row)
  const [keys, { opening, edition, ...taken }] = [await keysOf(desk.keys, read.wrapped), found(read.full)]
  return {
    referral,
    caseNumber: sealed.caseNumber,
    wantsEmailDisclosure: sealed.wantsEmailDisclosure,
    initials: await openInitials(desk.keys, { ...sealed, id: referral.clientId }),
    text: await openReferralText(keys, referral),
    released: await openReleased(desk, read.slip),
    /** The firm's people looked at so many slips in a day that they read none until somebody lifts it. */
    isShut: read.isShut,
    isFull: isFullAt(opening, taken),
    opening,
    edition: found(edition),
    ...beforeOf({ opening, edition, referral, placement: read.placement }, { spells: read.spells, today: desk.today }),
    disclosures: read.disclosures,
    messages: await openMessages(desk.keys, read.messages),
    meeting: await openMeeting(desk.keys, referral),
    issuer: read.issuer ?? null,
    kept: await openKept(keys, read.kept),
    isKeptAway: isKeptAwayFrom(read.kept, opening),
    /** Behind a broken seal: nothing of it is a form. */
    isReading: read.opened !== undefined,
    placementId: read.placement?.id ?? null,
    placement: read.placement ?? null,
    agency: read.agency ?? null,
    basis: read.agency ? basisOn(read.agency, desk.today) : ('none' as const),
    dispute: opening.family === 'employment' ? disputeAt(read.disputes, { ...opening, on: desk.today }) : null,
    clock: await clockIn(desk, { referral, firm: read.firm, settings: read.town.settings }),
    firmPhone: read.firm?.phone ?? '',
    town: read.town.settings,
  }
}

/** One referral with the frozen conditions it was made on, for who may read the client's record. */
export const lookAtReferral = (desk: Desk, referralId: string) =>
  looked(desk, { referralId, by: readerOf(desk), scope: holdsReferral, row: myReferral })

/** The same for a page that is a form: who only reads has none. */
export const holdReferral = (desk: Desk, referralId: string) =>
  looked(desk, { referralId, by: readerOf(desk), scope: mayHoldReferral, row: heldReferral })

export type ReferralRecord = Awaited<ReturnType<typeof lookAtReferral>>

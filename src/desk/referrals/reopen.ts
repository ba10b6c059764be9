import { countedDay } from '../../law/referral-clock.ts'
import { isKeptAwayFrom } from '../clients/keep-away.ts'
import { keptAwayOf } from '../clients/keep-away-store.ts'
import { mustNotBeClosed } from '../clients/must-not-be-closed.ts'
import { readerOf, standing } from '../clients/scope-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { contactOf } from '../employers/contact.ts'
import { disputeAt } from '../employers/dispute.ts'
import type { Dispute } from '../employers/dispute.ts'
import { disputesOn } from '../employers/dispute-store.ts'
import { found, refuseIf, refuseUnless } from '../refusals.ts'
import type { RefusalReason } from '../refusals.ts'
import type { Closing } from '../../law/referral-clock.ts'
import type { Settings } from '../settings/settings.ts'
import { settingsOn } from '../settings/store.ts'
import { clockOf } from './clock.ts'
import { firmOfReferral } from './clock-store.ts'
import { isHeldBack } from './obstacles.ts'
import { clockFrom } from './referral.ts'
import type { Referral } from './referral.ts'
import { reminderOf } from './reminder.ts'
import { clientOfReferral, moveReferral, partiesOf, referralById } from './store.ts'

type Parties = NonNullable<ReturnType<ReturnType<typeof partiesOf>['pick']>>
type Facts = { referral: Referral; parties: Parties; disputes: readonly Dispute[]; today: string }

const obstacleTo = ({ referral, parties, disputes, today }: Facts): RefusalReason | null => {
  if (parties.openingState !== 'published' && parties.openingState !== 'paused') return 'notOpen'
  if (referral.closedFrom !== 'issued' || parties.family !== 'employment') return null
  // 職業安定法20条 (R1-41): asking the firm once more is a referral into its dispute.
  const dispute = disputeAt(disputes, { ...parties, on: today })
  return isHeldBack(dispute, { headcountReason: referral.headcountReason ?? '' }) ? 'labourDispute' : null
}

type Asking = { referral: Referral; parties: Parties; settings: Settings; closings: readonly Closing[] }

/** Nothing where the firm has no e-mail: then the phone's day comes first. */
const letterFor = async (desk: Desk, of: Asking) => {
  const employerId = found(of.parties.employerId)
  const { email } = await contactOf(desk.keys, { id: employerId, contact: of.parties.contact })
  if (email === '') return null
  const clock = clockOf({ ...of.referral, closings: of.closings }, of.settings)
  const closesOn = clock && countedDay(clock, clock.days.close)
  const firm = { id: employerId, email }
  return reminderOf(desk, { referral: of.referral, title: of.parties.title, firm, turn: 'again', closesOn })
}

/** Where nobody answered, once more from where it stood: a place is held again, the firm is asked again, and the clock begins today. */
export const reopenReferral = async (desk: Desk, input: { id: string; version: number }) => {
  const read = await desk.read({
    referral: referralById(input.id),
    client: standing({ clientId: clientOfReferral(input.id), by: readerOf(desk) }),
    parties: partiesOf(input.id),
    firm: firmOfReferral(input.id),
    kept: keptAwayOf(clientOfReferral(input.id)),
    disputes: disputesOn(desk.today),
    town: settingsOn(desk.today),
  })
  const [referral, parties, client] = [found(read.referral), found(read.parties), found(read.client)]
  allow(desk, 'referral.reopen', client)
  refuseUnless(referral.version === input.version, 'stale')
  refuseUnless(referral.state === 'noAnswer' && referral.closedFrom !== null, 'illegalTransition')
  mustNotBeClosed(client)
  refuseUnless(!isKeptAwayFrom(read.kept, parties), 'keptAway')
  refuseIf(obstacleTo({ referral, parties, disputes: read.disputes, today: desk.today }))

  const state = found(referral.closedFrom)
  const set = { state, closedFrom: null, resultOn: null, reason: null, ...clockFrom(desk.today) } as const
  const letter = await letterFor(desk, {
    referral: { ...referral, ...set },
    parties,
    settings: read.town.settings,
    closings: found(read.firm).closings,
  })
  const moved = moveReferral({ referral, act: 'referral.reopen', set })
  await desk.write([
    {
      ...moved,
      statements: (auditId) => [...moved.statements(auditId), ...(letter ? [letter.link] : [])],
    },
    ...(letter ? [letter.mail] : []),
  ])
  return { id: referral.id }
}

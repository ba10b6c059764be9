import { paths } from '../../paths.ts'
import { newMatter } from '../accounts/new-matter.ts'
import { agencyOfAccount } from '../agencies/store.ts'
import { basisOn } from '../agencies/agency.ts'
import type { PlacementBasis } from '../agencies/agency.ts'
import { isKeptAwayFrom } from '../clients/keep-away.ts'
import { keptAwayOf } from '../clients/keep-away-store.ts'
import { readerOf, standing } from '../clients/scope-store.ts'
import { keysOf, openBirth } from '../clients/seal.ts'
import { birthOf } from '../clients/store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { contactOf } from '../employers/contact.ts'
import { disputeAt } from '../employers/dispute.ts'
import { disputesOn } from '../employers/dispute-store.ts'
import { tellIfReachable } from '../outbox/tell-if-reachable.ts'
import { found, refuse, refuseIf, refuseUnless } from '../refusals.ts'
import { newNumber } from '../../crypto/tokens.ts'
import { letterKey } from './clock-store.ts'
import { ageObstacle } from './age-obstacle.ts'
import type { IssueInput } from './forms.ts'
import { conditionsMailed, deliveryReadings } from './mail-conditions.ts'
import type { Delivery, OwnAgency } from './mail-conditions.ts'
import { obstacleToIssue } from './obstacles.ts'
import { clockFrom } from './referral.ts'
import type { Referral } from './referral.ts'
import { openReferralText, sealSlip } from './slip.ts'
import type { Parties, ReferralMove } from './store.ts'
import { keysOfReferral } from './case-store.ts'
import { clientOfReferral, moveReferral, partiesOf, referralById, slipOf } from './store.ts'

type Issuing = IssueInput & { id: string }
type Issue = {
  referral: Referral
  parties: Parties
  agency: OwnAgency
  basis: PlacementBasis
  act: 'referral.issue' | 'referral.issueFromSlip'
  slip: ReferralMove['slip'] | undefined
  input: Issuing
  delivery: Delivery
}

// R1-24: the last day counts even where the job has not closed the opening yet.
const isInTime = (parties: Parties, desk: Desk): boolean => (parties.openingValidUntil ?? '') >= desk.today

const disclosureOf = (desk: Desk, { referral, input }: Pick<Issue, 'referral' | 'input'>) => ({
  id: desk.newId(),
  referralId: referral.id,
  openingId: referral.openingId,
  edition: referral.edition,
  method: input.method,
  clientAsked: input.clientAsked,
  urgentReason: input.method === 'urgent' ? input.urgentReason : null,
  givenOn: desk.today,
  createdAt: desk.now,
})

// The firm asked by a link that is good for its answer.
const firmAsked = async (desk: Desk, { referral, parties, letterNumber }: Issue & { letterNumber: string }) => {
  const employerId = found(parties.employerId)
  const matter = await newMatter(desk, {
    act: 'referral.answer',
    subjectId: referral.id,
    partyId: employerId,
    expiresAt: null,
  })
  const { email } = await contactOf(desk.keys, { id: employerId, contact: parties.contact })
  const params = { title: parties.title, letterNumber, path: paths.matter(matter.id), code: matter.code }
  const dedupe = letterKey({ referralId: referral.id, matterId: matter.id })
  const mails = await tellIfReachable(desk, {
    kind: 'referralIssued',
    params,
    to: email,
    subjectId: referral.id,
    dedupe,
  })
  return { matter, mails }
}

// The conditions told, the letter numbered, the firm asked: one commit.
const commitIssue = async (desk: Desk, issue: Issue) => {
  const { referral, agency, basis, act, slip } = issue
  const letterNumber = `${desk.today.slice(0, 4)}-${newNumber()}`
  const { matter, mails } = await firmAsked(desk, { ...issue, letterNumber })
  const set = {
    state: 'issued',
    letterNumber,
    issuedOn: desk.today,
    issuedBy: desk.actor.id,
    issuedAgencyId: agency.id,
    issuedBasis: basis,
    headcountReason: issue.input.headcountReason || null,
    ...clockFrom(desk.today),
  } as const
  const moved = moveReferral({ referral, act, set, disclosure: disclosureOf(desk, issue), ...(slip && { slip }) })
  const mailed = await conditionsMailed(desk, { ...issue, letterNumber })
  await desk.write([
    {
      ...moved,
      statements: (auditId) => [...moved.statements(auditId), matter.statement, ...mailed.statements(auditId)],
    },
    ...mails,
    ...mailed.messages,
  ])
  return { id: referral.id }
}

/** Refused without the client's agreement, without disclosure in a lawful way, and for a job offer without a basis in force (R1-02, R1-03, product §10.16). */
export const issueReferral = async (desk: Desk, input: Issuing) => {
  const read = await desk.read({
    referral: referralById(input.id),
    client: standing({ clientId: clientOfReferral(input.id), by: readerOf(desk) }),
    parties: partiesOf(input.id),
    agency: agencyOfAccount(desk.actor.id),
    disputes: disputesOn(desk.today),
    wrapped: keysOfReferral(input.id),
    born: birthOf(clientOfReferral(input.id)),
    kept: keptAwayOf(clientOfReferral(input.id)),
    ...deliveryReadings(desk, input.id),
  })
  const [referral, parties, agency] = [found(read.referral), found(read.parties), found(read.agency)]
  allow(desk, 'referral.issue', found(read.client))
  refuseUnless(referral.version === input.version, 'stale')
  refuseUnless(!isKeptAwayFrom(read.kept, parties), 'keptAway')
  const basis = basisOn(agency, desk.today)
  const dispute = disputeAt(read.disputes, { ...parties, on: desk.today })
  refuseIf(obstacleToIssue({ referral, parties, basis, dispute, input }))
  refuseUnless(isInTime(parties, desk), 'notOpen')

  const keys = await keysOf(desk.keys, read.wrapped)
  refuseIf(ageObstacle({ bornOn: await openBirth(keys, read.born), on: desk.today, work: parties }))
  const { agreed } = await openReferralText(keys, referral)
  const content = await sealSlip(desk.keys, { referralId: referral.id, slip: agreed ?? {} })
  const slip = referral.issuerRequestedOn === null ? { employerId: found(parties.employerId), content } : undefined
  return commitIssue(desk, {
    referral,
    parties,
    agency,
    basis,
    act: 'referral.issue',
    slip,
    input,
    delivery: { ...read, keys },
  })
}

/** The desk's officer issues what a consultant asked for, from the slip alone: the record stays closed. */
export const issueFromSlip = async (desk: Desk, input: Issuing) => {
  const read = await desk.read({
    referral: referralById(input.id),
    client: standing({ clientId: clientOfReferral(input.id), by: readerOf(desk) }),
    parties: partiesOf(input.id),
    agency: agencyOfAccount(desk.actor.id),
    disputes: disputesOn(desk.today),
    slip: slipOf(input.id),
    wrapped: keysOfReferral(input.id),
    kept: keptAwayOf(clientOfReferral(input.id)),
    ...deliveryReadings(desk, input.id),
  })
  const [referral, parties, { agency }] = [found(read.referral), found(read.parties), read]
  allow(desk, 'referral.issueFromSlip', found(read.client))
  refuseUnless(read.slip !== undefined && referral.issuerRequestedOn !== null, 'absent')
  refuseUnless(referral.version === input.version, 'stale')
  // Where the person does not want to be known is the consultant's to know, not the officer's.
  refuseUnless(!isKeptAwayFrom(read.kept, parties), 'askConsultant')
  if (!agency) return refuse('noBasis')
  const basis = basisOn(agency, desk.today)
  const dispute = disputeAt(read.disputes, { ...parties, on: desk.today })
  refuseIf(obstacleToIssue({ referral, parties, basis, dispute, input }))
  refuseUnless(isInTime(parties, desk), 'notOpen')

  const delivery = { ...read, keys: await keysOf(desk.keys, read.wrapped) }
  const act = 'referral.issueFromSlip'
  return commitIssue(desk, { referral, parties, agency, basis, act, slip: undefined, input, delivery })
}

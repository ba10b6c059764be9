import { changeComplaint, openComplaintsOf } from '../complaints/store.ts'
import { allow } from '../desk.ts'
import type { Change, Desk } from '../desk.ts'
import { addDispute, disputesNotOver } from '../employers/dispute-store.ts'
import type { Employer } from '../employers/employer.ts'
import { changeEmployer, employerById } from '../employers/store.ts'
import { listingWork } from '../openings/show-listing.ts'
import { openingsOfFirms } from '../openings/store.ts'
import { found, refuseUnless } from '../refusals.ts'
import { moveMembers, moveWhatItHas } from './merge-store.ts'

// What moves reaches from members to slips, so the verb stands in the last of these rooms.

type Merging = { id: string; version: number; into: string; intoVersion: number }
type Pair = { gone: Employer; stays: Employer }

const goneChange = ({ gone, stays }: Pair): Change => {
  const set = { state: 'stopped', mergedInto: stays.id } as const
  const changed = changeEmployer({ employer: gone, act: 'employer.merge', set })
  return {
    ...changed,
    statements: (auditId) => [
      ...changed.statements(auditId),
      ...moveWhatItHas({ from: gone.id, to: stays.id, auditId }),
    ],
  }
}

/** It is one firm: who called it under its other name called it, and what it declared there it declared. */
const staysChange = ({ gone, stays }: Pair): Change => {
  const known = stays.calledOn === null ? gone : stays
  const set = {
    selfDeclaredOn: stays.selfDeclaredOn ?? gone.selfDeclaredOn,
    calledOn: known.calledOn,
    calledBy: known.calledBy,
    fax: stays.fax ?? gone.fax,
    corporateNumber: stays.corporateNumber ?? gone.corporateNumber,
  }
  const audit = { fields: ['members', 'openings', 'workplaces'] }
  const changed = changeEmployer({ employer: stays, act: 'employer.merge', set, audit })
  return {
    ...changed,
    statements: (auditId) => [...changed.statements(auditId), ...moveMembers({ from: gone.id, to: stays.id, auditId })],
  }
}

/** Two entries of one firm become one, by a person's decision and in one write; the other keeps its page, which says where it went. */
export const mergeFirms = async (desk: Desk, input: Merging) => {
  const read = await desk.read({
    gone: employerById(input.id),
    stays: employerById(input.into),
    fulls: openingsOfFirms([input.id]),
    complaints: openComplaintsOf(input.id),
    disputes: disputesNotOver({ employerId: input.id, on: desk.today }),
  })
  allow(desk, 'employer.merge')
  const pair = { gone: found(read.gone), stays: found(read.stays) }
  const { gone, stays } = pair
  refuseUnless(gone.id !== stays.id && gone.mergedInto === null && stays.mergedInto === null, 'gone')
  refuseUnless(gone.version === input.version && stays.version === input.intoVersion, 'stale')
  refuseUnless(stays.state === 'active', 'firmStopped')

  const set = { employerId: stays.id }
  const complaints = read.complaints.map((complaint) => changeComplaint({ complaint, act: 'employer.merge', set }))
  // A dispute is kept where it was recorded; while it lasts it holds for the firm that stays.
  const disputes = read.disputes.map(({ workplaceId, kind, fromOn, untilOn, source }) =>
    addDispute({
      id: desk.newId(),
      employerId: stays.id,
      workplaceId,
      kind,
      fromOn,
      untilOn,
      source,
      createdAt: desk.now,
    }),
  )
  // The listing says the same as before; its version goes on with the opening's.
  const listings = read.fulls.flatMap(({ opening, edition, sayings }) =>
    opening.publishedOn === null
      ? []
      : [listingWork(desk, { opening: { ...opening, version: opening.version + 1 }, edition, sayings })],
  )
  await desk.write([goneChange(pair), staysChange(pair), ...complaints, ...disputes, ...listings])
  return { id: stays.id }
}

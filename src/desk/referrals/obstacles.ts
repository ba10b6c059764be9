import type { PlacementBasis } from '../agencies/agency.ts'
import type { RefusalReason } from '../refusals.ts'
import type { IssueInput } from './forms.ts'
import type { Referral } from './referral.ts'

type Facts = {
  referral: Pick<Referral, 'state'>
  parties: { family: 'trial' | 'employment'; openingState: string; wantsEmailDisclosure: boolean }
  basis: PlacementBasis
  input: Pick<IssueInput, 'method' | 'clientAsked'>
}

/** Why this referral may not be issued as asked; null when nothing is in the way. */
export const obstacleToIssue = ({ referral, parties, basis, input }: Facts): RefusalReason | null => {
  if (referral.state === 'proposed') return 'notAgreed'
  if (referral.state !== 'agreed') return 'illegalTransition'
  if (parties.openingState !== 'published') return 'notOpen'
  // 職業安定法施行規則4条の2④: e-mail only where the client asked for it; the wish is on the record.
  if (input.method === 'email' && !parties.wantsEmailDisclosure) return 'emailNotAsked'
  // 職業安定法29条, 33条: mediating employment needs a basis in force; a trial is no 職業紹介.
  if (parties.family === 'employment' && basis === 'none') return 'noBasis'
  return null
}

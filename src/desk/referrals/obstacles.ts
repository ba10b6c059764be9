import type { PlacementBasis } from '../agencies/agency.ts'
import type { DisputeKind } from '../employers/dispute.ts'
import type { RefusalReason } from '../refusals.ts'
import type { IssueInput } from './forms.ts'
import type { Referral } from './referral.ts'

type Facts = {
  referral: Pick<Referral, 'state' | 'edition'>
  parties: {
    family: 'trial' | 'employment'
    openingState: string
    openingEdition: number
    wantsEmailDisclosure: boolean
  }
  basis: PlacementBasis
  dispute: DisputeKind | null
  input: Pick<IssueInput, 'method' | 'clientAsked' | 'headcountReason'>
}

// 職業安定法20条 (R1-41): none into a strike or lock-out; where one is only likely, up to the number needed to keep the previous headcount.
export const isHeldBack = (
  dispute: DisputeKind | null,
  { headcountReason = '' }: Pick<IssueInput, 'headcountReason'>,
): boolean => dispute === 'strike' || (dispute === 'warned' && headcountReason === '')

/** Why this referral may not be issued as asked; null when nothing is in the way. */
export const obstacleToIssue = ({ referral, parties, basis, dispute, input }: Facts): RefusalReason | null => {
  if (referral.state === 'proposed') return 'notAgreed'
  if (referral.state !== 'agreed') return 'illegalTransition'
  if (parties.openingState !== 'published') return 'notOpen'
  // What the client agreed to is no longer what the firm offers (R1-06).
  if (parties.openingEdition !== referral.edition) return 'editionChanged'
  // 職業安定法施行規則4条の2④: e-mail only where the client asked for it; the wish is on the record.
  if (input.method === 'email' && !parties.wantsEmailDisclosure) return 'emailNotAsked'
  // 職業安定法29条, 33条: mediating employment needs a basis in force; a trial is no 職業紹介.
  if (parties.family === 'employment' && basis === 'none') return 'noBasis'
  if (parties.family === 'employment' && isHeldBack(dispute, input)) return 'labourDispute'
  return null
}

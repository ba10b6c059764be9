import type { CivilDate } from '../../law/calendar.ts'
import type { KeptAway } from '../clients/keep-away.ts'
import type { Helps, Work } from '../clients/section-forms.ts'
import type { Dispute } from '../employers/dispute.ts'

/** What of a person is compared; empty where it was not told. */
export type Told = {
  work: Work
  helps: Helps
  bornOn: CivilDate
  kept: readonly Pick<KeptAway, 'kind' | 'employerId' | 'workplaceId'>[]
  /** Openings that are proposed to them or under way already. */
  underWay: readonly string[]
}

export type Around = {
  on: CivilDate
  disputes: readonly Dispute[]
  /** Prefectures that the desk has notified it handles; empty leaves none out. */
  scope: readonly string[]
}

export type Ground = { told: Told; around: Around }

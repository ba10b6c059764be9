import type { CivilDate } from '../../law/calendar.ts'
import type { TrialLimits } from '../../law/trial.ts'
import { trialLimits } from '../../law/trial.ts'
import type { OpeningEdition, Rung } from './opening.ts'

// What the law says about an edition: an error stops the form at its field, a review is shown to the desk, a hint explains to the firm.

export type Finding = {
  code: string
  field: string
  effect: 'stops' | 'review' | 'hint'
  figure?: number
  /** Of a wording: what stands there, and what to write instead. */
  word?: string
  replacement?: string | null
  suggestion?: string
  article?: string
}

/** What of the firm and of the town a finding depends on. */
export type Circumstances = {
  /** null where the firm is not known yet. */
  firm: { trade: string; staffCount: number; employs: boolean } | null
  /** 職業安定法29条3項: the notified scope; no prefecture named is every one. */
  scopePrefectures: readonly string[]
  allowsInterview: boolean
  limits: TrialLimits
}

export const usualCircumstances: Circumstances = {
  firm: null,
  scopePrefectures: [],
  allowsInterview: false,
  limits: trialLimits,
}

export type Judged = { edition: OpeningEdition; rung: Rung; on: CivilDate; around: Circumstances }

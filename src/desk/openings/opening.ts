import type { employmentTerms, opening, openingEdition, trialTerms } from '../../db/opening-schema.ts'

export type Opening = typeof opening.$inferSelect
export type OpeningState = Opening['state']
export type Rung = Opening['rung']
export type Family = Opening['family']
export type Edition = typeof openingEdition.$inferSelect
export type TrialTerms = Omit<typeof trialTerms.$inferSelect, 'openingId' | 'edition'>
export type EmploymentTerms = Omit<typeof employmentTerms.$inferSelect, 'openingId' | 'edition'>

/** The two families never mix: a trial is no employment and has no wage, a job offer is employment from the first hour (R2-01, D2). */
export type Terms = TrialTerms | EmploymentTerms
export type OpeningEdition = Omit<Edition, 'openingId' | 'edition' | 'createdAt' | 'auditId'> & { terms: Terms }

export const rungsOf = {
  trial: ['tour', 'experience', 'practice', 'trainingNonEmployment'],
  employment: ['supportedShortJob', 'shortHoursJob', 'regularJob', 'trainingEmployment'],
} as const satisfies Record<Family, readonly Rung[]>
export const rungs: readonly Rung[] = [...rungsOf.trial, ...rungsOf.employment]
export const isRung = (code: string): code is Rung => rungs.some((rung) => rung === code)
export const familyOf = (rung: Rung): Family => (rungsOf.trial.some((trial) => trial === rung) ? 'trial' : 'employment')

/** The machine of product §5; the database holds the same table. */
export const openingTransitions = {
  draft: ['submitted', 'closed'],
  submitted: ['published', 'returned', 'rejected', 'closed'],
  returned: ['submitted', 'closed'],
  rejected: [],
  published: ['paused', 'submitted', 'closed'],
  paused: ['published', 'submitted', 'closed'],
  closed: [],
} as const satisfies Record<OpeningState, readonly OpeningState[]>

export const mayMove = (from: OpeningState, to: OpeningState): boolean => {
  const open: readonly OpeningState[] = openingTransitions[from]
  return open.includes(to)
}

/** いま調整中 (product §10.17): as many are being introduced, or were hired, as may be. */
export const isFullAt = (
  { inFlight, places }: Pick<Opening, 'inFlight' | 'places'>,
  { liveReferrals, hires }: { liveReferrals: number; hires: number },
): boolean => liveReferrals >= inFlight || hires >= places

/** 職業安定法5条の6①: the only grounds on which a job offer may be refused (R1-10); outOfScope is 29条④. */
export const rejectionGrounds = [
  'unlawful',
  'improper',
  'violator',
  'notDisclosed',
  'antiSocial',
  'noReport',
  'outOfScope',
] as const

import type { disclosure, referral } from '../../db/referral-schema.ts'
import type { CivilDate } from '../../law/calendar.ts'

export type Referral = typeof referral.$inferSelect
export type ReferralState = Referral['state']
export type Disclosure = typeof disclosure.$inferSelect

/** The machine of product §5; the database holds the same table. */
export const referralTransitions = {
  proposed: ['agreed', 'withdrawn'],
  agreed: ['issued', 'withdrawn'],
  issued: ['accepted', 'declined', 'withdrawn', 'employerCancelled', 'noAnswer'],
  accepted: [
    'visiting',
    'trialing',
    'hired',
    'nextRung',
    'notContinuing',
    'withdrawn',
    'employerCancelled',
    'noAnswer',
  ],
  declined: [],
  visiting: ['trialing', 'hired', 'nextRung', 'notContinuing', 'withdrawn', 'employerCancelled', 'noAnswer'],
  trialing: ['hired', 'nextRung', 'notContinuing', 'withdrawn', 'employerCancelled', 'noAnswer'],
  hired: [],
  nextRung: [],
  notContinuing: [],
  withdrawn: [],
  employerCancelled: [],
  // Opened again where it stood, nowhere else: the database compares with `closedFrom`.
  noAnswer: ['issued', 'accepted', 'visiting', 'trialing'],
} as const satisfies Record<ReferralState, readonly ReferralState[]>

/** From which day working days are counted towards the next reminder; null where it is nobody's turn but the desk's own. */
export const clockFrom = (day: CivilDate | null) => ({ clockFrom: day, clockStep: null, clockOn: null }) as const

export const mayMove = (from: ReferralState, to: ReferralState): boolean => {
  const open: readonly ReferralState[] = referralTransitions[from]
  return open.includes(to)
}

export const liveStates = [
  'proposed',
  'agreed',
  'issued',
  'accepted',
  'visiting',
  'trialing',
] as const satisfies readonly ReferralState[]
export const isLive = (state: ReferralState): boolean => liveStates.some((live) => live === state)

export type NextAct = 'agree' | 'issue' | 'asked' | 'wait' | 'settle' | 'followUp'
const nextActs: Partial<Record<ReferralState, NextAct>> = {
  proposed: 'agree',
  agreed: 'issue',
  issued: 'wait',
  accepted: 'settle',
  visiting: 'settle',
  trialing: 'followUp',
}
/** What the consultant's next step is; null when the referral is over. */
export const nextActOf = (of: Pick<Referral, 'state' | 'issuerRequestedOn'>): NextAct | null =>
  of.state === 'agreed' && of.issuerRequestedOn !== null ? 'asked' : (nextActs[of.state] ?? null)
/** A step that is the consultant's own, not somebody else's answer. */
export const isOwnTurn = (act: NextAct | null): boolean => act === 'agree' || act === 'issue' || act === 'settle'

export const declineReasons = [
  'filled',
  'conditions',
  'ability',
  'schedule',
  'commute',
  'health',
  'noShow',
  'other',
] as const
export const answerChannels = ['matter', 'page', 'phone', 'counter', 'fax', 'letter', 'card'] as const
/** Those the desk writes down for the firm. */
export const behalfChannels = ['phone', 'counter', 'fax', 'letter', 'card'] as const

/** What a trial may end in, and a job offer: nobody is hired into a trial (D1). */
export const resultsOf = {
  trial: ['visiting', 'trialing', 'nextRung', 'notContinuing', 'employerCancelled'],
  employment: ['visiting', 'hired', 'notContinuing', 'employerCancelled'],
} as const satisfies Record<'trial' | 'employment', readonly ReferralState[]>
export type Result = (typeof resultsOf)['trial' | 'employment'][number]

/** What a firm says itself: a visit is agreed with the consultant. */
export const resultsOfFirm = {
  trial: ['trialing', 'nextRung', 'notContinuing', 'employerCancelled'],
  employment: ['hired', 'notContinuing', 'employerCancelled'],
} as const satisfies Record<'trial' | 'employment', readonly Result[]>
export const isResultOfFirm = (result: Result, family: 'trial' | 'employment'): boolean => {
  const said: readonly Result[] = resultsOfFirm[family]
  return said.includes(result)
}
/** A firm that has taken the person on is waited for: only then is a result asked. */
export const waitsForResult = (state: ReferralState): boolean =>
  state === 'accepted' || state === 'visiting' || state === 'trialing'

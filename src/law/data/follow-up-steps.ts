export type FollowUpStep = {
  readonly milestone:
    | 'd1'
    | 'd3'
    | `w${1 | 2 | 3 | 4}`
    | `m${1 | 3 | 6 | 12}`
    | `month${2 | 4 | 5 | 7 | 8 | 9 | 10 | 11}`
  readonly side: 'client' | 'employer'
  readonly method: 'phone' | 'visit' | 'meet' | 'employer'
  readonly after: { readonly days: number } | { readonly months: number }
}

/** The desk's usual cadence: phone in the first weeks, a talk every month, a visit to the workplace every quarter; day 1 is the start. */
export const followUpSteps: readonly FollowUpStep[] = [
  { milestone: 'd1', side: 'client', method: 'phone', after: { days: 0 } },
  { milestone: 'd3', side: 'client', method: 'phone', after: { days: 2 } },
  { milestone: 'w1', side: 'client', method: 'phone', after: { days: 7 } },
  { milestone: 'w2', side: 'client', method: 'phone', after: { days: 14 } },
  { milestone: 'w3', side: 'client', method: 'phone', after: { days: 21 } },
  { milestone: 'w4', side: 'client', method: 'phone', after: { days: 28 } },
  { milestone: 'm1', side: 'client', method: 'meet', after: { months: 1 } },
  { milestone: 'm1', side: 'employer', method: 'employer', after: { months: 1 } },
  { milestone: 'month2', side: 'client', method: 'meet', after: { months: 2 } },
  { milestone: 'm3', side: 'client', method: 'meet', after: { months: 3 } },
  { milestone: 'm3', side: 'employer', method: 'visit', after: { months: 3 } },
  { milestone: 'month4', side: 'client', method: 'meet', after: { months: 4 } },
  { milestone: 'month5', side: 'client', method: 'meet', after: { months: 5 } },
  { milestone: 'm6', side: 'client', method: 'meet', after: { months: 6 } },
  { milestone: 'm6', side: 'employer', method: 'visit', after: { months: 6 } },
  { milestone: 'month7', side: 'client', method: 'meet', after: { months: 7 } },
  { milestone: 'month8', side: 'client', method: 'meet', after: { months: 8 } },
  { milestone: 'month9', side: 'client', method: 'meet', after: { months: 9 } },
  { milestone: 'month9', side: 'employer', method: 'visit', after: { months: 9 } },
  { milestone: 'month10', side: 'client', method: 'meet', after: { months: 10 } },
  { milestone: 'month11', side: 'client', method: 'meet', after: { months: 11 } },
  { milestone: 'm12', side: 'client', method: 'meet', after: { months: 12 } },
  { milestone: 'm12', side: 'employer', method: 'visit', after: { months: 12 } },
]

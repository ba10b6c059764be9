import { civilDateAt } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { Plan } from '../clients/plan.ts'
import type { PlanReview } from '../clients/review.ts'
import type { Turn } from '../clients/turn.ts'
import type { ReferralState } from '../referrals/referral.ts'

// A record's course as one line of days: what was written, and when a referral, a placement, a plan or the record itself moved.

export type TimelineEvent = { on: CivilDate } & (
  | { what: 'referral'; id: string; step: 'proposed' | 'agreed' | 'issued' | 'answered'; title: string }
  | { what: 'result'; id: string; state: ReferralState; title: string }
  | { what: 'placement'; id: string; step: 'started' | 'ended'; title: string }
  | { what: 'planAgreed'; edition: number }
  | { what: 'planReviewed'; edition: number }
  | { what: 'turn'; turn: Turn }
)

type ReferralDays = {
  id: string
  state: ReferralState
  title: string
  createdAt: number
  agreedOn: CivilDate | null
  issuedOn: CivilDate | null
  answeredOn: CivilDate | null
  resultOn: CivilDate | null
}
type PlacementDays = { title: string; placement: { id: string; startedOn: CivilDate; endedOn: CivilDate | null } }

type Course = {
  referrals: readonly ReferralDays[]
  placements: readonly PlacementDays[]
  plans: readonly Pick<Plan, 'edition' | 'agreedOn'>[]
  reviews: readonly Pick<PlanReview, 'edition' | 'reviewedOn'>[]
  turns: readonly Turn[]
}

const ofReferral = ({ id, title, state, ...days }: ReferralDays): TimelineEvent[] => {
  const steps = [
    ['proposed', civilDateAt(days.createdAt)],
    ['agreed', days.agreedOn],
    ['issued', days.issuedOn],
    ['answered', days.answeredOn],
  ] as const
  const result = days.resultOn ? [{ on: days.resultOn, what: 'result' as const, id, state, title }] : []
  return [...steps.flatMap(([step, on]) => (on ? [{ on, what: 'referral' as const, id, step, title }] : [])), ...result]
}

const ofPlacement = ({ title, placement: { id, startedOn, endedOn } }: PlacementDays): TimelineEvent[] => [
  { on: startedOn, what: 'placement', id, step: 'started', title },
  ...(endedOn ? [{ on: endedOn, what: 'placement' as const, id, step: 'ended' as const, title }] : []),
]

export const eventsOf = (course: Course): TimelineEvent[] => [
  ...course.turns.map((turn) => ({ on: turn.turnedOn, what: 'turn' as const, turn })),
  ...course.placements.flatMap(ofPlacement),
  ...course.referrals.flatMap(ofReferral).toReversed(),
  ...course.reviews.map(({ edition, reviewedOn }) => ({ on: reviewedOn, what: 'planReviewed' as const, edition })),
  ...course.plans.flatMap(({ edition, agreedOn }) =>
    agreedOn ? [{ on: agreedOn, what: 'planAgreed' as const, edition }] : [],
  ),
]

export const pageLength = 50

type Dated = { notedOn: CivilDate }
export type Line<N extends Dated> = { on: CivilDate; note: N } | { on: CivilDate; event: TimelineEvent }

/**
 * One page, the newest first. `notes` are this page's with a neighbour on each side where there is one;
 * an event stands on the page of the notes it lies between, on exactly one.
 */
export const timelinePage = <N extends Dated>(of: {
  page: number
  notes: readonly N[]
  events: readonly TimelineEvent[]
}): { lines: readonly Line<N>[]; hasOlder: boolean } => {
  const newer = of.page > 1 ? of.notes[0] : undefined
  const here = of.page > 1 ? of.notes.slice(1) : of.notes
  const shown = here.slice(0, pageLength)
  const hasOlder = here.length > pageLength
  const oldest = shown.at(-1)?.notedOn ?? ''
  const isGone = of.page > 1 && shown.length === 0
  const events = of.events.filter(({ on }) => !isGone && (!newer || on < newer.notedOn) && (!hasOlder || on >= oldest))
  const lines = [
    ...shown.map((note) => ({ on: note.notedOn, note })),
    ...events.map((event) => ({ on: event.on, event })),
  ]
  return { lines: lines.toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? 1 : -1)), hasOlder }
}

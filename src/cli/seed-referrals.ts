import { addWorkingDays } from '../law/calendar.ts'
import { endMattersOf } from '../desk/accounts/matter-store.ts'
import type { Desk } from '../desk/desk.ts'
import { clockFrom, isLive } from '../desk/referrals/referral.ts'
import type { Referral as Row } from '../desk/referrals/referral.ts'
import { sealReferralText } from '../desk/referrals/slip.ts'
import { addReferral } from '../desk/referrals/store.ts'
import { numberOf, type Days } from './seed-days.ts'
import { isTrial } from './seed-editions.ts'
import { ended, followUpSteps } from './seed-follow-ups.ts'
import { filled, lastDayOf, placed, startOf } from './seed-placements.ts'
import type { Step } from './seed-play.ts'
import { answered, consultantOf, courseOf, issued, moved, requested, type Course } from './seed-referral-moves.ts'
import { agreed, agreedDaysAgo, hourOf, namedAtOnce, namedLater } from './seed-slips.ts'
import { inTown, known, type World } from './seed-world.ts'
import { town } from './town/town.ts'

const newRow = (of: Pick<Row, 'id' | 'openingId' | 'clientId' | 'agencyId' | 'consultantId' | 'createdAt'>) => ({
  ...of,
  edition: 1,
  state: 'proposed' as const,
  agreedHow: null,
  agreedOn: null,
  issuerRequestedOn: null,
  headcountReason: null,
  letterNumber: null,
  issuedOn: null,
  issuedBy: null,
  issuedAgencyId: null,
  issuedBasis: null,
  answeredOn: null,
  answerChannel: null,
  visitOn: null,
  resultOn: null,
  reason: null,
  ...clockFrom(null),
  closedFrom: null,
  visitAt: null,
  slots: [],
  meeting: null,
  version: 1,
  auditId: '',
})

const proposed = (course: Course): Step => ({
  when: hourOf(course, { daysAgo: course.referral.proposedDaysAgo, clock: '10:30' }),
  by: consultantOf(course),
  act: async (desk, world) => {
    const { referral } = course
    const { id: clientId, agencyId, consultantId, keys } = known(world.clients, referral.client)
    const { opening } = known(world.openings, referral.opening)
    const id = desk.newId()
    const said = { whyFits: referral.whyFits, support: referral.support ?? '' }
    const text = await sealReferralText(keys, { id, text: said })
    const row = newRow({ id, openingId: opening.id, clientId, agencyId, consultantId, createdAt: desk.now })
    world.referrals.set(referral.key, { row: { ...row, ...text }, matterId: null })
    const { edition, createdAt } = row
    return [addReferral({ id, openingId: opening.id, edition, clientId, agencyId, consultantId, createdAt, ...text })]
  },
})

/** Agencies without a basis of their own ask the desk's officer to refer to a job offer. */
const needsOfficer = ({ opening, client }: Course) =>
  !isTrial(opening) && inTown(town.agencies, client.agency).placementBasis === 'none'

const untilIssued = (course: Course): Step[] => {
  const { issuedDaysAgo, state } = course.referral
  if (state === 'proposed') return []
  const isAsked = needsOfficer(course)
  const asking = isAsked ? [requested(course, hourOf(course, { daysAgo: agreedDaysAgo(course), clock: '13:10' }))] : []
  if (issuedDaysAgo === undefined) return [agreed(course), ...asking]
  return [
    agreed(course),
    ...asking,
    issued(course, { when: hourOf(course, { daysAgo: issuedDaysAgo, clock: '14:00' }), isAsked }),
    ...(state === 'issued' ? namedAtOnce(course, issuedDaysAgo) : []),
  ]
}

const untilAnswered = (course: Course): Step[] => {
  const { answeredDaysAgo, state } = course.referral
  if (answeredDaysAgo === undefined) return []
  const told = answered(course, hourOf(course, { daysAgo: answeredDaysAgo, clock: '15:00' }))
  return [told, ...(isLive(state) ? namedLater(course, answeredDaysAgo) : [])]
}

const visitOn = ({ days, referral: { key, answeredDaysAgo = 0, resultDaysAgo } }: Course) =>
  resultDaysAgo === undefined
    ? addWorkingDays({ from: days.today, days: 1 + numberOf(key, 4) })
    : days.officeDay(Math.floor((answeredDaysAgo + resultDaysAgo) / 2))

/** A visit before the decision: of every tour, and of the job offers that ask for one. */
const visiting = (course: Course): Step[] => {
  const { referral, opening } = course
  const decided = referral.state === 'hired' || referral.state === 'notContinuing' || referral.state === 'nextRung'
  const isVisited = isTrial(opening) ? referral.startedDaysAgo === undefined : opening.selection !== 'none'
  if (referral.state !== 'visiting' && !(decided && isVisited)) return []
  const when = hourOf(course, { daysAgo: referral.answeredDaysAgo ?? 0, clock: '15:40' })
  return [
    {
      when,
      by: consultantOf(course),
      act: async (desk, world) => {
        const set = { state: 'visiting', resultOn: desk.today, visitOn: visitOn(course) } as const
        return moved(world, { course, made: { act: 'referral.settle', set } })
      },
    },
  ]
}

const begin = (course: Course, { daysAgo, state }: { daysAgo: number; state: 'trialing' | 'hired' }): Step => ({
  when: hourOf(course, { daysAgo, clock: '16:00' }),
  by: consultantOf(course),
  act: async (desk, world) => {
    const start = placed(desk, { course, world })
    const due = clockFrom(state === 'trialing' ? lastDayOf(course) : null)
    const set = { state, resultOn: desk.today, visitOn: startOf(course), ...due } as const
    const changes = moved(world, { course, made: { act: 'referral.settle', set } })
    return [...changes, start, ...(state === 'hired' ? filled(world, course) : [])]
  },
})

const started = (course: Course): Step[] => {
  const { state, startedDaysAgo, resultDaysAgo = 0 } = course.referral
  if (startedDaysAgo === undefined) return []
  const start = state === 'hired' ? begin(course, { daysAgo: resultDaysAgo, state }) : undefined
  const begun = start ?? begin(course, { daysAgo: startedDaysAgo, state: 'trialing' })
  return [begun, ...followUpSteps(course, begun.when)]
}

const endsTrial = (desk: Desk, { world, course }: { world: World; course: Course }) => {
  const { state, startedDaysAgo } = course.referral
  if (startedDaysAgo === undefined) return []
  const start = startOf(course)
  const endedOn = start > desk.today ? start : desk.today
  return [ended(world, { course, set: { endedOn, endReason: state === 'nextRung' ? 'stepUp' : 'termEnd' } })]
}

const resultStates: readonly Row['state'][] = [
  'nextRung',
  'notContinuing',
  'employerCancelled',
  'noAnswer',
  'withdrawn',
]

const result = (course: Course): Step[] => {
  const { state, reason, resultDaysAgo } = course.referral
  if (!resultStates.includes(state) || resultDaysAgo === undefined) return []
  const isWithdrawn = state === 'withdrawn'
  return [
    {
      when: hourOf(course, { daysAgo: resultDaysAgo, clock: '16:55' }),
      by: consultantOf(course),
      act: async (desk, world) => {
        const { row } = known(world.referrals, course.referral.key)
        const links = [endMattersOf({ subjectId: row.id, now: desk.now })]
        // Whoever steps back owes no reason, so none is kept.
        const set = { state, resultOn: desk.today, reason: isWithdrawn ? null : (reason ?? null) }
        const act = isWithdrawn ? 'referral.withdraw' : 'referral.settle'
        return [...moved(world, { course, made: { act, set, links } }), ...endsTrial(desk, { world, course })]
      },
    },
  ]
}

/** Every referral from its proposal to the state it has today. */
export const referralSteps = (days: Days, now: number): Step[] =>
  town.referrals
    .map((referral) => courseOf(referral, { days, now }))
    .flatMap((course) => [
      proposed(course),
      ...untilIssued(course),
      ...untilAnswered(course),
      ...visiting(course),
      ...started(course),
      ...result(course),
    ])

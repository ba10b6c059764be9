import { addDays, addMonths, addWorkingDays } from '../law/calendar.ts'
import type { CivilDate } from '../law/calendar.ts'
import { followUpPlan } from '../law/follow-up-plan.ts'
import type { Change, Desk } from '../desk/desk.ts'
import { familyOf } from '../desk/openings/opening.ts'
import { moveOpening } from '../desk/openings/store.ts'
import { addPlacement } from '../desk/referrals/placement-store.ts'
import { isTrial } from './seed-editions.ts'
import type { Course } from './seed-referral-moves.ts'
import { known, type World } from './seed-world.ts'

/** Today's starts are today's, weekend or not; earlier ones fell on working days. */
export const startOf = ({ days, referral: { startedDaysAgo = 0 } }: Course): CivilDate =>
  startedDaysAgo === 0 ? days.today : days.officeDay(startedDaysAgo)

export const lastDayOf = (course: Course): CivilDate | null => {
  const { opening } = course
  const startedOn = startOf(course)
  if (isTrial(opening)) return addWorkingDays({ from: startedOn, days: opening.lengthDays - 1 })
  return opening.contractMonths === undefined ? null : addDays(addMonths(startedOn, opening.contractMonths), -1)
}

export const planOf = (course: Course) => {
  const days = isTrial(course.opening) ? course.opening.lengthDays : null
  const kind = familyOf(course.opening.rung)
  return followUpPlan({ startedOn: startOf(course), endsOn: lastDayOf(course), kind, days })
}

/** The start, with its whole plan of follow-ups, in the act that moves the referral. */
export const placed = (desk: Desk, { course, world }: { course: Course; world: World }): Change => {
  const { row: referral } = known(world.referrals, course.referral.key)
  const { opening } = known(world.openings, course.opening.key)
  const { clientId, openingId, consultantId } = referral
  const placement = {
    id: desk.newId(),
    referralId: referral.id,
    clientId,
    openingId,
    employerId: opening.employerId ?? '',
    consultantId,
    kind: opening.family,
    startedOn: startOf(course),
    endsOn: lastDayOf(course),
    createdAt: desk.now,
  }
  const followUps = planOf(course).map((task) => ({ id: desk.newId(), ...task }))
  const open = { placementId: placement.id, clientId, consultantId, state: 'due', doneOn: null, sign: null } as const
  world.placements.set(course.referral.key, {
    row: {
      ...placement,
      state: 'started',
      endedOn: null,
      endReason: null,
      changes: null,
      isLowered: false,
      loweredSeenOn: null,
      version: 1,
      auditId: '',
    },
    followUps: followUps.map((task) => ({ ...task, ...open, note: null, version: 1, auditId: '' })),
  })
  return addPlacement({ placement, followUps })
}

/** The hire that takes the last place closes the opening (R1-25). */
export const filled = (world: World, { opening: { key } }: Course): Change[] => {
  const found = known(world.openings, key)
  const { opening, hires } = found
  const isFull = hires + 1 >= opening.places && (opening.state === 'published' || opening.state === 'paused')
  const set = { state: 'closed', closedAs: 'filled' } as const
  const after = isFull ? { ...opening, ...set, version: opening.version + 1 } : opening
  world.openings.set(key, { ...found, opening: after, hires: hires + 1 })
  return isFull ? [moveOpening({ opening, act: 'referral.settle', set })] : []
}

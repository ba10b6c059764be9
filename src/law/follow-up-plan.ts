import { addDays, addMonths, addWorkingDays, daysBetween, nextWorkingDay } from './calendar.ts'
import type { CivilDate, ClosedDays } from './calendar.ts'
import { followUpSteps } from './data/follow-up-steps.ts'
import type { FollowUpStep } from './data/follow-up-steps.ts'

export type FollowUpMilestone = FollowUpStep['milestone'] | 'mid' | 'end'

/** The question is about `askedOn`; the task is due on `dueOn`. */
export type FollowUpTask = Pick<FollowUpStep, 'side' | 'method'> & {
  milestone: FollowUpMilestone
  askedOn: CivilDate
  dueOn: CivilDate
}

type Started = {
  startedOn: CivilDate
  /** The last day of the contract or trial; none for an indefinite contract. */
  endsOn?: CivilDate | null
  kind: 'employment' | 'trial'
  /** Days of attendance of a trial. */
  days?: number | null
  closedDays?: ClosedDays
}

const trialWithMidPoint = 4
const checkpoints: readonly FollowUpMilestone[] = ['m1', 'm3', 'm6', 'm12']

const weightOf = ({ milestone }: FollowUpTask): number => {
  if (milestone === 'end') return 2
  return checkpoints.includes(milestone) ? 1 : 0
}

// Of two tasks of one side on one day the weightier stays, of equals the later milestone.
const merged = (tasks: readonly FollowUpTask[]): readonly FollowUpTask[] => {
  const kept = new Map<string, FollowUpTask>()
  for (const task of tasks) {
    const place = `${task.dueOn} ${task.side}`
    const rival = kept.get(place)
    if (!rival || weightOf(task) >= weightOf(rival)) kept.set(place, task)
  }
  return [...kept].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, task]) => task)
}

const endTalk = (endsOn: CivilDate): FollowUpTask => ({
  milestone: 'end',
  side: 'client',
  method: 'meet',
  askedOn: endsOn,
  dueOn: endsOn,
})

const stepTask = (
  { after, milestone, side, method }: FollowUpStep,
  { startedOn, closedDays }: Started,
): FollowUpTask => {
  const askedOn = 'months' in after ? addMonths(startedOn, after.months) : addDays(startedOn, after.days)
  const dueOn = milestone === 'd1' ? askedOn : nextWorkingDay(askedOn, closedDays)
  return { milestone, side, method, askedOn, dueOn }
}

const employmentPlan = (started: Started): readonly FollowUpTask[] => {
  const { endsOn } = started
  const tasks = followUpSteps.map((step) => stepTask(step, started))
  const reached = tasks.filter(({ dueOn }) => !endsOn || dueOn <= endsOn)
  if (!endsOn || reached.length === tasks.length) return merged(tasks)
  return merged([...reached, endTalk(endsOn)])
}

const trialPlan = ({ startedOn, endsOn, days, closedDays }: Started): readonly FollowUpTask[] => {
  const lastOn = endsOn ?? addWorkingDays({ from: startedOn, days: (days ?? 1) - 1, closedDays })
  const span = daysBetween(startedOn, lastOn)
  const first = { milestone: 'd1', side: 'client', method: 'phone', askedOn: startedOn, dueOn: startedOn } as const
  const midOn = addDays(startedOn, Math.floor(span / 2))
  const mid = { ...first, milestone: 'mid', askedOn: midOn, dueOn: nextWorkingDay(midOn, closedDays) } as const
  const hasMidPoint = (days ?? span + 1) >= trialWithMidPoint && mid.dueOn <= lastOn
  return merged([first, ...(hasMidPoint ? [mid] : []), endTalk(lastOn)])
}

/** Who asks whom, when, after a start. A plan that ends before month 12 ends with one talk with the client on the last day. */
export const followUpPlan = (started: Started): readonly FollowUpTask[] => {
  const { startedOn, endsOn } = started
  if (endsOn && endsOn < startedOn) throw new RangeError('What has started ends on that day or later')
  return started.kind === 'trial' ? trialPlan(started) : employmentPlan(started)
}

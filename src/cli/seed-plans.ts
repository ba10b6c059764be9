import type { Desk } from '../desk/desk.ts'
import { sealPlan, type Plan, type PlanBody } from '../desk/clients/plan.ts'
import { addPlan, addReview, movePlan } from '../desk/clients/plan-store.ts'
import { sealReview } from '../desk/clients/review.ts'
import { addMonths } from '../law/calendar.ts'
import { inOffice, type Days } from './seed-days.ts'
import type { Step } from './seed-play.ts'
import { inTown, known, staffOf, type World } from './seed-world.ts'
import { planKinds } from './town/plans.ts'
import { town } from './town/town.ts'
import type { TownPlan, TownReview } from './town/types.ts'

const LASTS_MONTHS = 6
const REVIEWED_MONTHS = 3
const GOALS = 3

const bodyOf = ({ client, kind }: TownPlan): PlanBody => {
  const { wish, worry, strengths } = inTown(town.clients, client)
  const { goals, support, steps, cautions, levels } = planKinds[kind]
  return {
    wish,
    issues: worry,
    goals: [...goals],
    support,
    steps: [...steps],
    cautions,
    assessment: { levels: { ...levels }, goodAt: strengths, tellWork: '' },
  }
}

const drafted = async (desk: Desk, { world, of }: { world: World; of: TownPlan }) => {
  const { id: clientId, keys } = known(world.clients, of.client)
  const place = { clientId, edition: 1 }
  const row = {
    ...place,
    startsOn: desk.today,
    endsOn: addMonths(desk.today, LASTS_MONTHS),
    reviewOn: addMonths(desk.today, REVIEWED_MONTHS),
    body: await sealPlan(keys, { ...place, body: bodyOf(of) }),
    authorId: desk.actor.id,
    createdAt: desk.now,
  }
  const nothing = { agreedOn: null, agreedHow: null, stepsDone: [], auditId: '' }
  world.plans.set(of.client, { ...row, ...nothing, state: 'draft', version: 1 })
  return [addPlan(row)]
}

/** Moves the plan as it was known, and knows it anew. */
const moving = (
  world: World,
  { client, ...move }: { client: string } & Omit<Parameters<typeof movePlan>[0], 'plan'>,
) => {
  const plan = known(world.plans, client)
  world.plans.set(client, { ...plan, ...move.set, version: plan.version + 1 })
  return movePlan({ plan, ...move })
}

const DRAFTED_DAYS_AGO = 4

const stepsOf = (days: Days, of: TownPlan): Step[] => {
  const { client, agreedDaysAgo, done } = of
  const by = staffOf(inTown(town.clients, client).consultant)
  const at = (daysAgo: number, clock: `${number}:${number}`) => inOffice(days, { daysAgo, clock, key: client })
  const write: Step = {
    when: at(agreedDaysAgo ?? DRAFTED_DAYS_AGO, '13:10'),
    by,
    act: (desk, world) => drafted(desk, { world, of }),
  }
  if (agreedDaysAgo === null) return [write]
  const agree: Step = {
    when: at(agreedDaysAgo, '13:50'),
    by,
    act: async (desk, world) => {
      const set = { state: 'agreed', agreedOn: desk.today, agreedHow: 'meeting' } as const satisfies Partial<Plan>
      return [moving(world, { client, act: 'plan.agree', set })]
    },
  }
  const tick: Step = {
    when: at(Math.max(agreedDaysAgo - 14, 0), '16:20'),
    by,
    act: async (_, world) => {
      const stepsDone = [1, 2, 3, 4, 5, 6].map((step) => done.includes(step))
      return [moving(world, { client, act: 'plan.tick', set: { stepsDone } })]
    },
  }
  return done.length === 0 ? [write, agree] : [write, agree, tick]
}

const reviewed = (days: Days, { client, daysAgo, stages, next, ...said }: TownReview): Step => ({
  when: inOffice(days, { daysAgo, clock: '14:40', key: client }),
  by: staffOf(inTown(town.clients, client).consultant),
  act: async (desk, world) => {
    const { id: clientId, keys } = known(world.clients, client)
    const plan = known(world.plans, client)
    const place = { clientId, id: desk.newId() }
    const [motivation, relations, participation] = stages
    const goals = Array.from({ length: GOALS }, () => null)
    const body = { ...said, goals, stages: { motivation, relations, participation } }
    const nextReviewOn = next === 'continue' ? addMonths(desk.today, REVIEWED_MONTHS) : null
    const reviewOn = nextReviewOn ?? plan.reviewOn
    world.plans.set(client, { ...plan, reviewOn, version: plan.version + 1 })
    const review = {
      ...place,
      edition: plan.edition,
      reviewedOn: desk.today,
      next,
      nextReviewOn,
      body: await sealReview(keys, { ...place, body }),
      authorId: desk.actor.id,
      createdAt: desk.now,
    }
    return [addReview({ review, plan, reviewOn })]
  },
})

/** Plans by the way they are written, agreed to, done and looked back on. */
export const planSteps = (days: Days): Step[] => [
  ...town.plans.flatMap((plan) => stepsOf(days, plan)),
  ...town.reviews.map((review) => reviewed(days, review)),
]

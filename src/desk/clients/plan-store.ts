import { and, desc, eq, getTableColumns } from 'drizzle-orm'
import type { Act } from '../../access/acts.ts'
import { assertOne, building, first, many, statementOf } from '../../db/client.ts'
import type { Statement } from '../../db/client.ts'
import { client } from '../../db/desk-schema.ts'
import { plan, planReview } from '../../db/plan-schema.ts'
import type { Change } from '../desk.ts'
import { planName } from './plan.ts'
import type { Plan } from './plan.ts'
import type { PlanReview } from './review.ts'
import { isMine } from './scope-store.ts'
import type { Mine } from './scope-store.ts'

const newestFirst = desc(plan.edition)

export const plansOfMine = (mine: Mine) =>
  many((from) =>
    from
      .select(getTableColumns(plan))
      .from(plan)
      .innerJoin(client, eq(client.id, plan.clientId))
      .where(isMine(mine))
      .orderBy(newestFirst),
  )
export const reviewsOfMine = (mine: Mine) =>
  many((from) =>
    from
      .select(getTableColumns(planReview))
      .from(planReview)
      .innerJoin(client, eq(client.id, planReview.clientId))
      .where(isMine(mine))
      .orderBy(desc(planReview.reviewedOn), desc(planReview.id)),
  )

export const planOf = (of: { clientId: string; edition: number }) =>
  first((from) =>
    from
      .select()
      .from(plan)
      .where(and(eq(plan.clientId, of.clientId), eq(plan.edition, of.edition))),
  )
export const lastPlanOf = (clientId: string) =>
  first((from) => from.select().from(plan).where(eq(plan.clientId, clientId)).orderBy(newestFirst).limit(1))
/** The one the person and the desk go by. */
export const agreedPlanOf = (clientId: string) =>
  first((from) =>
    from
      .select()
      .from(plan)
      .where(and(eq(plan.clientId, clientId), eq(plan.state, 'agreed'))),
  )

type NewPlan = Omit<Plan, 'state' | 'agreedOn' | 'agreedHow' | 'stepsDone' | 'version' | 'auditId'>

export const addPlan = (row: NewPlan): Change => ({
  audit: { act: 'plan.write', entity: 'plan', entityId: planName(row) },
  statements: (auditId) => [
    statementOf(building.insert(plan).values({ ...row, state: 'draft', stepsDone: [], version: 1, auditId })),
  ],
})

type PlanMove = { plan: Plan; act: Act; set: Partial<Plan>; fields?: readonly string[] }

const moved = ({ plan: row, set }: PlanMove, auditId: string): readonly Statement[] => [
  statementOf(
    building
      .update(plan)
      .set({ ...set, version: row.version + 1, auditId })
      .where(and(eq(plan.clientId, row.clientId), eq(plan.edition, row.edition), eq(plan.version, row.version))),
  ),
  assertOne,
]

export const movePlan = (move: PlanMove): Change => ({
  audit: {
    act: move.act,
    entity: 'plan',
    entityId: planName(move.plan),
    ...(move.fields && { fields: move.fields }),
  },
  statements: (auditId) => moved(move, auditId),
})

/** The review and the plan's next day for one, in one commit. */
export const addReview = (of: { review: Omit<PlanReview, 'auditId'>; plan: Plan; reviewOn: string }): Change => ({
  audit: { act: 'plan.review', entity: 'plan', entityId: planName(of.plan) },
  statements: (auditId) => [
    statementOf(building.insert(planReview).values({ ...of.review, auditId })),
    ...moved({ plan: of.plan, act: 'plan.review', set: { reviewOn: of.reviewOn } }, auditId),
  ],
})

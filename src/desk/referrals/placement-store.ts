import { and, eq } from 'drizzle-orm'
import type { Act } from '../../access/acts.ts'
import { assertOne, building, first, many, mapped, statementOf } from '../../db/client.ts'
import type { Statement } from '../../db/client.ts'
import { followUp, placement } from '../../db/referral-schema.ts'
import type { Change } from '../desk.ts'

// The rows that begin and end with a referral. Whoever settles it writes them, a firm's own window too: nothing here reads a client.

export type Placement = typeof placement.$inferSelect
export type FollowUp = typeof followUp.$inferSelect

export const placementOfReferral = (referralId: string) =>
  first((from) => from.select().from(placement).where(eq(placement.referralId, referralId)))
export const openFollowUpsOfReferral = (referralId: string) =>
  mapped(
    many((from) =>
      from
        .select({ followUp })
        .from(followUp)
        .innerJoin(placement, eq(placement.id, followUp.placementId))
        .where(and(eq(placement.referralId, referralId), eq(followUp.state, 'due'))),
    ),
    (rows) => rows.map((row) => row.followUp),
  )

type NewFollowUp = Pick<FollowUp, 'id' | 'milestone' | 'side' | 'method' | 'askedOn' | 'dueOn'>
type Started = {
  placement: Omit<
    Placement,
    'version' | 'auditId' | 'state' | 'endedOn' | 'endReason' | 'changes' | 'isLowered' | 'loweredSeenOn'
  > &
    Partial<Pick<Placement, 'changes' | 'isLowered'>>
  followUps: readonly NewFollowUp[]
  act?: Act
}

type Whose = Pick<Placement, 'id' | 'clientId' | 'consultantId'>
const addFollowUps = (row: Whose, { tasks, auditId }: { tasks: readonly NewFollowUp[]; auditId: string }) =>
  tasks.map((task) =>
    statementOf(
      building.insert(followUp).values({
        ...task,
        placementId: row.id,
        clientId: row.clientId,
        consultantId: row.consultantId,
        state: 'due',
        version: 1,
        auditId,
      }),
    ),
  )

/** The placement and its whole plan of follow-ups, in the commit that moves the referral. */
export const addPlacement = ({ placement: row, followUps, act = 'referral.settle' }: Started): Change => ({
  audit: { act, entity: 'placement', entityId: row.id },
  statements: (auditId) => [
    statementOf(building.insert(placement).values({ ...row, state: 'started', version: 1, auditId })),
    ...addFollowUps(row, { tasks: followUps, auditId }),
  ],
})

export const moveFollowUp = (of: { row: FollowUp; set: Partial<FollowUp>; auditId: string }): readonly Statement[] => [
  statementOf(
    building
      .update(followUp)
      .set({ ...of.set, version: of.row.version + 1, auditId: of.auditId })
      .where(and(eq(followUp.id, of.row.id), eq(followUp.version, of.row.version))),
  ),
  assertOne,
]

type PlacementMove = {
  row: Placement
  act: Act
  set: Partial<Placement>
  /** Due still: they fall away. */
  open?: readonly FollowUp[]
  tasks?: readonly NewFollowUp[]
}

export const movePlacement = ({ row, act, set, open = [], tasks = [] }: PlacementMove): Change => ({
  audit: { act, entity: 'placement', entityId: row.id },
  statements: (auditId) => [
    statementOf(
      building
        .update(placement)
        .set({ ...set, version: row.version + 1, auditId })
        .where(and(eq(placement.id, row.id), eq(placement.version, row.version))),
    ),
    assertOne,
    ...open.flatMap((one) => moveFollowUp({ row: one, set: { state: 'cancelled' }, auditId })),
    ...addFollowUps(row, { tasks, auditId }),
  ],
})

export const endPlacementRow = (of: { row: Placement; set: Partial<Placement>; open: readonly FollowUp[] }): Change =>
  movePlacement({ ...of, act: 'placement.end', set: { ...of.set, state: 'ended' } })

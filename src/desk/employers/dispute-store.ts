import { and, desc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import { assertOne, building, first, many, statementOf } from '../../db/client.ts'
import { employer, labourDispute, workplace } from '../../db/opening-schema.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { Change } from '../desk.ts'
import type { Dispute } from './dispute.ts'

export const disputeById = (id: string) =>
  first((from) => from.select().from(labourDispute).where(eq(labourDispute.id, id)))

export const disputeWithFirm = (id: string) =>
  first((from) =>
    from
      .select({
        dispute: labourDispute,
        firm: { id: employer.id, name: employer.name },
        workplaceName: workplace.name,
      })
      .from(labourDispute)
      .innerJoin(employer, eq(employer.id, labourDispute.employerId))
      .leftJoin(workplace, eq(workplace.id, labourDispute.workplaceId))
      .where(eq(labourDispute.id, id)),
  )

/** Of the firm and of those that were merged into it. */
export const disputesOfFirm = (employerId: string) =>
  many((from) =>
    from
      .select({ dispute: labourDispute, workplaceName: workplace.name })
      .from(labourDispute)
      .leftJoin(workplace, eq(workplace.id, labourDispute.workplaceId))
      .where(
        sql`${labourDispute.employerId} in (select id from employer where id = ${employerId} or merged_into = ${employerId})`,
      )
      .orderBy(desc(labourDispute.fromOn), desc(labourDispute.id)),
  )

const isOn = (day: CivilDate) =>
  and(lte(labourDispute.fromOn, day), or(isNull(labourDispute.untilOn), gte(labourDispute.untilOn, day)))

/** Few at any time, in the whole town. */
export const disputesOn = (day: CivilDate) => many((from) => from.select().from(labourDispute).where(isOn(day)))

/** Those a merge carries over: begun or still to come, not over. */
export const disputesNotOver = (of: { employerId: string; on: CivilDate }) =>
  many((from) =>
    from
      .select()
      .from(labourDispute)
      .where(
        and(
          eq(labourDispute.employerId, of.employerId),
          or(isNull(labourDispute.untilOn), gte(labourDispute.untilOn, of.on)),
        ),
      ),
  )

export const addDispute = (row: Omit<Dispute, 'version' | 'auditId'>): Change => ({
  audit: { act: 'dispute.record', entity: 'dispute', entityId: row.id },
  statements: (auditId) => [statementOf(building.insert(labourDispute).values({ ...row, version: 1, auditId }))],
})

export const endDisputeRow = ({ dispute: row, untilOn }: { dispute: Dispute; untilOn: CivilDate }): Change => ({
  audit: { act: 'dispute.record', entity: 'dispute', entityId: row.id, fields: ['untilOn'] },
  statements: (auditId) => [
    statementOf(
      building
        .update(labourDispute)
        .set({ untilOn, version: row.version + 1, auditId })
        .where(and(eq(labourDispute.id, row.id), eq(labourDispute.version, row.version))),
    ),
    assertOne,
  ],
})

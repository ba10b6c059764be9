import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { assertOne, building, first, many, statementOf } from '../../db/client.ts'
import type { Reading } from '../../db/client.ts'
import { complaint, employer, opening } from '../../db/opening-schema.ts'
import type { Act } from '../../access/acts.ts'
import type { Change } from '../desk.ts'
import type { Complaint, ComplaintState } from './complaint.ts'

// What a list may show: when, how, about whom. The words of a complaint are opened one at a time, on record.
const heads = {
  id: complaint.id,
  receivedOn: complaint.receivedOn,
  channel: complaint.channel,
  side: complaint.side,
  state: complaint.state,
  answeredOn: complaint.answeredOn,
  employerId: complaint.employerId,
  employerName: employer.name,
  openingId: complaint.openingId,
  openingNumber: opening.number,
}

const headsWhere = (condition: SQL | undefined) => (from: Parameters<Reading<unknown>['build']>[0]) =>
  from
    .select(heads)
    .from(complaint)
    .leftJoin(employer, eq(employer.id, complaint.employerId))
    .leftJoin(opening, eq(opening.id, complaint.openingId))
    .where(condition)

/** Open ones by age, answered ones the newest first. */
export const complaintsIn = (state: ComplaintState) =>
  many((from) =>
    headsWhere(eq(complaint.state, state))(from)
      .orderBy(state === 'open' ? asc(complaint.receivedOn) : desc(complaint.receivedOn), asc(complaint.id))
      .limit(300),
  )

/** Of the firm and of those that were merged into it: an answered one stays where it was answered. */
export const complaintsOfFirm = (employerId: string) =>
  many((from) =>
    headsWhere(
      sql`${complaint.employerId} in (select id from employer where id = ${employerId} or merged_into = ${employerId})`,
    )(from).orderBy(desc(complaint.receivedOn), desc(complaint.id)),
  )
export const complaintCounts = () =>
  many((from) =>
    from
      .select({ state: complaint.state, complaints: sql<number>`count(*)` })
      .from(complaint)
      .groupBy(complaint.state),
  )

export const complaintById = (id: string) => first((from) => from.select().from(complaint).where(eq(complaint.id, id)))
export const complaintHead = (id: string) => first((from) => headsWhere(eq(complaint.id, id))(from))
export const isComplaint = (id: string): SQL => sql`select 1 from ${complaint} where id = ${id}`
export const openComplaintsOf = (employerId: string) =>
  many((from) =>
    from
      .select()
      .from(complaint)
      .where(and(eq(complaint.employerId, employerId), eq(complaint.state, 'open'))),
  )
export const openingByNumber = (number: string) =>
  first((from) =>
    from.select({ id: opening.id, employerId: opening.employerId }).from(opening).where(eq(opening.number, number)),
  )

type NewComplaint = Omit<Complaint, 'version' | 'auditId' | 'state' | 'response' | 'answeredOn'>

export const addComplaint = (row: NewComplaint): Change => ({
  audit: { act: 'complaint.record', entity: 'complaint', entityId: row.id, channel: row.channel },
  statements: (auditId) => [
    statementOf(building.insert(complaint).values({ ...row, state: 'open', version: 1, auditId })),
  ],
})

type ComplaintChange = { complaint: Complaint; act: Act; set: Partial<Complaint> }

export const changeComplaint = ({ complaint: row, act, set }: ComplaintChange): Change => ({
  audit: { act, entity: 'complaint', entityId: row.id, fields: Object.keys(set) },
  statements: (auditId) => [
    statementOf(
      building
        .update(complaint)
        .set({ ...set, version: row.version + 1, auditId })
        .where(and(eq(complaint.id, row.id), eq(complaint.version, row.version))),
    ),
    assertOne,
  ],
})

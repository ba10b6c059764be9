import { and, asc, eq, inArray } from 'drizzle-orm'
import { assertOne, building, first, many, mapped, statementOf } from '../../db/client.ts'
import { account } from '../../db/desk-schema.ts'
import { employer, employerMember, workplace } from '../../db/opening-schema.ts'
import type { Act } from '../../access/policy.ts'
import type { AuditEntry, Change } from '../desk.ts'
import type { Employer, NewEmployer, NewWorkplace } from './employer.ts'

export const employerById = (id: string) => first((from) => from.select().from(employer).where(eq(employer.id, id)))
export const employersIn = (ids: readonly string[]) =>
  many((from) =>
    from
      .select()
      .from(employer)
      .where(inArray(employer.id, [...ids]))
      .orderBy(asc(employer.kana)),
  )
export const employersOfEmail = (emailIndex: Uint8Array<ArrayBuffer>) =>
  mapped(
    many((from) =>
      from
        .select({ employer })
        .from(employer)
        .innerJoin(employerMember, eq(employerMember.employerId, employer.id))
        .innerJoin(account, eq(account.id, employerMember.accountId))
        .where(eq(account.emailIndex, emailIndex)),
    ),
    (rows) => rows.map((row) => row.employer),
  )
export const employers = () => many((from) => from.select().from(employer).orderBy(asc(employer.kana)))
export const workplacesOf = (employerIds: readonly string[]) =>
  many((from) =>
    from
      .select()
      .from(workplace)
      .where(inArray(workplace.employerId, [...employerIds]))
      .orderBy(asc(workplace.name)),
  )

const addMemberRow = (row: typeof employerMember.$inferSelect) =>
  statementOf(building.insert(employerMember).values(row))

export const addEmployer = (of: {
  row: NewEmployer
  /** null where the desk wrote the firm down for it. */
  memberId: string | null
}): Change => ({
  audit: { act: 'opening.submit', entity: 'employer', entityId: of.row.id },
  statements: (auditId) => [
    statementOf(building.insert(employer).values({ ...of.row, state: 'active', version: 1, auditId })),
    ...(of.memberId === null
      ? []
      : [addMemberRow({ employerId: of.row.id, accountId: of.memberId, createdAt: of.row.createdAt, auditId })]),
  ],
})

type FirmChange = {
  employer: Pick<Employer, 'id' | 'version'>
  act: Act
  set: Partial<Employer>
  audit?: Partial<AuditEntry>
}

export const changeEmployer = ({ employer: row, act, set, audit }: FirmChange): Change => ({
  audit: { act, entity: 'employer', entityId: row.id, fields: Object.keys(set), ...audit },
  statements: (auditId) => [
    statementOf(
      building
        .update(employer)
        .set({ ...set, version: row.version + 1, auditId })
        .where(and(eq(employer.id, row.id), eq(employer.version, row.version))),
    ),
    assertOne,
  ],
})

export const addWorkplace = (row: NewWorkplace): Change => ({
  audit: { act: 'opening.submit', entity: 'workplace', entityId: row.id },
  statements: (auditId) => [statementOf(building.insert(workplace).values({ ...row, version: 1, auditId }))],
})

import { asc, eq, inArray } from 'drizzle-orm'
import { building, first, many, mapped, statementOf } from '../../db/client.ts'
import { account, employer, employerMember, workplace } from '../../db/desk-schema.ts'
import type { Change } from '../desk.ts'
import type { Employer, Workplace } from './employer.ts'

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

export const addEmployer = (of: {
  row: Omit<Employer, 'version' | 'auditId' | 'state'>
  memberId: string
}): Change => ({
  audit: { act: 'opening.submit', entity: 'employer', entityId: of.row.id },
  statements: (auditId) => [
    statementOf(building.insert(employer).values({ ...of.row, state: 'active', version: 1, auditId })),
    statementOf(
      building
        .insert(employerMember)
        .values({ employerId: of.row.id, accountId: of.memberId, createdAt: of.row.createdAt, auditId }),
    ),
  ],
})

export const addWorkplace = (row: Omit<Workplace, 'version' | 'auditId'>): Change => ({
  audit: { act: 'opening.submit', entity: 'workplace', entityId: row.id },
  statements: (auditId) => [statementOf(building.insert(workplace).values({ ...row, version: 1, auditId }))],
})

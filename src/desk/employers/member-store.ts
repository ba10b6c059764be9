import { and, asc, eq, sql } from 'drizzle-orm'
import { assertOne, building, many, statementOf } from '../../db/client.ts'
import { account } from '../../db/desk-schema.ts'
import { employerMember } from '../../db/opening-schema.ts'
import type { AuditEntry, Change } from '../desk.ts'

/** The people of a firm who can sign in for it. */
export const membersOf = (employerId: string) =>
  many((from) =>
    from
      .select({ accountId: account.id, name: account.name, email: account.email, state: account.state })
      .from(employerMember)
      .innerJoin(account, eq(account.id, employerMember.accountId))
      .where(eq(employerMember.employerId, employerId))
      .orderBy(asc(employerMember.createdAt), asc(account.id)),
  )

const auditOf = (employerId: string): AuditEntry => ({
  act: 'employer.members',
  entity: 'employer',
  entityId: employerId,
  fields: ['members'],
})

type Member = { employerId: string; accountId: string }

/** Two who add the same person at once have added them once. */
export const addMemberRow = ({ employerId, accountId, now }: Member & { now: number }): Change => ({
  audit: auditOf(employerId),
  statements: (auditId) => [
    statementOf(
      building.insert(employerMember).values({ employerId, accountId, createdAt: now, auditId }).onConflictDoNothing(),
    ),
  ],
})

/** Two who take each other out at once: the second finds nobody else left and is stale. */
export const removeMemberRow = ({ employerId, accountId }: Member): Change => {
  const others = sql`exists (select 1 from ${employerMember} where employer_id = ${employerId} and account_id <> ${accountId})`
  return {
    audit: auditOf(employerId),
    statements: () => [
      statementOf(
        building
          .delete(employerMember)
          .where(and(eq(employerMember.employerId, employerId), eq(employerMember.accountId, accountId), others)),
      ),
      assertOne,
    ],
  }
}

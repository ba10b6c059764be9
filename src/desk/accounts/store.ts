import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { assertOne, building, first, many, mapped, statementFrom, statementOf } from '../../db/client.ts'
import { account, agency, audit, client, mark } from '../../db/desk-schema.ts'
import { employerMember } from '../../db/opening-schema.ts'
import type { Change } from '../desk.ts'
import type { Account } from './account.ts'

/** Days by which the demo has moved the trade date; 0 anywhere else. */
export const movedDays = () =>
  mapped(
    first((from) => from.select({ value: mark.value }).from(mark).where(eq(mark.name, 'clock.days'))),
    (row) => Number(row?.value ?? 0),
  )
export const hasSeedMark = () =>
  mapped(
    first((from) => from.select({ value: mark.value }).from(mark).where(eq(mark.name, 'seed'))),
    (row) => row !== undefined,
  )
export const setSeedMark = (day: string) => statementOf(building.insert(mark).values({ name: 'seed', value: day }))
export const setMovedDays = (days: number) =>
  statementOf(
    building
      .insert(mark)
      .values({ name: 'clock.days', value: String(days) })
      .onConflictDoUpdate({ target: mark.name, set: { value: String(days) } }),
  )

export const accountById = (id: string) => first((from) => from.select().from(account).where(eq(account.id, id)))
/** Whether the person ever took the invitation: the trail remembers it. */
export const hasAccepted = (id: string) =>
  mapped(
    first((from) =>
      from
        .select({ id: audit.id })
        .from(audit)
        .where(
          and(
            eq(audit.entity, 'account'),
            eq(audit.entityId, id),
            eq(audit.act, 'account.accept'),
            eq(audit.outcome, 'done'),
          ),
        )
        .limit(1),
    ),
    (row) => row !== undefined,
  )
export const accountByEmail = (emailIndex: Uint8Array<ArrayBuffer>) =>
  first((from) => from.select().from(account).where(eq(account.emailIndex, emailIndex)))
export const firmsOf = (accountId: string) =>
  mapped(
    many((from) =>
      from
        .select({ id: employerMember.employerId })
        .from(employerMember)
        .where(eq(employerMember.accountId, accountId)),
    ),
    (rows) => rows.map((row) => row.id),
  )
export const staffAccounts = () =>
  many((from) =>
    from
      .select({ id: account.id, name: account.name, role: account.role, state: account.state, agencyName: agency.name })
      .from(account)
      .leftJoin(agency, eq(agency.id, account.agencyId))
      .where(ne(account.role, 'employer'))
      .orderBy(asc(account.role), asc(account.name)),
  )
/** How many people this account is in charge of whose support is not over. */
export const clientsHeldBy = (id: string) =>
  mapped(
    first((from) =>
      from
        .select({ clients: sql<number>`count(*)` })
        .from(client)
        .where(and(eq(client.consultantId, id), ne(client.state, 'closed'))),
    ),
    (row) => row?.clients ?? 0,
  )
export const activeAdmins = () =>
  many((from) =>
    from
      .select({ id: account.id })
      .from(account)
      .where(and(eq(account.role, 'admin'), eq(account.state, 'active'))),
  )
export const anyAccountWith = (role: Account['role']) =>
  first((from) =>
    from
      .select({ id: account.id, role: account.role, epoch: account.epoch })
      .from(account)
      .where(and(eq(account.role, role), eq(account.state, 'active')))
      .orderBy(asc(account.id))
      .limit(1),
  )

/** Two administrators who take each other out at once: the second finds nobody left and is stale. */
export const someAdminStays = statementFrom(
  sql`insert into assert_one (hits) select exists (select 1 from ${account} where role = 'admin' and state = 'active')`,
)

export const addAccount = (row: Omit<Account, 'version' | 'auditId' | 'epoch'>): Change => ({
  audit: { act: row.role === 'employer' ? 'opening.submit' : 'account.manage', entity: 'account', entityId: row.id },
  statements: (auditId) => [statementOf(building.insert(account).values({ ...row, epoch: 1, version: 1, auditId }))],
})

export const changeAccountRow = (of: {
  account: Account
  set: Partial<Account>
  act: 'account.manage' | 'account.accept'
  fields?: readonly string[]
}): Change => ({
  audit: { act: of.act, entity: 'account', entityId: of.account.id, ...(of.fields && { fields: of.fields }) },
  statements: (auditId) => [
    statementOf(
      building
        .update(account)
        .set({ ...of.set, version: of.account.version + 1, auditId })
        .where(and(eq(account.id, of.account.id), eq(account.version, of.account.version))),
    ),
    assertOne,
  ],
})

/** A client who came to the account between the reading and the writing keeps it as it is. */
export const holdsNobody = (id: string) =>
  statementFrom(
    sql`insert into assert_one (hits) select not exists (select 1 from ${client} where consultant_id = ${id} and state <> 'closed')`,
  )

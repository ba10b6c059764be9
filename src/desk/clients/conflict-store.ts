import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { clientConflict } from '../../db/casework-schema.ts'
import { assertOne, building, first, many, statementOf } from '../../db/client.ts'
import type { Statement } from '../../db/client.ts'
import { account, agency, client } from '../../db/desk-schema.ts'
import type { Change } from '../desk.ts'

// 利害関係者: who must never see this record. Whoever asks is judged by `standing` in the same reading (trust.md T2).

const isListed = (clientId: string) =>
  sql`exists (select 1 from ${clientConflict} x where x.client_id = ${clientId} and x.account_id = ${account.id})`

const person = {
  id: account.id,
  name: account.name,
  role: account.role,
  agencyId: account.agencyId,
  agencyName: agency.name,
}

export const conflictsOf = (clientId: string) =>
  many((from) =>
    from
      .select({ ...person, addedAt: clientConflict.addedAt })
      .from(clientConflict)
      .innerJoin(account, eq(account.id, clientConflict.accountId))
      .leftJoin(agency, eq(agency.id, account.agencyId))
      .where(eq(clientConflict.clientId, clientId))
      .orderBy(asc(clientConflict.addedAt), asc(account.name)),
  )

/** Staff of every agency and of the desk who are not on the list yet. */
export const staffToList = (clientId: string) =>
  many((from) =>
    from
      .select(person)
      .from(account)
      .leftJoin(agency, eq(agency.id, account.agencyId))
      .where(and(ne(account.role, 'employer'), ne(account.state, 'disabled'), sql`not ${isListed(clientId)}`))
      .orderBy(asc(agency.kana), asc(account.role), asc(account.name)),
  )

export const personOf = (accountId: string, clientId: string) =>
  first((from) =>
    from
      .select({ ...person, state: account.state, isListed: sql<number>`${isListed(clientId)}`.mapWith(Boolean) })
      .from(account)
      .leftJoin(agency, eq(agency.id, account.agencyId))
      .where(eq(account.id, accountId)),
  )

type Adding = {
  clientId: string
  accountId: string
  now: number
  /** The case goes over in the same commit when the person listed is in charge of it. */
  handOver: { to: string; version: number } | null
}

const handOverRow = ({ clientId, handOver }: Adding, auditId: string): readonly Statement[] =>
  handOver === null
    ? []
    : [
        statementOf(
          building
            .update(client)
            .set({ consultantId: handOver.to, version: handOver.version + 1, auditId })
            .where(and(eq(client.id, clientId), eq(client.version, handOver.version))),
        ),
        assertOne,
      ]

export const addConflict = (of: Adding): Change => ({
  audit: {
    act: 'client.conflict',
    entity: 'client',
    entityId: of.clientId,
    fields: [of.accountId, ...(of.handOver ? ['consultant'] : [])],
  },
  statements: (auditId) => [
    ...handOverRow(of, auditId),
    statementOf(
      building
        .insert(clientConflict)
        .values({ clientId: of.clientId, accountId: of.accountId, addedAt: of.now, auditId }),
    ),
  ],
})

export const liftConflict = (of: { clientId: string; accountId: string; reason: string }): Change => ({
  audit: {
    act: 'client.liftConflict',
    entity: 'client',
    entityId: of.clientId,
    fields: [of.accountId],
    purpose: of.reason,
  },
  statements: () => [
    statementOf(
      building
        .delete(clientConflict)
        .where(and(eq(clientConflict.clientId, of.clientId), eq(clientConflict.accountId, of.accountId))),
    ),
    assertOne,
  ],
})

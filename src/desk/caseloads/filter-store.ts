import { and, asc, eq } from 'drizzle-orm'
import { assertOne, building, many, statementOf } from '../../db/client.ts'
import { savedFilter } from '../../db/task-schema.ts'
import type { Change } from '../desk.ts'

export const filtersOf = (accountId: string) =>
  many((from) =>
    from
      .select({ name: savedFilter.name, query: savedFilter.query })
      .from(savedFilter)
      .where(eq(savedFilter.accountId, accountId))
      .orderBy(asc(savedFilter.name)),
  )

const entry = (accountId: string) => ({ act: 'filter.keep', entity: 'account', entityId: accountId }) as const

export const addFilter = (row: Omit<typeof savedFilter.$inferSelect, 'auditId'>): Change => ({
  audit: entry(row.accountId),
  statements: (auditId) => [statementOf(building.insert(savedFilter).values({ ...row, auditId }))],
})
export const dropFilterRow = (of: { accountId: string; name: string }): Change => ({
  audit: entry(of.accountId),
  statements: () => [
    statementOf(
      building.delete(savedFilter).where(and(eq(savedFilter.accountId, of.accountId), eq(savedFilter.name, of.name))),
    ),
    assertOne,
  ],
})

import { inArray, sql } from 'drizzle-orm'
import { many } from '../../db/client.ts'
import { client } from '../../db/desk-schema.ts'
import { conflictWith } from '../clients/scope-store.ts'
import type { Reader } from '../clients/scope-store.ts'

/** Facts for a decision: whose the cases are, and whether the conflict list names who asks or who would hold them. */
export const casesToAssign = (of: { ids: readonly string[]; to: string; by: Reader }) =>
  many((from) =>
    from
      .select({
        id: client.id,
        agencyId: client.agencyId,
        consultantId: client.consultantId,
        version: client.version,
        isConflicted: sql<number>`${conflictWith(of.by.actorId)}`.mapWith(Boolean),
        isNamed: sql<number>`${conflictWith(of.to)}`.mapWith(Boolean),
      })
      .from(client)
      .where(inArray(client.id, [...of.ids])),
  )

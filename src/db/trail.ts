import { eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { building, first, statementFrom, statementOf } from './client.ts'
import type { Statement } from './client.ts'
import { idem } from './desk-schema.ts'

// The two rows that stand before every change: the audit entry and the replay of the form.

export type TrailRow = {
  id: string
  at: number
  actorRole: string
  actorId: string
  agencyId: string | null
  act: string
  entity: string
  entityId: string
  fields: string | null
  purpose: string | null
  onBehalfOf: string | null
  channel: string | null
  requestId: string
}

const entry = (row: TrailRow, outcome: SQL | string): SQL => sql`
  insert into audit (id, at, actor_role, actor_id, agency_id, act, entity, entity_id, outcome, fields, purpose, on_behalf_of, channel, request_id)
  select ${row.id}, ${row.at}, ${row.actorRole}, ${row.actorId}, ${row.agencyId}, ${row.act}, ${row.entity}, ${row.entityId},
    ${outcome}, ${row.fields}, ${row.purpose}, ${row.onBehalfOf}, ${row.channel}, ${row.requestId}`

export const trailStatement = (row: TrailRow, outcome: 'done' | 'denied'): Statement =>
  statementFrom(entry(row, outcome))

/** The row itself says whether the record was shown, by the condition the reads carry. */
export const lookEntry = (row: TrailRow, isInScope: SQL): SQL =>
  entry(row, sql`case when exists (${isInScope}) then 'shown' else 'denied' end`)

export const replayByKey = (key: string) =>
  first((from) => from.select({ bodyHash: idem.bodyHash, location: idem.location }).from(idem).where(eq(idem.key, key)))

export const replayRow = (row: typeof idem.$inferInsert): Statement => statementOf(building.insert(idem).values(row))

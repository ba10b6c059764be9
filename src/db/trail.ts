import { eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { encodeTime } from 'ulid'
import { building, first, many, statementFrom, statementOf } from './client.ts'
import type { Statement } from './client.ts'
import { audit, idem } from './desk-schema.ts'

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
  /** A look behind a broken seal carries the purpose it was broken for, read where it was written. */
  purpose: string | SQL | null
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

/** What an id made at this moment begins with: ids of the trail sort by time, so a span of it is a range of the key. */
export const idsFrom = (at: number): string => encodeTime(Math.max(0, at), 10)

export type Look = { row: TrailRow; isInScope: SQL; counted: { since: number; most: number } | null }

const isOver = ({ row, counted }: Look): SQL =>
  counted === null
    ? sql`0`
    : sql`(select count(distinct entity_id) from audit where id > ${idsFrom(counted.since)} and at > ${counted.since} and actor_id = ${row.actorId}
        and outcome = 'shown' and entity <> 'search' and entity_id <> ${row.entityId}) >= ${counted.most}`

/** The row itself says whether the record was shown, by the condition the reads carry. */
export const lookEntry = (look: Look): SQL =>
  entry(look.row, sql`case when not exists (${look.isInScope}) or ${isOver(look)} then 'denied' else 'shown' end`)

/** A row when the look was denied although the record is in scope: by the count of looks alone. */
export const overLooks = ({ row, isInScope }: Look) =>
  many((from) =>
    from
      .select({ id: audit.id })
      .from(audit)
      .where(sql`${audit.id} = ${row.id} and ${audit.outcome} = 'denied' and exists (${isInScope})`),
  )

export const replayByKey = (key: string) =>
  first((from) => from.select({ bodyHash: idem.bodyHash, location: idem.location }).from(idem).where(eq(idem.key, key)))

export const replayRow = (row: typeof idem.$inferInsert): Statement => statementOf(building.insert(idem).values(row))

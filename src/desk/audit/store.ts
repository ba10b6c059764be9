import { and, desc, eq, lt, sql } from 'drizzle-orm'
import { many } from '../../db/client.ts'
import { account, audit } from '../../db/desk-schema.ts'

export type TrailFilter = { act: string; entityId: string; before: string }
export const trailPageSize = 50

/** Newest first; `before` is the id of the last row already seen. Names of staff only: nothing of a record's content is in the trail. */
export const trail = (filter: TrailFilter) =>
  many((from) =>
    from
      .select({
        id: audit.id,
        at: audit.at,
        actorRole: audit.actorRole,
        actorId: audit.actorId,
        actorName: account.name,
        act: audit.act,
        entity: audit.entity,
        entityId: audit.entityId,
        outcome: audit.outcome,
        fields: audit.fields,
        purpose: audit.purpose,
        onBehalfOf: audit.onBehalfOf,
        channel: audit.channel,
      })
      .from(audit)
      .leftJoin(account, and(eq(account.id, audit.actorId), sql`${account.role} <> 'employer'`))
      .where(
        and(
          filter.act === '' ? undefined : eq(audit.act, filter.act),
          filter.entityId === '' ? undefined : eq(audit.entityId, filter.entityId),
          filter.before === '' ? undefined : lt(audit.id, filter.before),
        ),
      )
      .orderBy(desc(audit.id))
      .limit(trailPageSize + 1),
  )

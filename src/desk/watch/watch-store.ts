import { and, eq, gte, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { consent, unsealing } from '../../db/casework-schema.ts'
import { building, first, many, mapped, statementOf } from '../../db/client.ts'
import { idsFrom } from '../../db/trail.ts'
import { audit, mark } from '../../db/desk-schema.ts'
import { followUp, placement, referral } from '../../db/referral-schema.ts'
import { clientTask } from '../../db/task-schema.ts'
import type { CivilDate } from '../../law/calendar.ts'

// What the trail says of reading, counted in the database: rows come out by person and day, never by client but for records at rest.

type Span = { from: number; until: number }

const dayMs = 86_400_000
const tokyoMs = 9 * 3_600_000

const dayOf = (at: SQL | typeof audit.at): SQL<string> => sql<string>`date((${at} + ${tokyoMs}) / 1000, 'unixepoch')`
const hourOf = (at: typeof audit.at): SQL<number> =>
  sql<number>`cast(strftime('%H', (${at} + ${tokyoMs}) / 1000, 'unixepoch') as integer)`

// A page of a referral or a placement is a look at its client.
const record = sql<string>`case ${audit.entity}
  when 'referral' then coalesce((select client_id from ${referral} where id = ${audit.entityId}), ${audit.entityId})
  when 'placement' then coalesce((select client_id from ${placement} where id = ${audit.entityId}), ${audit.entityId})
  when 'followUp' then coalesce((select client_id from ${followUp} where id = ${audit.entityId}), ${audit.entityId})
  else ${audit.entityId} end`

const isLook = ({ from, until }: Span) =>
  and(
    gte(audit.id, idsFrom(from)),
    sql`${audit.id} < ${idsFrom(until)}`,
    eq(audit.outcome, 'shown'),
    sql`${audit.entity} in ('client', 'referral', 'placement', 'followUp')`,
    sql`${audit.actorRole} in ('consultant', 'supervisor', 'desk')`,
  )

export const looksByDay = (span: Span) =>
  many((from) =>
    from
      .select({
        accountId: audit.actorId,
        day: dayOf(audit.at),
        views: sql<number>`count(distinct ${record} || ' ' || ${hourOf(audit.at)})`,
      })
      .from(audit)
      .where(isLook(span))
      .groupBy(audit.actorId, dayOf(audit.at)),
  )

// What anybody may do to a record without working on it, and what the clock does by itself.
const noWork = sql`('client.breakGlass', 'client.supervise', 'client.conflict', 'client.liftConflict', 'client.export', 'message.leave', 'consent.expire')`
const isDoneWhere = (which: SQL): SQL =>
  sql`exists (select 1 from audit d where ${which} and d.outcome = 'done' and d.act not in ${noWork}
    and d.at between l.at - ${90 * dayMs} and l.at + ${2 * dayMs})`
const isDoneTo = (entity: string, ids: SQL): SQL => isDoneWhere(sql`d.entity = ${entity} and d.entity_id in (${ids})`)

const parts = { referral, placement, followUp, consent, clientTask } as const
// A plan is named after its client and its edition.
const isWorkedOn = sql.join(
  [
    isDoneTo('client', sql`l.client_id`),
    isDoneWhere(sql`d.entity = 'plan' and d.entity_id > l.client_id || '.' and d.entity_id < l.client_id || '/'`),
    ...Object.entries(parts).map(([entity, table]) =>
      isDoneTo(entity, sql`select x.id from ${table} x where x.client_id = l.client_id`),
    ),
  ],
  sql` or `,
)

/** Looks at records in which nobody did anything for 90 days before, nor in the two days after. */
export const dormantLooks = (span: Span) =>
  many((from) => {
    const looks = from
      .select({ actorId: audit.actorId, at: sql<number>`max(${audit.at})`.as('at'), clientId: record.as('client_id') })
      .from(audit)
      .where(isLook(span))
      .groupBy(audit.actorId, record, dayOf(audit.at))
      .as('l')
    return from
      .select({
        accountId: looks.actorId,
        clientId: looks.clientId,
        day: sql<string>`date((l.at + ${tokyoMs}) / 1000, 'unixepoch')`,
      })
      .from(looks)
      .where(sql`not (${isWorkedOn})`)
  })

export const unsealedIn = ({ from: begin, until }: Span) =>
  many((from) =>
    from
      .select({
        accountId: unsealing.accountId,
        kind: unsealing.kind,
        day: sql<string>`date((${unsealing.openedAt} + ${tokyoMs}) / 1000, 'unixepoch')`,
      })
      .from(unsealing)
      .where(sql`${unsealing.openedAt} >= ${begin} and ${unsealing.openedAt} < ${until}`),
  )

type Hours = Span & { isWorkingDay: boolean }

/** Before seven, from nine in the evening, and all of a day off. */
export const offHoursLooks = ({ isWorkingDay, ...span }: Hours) =>
  many((from) =>
    from
      .select({
        accountId: audit.actorId,
        day: dayOf(audit.at),
        records: sql<number>`count(distinct ${record})`,
      })
      .from(audit)
      .where(and(isLook(span), sql`(${isWorkingDay ? 0 : 1} or ${hourOf(audit.at)} < 7 or ${hourOf(audit.at)} >= 21)`))
      .groupBy(audit.actorId, dayOf(audit.at)),
  )

const markName = 'watch.day'

/** The last day that was judged. */
export const watchedUntil = () =>
  mapped(
    first((from) => from.select({ value: mark.value }).from(mark).where(eq(mark.name, markName))),
    (row): CivilDate | null => row?.value ?? null,
  )

export const setWatchedUntil = (day: CivilDate) =>
  statementOf(
    building
      .insert(mark)
      .values({ name: markName, value: day })
      .onConflictDoUpdate({ target: mark.name, set: { value: day } }),
  )

import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { first, many, mapped } from '../../db/client.ts'
import { idsFrom } from '../../db/trail.ts'
import { client, clientIndex, clientKey } from '../../db/desk-schema.ts'
import type { Sealed } from '../../crypto/seal.ts'
import { heldBy, listedFor, sharedWith } from './scope-store.ts'
import type { Reader } from './scope-store.ts'
import { registerKey, sealedInitials } from './store.ts'

export type Sought = readonly { field: 'kana' | 'phone' | 'email' | 'bornOn'; hash: Sealed }[]
export type Search = { sought: Sought; by: Reader }

/** More than a handful is no search for one person. */
export const mostFound = 5

const isSought = (sought: Sought): SQL =>
  sql.join(
    sought.map(
      ({ field, hash }) =>
        sql`${client.id} in (select i.client_id from ${clientIndex} i where i.field = ${field} and i.hash = ${hash})`,
    ),
    sql` and `,
  )

const inScope = ({ by }: Search): SQL => sql`(${heldBy(by)} or ${listedFor(by)} or ${sharedWith(by)})`

/** Out of scope, on the conflict list or absent: none of them is found, and nothing tells which it was (trust.md T1, T2). */
const isFound = (search: Search): SQL => sql`${isSought(search.sought)} and ${inScope(search)}`

export const foundBy = (search: Search) =>
  many((from) =>
    from
      .select({
        clientId: client.id,
        state: client.state,
        ...sealedInitials,
        isMine: sql<number>`${heldBy(search.by)}`.mapWith(Boolean),
        isOfAgency: sql<number>`${listedFor(search.by)}`.mapWith(Boolean),
      })
      .from(client)
      .innerJoin(clientKey, registerKey)
      .where(isFound(search))
      .orderBy(client.id)
      .limit(mostFound),
  )

const searchesAnHour = 30
const hour = 3_600_000

const searchesOf = ({ actorId, now }: Reader): SQL =>
  sql`from audit where id > ${idsFrom(now - hour)} and at > ${now - hour} and actor_id = ${actorId} and act = 'client.find' and entity = 'search'`

/** Asked after the search is on record: true for one more than the hour allows. */
export const searchedOften = (by: Reader) =>
  mapped(
    first((from) =>
      from.select({ times: sql<number>`(select count(distinct request_id) ${searchesOf(by)})` }).from(sql`(select 1)`),
    ),
    (row) => (row?.times ?? 0) > searchesAnHour,
  )

type Entry = { ids: readonly string[]; role: string; agencyId: string | null; requestId: string }

/** A row for each person found, or one that says nobody was; never what was typed. */
export const searchEntry = (search: Search, { ids, role, agencyId, requestId }: Entry): SQL => {
  const { by } = search
  const found = sql`select ${client.id} as found_id, row_number() over (order by ${client.id}) as place from ${client}
    where ${isFound(search)} and (select count(distinct request_id) ${searchesOf(by)}) < ${searchesAnHour} order by ${client.id} limit ${mostFound}`
  const idAt = sql`json_extract(${JSON.stringify(ids)}, '$[' || (coalesce(f.place, 1) - 1) || ']')`
  return sql`insert into audit (id, at, actor_role, actor_id, agency_id, act, entity, entity_id, outcome, request_id)
    select ${idAt}, ${by.now}, ${role}, ${by.actorId}, ${agencyId}, 'client.find', 'search', coalesce(f.found_id, '-'),
      case when f.found_id is null then 'denied' else 'shown' end, ${requestId}
    from (select 1) left join (${found}) f`
}

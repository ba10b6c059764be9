import { and, asc, eq, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { consent, cover } from '../../db/casework-schema.ts'
import { many } from '../../db/client.ts'
import { account, agency, audit, client } from '../../db/desk-schema.ts'
import { plan } from '../../db/plan-schema.ts'
import { disclosure, followUp, placement, referral } from '../../db/referral-schema.ts'
import { clientTask } from '../../db/task-schema.ts'
import { mayRead } from './scope-store.ts'
import type { MineById } from './scope-store.ts'

/** What is the client's: every kind of row the trail knows, with the select that names theirs. A new noun of casework adds its line. */
const theirs = (clientId: string): Readonly<Record<string, SQL>> => ({
  client: sql`${clientId}`,
  search: sql`${clientId}`,
  referral: sql`select id from ${referral} where client_id = ${clientId}`,
  disclosure: sql`select d.id from ${disclosure} d join ${referral} r on r.id = d.referral_id where r.client_id = ${clientId}`,
  placement: sql`select id from ${placement} where client_id = ${clientId}`,
  followUp: sql`select id from ${followUp} where client_id = ${clientId}`,
  consent: sql`select id from ${consent} where client_id = ${clientId}`,
  plan: sql`select client_id || '.' || edition from ${plan} where client_id = ${clientId}`,
  clientTask: sql`select id from ${clientTask} where client_id = ${clientId}`,
})

const dayOf = sql`date(${audit.at} / 1000, 'unixepoch', '+9 hours')`
const standIns = (clientId: string, what: SQL): SQL =>
  sql`select ${what} from ${cover} v join ${client} c on c.consultant_id = v.absent_id where c.id = ${clientId}`

/** What shows them among others: a stand-in's day while they stood in, and who planned it; the list of an agency with which they are shared. */
const shownAmongOthers = (clientId: string): readonly SQL[] => [
  sql`(${audit.entity} = 'cover' and ${audit.entityId} in (${standIns(clientId, sql`v.id`)}))`,
  sql`(${audit.entity} = 'day' and ${audit.entityId} in (${standIns(clientId, sql`v.stand_in_id`)} and ${dayOf} between v.from_on and v.until_on))`,
  sql`(${audit.entity} = 'agency' and ${audit.entityId} in (select s.agency_id from ${consent} s where s.client_id = ${clientId}
    and s.created_at <= ${audit.at} and ${dayOf} between s.given_on and coalesce(s.revoked_on, s.until_on))
    and ${audit.act} = 'share.list' and ${audit.outcome} = 'shown')`,
]

const isAbout = (clientId: string) => {
  const address = `/desk/clients/${clientId}`
  const refused = and(
    eq(audit.entity, 'route'),
    sql`${audit.entityId} >= ${address} and ${audit.entityId} < ${`${address}0`}`,
  )
  return or(
    ...Object.entries(theirs(clientId)).map(([entity, ids]) =>
      and(eq(audit.entity, entity), sql`${audit.entityId} in (${ids})`),
    ),
    refused,
    ...shownAmongOthers(clientId),
  )
}

/** The whole trail of one person, oldest first, for whoever may read the record. */
export const trailOfMine = (mine: MineById) =>
  many((from) =>
    from
      .select({
        at: audit.at,
        actorId: audit.actorId,
        actorRole: audit.actorRole,
        actorName: account.name,
        agencyName: agency.name,
        act: audit.act,
        outcome: audit.outcome,
        purpose: audit.purpose,
      })
      .from(audit)
      .leftJoin(account, and(eq(account.id, audit.actorId), sql`${account.role} <> 'employer'`))
      .leftJoin(agency, eq(agency.id, audit.agencyId))
      .where(and(isAbout(mine.clientId), sql`exists (${mayRead(mine)})`))
      .orderBy(asc(audit.id)),
  )

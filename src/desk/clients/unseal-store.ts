import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { unsealing } from '../../db/casework-schema.ts'
import { building, first, statementOf } from '../../db/client.ts'
import { agency, audit, client } from '../../db/desk-schema.ts'
import type { Change } from '../desk.ts'
import { heldBy } from './scope-store.ts'
import type { Mine, MineById } from './scope-store.ts'

export type Unsealing = typeof unsealing.$inferSelect

/** The live opening through which somebody reads who does not hold the case, with the purpose as it was written. */
export const openingOfMine = ({ clientId, by }: Mine) =>
  first((from) =>
    from
      .select({ kind: unsealing.kind, until: unsealing.until, purpose: sql<string>`coalesce(${audit.purpose}, '')` })
      .from(unsealing)
      .innerJoin(client, eq(client.id, unsealing.clientId))
      .innerJoin(audit, eq(audit.id, unsealing.auditId))
      .where(
        and(
          eq(unsealing.clientId, clientId),
          eq(unsealing.accountId, by.actorId),
          gt(unsealing.until, by.now),
          sql`not ${heldBy(by)}`,
        ),
      )
      .orderBy(desc(unsealing.until))
      .limit(1),
  )

/** For the look's own row: why it was allowed; nothing where the reader holds the case. */
export const purposeOfMine = ({ clientId, by }: MineById): SQL =>
  sql`(select a.purpose from ${unsealing} u join audit a on a.id = u.audit_id join ${client} on ${client.id} = u.client_id
    where u.client_id = ${clientId} and u.account_id = ${by.actorId} and u.until > ${by.now} and not ${heldBy(by)} order by u.until desc limit 1)`

/** Where the client's own agency is told. */
export const agencyOfClient = (clientId: string) =>
  first((from) =>
    from
      .select({ email: agency.email })
      .from(client)
      .innerJoin(agency, eq(agency.id, client.agencyId))
      .where(eq(client.id, clientId)),
  )

type Opening = { row: Omit<Unsealing, 'auditId'>; purpose: string }

export const addUnsealing = ({ row, purpose }: Opening): Change => ({
  audit: {
    act: row.kind === 'breakGlass' ? 'client.breakGlass' : 'client.supervise',
    entity: 'client',
    entityId: row.clientId,
    purpose,
  },
  statements: (auditId) => [statementOf(building.insert(unsealing).values({ ...row, auditId }))],
})

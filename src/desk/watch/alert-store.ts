import { and, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { assertOne, building, first, many, statementOf } from '../../db/client.ts'
import { account } from '../../db/desk-schema.ts'
import { readingAlert } from '../../db/watch-schema.ts'
import type { Sealed } from '../../crypto/seal.ts'
import type { Change } from '../desk.ts'
import type { Finding } from './watch.ts'

const mostShown = 200
const answerer = alias(account, 'answerer')

const line = {
  id: readingAlert.id,
  accountId: readingAlert.accountId,
  agencyId: readingAlert.agencyId,
  day: readingAlert.day,
  reason: readingAlert.reason,
  seen: readingAlert.seen,
  usual: readingAlert.usual,
  state: readingAlert.state,
  sentence: readingAlert.sentence,
  acknowledgedAt: readingAlert.acknowledgedAt,
  version: readingAlert.version,
  name: account.name,
  role: account.role,
  answeredBy: answerer.name,
}

/** Of one agency; without one of the whole town, for the auditor. */
export const alertsOf = (agencyId: string | null) =>
  many((from) =>
    from
      .select(line)
      .from(readingAlert)
      .innerJoin(account, eq(account.id, readingAlert.accountId))
      .leftJoin(answerer, eq(answerer.id, readingAlert.acknowledgedBy))
      .where(agencyId === null ? undefined : eq(readingAlert.agencyId, agencyId))
      .orderBy(desc(readingAlert.state), desc(readingAlert.id))
      .limit(mostShown),
  )

export const alertById = (id: string) =>
  first((from) =>
    from
      .select(line)
      .from(readingAlert)
      .innerJoin(account, eq(account.id, readingAlert.accountId))
      .leftJoin(answerer, eq(answerer.id, readingAlert.acknowledgedBy))
      .where(eq(readingAlert.id, id)),
  )

export const addAlert = ({ finding, now }: { finding: Finding; now: number }): Change => {
  const id = `${finding.day}-${finding.reason}-${finding.accountId}`
  return {
    audit: { act: 'watch.run', entity: 'readingAlert', entityId: id },
    statements: (auditId) => [
      statementOf(
        building.insert(readingAlert).values({
          ...finding,
          id,
          agencyId: sql`(select agency_id from ${account} where ${account.id} = ${finding.accountId})`,
          state: 'open',
          createdAt: now,
          version: 1,
          auditId,
        }),
      ),
    ],
  }
}

type Answer = { id: string; version: number; sentence: Sealed; by: string; now: number }

export const acknowledgeAlert = ({ id, version, sentence, by, now }: Answer): Change => ({
  audit: { act: 'watch.acknowledge', entity: 'readingAlert', entityId: id },
  statements: (auditId) => [
    statementOf(
      building
        .update(readingAlert)
        .set({
          state: 'acknowledged',
          sentence,
          acknowledgedBy: by,
          acknowledgedAt: now,
          version: version + 1,
          auditId,
        })
        .where(and(eq(readingAlert.id, id), eq(readingAlert.version, version))),
    ),
    assertOne,
  ],
})

import { and, desc, eq, gt, inArray, isNull, notInArray, or, sql } from 'drizzle-orm'
import { assertOne, building, first, many, mapped, statementOf } from '../../db/client.ts'
import type { SQL } from 'drizzle-orm'
import type { Statement } from '../../db/client.ts'
import { account, loginRequest, rateHit, session } from '../../db/desk-schema.ts'
import { employerMember } from '../../db/opening-schema.ts'
import type { Session } from './account.ts'
import { mostTries } from './account.ts'

/** Who holds this session. */
export const signedInAs = (sessionId: string) =>
  first((from) =>
    from
      .select({
        sessionId: session.id,
        secretHash: session.secretHash,
        begunAt: session.createdAt,
        idleUntil: session.idleUntil,
        endsAt: session.endsAt,
        lastSeenAt: session.lastSeenAt,
        sessionEpoch: session.epoch,
        accountId: account.id,
        role: account.role,
        name: account.name,
        agencyId: account.agencyId,
        state: account.state,
        epoch: account.epoch,
      })
      .from(session)
      .innerJoin(account, eq(account.id, session.accountId))
      .where(eq(session.id, sessionId)),
  )

export const firmsOfSession = (sessionId: string) =>
  mapped(
    many((from) =>
      from
        .select({ employerId: employerMember.employerId })
        .from(session)
        .innerJoin(employerMember, eq(employerMember.accountId, session.accountId))
        .where(eq(session.id, sessionId)),
    ),
    (rows) => rows.map((row) => row.employerId),
  )

export type NewRequest = Omit<typeof loginRequest.$inferInsert, 'tries' | 'usedAt'>
export const addLoginRequest = (row: NewRequest) => statementOf(building.insert(loginRequest).values(row))
export const loginRequestById = (id: string) =>
  first((from) => from.select().from(loginRequest).where(eq(loginRequest.id, id)))

/** One statement finds and uses the request: two parallel presses cannot both have it. */
export const consumeRequest = (of: {
  id: string
  browserHash: Uint8Array<ArrayBuffer>
  proofHash: Uint8Array<ArrayBuffer>
  now: number
}): readonly Statement[] => [
  statementOf(
    building
      .update(loginRequest)
      .set({ usedAt: of.now })
      .where(
        and(
          eq(loginRequest.id, of.id),
          isNull(loginRequest.usedAt),
          eq(loginRequest.browserHash, of.browserHash),
          sql`${loginRequest.expiresAt} > ${of.now}`,
          sql`${loginRequest.tries} < ${mostTries}`,
          or(eq(loginRequest.secretHash, of.proofHash), eq(loginRequest.codeHash, of.proofHash)),
        ),
      ),
  ),
  assertOne,
]
export const countTry = (id: string) =>
  statementOf(
    building
      .update(loginRequest)
      .set({ tries: sql`${loginRequest.tries} + 1` })
      .where(and(eq(loginRequest.id, id), isNull(loginRequest.usedAt))),
  )

export const addSession = (row: Session, most: number): readonly Statement[] => {
  const newest = building
    .select({ id: session.id })
    .from(session)
    .where(eq(session.accountId, row.accountId))
    .orderBy(desc(session.createdAt), desc(session.id))
    .limit(most)
  return [
    statementOf(building.insert(session).values(row)),
    statementOf(
      building.delete(session).where(and(eq(session.accountId, row.accountId), notInArray(session.id, newest))),
    ),
  ]
}
export const endSessionRow = (id: string) => statementOf(building.delete(session).where(eq(session.id, id)))
export const endSessionsOf = (accountId: string) =>
  statementOf(building.delete(session).where(eq(session.accountId, accountId)))
export const touchSession = (of: { id: string; now: number; idleUntil: number }) =>
  statementOf(
    building.update(session).set({ lastSeenAt: of.now, idleUntil: of.idleUntil }).where(eq(session.id, of.id)),
  )

type Hit = { bucket: string; at: number; span: number; most: number }

/** The trigger counts inside the batch: one more than `most` within `span` ms aborts with LIMITED. */
export const countHit = (of: Hit) => statementOf(building.insert(rateHit).values(of))

/** A hit where the select gives no row: a code that opens nothing. */
export const countUnless = ({ bucket, at, span, most }: Hit, opens: SQL): SQL =>
  sql`insert into rate_hit (bucket, at, span, most) select ${bucket}, ${at}, ${span}, ${most} where not exists (${opens})`

/** How often it was hit within its span; asked before an act that itself counts nothing. */
export const hitsIn = (of: { bucket: string; at: number; span: number }) =>
  mapped(
    first((from) =>
      from
        .select({ hits: sql<number>`count(*)` })
        .from(rateHit)
        .where(and(eq(rateHit.bucket, of.bucket), gt(rateHit.at, of.at - of.span))),
    ),
    (row) => row?.hits ?? 0,
  )

export const sweepAccess = (now: number): readonly Statement[] => {
  const day = 86_400_000
  const old = building
    .select({ id: loginRequest.id })
    .from(loginRequest)
    .where(sql`${loginRequest.expiresAt} < ${now - day}`)
    .limit(500)
  const over = building
    .select({ id: session.id })
    .from(session)
    .where(sql`${session.endsAt} < ${now - day} or ${session.idleUntil} < ${now - day}`)
    .limit(500)
  return [
    statementOf(building.delete(loginRequest).where(inArray(loginRequest.id, old))),
    statementOf(building.delete(session).where(inArray(session.id, over))),
    statementOf(building.delete(rateHit).where(sql`${rateHit.at} < ${now - day}`)),
  ]
}

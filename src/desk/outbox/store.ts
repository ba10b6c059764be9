import { and, desc, eq, inArray, isNotNull, isNull, lt, lte, ne, sql } from 'drizzle-orm'
import { building, first, many, statementOf } from '../../db/client.ts'
import { idem, outbox } from '../../db/desk-schema.ts'
import type { Sealed } from '../../crypto/seal.ts'

export type OutboxRow = typeof outbox.$inferSelect

type NewMail = {
  id: string
  kind: string
  dedupe: string
  subjectId: string
  recipient: Sealed | null
  secret: Sealed | null
  createdAt: number
  notBefore: number
  expiresAt: number | null
}

export const addToOutbox = (row: NewMail) => statementOf(building.insert(outbox).values(row))

/** Work to be repeated until it is done, kept beside the mails: `kind` says which job takes it. */
export const addWork = (row: { id: string; kind: 'listing'; dedupe: string; subjectId: string; now: number }) =>
  addToOutbox({ ...row, recipient: null, secret: null, createdAt: row.now, notBefore: row.now, expiresAt: null })

const isWaiting = (now: number) =>
  and(isNull(outbox.sentAt), isNull(outbox.deadAt), lte(outbox.notBefore, now), lt(outbox.leaseUntil, now))

/** One statement takes the lease, so overlapping runs never send one row twice within it. */
export const lease = (of: { run: string; now: number; forMs: number; most: number; only: 'mail' | 'listing' }) => {
  const isKind = of.only === 'listing' ? eq(outbox.kind, 'listing') : ne(outbox.kind, 'listing')
  const waiting = building
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(isWaiting(of.now), isKind))
    .orderBy(outbox.id)
    .limit(of.most)
  return statementOf(
    building
      .update(outbox)
      .set({ leaseBy: of.run, leaseUntil: of.now + of.forMs, attempts: sql`attempts + 1` })
      .where(inArray(outbox.id, waiting)),
  )
}

export const leasedBy = (run: string) =>
  many((from) =>
    from
      .select()
      .from(outbox)
      .where(and(eq(outbox.leaseBy, run), isNull(outbox.sentAt)))
      .orderBy(outbox.id),
  )

export const markSent = (of: { id: string; now: number }) =>
  statementOf(building.update(outbox).set({ sentAt: of.now, secret: null }).where(eq(outbox.id, of.id)))

/** The demo's mailbox is the outbox itself, so its mails keep what they say. */
export const markShownInMailbox = (of: { id: string; now: number }) =>
  statementOf(building.update(outbox).set({ sentAt: of.now }).where(eq(outbox.id, of.id)))

const mostAttempts = 20

// A letter waits longer each time and is given up, its words wiped; a listing is tried every minute until it stands.
const fateOf = ({ kind, attempts }: Pick<OutboxRow, 'kind' | 'attempts'>, now: number) => {
  if (kind === 'listing') return { leaseUntil: 0 }
  if (attempts >= mostAttempts) return { deadAt: now, secret: null }
  return { notBefore: now + Math.min(10_000 * 2 ** attempts, 3_600_000), leaseUntil: 0 }
}

export const markFailed = (of: { row: Pick<OutboxRow, 'id' | 'kind' | 'attempts'>; now: number }) =>
  statementOf(building.update(outbox).set(fateOf(of.row, of.now)).where(eq(outbox.id, of.row.id)))

export const wipeExpired = (now: number) =>
  statementOf(
    building
      .update(outbox)
      .set({ secret: null, deadAt: now })
      .where(and(isNull(outbox.sentAt), isNotNull(outbox.expiresAt), lt(outbox.expiresAt, now), isNull(outbox.deadAt))),
  )

export const latestMails = (limit: number) =>
  many((from) => from.select().from(outbox).where(ne(outbox.kind, 'listing')).orderBy(desc(outbox.id)).limit(limit))

export const mailById = (id: string) =>
  first((from) =>
    from
      .select()
      .from(outbox)
      .where(and(eq(outbox.id, id), ne(outbox.kind, 'listing'))),
  )

const replayLifeMs = 48 * 3_600_000
export const sweepReplays = (now: number) =>
  statementOf(building.delete(idem).where(lt(idem.createdAt, now - replayLifeMs)))

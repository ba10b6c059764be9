import { and, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Actor, Staff } from '../../access/actor.ts'
import { agencyOf, isStaff } from '../../access/actor.ts'
import { first } from '../../db/client.ts'
import { clientConflict, consent, cover, unsealing } from '../../db/casework-schema.ts'
import { client } from '../../db/desk-schema.ts'
import type { Desk } from '../desk.ts'

// Who stands how to a client, said once in SQL: as a condition that every reading carries, and as facts for the policy.

/** Who asks, on which day, at which moment; the agency by which a consent may reach them. */
export type Reader = { actorId: string; agencyId: string; today: string; now: number }

export const readerOf = ({ actor, today, now }: Pick<Desk, 'actor' | 'today' | 'now'>): Reader => ({
  actorId: actor.id,
  agencyId: agencyOf(actor) ?? '',
  today,
  now,
})

/** One client, named by id or found by a select from what is theirs: a referral, a placement, a follow-up. */
export type Which = string | SQL
export type Mine = { clientId: Which; by: Reader }
export type MineById = Mine & { clientId: string }

/** Whether the client's conflict list names this member of staff. */
export const conflictWith = (accountId: string) =>
  sql`exists (select 1 from ${clientConflict} x where x.client_id = ${client.id} and x.account_id = ${accountId})`
const isConflicted = ({ actorId }: Reader) => conflictWith(actorId)
/** For whoever reads something of a client without the record: the officer who issues from a slip. */
export const notConflicted = (by: Reader): SQL => sql`not ${isConflicted(by)}`
const isStandIn = ({ actorId, today }: Reader) =>
  sql`exists (select 1 from ${cover} v where v.absent_id = ${client.consultantId} and v.stand_in_id = ${actorId} and v.state = 'planned' and ${today} between v.from_on and v.until_on)`
const hasOpened = ({ actorId, now }: Reader) =>
  sql`exists (select 1 from ${unsealing} u where u.client_id = ${client.id} and u.account_id = ${actorId} and u.until > ${now})`
const hasShare = ({ agencyId, today }: Reader) =>
  sql`${client.id} in (select s.client_id from ${consent} s where s.agency_id = ${agencyId} and s.state = 'given' and ${today} between s.given_on and s.until_on)`

// A set of consultants and no `or`: a list begins at the cases of these few, not at every client of the town.
const isInCharge = ({ actorId, today }: Reader) =>
  sql`${client.consultantId} in (select ${actorId} union all select v.absent_id from ${cover} v where v.stand_in_id = ${actorId} and v.state = 'planned' and ${today} between v.from_on and v.until_on)`

/** In charge of the client, or standing in for who is; the conflict list goes before everything (trust.md T2). */
export const heldBy = (by: Reader): SQL => sql`(${isInCharge(by)} and not ${isConflicted(by)})`
/** May read the whole record: holds it, or opened it with a written purpose not half an hour ago. */
export const readableBy = (by: Reader): SQL =>
  sql`((${isInCharge(by)} or ${hasOpened(by)}) and not ${isConflicted(by)})`
/** Reads what a live consent names, for another agency. */
export const sharedWith = (by: Reader): SQL => sql`(${hasShare(by)} and not ${isConflicted(by)})`
/** Lines of a list by initials and number: the agency's cases, without those that must look absent. */
export const listedFor = (by: Reader): SQL =>
  sql`(${client.agencyId} = ${by.agencyId} and ${by.agencyId} <> '' and not ${isConflicted(by)})`

/** Which clients this member of staff may see in a list: a consultant their own, a supervisor the agency's. */
export const scopeOf = (actor: Staff, by: Reader): SQL => {
  if (actor.role === 'consultant') return heldBy(by)
  if (actor.role === 'supervisor') return listedFor(by)
  return sql`0`
}

/** A row when this member of staff keeps the conflict list: whoever holds the case, or the agency's supervisor. */
export const mayKeepList = (actor: Actor, { clientId, by }: Mine): SQL =>
  sql`select 1 from ${client} where ${client.id} = ${clientId} and ${isStaff(actor) ? scopeOf(actor, by) : sql`0`}`

/** A row when this reader may open the record: the same condition the reads carry. */
export const mayRead = ({ clientId, by }: Mine): SQL =>
  sql`select 1 from ${client} where ${client.id} = ${clientId} and ${readableBy(by)}`

export const isMine = ({ clientId, by }: Mine) => and(eq(client.id, clientId), readableBy(by))

/** The same for a page that is a form: who only reads has none. */
export const mayHold = ({ clientId, by }: Mine): SQL =>
  sql`select 1 from ${client} where ${client.id} = ${clientId} and ${heldBy(by)}`
export const isHeld = ({ clientId, by }: Mine) => and(eq(client.id, clientId), heldBy(by))

/** Facts for a decision only: whose the client is and how the actor stands to them, nothing of the content. */
export const standing = ({ clientId, by }: Mine) =>
  first((from) =>
    from
      .select({
        id: client.id,
        agencyId: client.agencyId,
        consultantId: client.consultantId,
        state: client.state,
        wantsEmailDisclosure: client.wantsEmailDisclosure,
        caseNumber: client.caseNumber,
        version: client.version,
        isConflicted: sql<number>`${isConflicted(by)}`.mapWith(Boolean),
        isStandIn: sql<number>`${isStandIn(by)}`.mapWith(Boolean),
        hasOpened: sql<number>`${hasOpened(by)}`.mapWith(Boolean),
        hasShare: sql<number>`${hasShare(by)}`.mapWith(Boolean),
      })
      .from(client)
      .where(eq(client.id, clientId)),
  )

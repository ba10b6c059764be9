import type { Actor, Employer, Staff } from '../../access/actor.ts'
import { visitor } from '../../access/actor.ts'
import type { account, session } from '../../db/desk-schema.ts'

export type Account = typeof account.$inferSelect
export type Session = typeof session.$inferSelect

/** The machine of an account; the database holds the same table. */
export const accountTransitions = {
  invited: ['active', 'disabled'],
  active: ['disabled'],
  disabled: ['active', 'invited'],
} as const satisfies Record<Account['state'], readonly Account['state'][]>

const minute = 60_000
const hour = 60 * minute

/** How long a session lasts: idle and absolute ends by role (trust.md 4.1). */
export const sessionSpans = {
  employer: { idleMs: 2 * hour, wholeMs: 12 * hour, most: 5 },
  referrer: { idleMs: 30 * minute, wholeMs: 9 * hour, most: 3 },
  consultant: { idleMs: 30 * minute, wholeMs: 9 * hour, most: 3 },
  supervisor: { idleMs: 30 * minute, wholeMs: 9 * hour, most: 3 },
  desk: { idleMs: 15 * minute, wholeMs: 9 * hour, most: 3 },
  admin: { idleMs: 15 * minute, wholeMs: 9 * hour, most: 3 },
  auditor: { idleMs: 15 * minute, wholeMs: 9 * hour, most: 3 },
} as const satisfies Record<Account['role'], { idleMs: number; wholeMs: number; most: number }>

export const linkLifeMs = 10 * minute
export const invitationLifeMs = 24 * hour
export const touchEveryMs = 5 * minute
export const mostTries = 5

export type SignedIn = {
  sessionId: string
  secretHash: Uint8Array<ArrayBuffer>
  idleUntil: number
  endsAt: number
  lastSeenAt: number
  sessionEpoch: number
  accountId: string
  role: Account['role']
  name: string
  agencyId: string | null
  state: Account['state']
  epoch: number
}

/** Rights are read at each request: a disabled account, a changed role or a passed end is nobody. */
export const isLive = (who: SignedIn, now: number): boolean =>
  who.state === 'active' && who.epoch === who.sessionEpoch && who.idleUntil > now && who.endsAt > now

export const actorOf = (who: SignedIn, employerIds: readonly string[]): Employer | Staff =>
  who.role === 'employer'
    ? { role: 'employer', id: who.accountId, name: who.name, employerIds }
    : { role: who.role, id: who.accountId, name: who.name, agencyId: who.agencyId }

export const nobody: Actor = visitor

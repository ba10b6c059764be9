import type { Actor } from '../access/actor.ts'
import { agencyOf } from '../access/actor.ts'
import type { Act } from '../access/acts.ts'
import type { Subject } from '../access/policy.ts'
import { decide } from '../access/policy.ts'
import type { Keys } from '../crypto/keys.ts'
import type { Condition, Database, Found, Readings, Statement } from '../db/client.ts'
import { lookEntry, replayByKey, replayRow, trailStatement } from '../db/trail.ts'
import type { TrailRow } from '../db/trail.ts'
import type { CivilDate } from '../law/calendar.ts'
import { countedLooks, unlessOften } from './looks.ts'
import { Refused, isLostRace, refusalIn } from './refusals.ts'
import { afterReplay, replayIn } from './replay.ts'
import type { Press } from './replay.ts'

/** One actor's hold on the desk for one request. `now` is the real clock (audit, sessions, leases); `today` is the trade date, which the demo may move. */
export type Desk = {
  actor: Actor
  now: number
  today: CivilDate
  newId: () => string
  keys: Keys
  requestId: string
  signedInAt: number | null
  read: <R extends Readings>(readings: R) => Promise<Found<R>>
  look: <R extends Readings>(looked: Looked, readings: R) => Promise<Found<R>>
  /** Reads what a typed code or a search opens, after `counted` was written in the same batch: tries that come at once are counted one by one. */
  tryCode: <R extends Readings>(counted: Condition, readings: R) => Promise<Found<R>>
  write: (changes: readonly (Change | Message)[]) => Promise<void>
  listings: Listings
}

/** The public database's writing hand: only a projection goes through it. */
export type Listings = Pick<Database, 'write'>

export type AuditEntry = {
  act: Act
  entity: string
  entityId: string
  outcome?: 'done' | 'denied'
  fields?: readonly string[]
  purpose?: string
  onBehalfOf?: 'employer' | 'client'
  channel?: string
}

/** A store function returns a change: the audit row of this row, and what the row's statements are once they know its id. */
export type Change = { audit: AuditEntry; statements: (auditId: string) => readonly Statement[] }
export type Message = { outbox: Statement }

/** `isInScope` is a one-column select that gives a row when this actor may see the record. */
export type Looked = Pick<AuditEntry, 'act' | 'entity' | 'entityId' | 'fields'> & {
  purpose?: string | Condition
  isInScope: Condition
}

export type DeskParts = {
  db: Database
  listings: Listings
  actor: Actor
  now: number
  today: CivilDate
  newId: () => string
  keys: Keys
  requestId: string
  /** When this person last signed in; what opens much asks for a fresh one. */
  signedInAt?: number
  press?: Press
}

type Entry = Omit<AuditEntry, 'outcome' | 'purpose'> & Pick<Looked, 'purpose'>

const trailRow = (parts: DeskParts, { id, entry }: { id: string; entry: Entry }): TrailRow => ({
  id,
  at: parts.now,
  actorRole: parts.actor.role,
  actorId: parts.actor.id,
  agencyId: agencyOf(parts.actor),
  act: entry.act,
  entity: entry.entity,
  entityId: entry.entityId,
  fields: entry.fields?.join(' ') ?? null,
  purpose: entry.purpose ?? null,
  onBehalfOf: entry.onBehalfOf ?? null,
  channel: entry.channel ?? null,
  requestId: parts.requestId,
})

const explained = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (error) {
    const reason = refusalIn(error)
    throw reason === null ? error : new Refused(reason)
  }
}

const readOf =
  (parts: DeskParts): Desk['read'] =>
  (readings) =>
    explained(parts.db.read(afterReplay(parts, readings)))

const tryCodeOf =
  (parts: DeskParts): Desk['tryCode'] =>
  (counted, readings) =>
    explained(parts.db.look(counted, afterReplay(parts, readings)))

type Batch = { replay: readonly Statement[]; rest: readonly Statement[] }

const unsure = (error: unknown): never => {
  throw refusalIn(error) === 'away' ? new Refused('unsure') : error
}

// A cut connection leaves the outcome unknown. The form's key makes the same batch safe to send again: either it is done now, or it was and its replay answers.
const sent = async (db: Database, { replay, rest }: Batch): Promise<void> => {
  const statements = [...replay, ...rest]
  try {
    await db.write(statements)
  } catch (error) {
    if (replay.length === 0 || refusalIn(error) !== 'away') throw error
    await db.write(statements).catch(unsure)
  }
}

const commit = async (parts: DeskParts, batch: Batch): Promise<void> => {
  try {
    await sent(parts.db, batch)
  } catch (error) {
    if (!parts.press || !isLostRace(error)) throw error
    const { replayed } = await parts.db.read({ replayed: replayByKey(parts.press.key) })
    replayIn(replayed, parts.press)
    throw error
  }
}

// A refusal that is written down (a wrong code) is no answer to repeat.
const replayRows = ({ press, actor, now }: DeskParts, first: AuditEntry | undefined): readonly Statement[] =>
  press && first && first.outcome !== 'denied'
    ? [
        replayRow({
          key: press.key,
          bodyHash: press.bodyHash,
          location: press.leadsTo(first.entityId),
          actorId: actor.id,
          createdAt: now,
        }),
      ]
    : []

// The order is the database's: replay row, every audit row, the changes, the outbox.
const writeOf =
  (parts: DeskParts): Desk['write'] =>
  async (changes) => {
    const made = changes.flatMap((change) => ('audit' in change ? [{ ...change, id: parts.newId() }] : []))
    const replay = replayRows(parts, made[0]?.audit)
    const audits = made.map(({ id, audit }) =>
      trailStatement(trailRow(parts, { id, entry: audit }), audit.outcome ?? 'done'),
    )
    const rows = made.flatMap(({ id, statements }) => statements(id))
    const mails = changes.flatMap((change) => ('outbox' in change ? [change.outbox] : []))
    await explained(commit(parts, { replay, rest: [...audits, ...rows, ...mails] }))
  }

const lookOf =
  (parts: DeskParts): Desk['look'] =>
  ({ isInScope, ...entry }, readings) => {
    const row = trailRow(parts, { id: parts.newId(), entry })
    const look = { row, isInScope, counted: countedLooks(parts) }
    return explained(parts.db.look(lookEntry(look), unlessOften(look, readings)))
  }

export const createDesk = (parts: DeskParts): Desk => ({
  actor: parts.actor,
  now: parts.now,
  today: parts.today,
  newId: parts.newId,
  keys: parts.keys,
  requestId: parts.requestId,
  signedInAt: parts.signedInAt ?? null,
  listings: parts.listings,
  read: readOf(parts),
  look: lookOf(parts),
  tryCode: tryCodeOf(parts),
  write: writeOf(parts),
})

/** Asks the policy about this record: wrong role is 403, out of scope is 404 like an absent one. */
export const allow = (desk: Pick<Desk, 'actor'>, act: Act, subject: Subject = {}): void => {
  const decision = decide(desk.actor, act, subject)
  if (decision === 'allowed') return
  throw new Refused(decision === 'wrongRole' ? 'wrongRole' : 'absent')
}

/** A look whose record was out of scope: the audit row is there already. */
export const shown = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Refused('absent', { isOnRecord: true })
  return value
}

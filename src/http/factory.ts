import type { Context } from 'hono'
import { createFactory } from 'hono/factory'
import type { Actor } from '../access/actor.ts'
import type { Keys } from '../crypto/keys.ts'
import type { Database } from '../db/client.ts'
import type { Snapshots } from '../desk/listings/snapshot.ts'
import type { Mailer } from '../desk/outbox/mailer.ts'
import type { CivilDate } from '../law/calendar.ts'
import type { Memory } from './memory.ts'

/** What the composition root hands over. A database is opened per request. */
export type Deps = {
  deskDb: () => Database
  publicDb: () => Database
  /** Where the copy of the public list lies; null where none is set up. */
  snapshots: Snapshots | null
  memory: Memory
  keys: Keys
  now: () => number
  newId: () => string
  mailer: Mailer
  baseUrl: string
  /** Where the staff's windows are, if not at the same address. */
  staffUrl?: string | undefined
  isDemo: boolean
}

export type Holder = { sessionId: string; begunAt: number; endsAt: number; idleUntil: number }

export type Env = {
  Variables: {
    deps: Deps
    requestId: string
    actor: Actor
    holder: Holder | null
    /** The trade date; the demo may have moved it. */
    today: CivilDate
    isGuarded: boolean
    /** Set by the public window: its lists may be kept for a moment, its details are asked for again. */
    kept: 'never' | 'moment' | 'revalidated'
  }
}

export type DeskContext = Context<Env>
export const factory = createFactory<Env>()

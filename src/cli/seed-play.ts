import { monotonicFactory } from 'ulid'
import type { Actor } from '../access/actor.ts'
import type { Keys } from '../crypto/keys.ts'
import type { Database, Statement } from '../db/client.ts'
import { createDesk } from '../desk/desk.ts'
import type { Change, Desk, Message } from '../desk/desk.ts'
import { civilDateAt } from '../law/calendar.ts'
import type { CivilDate } from '../law/calendar.ts'
import type { Moment } from './seed-days.ts'
import type { World } from './seed-world.ts'

/** One act of one person at one moment. */
export type Step = {
  when: Moment
  by: (world: World) => Actor
  act: (desk: Desk, world: World) => Promise<readonly (Change | Message)[]>
}

type Stage = { desk: Database; listings: Database; keys: Keys; now: number; world: World }

const STATEMENTS_AT_ONCE = 150

// A request for every step would take minutes: steps that follow one another share one, each still with its own rows in the trail.
const gathering = (db: Database) => {
  let waiting: Statement[] = []
  const flush = async () => {
    const statements = waiting
    waiting = []
    if (statements.length > 0) await db.write(statements)
  }
  const write: Database['write'] = async (statements) => {
    waiting.push(...statements)
    if (waiting.length >= STATEMENTS_AT_ONCE) await flush()
  }
  return { db: { ...db, write } satisfies Database, flush }
}

type Timed = Step & { moment: number }

// On a day that several were drawn together on, what came later in the story comes later.
const inTime = (steps: readonly Step[], now: number): Timed[] => {
  const latest = new Map<CivilDate, number>()
  const timed = steps
    .toSorted((one, other) => one.when.order - other.when.order)
    .map((step) => {
      const at = Math.min(step.when.at, now)
      const day = civilDateAt(at)
      const moment = Math.max(at, latest.get(day) ?? 0)
      latest.set(day, moment)
      return { ...step, moment }
    })
  return timed.toSorted((one, other) => one.moment - other.moment)
}

/** Plays every step in the order of time; nothing is later than now. */
export const play = async (steps: readonly Step[], { desk: db, listings, keys, now, world }: Stage) => {
  const ulid = monotonicFactory()
  const gathered = gathering(db)
  for (const { moment, by, act } of inTime(steps, now)) {
    const newId = () => ulid(moment)
    const desk = createDesk({
      db: gathered.db,
      listings,
      keys,
      newId,
      actor: by(world),
      now: moment,
      today: civilDateAt(moment),
      requestId: newId(),
    })
    const changes = await act(desk, world)
    if (changes.length > 0) await desk.write(changes)
  }
  await gathered.flush()
}

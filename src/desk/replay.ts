import type { Readings } from '../db/client.ts'
import { replayByKey } from '../db/trail.ts'
import { Refused } from './refusals.ts'

// A form pressed twice is one act: the same key and body give the first answer again, another body is refused with both texts kept.

export type Press = {
  /** 128 random bits, made when the form was rendered. */
  key: string
  /** Of the route, the actor and what was typed. */
  bodyHash: string
  leadsTo: (id: string) => string
}

export type Replay = { bodyHash: string; location: string } | undefined

export const replayIn = (row: Replay, press: Press): void => {
  if (!row) return
  if (row.bodyHash !== press.bodyHash) throw new Refused('replayDiffers')
  throw new Refused('replayed', { location: row.location })
}

/** The first statement of a verb's read: a replay is answered before any rule is asked. */
export const afterReplay = <R extends Readings>({ press }: { press?: Press }, readings: R): R => {
  if (!press) return readings
  const earlier = replayByKey(press.key)
  const checked = { build: earlier.build, pick: (rows: readonly unknown[]) => replayIn(earlier.pick(rows), press) }
  return { '': checked, ...readings }
}

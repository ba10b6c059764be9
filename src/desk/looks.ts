import type { Actor } from '../access/actor.ts'
import type { Readings } from '../db/client.ts'
import { overLooks } from '../db/trail.ts'
import type { Look } from '../db/trail.ts'
import { Refused } from './refusals.ts'

// Who reads very many records must sign in anew to go on (trust.md 4.11): a stolen session or a curious hour ends here.

const looksAnHour = 60
const hour = 3_600_000

/** Whose looks count, and since when: a fresh sign-in begins the count anew. */
export const countedLooks = (of: { actor: Actor; now: number; signedInAt?: number | undefined }): Look['counted'] => {
  const isCounted = of.actor.role === 'consultant' || of.actor.role === 'supervisor'
  if (!isCounted || of.signedInAt === undefined) return null
  return { since: Math.max(of.now - hour, of.signedInAt), most: looksAnHour }
}

const refuseOften = (rows: readonly unknown[]): void => {
  if (rows.length > 0) throw new Refused('lookedOften', { isOnRecord: true })
}

/** The look over the limit is on record as denied, and nothing of what was read goes on. */
export const unlessOften = <R extends Readings>(look: Look, readings: R): R => ({
  '': { build: overLooks(look).build, pick: refuseOften },
  ...readings,
})

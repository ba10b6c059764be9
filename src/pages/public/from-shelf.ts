import { databaseShelf, snapshotShelf } from '../../desk/listings/shelf.ts'
import type { Shelf } from '../../desk/listings/shelf.ts'
import { oldestCopyMs, snapshotIn } from '../../desk/listings/snapshot.ts'
import { Refused } from '../../desk/refusals.ts'
import type { PublicTown } from '../../desk/settings/settings.ts'
import type { DeskContext } from '../../http/factory.ts'
import type { HeldCopy } from '../../http/memory.ts'
import { publicReading } from './public-reading.ts'

// A text of some megabytes is not fetched and read again for every visitor of an outage.
const readAgainMs = 10_000

const heldIn = (text: string | null): HeldCopy | null => {
  const snapshot = snapshotIn(text)
  return snapshot && { takenAt: snapshot.takenAt, town: snapshot.town, shelf: snapshotShelf(snapshot) }
}

const copyIn = async (c: DeskContext): Promise<HeldCopy | null> => {
  const { snapshots, memory, now } = c.get('deps')
  if (memory.copy && now() - memory.copy.readAt < readAgainMs) return memory.copy.held
  const text = snapshots ? await snapshots.read().catch(() => null) : null
  const held = memory.copy?.text === text ? memory.copy.held : heldIn(text)
  memory.copy = { readAt: now(), text, held }
  return held
}

const isAway = (error: unknown): boolean => error instanceof Refused && error.reason === 'away'

// One from the future was written by nobody's clock that we know.
const isTooOld = ({ takenAt }: HeldCopy, now: number): boolean => Math.abs(now - takenAt) > oldestCopyMs

export type CopiedAt = { copiedAt: number | null }

/** Asks the public database, or the copy while it is away: then the page is kept nowhere and says of when it is. */
export const fromShelf = async <T extends object>(
  c: DeskContext,
  ask: (shelf: Shelf) => Promise<T>,
): Promise<T & CopiedAt> => {
  try {
    return { ...(await ask(databaseShelf(publicReading(c)))), copiedAt: null }
  } catch (error) {
    const copy = isAway(error) ? await copyIn(c) : null
    if (copy === null || isTooOld(copy, c.get('deps').now())) throw error
    c.set('kept', 'never')
    return { ...(await ask(copy.shelf)), copiedAt: copy.takenAt }
  }
}

/** Whom to phone, for a page that has failed at everything else: a copy of any age knows it. */
export const townIfKnown = async (c: DeskContext): Promise<PublicTown | null> => {
  try {
    return (await fromShelf(c, (shelf) => shelf.town())).town
  } catch {
    return (await copyIn(c))?.town ?? null
  }
}

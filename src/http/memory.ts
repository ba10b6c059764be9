import { createGate } from '../db/breaker.ts'
import type { Gate } from '../db/breaker.ts'
import type { Database } from '../db/client.ts'
import type { Listings } from '../desk/desk.ts'
import type { Shelf } from '../desk/listings/shelf.ts'
import type { Snapshot } from '../desk/listings/snapshot.ts'
import { createKeptLists } from './kept-lists.ts'
import type { KeptLists } from './kept-lists.ts'

/** The copy of the public list, made ready to answer. */
export type HeldCopy = Pick<Snapshot, 'takenAt' | 'town'> & { shelf: Shelf }

/** What one isolate remembers between requests, and may forget at any time. */
export type Memory = {
  lists: KeptLists
  /** Whether the public database is asked at all. */
  gate: Gate
  copy: { readAt: number; text: string | null; held: HeldCopy | null } | null
}

export const createMemory = (listsKeptMs: number): Memory => ({
  lists: createKeptLists(listsKeptMs),
  gate: createGate(),
  copy: null,
})

/** The public database's writing hand: with every write the lists kept here are forgotten, so that who acts sees it at once (product §10.4). */
export const listingsHand = ({ publicDb, memory }: { publicDb: () => Database; memory: Memory }): Listings => ({
  write: async (statements) => {
    try {
      await publicDb().write(statements)
    } finally {
      memory.lists.forget()
    }
  },
})

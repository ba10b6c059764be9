import * as v from 'valibot'
import type { PublicTown } from '../settings/settings.ts'
import type { Listing } from '../openings/listing.ts'
import { rungs } from '../openings/opening.ts'

// A copy of all a resident may see, for the time when the public database does not answer (product §10.23).

export type Copied = { state: 'open' | 'paused'; listing: Listing }
export type Snapshot = {
  /** The state of the public database it was taken from. */
  revision: number
  takenAt: number
  town: PublicTown
  listings: readonly Copied[]
}

/** Where the copy lies: one text, written whole. */
export type Snapshots = { read: () => Promise<string | null>; write: (text: string) => Promise<void> }

/** Raised with every change of `Listing` or `PublicTown` that an older copy would not survive. */
const shape = 2
/** Older than this it says too little that is true still. */
export const oldestCopyMs = 24 * 60 * 60 * 1000

// As much of a listing as its shelf and its page cannot do without.
const listingSchema = v.looseObject({
  number: v.string(),
  rung: v.picklist(rungs),
  title: v.string(),
  tasks: v.string(),
  employerName: v.string(),
  area: v.string(),
  placeName: v.string(),
  wayThere: v.string(),
  startsAt: v.string(),
  endsAt: v.string(),
  validUntil: v.string(),
  days: v.array(v.string()),
  support: v.array(v.string()),
  terms: v.looseObject({ breakMinutes: v.number() }),
})

const headSchema = v.object({
  shape: v.literal(shape),
  revision: v.number(),
  takenAt: v.number(),
  town: v.looseObject({ deskName: v.string(), phone: v.string() }),
  listings: v.array(v.looseObject({ state: v.picklist(['open', 'paused']), listing: listingSchema })),
})

export const snapshotText = (snapshot: Snapshot): string => JSON.stringify({ shape, ...snapshot })

// oxlint-disable-next-line typescript/consistent-type-assertions -- written by snapshotText from a Snapshot of this shape
const snapshotOf = (value: unknown): Snapshot => value as Snapshot

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** null for no copy, a torn one, or one of another shape. */
export const snapshotIn = (text: string | null): Snapshot | null => {
  const value = text === null ? null : jsonIn(text)
  return v.is(headSchema, value) ? snapshotOf(value) : null
}

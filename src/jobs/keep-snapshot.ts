import type { Database } from '../db/client.ts'
import { allow } from '../desk/desk.ts'
import type { Desk } from '../desk/desk.ts'
import { copiedAtOnce, copiedListings } from '../desk/listings/shelf-store.ts'
import { snapshotIn, snapshotText } from '../desk/listings/snapshot.ts'
import type { Copied, Snapshot, Snapshots } from '../desk/listings/snapshot.ts'
import { publicRevision, publicTown } from '../desk/settings/store.ts'

export type Copying = { readPublic: Database['read']; snapshots: Snapshots | null }

const writtenEveryMs = 10 * 60 * 1000

type Row = Copied & { id: number }

// A change between two portions leaves an older revision in the copy: the next run takes it anew.
const copyOf = async (read: Database['read']): Promise<Omit<Snapshot, 'takenAt'>> => {
  const { revision, town, portion } = await read({
    revision: publicRevision(),
    town: publicTown(),
    portion: copiedListings(0),
  })
  const rows: Row[] = [...portion]
  let last = portion
  while (last.length === copiedAtOnce) {
    const next = await read({ portion: copiedListings(last.at(-1)?.id ?? 0) })
    rows.push(...next.portion)
    last = next.portion
  }
  return { revision, town, listings: rows.map(({ state, listing }) => ({ state, listing })) }
}

/** The copy residents read while the public database is away: written anew after each change, and every ten minutes so that its time says that nothing has changed. */
export const keepSnapshot = async (desk: Desk, { readPublic, snapshots }: Copying): Promise<boolean> => {
  allow(desk, 'opening.project')
  if (!snapshots) return false
  const last = snapshotIn(await snapshots.read())
  if (last && Math.abs(desk.now - last.takenAt) < writtenEveryMs) {
    const { revision } = await readPublic({ revision: publicRevision() })
    if (revision === last.revision) return false
  }
  await snapshots.write(snapshotText({ ...(await copyOf(readPublic)), takenAt: desk.now }))
  return true
}

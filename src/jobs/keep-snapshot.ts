import type { Database } from '../db/client.ts'
import { allow } from '../desk/desk.ts'
import type { Desk } from '../desk/desk.ts'
import { copiedListings } from '../desk/openings/listing-store.ts'
import { snapshotIn, snapshotText } from '../desk/openings/snapshot.ts'
import type { Snapshots } from '../desk/openings/snapshot.ts'
import { publicRevision, publicTown } from '../desk/settings/store.ts'

export type Copying = { readPublic: Database['read']; snapshots: Snapshots | null }

const writtenEveryMs = 10 * 60 * 1000

/** The copy residents read while the public database is away: written anew after each change, and every ten minutes so that its time says that nothing has changed. */
export const keepSnapshot = async (desk: Desk, { readPublic, snapshots }: Copying): Promise<boolean> => {
  allow(desk, 'opening.project')
  if (!snapshots) return false
  const last = snapshotIn(await snapshots.read())
  if (last && desk.now - last.takenAt < writtenEveryMs) {
    const { revision } = await readPublic({ revision: publicRevision() })
    if (revision === last.revision) return false
  }
  const copied = await readPublic({ revision: publicRevision(), town: publicTown(), listings: copiedListings() })
  await snapshots.write(snapshotText({ ...copied, takenAt: desk.now }))
  return true
}

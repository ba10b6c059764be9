import type { Keys } from '../../crypto/keys.ts'
import type { Sealed } from '../../crypto/seal.ts'
import { openInitials } from './seal.ts'

type SealedCase = { clientId: string; agencyId: string; initials: Sealed; wrapped: Sealed }
export type Named<R> = { row: R; initials: string }

/** A list by initials; each client's key is opened once, however many lines are theirs. */
export const nameCases = async <R extends SealedCase>(keys: Keys, rows: readonly R[]): Promise<Named<R>[]> => {
  const opened = new Map<string, Promise<string>>()
  const initialsOf = (row: R): Promise<string> => {
    const known = opened.get(row.clientId) ?? openInitials(keys, { ...row, id: row.clientId })
    opened.set(row.clientId, known)
    return known
  }
  return Promise.all(rows.map(async (row) => ({ row, initials: await initialsOf(row) })))
}

import { agencyOf, isStaff } from '../../access/actor.ts'
import { limits } from '../accounts/limits.ts'
import { mustBeFresh } from '../accounts/must-be-fresh.ts'
import { countHit } from '../accounts/session-store.ts'
import { readerOf } from '../clients/scope-store.ts'
import { keysOf, openClient } from '../clients/seal.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { inCp932 } from '../../ui/cp932.ts'
import { ownClients, ownKeys, ownReferrals, recordExport } from './caseload-store.ts'
import { registerHeader, registerRows } from './register-rows.ts'

type Exporting = { purpose: string; isOld: boolean }

/** One's own caseload as lines of text, under a purpose in writing and a fresh sign-in; handed out once the record of it is there. */
export const exportCaseload = async (desk: Desk, { purpose, isOld }: Exporting) => {
  const by = readerOf(desk)
  const read = await desk.read({ clients: ownClients(by), wrapped: ownKeys(by), handled: ownReferrals(by) })
  allow(desk, 'client.export', { agencyId: agencyOf(desk.actor) })
  mustBeFresh(desk)

  const keys = Map.groupBy(read.wrapped, ({ clientId }) => clientId)
  const cases = await Promise.all(
    read.clients.map(async (row) => ({
      row,
      text: await openClient(await keysOf(desk.keys, keys.get(row.id) ?? []), row),
    })),
  )
  const consultant = isStaff(desk.actor) ? desk.actor.name : ''
  const rows = [registerHeader, ...registerRows({ cases, handled: read.handled, consultant })]
  // What the older form has no place for is told before anything is counted.
  const lost = isOld ? inCp932(rows.flat().join('')).lost : []
  if (lost.length > 0) return { rows: [], lost }
  const limit = countHit({ bucket: `export:${desk.actor.id}`, at: desk.now, ...limits.exports })
  const clientIds = read.clients.map(({ id }) => id)
  await desk.write([...recordExport({ actorId: desk.actor.id, clientIds, purpose, limit })])
  return { rows, lost }
}

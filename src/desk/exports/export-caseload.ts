import { agencyOf, isStaff } from '../../access/actor.ts'
import { limits } from '../accounts/limits.ts'
import { mustBeFresh } from '../accounts/must-be-fresh.ts'
import { countHit } from '../accounts/session-store.ts'
import { readerOf } from '../clients/scope-store.ts'
import { keysOf, openClient } from '../clients/seal.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { inCp932 } from '../../ui/cp932.ts'
import { ownClients, ownKeys, ownReceptions, ownReferrals, recordExport } from './caseload-store.ts'
import { handledIn, isListedIn, registerHeader, registerRows } from './register-rows.ts'
import type { Period } from './register-rows.ts'

type Exporting = { purpose: string; isOld: boolean } & Partial<Period>

/** One's own caseload as lines of text, under a purpose in writing and a fresh sign-in; handed out once the record of it is there. */
export const exportCaseload = async (desk: Desk, { purpose, isOld, from = '', until = '' }: Exporting) => {
  const by = readerOf(desk)
  const read = await desk.read({
    clients: ownClients(by),
    wrapped: ownKeys(by),
    handled: ownReferrals(by),
    receptions: ownReceptions(by),
  })
  allow(desk, 'client.export', { agencyId: agencyOf(desk.actor) })
  mustBeFresh(desk)

  const { receptions } = read
  const clients = read.clients.filter((row) => isListedIn(row, { handled: read.handled, receptions, from, until }))
  const keys = Map.groupBy(read.wrapped, ({ clientId }) => clientId)
  const cases = await Promise.all(
    clients.map(async (row) => ({
      row,
      text: await openClient(await keysOf(desk.keys, keys.get(row.id) ?? []), row),
    })),
  )
  const consultant = isStaff(desk.actor) ? desk.actor.name : ''
  const handled = handledIn(read.handled, { from, until })
  const rows = [registerHeader, ...registerRows({ cases, handled, receptions, consultant })]
  // What the older form has no place for is told before anything is counted.
  const lost = isOld ? inCp932(rows.flat().join('')).lost : []
  if (lost.length > 0) return { rows: [], lost }
  const limit = countHit({ bucket: `export:${desk.actor.id}`, at: desk.now, ...limits.exports })
  const clientIds = clients.map(({ id }) => id)
  await desk.write([...recordExport({ actorId: desk.actor.id, clientIds, purpose, limit })])
  return { rows, lost }
}

import { sealText } from '../../crypto/seal.ts'
import type { ClientKeys } from '../../crypto/keys.ts'
import { readerOf, standing } from '../clients/scope-store.ts'
import { keysOf } from '../clients/seal.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import type { CloseInput } from './forms.ts'
import { clientOfFollowUp, followUpById, keysOfFollowUp } from './follow-up-store.ts'
import { closeFollowUpRow } from './store.ts'

export const noteAddress = (row: string) => ({ table: 'follow_up', column: 'note', row })
const sealNote = (keys: ClientKeys, { id, note }: { id: string; note: string }) =>
  sealText(keys.special, note, noteAddress(id))

/** Done with a sign and a note; a follow-up is closed once. */
export const closeFollowUp = async (desk: Desk, input: CloseInput & { id: string }) => {
  const read = await desk.read({
    row: followUpById(input.id),
    client: standing({ clientId: clientOfFollowUp(input.id), by: readerOf(desk) }),
    wrapped: keysOfFollowUp(input.id),
  })
  const row = found(read.row)
  allow(desk, 'followUp.close', found(read.client))
  refuseUnless(row.version === input.version, 'stale')
  refuseUnless(row.state === 'due', 'illegalTransition')

  const note = await sealNote(await keysOf(desk.keys, read.wrapped), { id: row.id, note: input.note })
  await desk.write([
    closeFollowUpRow({ row, set: { state: 'done', doneOn: desk.today, sign: input.sign, method: input.method, note } }),
  ])
  return { id: row.id, placementId: row.placementId }
}

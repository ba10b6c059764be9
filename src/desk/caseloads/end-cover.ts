import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { coverById, endCoverRow } from './cover-store.ts'

/** Back earlier than planned: the cases are closed to the stand-in at once. */
export const endCover = async (desk: Desk, { id, version }: { id: string; version: number }) => {
  const read = await desk.read({ row: coverById(id) })
  const { cover, agencyId } = found(read.row)
  allow(desk, 'cover.end', { consultantId: cover.absentId, agencyId })
  refuseUnless(cover.version === version, 'stale')
  refuseUnless(cover.state === 'planned', 'illegalTransition')

  await desk.write([endCoverRow(cover)])
  return { id }
}

import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { moveOpening, openingById } from './store.ts'

/** The paper of 職業安定法29条の4 has gone out by post or FAX: the day is on record (R1-42). */
export const sendNotice = async (desk: Desk, input: { id: string; version: number }) => {
  const read = await desk.read({ opening: openingById(input.id) })
  allow(desk, 'opening.notify')
  const opening = found(read.opening)
  refuseUnless(opening.noticeBy !== null && opening.noticeOn === null, 'reviewedAlready')
  refuseUnless(opening.version === input.version, 'stale')

  const audit = { fields: ['noticeOn'], ...(opening.noticeBy === 'fax' && { channel: 'fax' }) }
  await desk.write([moveOpening({ opening, act: 'opening.notify', set: { noticeOn: desk.today }, audit })])
  return { id: opening.id }
}

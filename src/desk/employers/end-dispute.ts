import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { disputeById, endDisputeRow } from './dispute-store.ts'
import { isOver } from './dispute.ts'

/** Its last day, today at the latest: from the day after, referrals go out again. */
export const endDispute = async (desk: Desk, input: { id: string; version: number; untilOn: string }) => {
  const read = await desk.read({ dispute: disputeById(input.id) })
  allow(desk, 'dispute.record')
  const dispute = found(read.dispute)
  refuseUnless(dispute.version === input.version, 'stale')
  refuseUnless(!isOver(dispute, desk.today), 'reviewedAlready')
  // One that was to begin later and does not is ended before its first day.
  const isInOrder = input.untilOn >= dispute.fromOn || dispute.fromOn > desk.today
  refuseUnless(isInOrder && input.untilOn <= desk.today, 'dateOutOfRange')

  await desk.write([endDisputeRow({ dispute, untilOn: input.untilOn })])
  return { employerId: dispute.employerId }
}

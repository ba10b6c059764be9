import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { sealWords } from './complaint.ts'
import type { ComplaintAnswer } from './forms.ts'
import { changeComplaint, complaintById } from './store.ts'

/** What was done about it, once; the answered record is not written over (R1-43). */
export const answerComplaint = async (desk: Desk, input: ComplaintAnswer & { id: string }) => {
  const { id } = input
  const read = await desk.read({ complaint: complaintById(id) })
  allow(desk, 'complaint.record')
  const complaint = found(read.complaint)
  refuseUnless(complaint.state === 'open', 'reviewedAlready')
  refuseUnless(complaint.version === input.version, 'stale')
  refuseUnless(input.answeredOn >= complaint.receivedOn && input.answeredOn <= desk.today, 'dateOutOfRange')

  const response = await sealWords(desk.keys, { id, column: 'response', text: input.response })
  const set = { state: 'answered', response, answeredOn: input.answeredOn } as const
  await desk.write([changeComplaint({ complaint, act: 'complaint.record', set })])
  return { id }
}

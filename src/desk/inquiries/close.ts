import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseIf, refuseUnless } from '../refusals.ts'
import { changeInquiry, inquiryById } from './store.ts'

export const closeInquiry = async (desk: Desk, input: { id: string; version: number }) => {
  const read = await desk.read({ inquiry: inquiryById(input.id) })
  allow(desk, 'inquiry.close')
  const inquiry = found(read.inquiry)
  refuseIf(inquiry.state === 'closed' ? 'illegalTransition' : null)
  refuseUnless(inquiry.version === input.version, 'stale')
  await desk.write([changeInquiry({ inquiry, act: 'inquiry.close', set: { state: 'closed', closedAt: desk.now } })])
  return { id: inquiry.id }
}

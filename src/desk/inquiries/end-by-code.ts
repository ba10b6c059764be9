import type { Desk } from '../desk.ts'
import { refuseIf } from '../refusals.ts'
import { openByCode } from './open-by-code.ts'
import type { OpenTalk, Proof } from './open-by-code.ts'
import { changeInquiry } from './store.ts'

/** 「もうだいじょうぶです」: whoever asked may end it at any time. */
export const endByCode = async (desk: Desk, proof: Proof): Promise<OpenTalk> => {
  const { inquiry, head, talk } = await openByCode(desk, proof)
  refuseIf(inquiry.state === 'closed' ? 'illegalTransition' : null)
  const set = { state: 'closed', closedAt: desk.now } as const
  await desk.write([changeInquiry({ inquiry, act: 'inquiry.follow', set })])
  return { head: { ...head, ...set }, talk }
}

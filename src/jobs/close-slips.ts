import { allow } from '../desk/desk.ts'
import type { Desk } from '../desk/desk.ts'
import { closesAfter } from '../desk/referrals/slip-closing.ts'
import { closeSlip, slipsToClose, slipsToWipe } from '../desk/referrals/slip-write-store.ts'

const wiped = { named: null, namedOn: null } as const

/** The day closed the door already; here the name is wiped too, and a slip nobody gave a last day gets one. What is left over is found again the next minute. */
export const closeSlips = async (desk: Desk): Promise<number> => {
  allow(desk, 'slip.close')
  const { over, undated } = await desk.read({ over: slipsToWipe(desk.today), undated: slipsToClose() })
  const dated = undated.flatMap(({ referralId, state, endedOn }) =>
    endedOn === null ? [] : [{ referralId, set: { closesOn: closesAfter(state, endedOn) } }],
  )
  const changes = [...over.map(({ referralId }) => ({ referralId, set: wiped })), ...dated].map(closeSlip)
  if (changes.length > 0) await desk.write(changes)
  return changes.length
}

import { expireWraps, wrapsRunOut } from '../desk/consents/store.ts'
import { allow } from '../desk/desk.ts'
import type { Desk } from '../desk/desk.ts'

/** The day closed the door already; here the other agency's key is taken away too. What is left over is found again the next minute. */
export const expireConsents = async (desk: Desk): Promise<number> => {
  allow(desk, 'consent.expire')
  const { due } = await desk.read({ due: wrapsRunOut(desk.today) })
  if (due.length > 0) await desk.write(due.map((one) => expireWraps({ ...one, today: desk.today })))
  return due.length
}

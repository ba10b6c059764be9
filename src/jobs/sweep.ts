import { sweepAccess } from '../desk/accounts/session-store.ts'
import { allow } from '../desk/desk.ts'
import type { Desk } from '../desk/desk.ts'
import { sweepReplays } from '../desk/outbox/store.ts'

/** Ended sessions, used links, old replays: gone after a day or two (trust.md 4.10). */
export const sweep = async (desk: Desk): Promise<void> => {
  allow(desk, 'sweep.run')
  await desk.write([...sweepAccess(desk.now), sweepReplays(desk.now)].map((outbox) => ({ outbox })))
}

import { allow } from '../desk/desk.ts'
import type { Desk } from '../desk/desk.ts'
import { restMs } from '../desk/inquiries/inquiry.ts'
import { closeSilent, deleteOver } from '../desk/inquiries/store.ts'

/** An answer that nobody took up for 30 days ends its inquiry; 30 days after its end an inquiry is gone, words and all (trust.md 4.10). */
export const retireInquiries = async (desk: Desk): Promise<void> => {
  allow(desk, 'inquiry.expire')
  allow(desk, 'inquiry.delete')
  const run = { id: desk.newId(), actorId: desk.actor.id, now: desk.now, before: desk.now - restMs }
  await desk.write([...deleteOver(run), ...closeSilent(run)].map((outbox) => ({ outbox })))
}

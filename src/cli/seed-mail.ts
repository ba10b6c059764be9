import type { Desk, Message } from '../desk/desk.ts'
import { markShownInMailbox } from '../desk/outbox/store.ts'
import { tell } from '../desk/outbox/tell.ts'
import type { Told } from '../desk/outbox/tell.ts'

const MAILBOX_MS = 16 * 86_400_000

/** The letters of the last two weeks lie in the demo's mailbox, sent; older ones are long gone. */
export const letter = async (desk: Desk, { told, now }: { told: Told; now: number }): Promise<readonly Message[]> => {
  if (now - desk.now > MAILBOX_MS) return []
  const id = desk.newId()
  const mail = await tell({ ...desk, newId: () => id }, told)
  return [mail, { outbox: markShownInMailbox({ id, now: desk.now }) }]
}

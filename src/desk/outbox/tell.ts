import type { Desk, Message } from '../desk.ts'
import { afterQuietHours } from './quiet-hours.ts'
import { isAskedFor } from './mail.ts'
import type { Mail } from './mail.ts'
import { addToOutbox } from './store.ts'

export type Told = Mail & {
  to: string
  subjectId: string
  expiresAt?: number
  /** What this letter is the only one for; by default it is one of its own. */
  dedupe?: string
  /** Later than quiet hours ask for: a person's own hours. */
  notBefore?: number
}

/** A mail for the outbox of this write; nothing goes to a person between 20:00 and 8:00 (product §10.26). */
export const tell = async (
  desk: Desk,
  { to, subjectId, expiresAt, dedupe, notBefore: later, ...mail }: Told,
): Promise<Message> => {
  const id = desk.newId()
  const recipient = await desk.keys.seal(to, { table: 'outbox', column: 'recipient', row: id })
  const secret = await desk.keys.seal(JSON.stringify(mail), { table: 'outbox', column: 'secret', row: id })
  const earliest = isAskedFor[mail.kind] ? desk.now : afterQuietHours(desk.now)
  return {
    outbox: addToOutbox({
      id,
      kind: mail.kind,
      dedupe: dedupe ?? id,
      subjectId,
      recipient,
      secret,
      createdAt: desk.now,
      notBefore: Math.max(earliest, later ?? 0),
      expiresAt: expiresAt ?? null,
    }),
  }
}

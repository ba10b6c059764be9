import type { Keys } from '../../crypto/keys.ts'
import type { Mail, Outgoing } from './mail.ts'
import type { OutboxRow } from './store.ts'

// oxlint-disable-next-line typescript/consistent-type-assertions -- tell sealed a Mail: the seal vouches for its shape
const mailIn = (text: string): Mail => JSON.parse(text) as Mail

/** null when the secret has been wiped. */
export const openMail = async (keys: Keys, row: OutboxRow): Promise<Outgoing | null> => {
  if (!row.recipient || !row.secret) return null
  const to = await keys.open(row.recipient, { table: 'outbox', column: 'recipient', row: row.id })
  const mail = mailIn(await keys.open(row.secret, { table: 'outbox', column: 'secret', row: row.id }))
  return {
    id: row.id,
    kind: mail.kind,
    to,
    mail,
    createdAt: row.createdAt,
    notBefore: row.notBefore,
    sentAt: row.sentAt,
  }
}

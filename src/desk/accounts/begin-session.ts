import { newSecret, sha256 } from '../../crypto/tokens.ts'
import type { Change, Desk } from '../desk.ts'
import type { Statement } from '../../db/client.ts'
import { sessionSpans } from './account.ts'
import type { Account } from './account.ts'
import { addSession } from './session-store.ts'

export type Begun = { cookie: string; change: Change }

/** A new id and secret at every sign-in; only the secret's hash is kept, and the oldest session over the limit ends. */
export const beginSession = async (
  desk: Desk,
  { account, before = [] }: { account: Pick<Account, 'id' | 'role' | 'epoch'>; before?: readonly Statement[] },
): Promise<Begun> => {
  const [id, secret] = [desk.newId(), newSecret()]
  const { idleMs, wholeMs, most } = sessionSpans[account.role]
  const row = {
    id,
    secretHash: await sha256(secret),
    accountId: account.id,
    epoch: account.epoch,
    createdAt: desk.now,
    lastSeenAt: desk.now,
    idleUntil: desk.now + idleMs,
    endsAt: desk.now + wholeMs,
  }
  const change: Change = {
    audit: { act: 'session.begin', entity: 'account', entityId: account.id },
    statements: () => [...before, ...addSession(row, most)],
  }
  return { cookie: `${id}.${secret}`, change }
}

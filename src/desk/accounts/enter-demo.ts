import type { Desk } from '../desk.ts'
import { found } from '../refusals.ts'
import type { Account } from './account.ts'
import { beginSession } from './begin-session.ts'
import { requireDemo } from './demo.ts'
import { accountToPlay } from './play-store.ts'
import { hasSeedMark } from './store.ts'

/** A newcomer walks in as somebody of the demo town; any other database has no such door. */
export const enterDemo = async (desk: Desk, role: Account['role']) => {
  const { isSeeded, account } = await desk.read({ isSeeded: hasSeedMark(), account: accountToPlay(role, desk.today) })
  requireDemo(desk, isSeeded)

  const { cookie, change } = await beginSession(desk, { account: found(account) })
  await desk.write([change])
  return { cookie }
}

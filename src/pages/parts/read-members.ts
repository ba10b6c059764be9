import type { membersOf } from '../../desk/employers/member-store.ts'
import type { Keys } from '../../crypto/keys.ts'
import type { Member } from './member-list.tsx'

type Sealed = ReturnType<ReturnType<typeof membersOf>['pick']>

/** Their addresses are opened only where people of the firm are added and taken out. */
export const openMembers = (keys: Keys, sealed: Sealed): Promise<readonly Member[]> =>
  Promise.all(
    sealed.map(async ({ accountId, name, email }) => ({
      accountId,
      name,
      email: await keys.open(email, { table: 'account', column: 'email', row: accountId }),
    })),
  )

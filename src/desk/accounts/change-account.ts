import { agencyById } from '../agencies/store.ts'
import { changedFields } from '../audit/changed-fields.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import type { Account } from './account.ts'
import type { AccountInput } from './forms.ts'
import { endSessionsOf } from './session-store.ts'
import {
  accountById,
  activeAdmins,
  changeAccountRow,
  clientsHeldBy,
  hasAccepted,
  holdsNobody,
  someAdminStays,
} from './store.ts'

type Asked = { account: Account; isDisabled: boolean; isAccepted: boolean }

/** Taken back, an account waits for its invitation again when the person never took it. */
const stateAfter = ({ account, isDisabled, isAccepted }: Asked): Account['state'] => {
  if (isDisabled) return 'disabled'
  if (account.state !== 'disabled') return account.state
  return isAccepted ? 'active' : 'invited'
}

/** Disabling or a new role ends every session of the account in the same batch (T33); the last administrator stays, and nobody leaves clients behind. */
export const changeAccount = async (desk: Desk, { id, ...input }: AccountInput & { id: string }) => {
  const read = await desk.read({
    account: accountById(id),
    admins: activeAdmins(),
    agency: agencyById(input.agencyId),
    isAccepted: hasAccepted(id),
    held: clientsHeldBy(id),
  })
  allow(desk, 'account.manage')
  const account = found(read.account)
  refuseUnless(input.agencyId === '' || read.agency !== undefined, 'absent')
  refuseUnless(account.version === input.version, 'stale')
  refuseUnless(account.role !== 'employer', 'absent')
  const loses = input.isDisabled || account.role !== input.role
  const wasAdmin = account.role === 'admin' && account.state === 'active'
  refuseUnless(!(loses && wasAdmin && read.admins.length === 1), 'lastAdmin')

  const leaves = loses || account.agencyId !== (input.agencyId || null)
  refuseUnless(!leaves || read.held === 0, 'hasClients')

  const set = {
    name: input.name,
    role: input.role,
    agencyId: input.agencyId || null,
    state: stateAfter({ account, isDisabled: input.isDisabled, isAccepted: read.isAccepted }),
    epoch: account.epoch + (loses ? 1 : 0),
  }
  const changed = changeAccountRow({ account, set, act: 'account.manage', fields: changedFields(account, set) })
  const after = [
    ...(leaves ? [holdsNobody(id)] : []),
    ...(loses ? [endSessionsOf(id)] : []),
    ...(loses && wasAdmin ? [someAdminStays] : []),
  ]
  await desk.write([{ ...changed, statements: (auditId) => [...changed.statements(auditId), ...after] }])
  return { id }
}

import { agencyById } from '../agencies/store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import type { Account } from './account.ts'
import type { AccountInput } from './forms.ts'
import { endSessionsOf } from './session-store.ts'
import { accountById, activeAdmins, changeAccountRow } from './store.ts'

const stateAfter = (account: Account, isDisabled: boolean): Account['state'] => {
  if (isDisabled) return 'disabled'
  return account.state === 'disabled' ? 'active' : account.state
}

/** Disabling or a new role ends every session of the account in the same batch (T33); the last administrator stays. */
export const changeAccount = async (desk: Desk, { id, ...input }: AccountInput & { id: string }) => {
  const read = await desk.read({
    account: accountById(id),
    admins: activeAdmins(),
    agency: agencyById(input.agencyId),
  })
  allow(desk, 'account.manage')
  const account = found(read.account)
  refuseUnless(input.agencyId === '' || read.agency !== undefined, 'absent')
  refuseUnless(account.version === input.version, 'stale')
  refuseUnless(account.role !== 'employer', 'absent')
  const loses = input.isDisabled || account.role !== input.role
  const isLastAdmin = account.role === 'admin' && account.state === 'active' && read.admins.length === 1
  refuseUnless(!(loses && isLastAdmin), 'lastAdmin')

  const set = {
    name: input.name,
    role: input.role,
    agencyId: input.agencyId || null,
    state: stateAfter(account, input.isDisabled),
    epoch: account.epoch + (loses ? 1 : 0),
  }
  const changed = changeAccountRow({ account, set, act: 'account.manage', fields: Object.keys(set) })
  await desk.write([
    { ...changed, statements: (auditId) => [...changed.statements(auditId), ...(loses ? [endSessionsOf(id)] : [])] },
  ])
  return { id }
}

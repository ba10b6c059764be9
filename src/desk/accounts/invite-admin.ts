import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { refuseIf } from '../refusals.ts'
import type { NewAccountInput } from './forms.ts'
import { invitationFor } from './invitation.ts'
import { accountByEmail } from './store.ts'

/** From the command line: a desk without an administrator has nobody who could invite one. */
export const inviteAdmin = async (desk: Desk, input: Pick<NewAccountInput, 'name' | 'email'>) => {
  const emailIndex = await desk.keys.index('accountEmail', input.email)
  const { taken } = await desk.read({ taken: accountByEmail(emailIndex) })
  allow(desk, 'account.inviteAdmin')
  refuseIf(taken ? 'emailTaken' : null)

  const asked = { ...input, role: 'admin', agencyId: '' } as const
  const { id, path, code, changes } = await invitationFor(desk, {
    input: asked,
    emailIndex,
    act: 'account.inviteAdmin',
  })
  await desk.write(changes)
  return { id, path, code }
}

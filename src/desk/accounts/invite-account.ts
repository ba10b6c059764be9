import { agencyById } from '../agencies/store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { refuseIf, refuseUnless } from '../refusals.ts'
import type { NewAccountInput } from './forms.ts'
import { invitationFor } from './invitation.ts'
import { accountByEmail } from './store.ts'

/** An account waits as `invited` until the person opens the link; the link lives a day. */
export const inviteAccount = async (desk: Desk, input: NewAccountInput) => {
  const emailIndex = await desk.keys.index('accountEmail', input.email)
  const { taken, agency } = await desk.read({
    taken: accountByEmail(emailIndex),
    agency: agencyById(input.agencyId),
  })
  allow(desk, 'account.manage')
  refuseUnless(input.agencyId === '' || agency !== undefined, 'absent')
  refuseIf(taken ? 'emailTaken' : null)

  const { id, path, code, changes } = await invitationFor(desk, { input, emailIndex, act: 'account.manage' })
  await desk.write(changes)
  return { id, name: input.name, path, code }
}

import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { refuseUnless } from '../refusals.ts'
import { membersOf, removeMemberRow } from './member-store.ts'

/** Out at the next request, wherever they are signed in: who somebody is is read each time. Never the last one. */
export const removeMember = async (desk: Desk, input: { id: string; accountId: string }) => {
  const { members } = await desk.read({ members: membersOf(input.id) })
  allow(desk, 'employer.members', { employerId: input.id })
  refuseUnless(
    members.some(({ accountId }) => accountId === input.accountId),
    'absent',
  )
  refuseUnless(members.length > 1, 'lastMember')

  await desk.write([removeMemberRow({ employerId: input.id, accountId: input.accountId })])
  return { id: input.id }
}

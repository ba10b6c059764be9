import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { beginSession } from './begin-session.ts'
import { finishMatter, matterById } from './matter-store.ts'
import { proveMatter } from './prove-matter.ts'
import { accountById, changeAccountRow } from './store.ts'

export const acceptInvitation = async (desk: Desk, input: { matterId: string; code: string; accountId: string }) => {
  const { matter, account } = await desk.read({
    matter: matterById(input.matterId),
    account: accountById(input.accountId),
  })
  const proof = await proveMatter(desk, { matter, code: input.code })
  const invited = found(account)
  refuseUnless(proof.act === 'account.accept' && proof.subjectId === invited.id && invited.state === 'invited', 'gone')

  const accepted = changeAccountRow({ account: invited, set: { state: 'active' }, act: 'account.accept' })
  const { cookie, change } = await beginSession(desk, {
    account: invited,
    before: finishMatter({ id: proof.id, now: desk.now }),
  })
  await desk.write([accepted, change])
  return { cookie, role: invited.role }
}

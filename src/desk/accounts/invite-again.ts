import { paths } from '../../paths.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { tell } from '../outbox/tell.ts'
import { found, refuseUnless } from '../refusals.ts'
import { invitationLifeMs } from './account.ts'
import { endMattersOf } from './matter-store.ts'
import { newMatter } from './new-matter.ts'
import { accountById, changeAccountRow } from './store.ts'

/** A link that ran out is replaced by a new one; the old one ends with it. */
export const inviteAgain = async (desk: Desk, input: { id: string; version: number }) => {
  const { account: row } = await desk.read({ account: accountById(input.id) })
  allow(desk, 'account.manage')
  const account = found(row)
  refuseUnless(account.version === input.version, 'stale')
  refuseUnless(account.state === 'invited', 'reviewedAlready')

  const { id, name } = account
  const email = await desk.keys.open(account.email, { table: 'account', column: 'email', row: id })
  const expiresAt = desk.now + invitationLifeMs
  const matter = await newMatter(desk, { act: 'account.accept', subjectId: id, partyId: id, expiresAt })
  const params = { name, path: paths.matter(matter.id), code: matter.code }
  const mail = await tell(desk, { kind: 'invitation', params, to: email, subjectId: id, expiresAt })
  const ended = endMattersOf({ subjectId: id, now: desk.now })
  const invited = changeAccountRow({ account, set: {}, act: 'account.manage', fields: ['invitation'] })
  await desk.write([
    { ...invited, statements: (auditId) => [...invited.statements(auditId), ended, matter.statement] },
    mail,
  ])
  return { id }
}

import { paths } from '../../paths.ts'
import type { Change, Desk, Message } from '../desk.ts'
import { tell } from '../outbox/tell.ts'
import { invitationLifeMs } from './account.ts'
import type { NewAccountInput } from './forms.ts'
import { newMatter } from './new-matter.ts'
import { addAccount } from './store.ts'

export type Invitation = { id: string; path: string; code: string; changes: readonly (Change | Message)[] }
type Invited = { input: NewAccountInput; emailIndex: Uint8Array<ArrayBuffer>; act: Change['audit']['act'] }

/** An account that waits as `invited`, with a link and a code that live a day. */
export const invitationFor = async (desk: Desk, { input, emailIndex, act }: Invited): Promise<Invitation> => {
  const id = desk.newId()
  const email = await desk.keys.seal(input.email, { table: 'account', column: 'email', row: id })
  const expiresAt = desk.now + invitationLifeMs
  const matter = await newMatter(desk, { act: 'account.accept', subjectId: id, partyId: id, expiresAt })
  const { name, role } = input
  const agencyId = input.agencyId || null
  const added = addAccount({ id, role, agencyId, name, email, emailIndex, state: 'invited', createdAt: desk.now })
  const params = { name, path: paths.matter(matter.id), code: matter.code }
  const mail = await tell(desk, { kind: 'invitation', params, to: input.email, subjectId: id, expiresAt })
  const statements = (auditId: string) => [...added.statements(auditId), matter.statement]
  return { id, path: params.path, code: params.code, changes: [{ audit: { ...added.audit, act }, statements }, mail] }
}

import { countHit } from '../accounts/session-store.ts'
import { accountByEmail, addAccount } from '../accounts/store.ts'
import type { Account } from '../accounts/account.ts'
import { allow } from '../desk.ts'
import type { Change, Desk } from '../desk.ts'
import { paths } from '../../paths.ts'
import { tell } from '../outbox/tell.ts'
import { found, refuseIf, refuseUnless } from '../refusals.ts'
import type { RefusalReason } from '../refusals.ts'
import { addMemberRow } from './member-store.ts'
import { employerById } from './store.ts'

type Adding = { id: string; name: string; email: string }

const day = 86_400_000

const obstacleIn = (known: Account | undefined): RefusalReason | null => {
  if (known && known.role !== 'employer') return 'emailTaken'
  return known?.state === 'disabled' ? 'accountClosed' : null
}

const newAccount = async (desk: Desk, { name, email }: Adding): Promise<{ id: string; change: Change }> => {
  const id = desk.newId()
  const [sealed, emailIndex] = await Promise.all([
    desk.keys.seal(email, { table: 'account', column: 'email', row: id }),
    desk.keys.index('accountEmail', email),
  ])
  const row = { id, role: 'employer', agencyId: null, name, email: sealed, emailIndex } as const
  const added = addAccount({ ...row, state: 'active', createdAt: desk.now })
  return { id, change: { ...added, audit: { ...added.audit, act: 'employer.members' } } }
}

/** One more person who may sign in for the firm: an account is found or made, never one of the staff; the letter says how to come in and nothing else. */
export const addMember = async (desk: Desk, input: Adding) => {
  const emailIndex = await desk.keys.index('accountEmail', input.email)
  const { firm, known } = await desk.read({ firm: employerById(input.id), known: accountByEmail(emailIndex) })
  allow(desk, 'employer.members', { employerId: input.id })
  refuseUnless(found(firm).mergedInto === null, 'gone')
  refuseIf(obstacleIn(known))

  const fresh = known ? null : await newAccount(desk, input)
  const accountId = fresh?.id ?? found(known).id
  const params = { path: paths.employer.signIn() }
  const mail = await tell(desk, { kind: 'memberAdded', params, to: input.email, subjectId: accountId })
  const added = addMemberRow({ employerId: input.id, accountId, now: desk.now })
  const limit = countHit({ bucket: `m1d:${input.id}`, at: desk.now, span: day, most: 20 })
  const member = { ...added, statements: (auditId: string) => [limit, ...added.statements(auditId)] }
  await desk.write([...(fresh ? [fresh.change] : []), member, mail])
  return { id: input.id }
}

import { monotonicFactory } from 'ulid'
import { expect, test } from 'vitest'
import { systemActor } from '../../src/access/actor.ts'
import { readAdmin } from '../../src/cli/admin.ts'
import { connect } from '../../src/db/client.ts'
import { acceptInvitation } from '../../src/desk/accounts/accept-invitation.ts'
import { inviteAdmin } from '../../src/desk/accounts/invite-admin.ts'
import { accountById } from '../../src/desk/accounts/store.ts'
import { createDesk } from '../../src/desk/desk.ts'
import { freshDatabases } from '../support/database.ts'
import { testKeys } from '../support/keys.ts'

const databases = await freshDatabases()
const ulid = monotonicFactory()
const now = Date.parse('2026-11-18T10:00:00+09:00')
const desk = createDesk({
  db: connect(databases.desk),
  listings: connect(databases.public),
  keys: testKeys(),
  actor: systemActor('admin-cli'),
  now,
  today: '2026-11-18',
  newId: () => ulid(now),
  requestId: ulid(now),
})
const args = ['create', '--email', 'Hanako@Example.jp', '--name', '山田花子']

test('the first administrator is invited from the command line and comes in with link and code', async () => {
  const { id, path, code } = await inviteAdmin(desk, readAdmin(args))
  const { invited } = await desk.read({ invited: accountById(id) })
  expect(invited).toMatchObject({ role: 'admin', name: '山田花子', state: 'invited' })

  await acceptInvitation(desk, { matterId: path.replace('/m/', ''), code, accountId: id })
  const { account } = await desk.read({ account: accountById(id) })
  expect(account).toMatchObject({ role: 'admin', state: 'active' })
  await expect(inviteAdmin(desk, readAdmin(args))).rejects.toThrow('emailTaken')
})

test.each([
  [[]],
  [['create']],
  [['create', '--email', 'a@example.jp']],
  [['create', '--email', 'nobody', '--name', '山田花子']],
  [['create', '--email', 'a@example.jp', '--name', ' ']],
  [['delete', '--email', 'a@example.jp', '--name', '山田花子']],
  [['create', '--mail', 'a@example.jp', '--name', '山田花子']],
])('%j is refused with one sentence that shows how', (bad) => {
  expect(() => readAdmin(bad)).toThrow('npm run admin -- create')
})

import { beforeAll, expect, test } from 'vitest'
import { changeAccount } from '../../src/desk/accounts/change-account.ts'
import { inviteAccount } from '../../src/desk/accounts/invite-account.ts'
import { openDeskStage } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'

let stage: DeskStage
beforeAll(async () => {
  stage = await openDeskStage()
})

test('an account of an agency that is not there is refused', async () => {
  const agencyId = '01KAQZ3V5XW8Y7T6S5R4Q3P2N1'
  const person = { name: '担当', role: 'consultant', agencyId } as const
  const invite = inviteAccount(stage.desk(stage.admin), { ...person, email: 'new@example.jp' })
  await expect(invite).rejects.toMatchObject({ reason: 'absent' })
  const change = changeAccount(stage.desk(stage.admin), {
    ...person,
    id: stage.officer.id,
    isDisabled: false,
    version: 2,
  })
  await expect(change).rejects.toMatchObject({ reason: 'absent' })
})

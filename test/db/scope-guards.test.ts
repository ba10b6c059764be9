import { beforeAll, expect, test } from 'vitest'
import { auditRow, insertInto } from './raw.ts'
import { accountRow, adding, changing, openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})

test('T2: whom the conflict list names is never put in charge, also where the verb read before they were listed', async () => {
  const clientId = await stage.client()
  const listed = accountRow('desk')
  await stage.run(...adding('account', { entity: 'account', row: listed }))
  const audit = auditRow({ entity: 'client', entityId: clientId })
  const conflict = { client_id: clientId, account_id: listed.id, added_at: 1, audit_id: audit.id }
  await stage.run(insertInto('audit', audit), insertInto('client_conflict', conflict))
  const handing = (to: string) => changing('client', { id: clientId, set: { consultant_id: to } })
  expect(await stage.answer(...handing(listed.id))).toBe('CANNOT_HOLD')
  expect(await stage.answer(...handing(stage.consultantId))).toBe('done')
})

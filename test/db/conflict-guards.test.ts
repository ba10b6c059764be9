import { beforeAll, describe, expect, test } from 'vitest'
import { auditRow, insertInto } from './raw.ts'
import type { Statement } from './raw.ts'
import { accountRow, adding, changing, openStage } from './stage.ts'
import type { Stage } from './stage.ts'

// Two presses at once: one hands the case to somebody, the other puts them on the conflict list. Whichever comes second is refused.

let stage: Stage
let colleague = ''
beforeAll(async () => {
  stage = await openStage()
  const row = accountRow('consultant', { agency_id: stage.agencyId })
  colleague = row.id
  await stage.run(...adding('account', { entity: 'account', row }))
})

const listing = (clientId: string, accountId: string): Statement[] => {
  const audit = auditRow({ entity: 'client', entityId: clientId })
  const row = { client_id: clientId, account_id: accountId, added_at: 1, audit_id: audit.id }
  return [insertInto('audit', audit), insertInto('client_conflict', row)]
}
const handing = (clientId: string, to: string) =>
  changing('client', { entity: 'client', id: clientId, set: { consultant_id: to } })

describe('trust.md T2: a case never lies with somebody on its conflict list', () => {
  test('it is not handed to who was listed meanwhile', async () => {
    const clientId = await stage.client()
    await stage.run(...listing(clientId, colleague))
    expect(await stage.answer(...handing(clientId, colleague))).toBe('CANNOT_HOLD')
  })

  test('nobody is listed to whom it was handed meanwhile', async () => {
    const clientId = await stage.client()
    await stage.run(...handing(clientId, colleague))
    expect(await stage.answer(...listing(clientId, colleague))).toBe('IN_CHARGE')
    await stage.run(...handing(clientId, stage.consultantId))
    expect(await stage.answer(...listing(clientId, colleague))).toBe('done')
  })
})

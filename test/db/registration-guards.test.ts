import { beforeAll, describe, expect, test } from 'vitest'
import { auditRow, insertInto, newId, update } from './raw.ts'
import type { Named, Row } from './raw.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})

const rowFor = (clientId: string, { id = newId('registration'), ...more }: Row & { id?: string } = {}): Named => ({
  id,
  client_id: clientId,
  received_on: '2026-11-20',
  renewed_on: null,
  valid_until: '2027-01-31',
  notice_by: 'hand',
  notice_on: null,
  created_at: 1,
  version: 1,
  ...more,
})
const add = async (clientId: string, more: Row & { id?: string } = {}) => {
  const audit = auditRow({ entity: 'client', entityId: clientId })
  const row = rowFor(clientId, more)
  const answer = await stage.answer(
    insertInto('audit', audit),
    insertInto('registration', { ...row, audit_id: audit.id }),
  )
  return { id: row.id, answer }
}
const change = (of: { id: string; clientId: string; set: Row }) => {
  const audit = auditRow({ entity: 'client', entityId: of.clientId })
  const set = { version: 2, ...of.set, audit_id: audit.id }
  return stage.answer(insertInto('audit', audit), update('registration', { set, where: { id: of.id } }))
}

describe('a reception', () => {
  test('is written with an audit row of its client, once, and never deleted', async () => {
    const clientId = await stage.client()
    const bare = insertInto('registration', { ...rowFor(clientId), audit_id: 'none' })
    expect(await stage.answer(bare)).toBe('UNAUDITED')
    const { id, answer } = await add(clientId)
    expect(answer).toBe('done')
    expect((await add(clientId, { id })).answer).toBe('EXISTS')
    expect(await stage.answer({ sql: 'delete from registration where id = ?', args: [id] })).toBe('KEPT')
  })

  test('lasts to the end of the month after next and no longer', async () => {
    const clientId = await stage.client()
    expect((await add(clientId, { valid_until: '2027-02-01' })).answer).toBe('TOO_LONG')
    const { id } = await add(clientId)
    const renewed = { renewed_on: '2026-12-01', valid_until: '2027-03-01' }
    expect(await change({ id, clientId, set: renewed })).toBe('TOO_LONG')
    expect(await change({ id, clientId, set: { ...renewed, valid_until: '2027-02-28' } })).toBe('done')
  })

  test('is one at a time', async () => {
    const clientId = await stage.client()
    await add(clientId)
    expect((await add(clientId, { received_on: '2027-01-31', valid_until: '2027-03-31' })).answer).toBe('REGISTERED')
    expect((await add(clientId, { received_on: '2027-02-01', valid_until: '2027-04-30' })).answer).toBe('done')
  })

  test('keeps whose it is, since when, and the day of its notice', async () => {
    const clientId = await stage.client()
    const { id } = await add(clientId, { notice_on: '2026-11-20' })
    const sets: readonly Row[] = [
      { client_id: 'another' },
      { received_on: '2026-11-01' },
      { notice_on: null },
      { notice_on: '2026-11-21' },
      { version: 3 },
    ]
    for (const set of sets) {
      expect([set, await change({ id, clientId, set })]).toEqual([set, 'STALE'])
    }
  })
})

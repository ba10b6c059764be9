import { beforeAll, describe, expect, test } from 'vitest'
import { auditRow, insertInto, newId } from './raw.ts'
import type { Row } from './raw.ts'
import { adding, blob, changing, openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let clientId = ''
beforeAll(async () => {
  stage = await openStage()
  clientId = await stage.client()
})

const taskRow = (more: Row = {}) => ({
  id: newId('task'),
  client_id: clientId,
  kind: 'step',
  body: blob(),
  due_on: '2026-11-20',
  state: 'open',
  author_id: stage.consultantId,
  created_at: 1,
  version: 1,
  ...more,
})
const entity = 'clientTask'
const added = async (more: Row = {}) => {
  const row = taskRow(more)
  await stage.run(...adding('client_task', { entity, row }))
  return row.id
}

describe('a task', () => {
  test('begins open, at version 1, with an audit row of its own', async () => {
    const row = taskRow()
    expect(await stage.answer(insertInto('client_task', { ...row, audit_id: 'none' }))).toBe('UNAUDITED')
    const wrong: Row[] = [{ state: 'done', closed_on: '2026-11-20' }, { version: 2 }]
    for (const more of wrong) {
      expect(await stage.answer(...adding('client_task', { entity, row: { ...row, ...more } }))).toBe(
        'BAD_INITIAL_STATE',
      )
    }
    expect(await stage.answer(...adding('client_task', { entity, row }))).toBe('done')
    expect(await stage.answer(...adding('client_task', { entity, row }))).toBe('EXISTS')
  })

  test('of a message stands under the attempt with a number; a step does not', async () => {
    const attempt = newId('attempt')
    const under = (id: string, kind: string) => {
      const audit = auditRow({ entity, entityId: attempt })
      return stage.answer(
        insertInto('audit', audit),
        insertInto('client_task', taskRow({ id, kind, audit_id: audit.id })),
      )
    }
    expect(await under(`${attempt}-2`, 'message')).toBe('done')
    expect(await under(`${attempt}-3`, 'message')).toBe('done')
    for (const id of [`${attempt}-4`, `${attempt}-22`, newId('other')]) {
      expect(await under(id, 'message')).toBe('UNAUDITED')
    }
    expect(await under(`${attempt}-3`, 'step')).toMatch(/EXISTS|UNAUDITED/u)
  })

  test('is closed and opened again, and neither its words nor whose it is are changed', async () => {
    const id = await added()
    const turn = (set: Row) => stage.answer(...changing('client_task', { entity, id, set }))
    expect(await turn({ state: 'done', closed_on: '2026-11-20' })).toBe('done')
    expect(await turn({ state: 'dropped' })).toBe('ILLEGAL_TRANSITION')
    expect(await turn({ state: 'open', closed_on: null })).toBe('done')
    expect(await turn({ state: 'done' })).toMatch(/CHECK/u)
    const wrong: Row[] = [
      { body: new Uint8Array([9]) },
      { kind: 'message' },
      { author_id: 'another' },
      { created_at: 2 },
    ]
    for (const set of wrong) {
      expect(await turn(set)).toBe('STALE')
    }
    expect(await stage.answer({ sql: 'delete from client_task where id = ?', args: [id] })).toBe('KEPT')
  })
})

describe('a list kept under a name', () => {
  const keep = (name: string, entityId = stage.consultantId) => {
    const audit = auditRow({ entity: 'account', entityId })
    const row = { account_id: stage.consultantId, name, query: '{}', created_at: 1, audit_id: audit.id }
    return stage.answer(insertInto('audit', audit), insertInto('saved_filter', row))
  }

  test('is one of twelve, each with its own name and on record', async () => {
    expect(await keep('だれかの', 'another')).toBe('UNAUDITED')
    for (let kept = 0; kept < 12; kept += 1) expect(await keep(`一覧${kept}`)).toBe('done')
    expect(await keep('一覧3')).toBe('EXISTS')
    expect(await keep('もう一つ')).toBe('LIMITED')
  })
})

test('a limit for silence lies between a week and half a year', async () => {
  const set = (days: number | null) =>
    stage.answer(...changing('client', { id: clientId, set: { silent_after: days } }))
  expect([await set(7), await set(180), await set(null)]).toEqual(['done', 'done', 'done'])
  expect(await set(6)).toMatch(/CHECK/u)
  expect(await set(181)).toMatch(/CHECK/u)
})

import { beforeAll, describe, expect, test } from 'vitest'
import { auditRow, insertInto, newId, update } from './raw.ts'
import type { Row } from './raw.ts'
import { adding, blob, changing, inquiryRow, openStage } from './stage.ts'
import type { Stage } from './stage.ts'

const restMs = 30 * 86_400_000
const closedAt = 1_000_000

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})

const begun = async (): Promise<string> => {
  const row = inquiryRow()
  await stage.run(...adding('inquiry', { entity: 'inquiry', row }))
  return row.id
}
const move = (id: string, set: Row) => stage.answer(...changing('inquiry', { id, set }))
const messageRow = (inquiryId: string, more: Row = {}): Row => ({
  id: newId('message'),
  inquiry_id: inquiryId,
  side: 'visitor',
  body: blob(),
  created_at: 1,
  ...more,
})
const said = (inquiryId: string, more: Row = {}) => {
  const audit = auditRow({ entity: 'inquiry', entityId: inquiryId })
  const row = { ...messageRow(inquiryId, more), audit_id: audit.id }
  return stage.answer(insertInto('audit', audit), insertInto('inquiry_message', row))
}
const closed = async (at = closedAt) => {
  const id = await begun()
  await said(id)
  await move(id, { state: 'closed', closed_at: at })
  return id
}
const deleting = (id: string, of: { at: number; act?: string; entityId?: string; outcome?: string }) => {
  const { at, act = 'inquiry.delete', entityId = id, outcome = 'done' } = of
  const audit = { ...auditRow({ entity: 'inquiry', entityId, outcome }), at, act }
  return stage.answer(
    insertInto('audit', audit),
    `delete from inquiry_message where inquiry_id = '${id}'`,
    `delete from inquiry where id = '${id}'`,
  )
}

describe('an inquiry', () => {
  test('opens again when the visitor writes on, and never from its end', async () => {
    const id = await begun()
    expect(await move(id, { state: 'answered', answered_at: 2 })).toBe('done')
    expect(await move(id, { state: 'open' })).toBe('done')
    expect(await move(id, { state: 'closed', closed_at: 3 })).toBe('done')
    const backwards: Row[] = [
      { state: 'open', closed_at: null },
      { state: 'answered', closed_at: null },
      { asked_at: 9 },
    ]
    for (const set of backwards) {
      expect(await move(id, set)).toBe('ILLEGAL_TRANSITION')
    }
  })

  test('keeps its code, its keys, its opening and its beginning', async () => {
    const id = await begun()
    const fixed: Row[] = [
      { code_hash: new Uint8Array([9]) },
      { by_code: new Uint8Array([9]) },
      { by_desk: new Uint8Array([9]) },
      { language: 'en' },
      { created_at: 9 },
      { opening_id: await stage.opening('trial') },
    ]
    for (const set of fixed) {
      expect(await move(id, set), JSON.stringify(set)).toBe('STALE')
    }
  })

  test('says when it was answered and when it was closed', async () => {
    const id = await begun()
    expect(await move(id, { state: 'answered' })).toBe('CHECK')
    expect(await move(id, { state: 'closed' })).toBe('CHECK')
    expect(await move(id, { closed_at: 5 })).toBe('CHECK')
  })

  test('has a code of its own: no other row takes it, nor replaces it', async () => {
    const row = inquiryRow()
    await stage.run(...adding('inquiry', { entity: 'inquiry', row }))
    const twin = { ...inquiryRow(), code_hash: row.code_hash ?? null }
    expect(await stage.answer(...adding('inquiry', { entity: 'inquiry', row: twin }))).toBe('EXISTS')
    const audit = auditRow({ entity: 'inquiry', entityId: twin.id })
    const replacing = insertInto('inquiry', { ...twin, audit_id: audit.id }, 'insert or replace')
    expect(await stage.answer(insertInto('audit', audit), replacing)).toBe('EXISTS')
  })
})

describe('a message', () => {
  test('carries an audit row of its inquiry and is kept as it was written', async () => {
    const id = await begun()
    expect(await stage.answer(insertInto('inquiry_message', { ...messageRow(id), audit_id: 'none' }))).toBe('UNAUDITED')
    const other = auditRow({ entity: 'inquiry', entityId: await begun() })
    const row = { ...messageRow(id), audit_id: other.id }
    expect(await stage.answer(insertInto('audit', other), insertInto('inquiry_message', row))).toBe('UNAUDITED')
    expect(await said(id)).toBe('done')
    expect(await stage.answer(`update inquiry_message set side = side where inquiry_id = '${id}'`)).toBe('FROZEN')
    expect(await stage.answer(`delete from inquiry_message where inquiry_id = '${id}'`)).toBe('KEPT')
  })

  test('names its author on the desk’s side and on no other', async () => {
    const id = await begun()
    expect(await said(id, { side: 'desk' })).toBe('CHECK')
    expect(await said(id, { author_id: stage.consultantId })).toBe('CHECK')
    expect(await said(id, { side: 'desk', author_id: stage.consultantId })).toBe('done')
  })

  test('is not added once the inquiry is closed', async () => {
    expect(await said(await closed())).toBe('ILLEGAL_TRANSITION')
  })
})

describe('a deletion', () => {
  test('needs 30 days after the end, to the millisecond, and its own entry in the trail', async () => {
    const id = await closed()
    expect(await stage.answer(`delete from inquiry where id = '${id}'`)).toBe('KEPT')
    expect(await stage.answer(`delete from inquiry_message where inquiry_id = '${id}'`)).toBe('KEPT')
    const due = closedAt + restMs
    expect(await deleting(id, { at: due - 1 })).toBe('KEPT')
    expect(await deleting(id, { at: due, act: 'inquiry.close' })).toBe('KEPT')
    expect(await deleting(id, { at: due, entityId: 'another' })).toBe('KEPT')
    expect(await deleting(id, { at: due, outcome: 'denied' })).toBe('KEPT')
    expect(await deleting(id, { at: due })).toBe('done')
    expect(await stage.all('select id from inquiry where id = ?', [id])).toEqual([])
    expect(await stage.all('select id from inquiry_message where inquiry_id = ?', [id])).toEqual([])
  })

  test('of what is open or answered is refused, however long ago', async () => {
    const open = await begun()
    await said(open)
    expect(await deleting(open, { at: 9e15 })).toBe('KEPT')
    const answered = await begun()
    await move(answered, { state: 'answered', answered_at: 1 })
    expect(await deleting(answered, { at: 9e15 })).toBe('KEPT')
    const statement = update('inquiry', { set: { state: 'gone' }, where: { id: open } })
    expect(await stage.answer(statement)).not.toBe('done')
  })
})

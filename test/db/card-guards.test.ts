import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { auditRow, insertInto, newId, update } from './raw.ts'
import type { Named, Row, Statement } from './raw.ts'
import { blob, openStage } from './stage.ts'
import type { Stage } from './stage.ts'

// What the database itself holds of a card: one contact on a used card, deleted by the job and not before its time.

const day = 86_400_000
let stage: Stage
let card: Named
beforeAll(async () => {
  stage = await openStage()
})

const cardRow = (): Named => ({
  id: newId('card'),
  sheet_id: newId('sheet'),
  sheet_cards: 8,
  code_hash: new TextEncoder().encode(newId('code')),
  giver_id: stage.consultantId,
  printed_at: 1,
  expires_at: 180 * day,
  state: 'given',
  version: 1,
})

const sheetOf = ({ sheet_id: id }: Row): string => (typeof id === 'string' ? id : '')

const giving = (row: Named, more: Row = {}): Statement[] => {
  const audit = {
    ...auditRow({ entity: 'card', entityId: sheetOf(row) }),
    actor_id: stage.consultantId,
    ...more,
  }
  return [insertInto('audit', audit), insertInto('door_card', { ...row, audit_id: audit.id })]
}

type Moving = { set: Row; version: number; act?: string; at?: number; entityId?: string }
const moving = ({ set, version, act = 'card.use', at = 1, entityId = card.id }: Moving): Statement[] => {
  const audit = { ...auditRow({ entity: 'card', entityId }), act, at }
  return [
    insertInto('audit', audit),
    update('door_card', { set: { ...set, version, audit_id: audit.id }, where: { id: card.id } }),
  ]
}
const used = { state: 'used', used_at: 5 }
const left = { contact: blob(), contact_state: 'waiting', contact_at: 6, consent: '1 ja' }
const closed = { contact_state: 'closed', closed_at: 10 }

beforeEach(async () => {
  card = cardRow()
  await stage.run(...giving(card))
})

const use = () => stage.run(...moving({ set: used, version: 2 }))
const leave = async () => {
  await use()
  await stage.run(...moving({ set: left, version: 3 }))
}
const close = async () => {
  await leave()
  await stage.run(...moving({ set: closed, version: 4 }))
}

describe('a card', () => {
  test('is inserted by its giver, unused, with a code of its own', async () => {
    const row = cardRow()
    expect(await stage.answer(insertInto('door_card', { ...row, audit_id: 'none' }))).toBe('UNAUDITED')
    expect(await stage.answer(...giving(row, { actor_id: 'another' }))).toBe('UNAUDITED')
    expect(await stage.answer(...giving(row, { outcome: 'denied' }))).toBe('UNAUDITED')
    expect(await stage.answer(...giving({ ...row, ...used }))).toBe('BAD_INITIAL_STATE')
    expect(await stage.answer(...giving({ ...row, version: 2 }))).toBe('BAD_INITIAL_STATE')
    expect(await stage.answer(...giving({ ...row, code_hash: card.code_hash ?? null }))).toBe('EXISTS')
    expect(await stage.answer(...giving({ ...row, id: card.id }))).toBe('EXISTS')
    const [audit, insert] = giving({ ...row, id: card.id })
    const replaced = { sql: insert?.sql.replace('insert', 'insert or replace') ?? '', args: insert?.args ?? [] }
    expect(await stage.answer(audit ?? '', replaced)).toBe('EXISTS')
    expect(await stage.answer(...giving(row))).toBe('done')
  })

  test('is used once, from the version that was read, with a fresh audit row of its own', async () => {
    expect(await stage.answer(...moving({ set: used, version: 3 }))).toBe('STALE')
    expect(await stage.answer(...moving({ set: { ...used, code_hash: blob() }, version: 2 }))).toBe('STALE')
    expect(await stage.answer(...moving({ set: { ...used, giver_id: null }, version: 2 }))).toBe('STALE')
    expect(await stage.answer(...moving({ set: used, version: 2, entityId: 'another' }))).toBe('UNAUDITED')
    await use()
    expect(await stage.answer(...moving({ set: { state: 'given', used_at: null }, version: 3 }))).toBe(
      'ILLEGAL_TRANSITION',
    )
    expect(await stage.answer(...moving({ set: { used_at: 9 }, version: 3 }))).toBe('FROZEN')
  })

  test('is kept, unless nobody used it and the job deletes it after its end', async () => {
    const remove = { sql: 'delete from door_card where id = ?', args: [card.id] }
    const job = (at: number, act = 'card.forget') =>
      insertInto('audit', { ...auditRow({ entity: 'card', entityId: card.id }), act, at })
    expect(await stage.answer(remove)).toBe('KEPT')
    expect(await stage.answer(job(180 * day - 1), remove)).toBe('KEPT')
    expect(await stage.answer(job(180 * day, 'card.use'), remove)).toBe('KEPT')
    await use()
    expect(await stage.answer(job(180 * day), remove)).toBe('KEPT')
    card = cardRow()
    await stage.run(...giving(card))
    expect(await stage.answer(job(180 * day), { ...remove, args: [card.id] })).toBe('done')
  })
})

describe('what a holder left', () => {
  test('stands on a card that was used before, and begins waiting', async () => {
    expect(await stage.answer(...moving({ set: { ...used, ...left }, version: 2 }))).toBe('ILLEGAL_TRANSITION')
    await use()
    expect(await stage.answer(...moving({ set: { ...left, contact_state: 'inTouch' }, version: 3 }))).toBe(
      'ILLEGAL_TRANSITION',
    )
    expect(await stage.answer(...moving({ set: { ...left, contact: null }, version: 3 }))).toBe('CHECK')
    expect(await stage.answer(...moving({ set: { ...left, consent: null }, version: 3 }))).toBe('CHECK')
    expect(await stage.answer(...moving({ set: left, version: 3 }))).toBe('done')
  })

  test('is not written over, taken back or reopened', async () => {
    await leave()
    expect(await stage.answer(...moving({ set: { contact: new Uint8Array([9]) }, version: 4 }))).toBe('FROZEN')
    expect(await stage.answer(...moving({ set: { consent: '2 ja' }, version: 4 }))).toBe('FROZEN')
    const none = { contact: null, contact_state: null, contact_at: null, consent: null }
    expect(await stage.answer(...moving({ set: none, version: 4 }))).toBe('ILLEGAL_TRANSITION')
    await stage.run(...moving({ set: closed, version: 4 }))
    const reopened = { contact_state: 'waiting', closed_at: null }
    expect(await stage.answer(...moving({ set: reopened, version: 5 }))).toBe('ILLEGAL_TRANSITION')
    expect(await stage.answer(...moving({ set: { closed_at: 1 }, version: 5 }))).toBe('FROZEN')
  })

  test('is deleted by the job thirty days after it was closed, not a moment before, and by nobody else', async () => {
    const wipe = (more: Partial<Moving>) =>
      stage.answer(...moving({ set: { contact: null }, version: 5, act: 'card.forget', ...more }))
    await close()
    expect(await wipe({ at: 10 + 30 * day - 1 })).toBe('KEPT')
    expect(await wipe({ at: 10 + 30 * day, act: 'card.answer' })).toBe('KEPT')
    expect(await wipe({ at: 10 + 30 * day })).toBe('done')
  })

  test('is not deleted while somebody waits', async () => {
    await leave()
    const wipe = moving({ set: { contact: null }, version: 4, act: 'card.forget', at: 400 * day })
    expect(await stage.answer(...wipe)).toBe('KEPT')
  })
})

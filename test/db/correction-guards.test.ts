import { beforeAll, beforeEach, expect, test } from 'vitest'
import { auditRow, insertInto, newId, update } from './raw.ts'
import type { Named, Row, Statement } from './raw.ts'
import { adding, blob, openStage } from './stage.ts'
import type { Stage } from './stage.ts'

// What the database itself holds of a report: what was said stays as it was said, and what was done is done once, by somebody.

let stage: Stage
let report: Named
beforeAll(async () => {
  stage = await openStage()
})
beforeEach(async () => {
  const openingId = await stage.opening('trial')
  const said = { kind: 'ended', words: blob(), reported_at: 1 }
  report = { id: newId('correction'), opening_id: openingId, ...said, state: 'open', version: 1 }
  await stage.run(...adding('correction', { entity: 'correction', row: report }))
})

const moving = (set: Row, version = 2): Statement[] => {
  const audit = auditRow({ entity: 'correction', entityId: report.id })
  const change = update('correction', { set: { ...set, version, audit_id: audit.id }, where: { id: report.id } })
  return [insertInto('audit', audit), change]
}
const by = () => ({ done_by: stage.consultantId, done_at: 2 })
const asked = () => ({ state: 'asked', done: 'askedFirm', ...by() })
const settled = (done: string, more: Row = {}) => ({ state: 'settled', done, ...by(), ...more })

test('what was said is not written over, not even with what the desk did', async () => {
  const other = await stage.opening('trial')
  const changed: Row[] = [{ words: null }, { kind: 'other' }, { opening_id: other }, { reported_at: 2 }]
  for (const set of changed) {
    expect(await stage.answer(...moving({ ...settled('corrected'), ...set }))).toBe('STALE')
  }
  expect(await stage.answer(...moving(settled('corrected')))).toBe('done')
})

test('it is asked about once, settled once, and never opened again', async () => {
  expect(await stage.answer(...moving({ done_at: 3 }))).toBe('ILLEGAL_TRANSITION')
  await stage.run(...moving(asked()))
  expect(await stage.answer(...moving(asked(), 3))).toBe('ILLEGAL_TRANSITION')
  const open = { state: 'open', done: null, done_by: null, done_at: null }
  expect(await stage.answer(...moving(open, 3))).toBe('ILLEGAL_TRANSITION')
  await stage.run(...moving(settled('suspended'), 3))
  expect(await stage.answer(...moving(settled('stopped'), 4))).toBe('ILLEGAL_TRANSITION')
  expect(await stage.answer({ sql: 'delete from correction where id = ?', args: [report.id] })).toBe('KEPT')
})

test('what was said goes thirty days after it was settled, by the job alone, and nothing else with it', async () => {
  const days30 = 2_592_000_000
  const forgetting = ({ set = {}, act = 'correction.forget', at = days30 + 2, version = 3 }) => {
    const audit = { ...auditRow({ entity: 'correction', entityId: report.id }), act, at }
    const change = { words: null, ...set, version, audit_id: audit.id }
    return [insertInto('audit', audit), update('correction', { set: change, where: { id: report.id } })]
  }
  expect(await stage.answer(...forgetting({ version: 2 }))).toBe('STALE')
  await stage.run(...moving(settled('corrected')))
  expect(await stage.answer(...forgetting({ at: days30 + 1 }))).toBe('KEPT')
  expect(await stage.answer(...forgetting({ act: 'correction.settle' }))).toBe('KEPT')
  expect(await stage.answer(...forgetting({ set: { words: new Uint8Array([9]) } }))).toBe('STALE')
  for (const set of [{ done: 'stopped' }, { done_at: 3 }, { state: 'asked', done: 'askedFirm' }]) {
    expect(await stage.answer(...forgetting({ set }))).toBe('FROZEN')
  }
  expect(await stage.answer(...forgetting({}))).toBe('done')
})

test('what was done says what, who and when, and why where it was unfounded', async () => {
  expect(await stage.answer(...moving(settled('askedFirm')))).toBe('CHECK')
  expect(await stage.answer(...moving({ ...asked(), done: 'stopped' }))).toBe('CHECK')
  expect(await stage.answer(...moving(settled('stopped', { done_by: null })))).toBe('CHECK')
  expect(await stage.answer(...moving(settled('stopped', { done_at: null })))).toBe('CHECK')
  expect(await stage.answer(...moving(settled('unfounded')))).toBe('CHECK')
  expect(await stage.answer(...moving(settled('stopped', { reason: blob() })))).toBe('CHECK')
  expect(await stage.answer(...moving(settled('unfounded', { reason: blob() })))).toBe('done')
})

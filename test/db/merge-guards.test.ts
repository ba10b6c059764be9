import { beforeAll, describe, expect, test } from 'vitest'
import { insertInto, newId, update } from './raw.ts'
import type { Row, Statement } from './raw.ts'
import { agreed } from './referral-stage.ts'
import { adding, audited, blob, changing, employerRow, openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})

const firm = async () => {
  const row = employerRow()
  await stage.run(...adding('employer', { entity: 'employer', row }))
  return row.id
}
const merging = (...[id, into, more = {}]: readonly [id: string, into: string, more?: Row]) =>
  changing('employer', { id, set: { state: 'stopped', merged_into: into, ...more } })
/** A row that goes along, under the audit row of the firm that is gone. */
const moving = (table: string, { id, gone, to }: { id: string; gone: string; to: string }): Statement[] =>
  audited({ entity: 'employer', id: gone }, (auditId) => ({
    sql: `update ${table} set employer_id = ?, version = version + 1, audit_id = ? where id = ?`,
    args: [to, auditId, id],
  }))

describe('a firm that is merged into another', () => {
  test('is stopped, and the other is there, is another and is not gone itself', async () => {
    const [gone, stays, third] = [await firm(), await firm(), await firm()]
    expect(await stage.probe(...merging(gone, stays))).toBe('done')
    expect(await stage.probe(...merging(gone, stays, { state: 'active' }))).toBe('BAD_MERGE')
    expect(await stage.probe(...merging(gone, gone))).toBe('BAD_MERGE')
    expect(await stage.probe(...merging(gone, newId('employer')))).toBe('BAD_MERGE')
    await stage.run(...merging(third, stays))
    expect(await stage.probe(...merging(gone, third))).toBe('BAD_MERGE')
  })

  test('never comes back, and goes nowhere else', async () => {
    const [gone, stays, third] = [await firm(), await firm(), await firm()]
    await stage.run(...merging(gone, stays))
    const sets: readonly Row[] = [{ state: 'active', merged_into: null }, { merged_into: third }, { name: '別の名' }]
    for (const set of sets) expect(await stage.probe(...changing('employer', { id: gone, set }))).toBe('FROZEN')
  })

  test('hands its openings and workplaces to the one it was merged into and to no other', async () => {
    const place = await openStage()
    const [openingId, gone] = [await place.opening('employment'), place.employerId]
    const [stays, third] = [employerRow(), employerRow()]
    await place.run(
      ...adding('employer', { entity: 'employer', row: stays }),
      ...adding('employer', { entity: 'employer', row: third }),
    )
    const move = (table: string, of: { id: string; to: string }) => place.probe(...moving(table, { gone, ...of }))
    const rows = [
      ['opening', openingId],
      ['workplace', place.workplaceId],
    ] as const
    for (const [table, id] of rows) expect(await move(table, { id, to: stays.id })).toBe('EMPLOYER_FIXED')
    await place.run(...merging(gone, stays.id))
    for (const [table, id] of rows) {
      expect(await move(table, { id, to: third.id })).toBe('EMPLOYER_FIXED')
      expect(await move(table, { id, to: stays.id })).toBe('done')
      const unaudited = update(table, { set: { employer_id: stays.id, version: 9 }, where: { id } })
      expect(await place.probe(unaudited)).toBe('STALE')
    }
  })

  test('hands over its slips and its open letters, their words as they were', async () => {
    const place = await openStage()
    const [openingId, gone] = [await place.opening('employment'), place.employerId]
    const { id } = await agreed(place, { openingId })
    const [stays, third] = [employerRow(), employerRow()]
    const matter = { act: 'referral.answer', subject_id: id, party_id: gone, code_hash: blob(), created_at: 1 }
    const [open, done] = [newId('matter'), newId('matter')]
    await place.run(
      ...adding('employer', { entity: 'employer', row: stays }),
      ...adding('employer', { entity: 'employer', row: third }),
      ...audited({ entity: 'referral', id }, (auditId) =>
        insertInto('slip', { referral_id: id, employer_id: gone, content: blob(), audit_id: auditId }),
      ),
      insertInto('matter', { id: open, ...matter, state: 'open' }),
      insertInto('matter', { id: done, ...matter, state: 'open' }),
      update('matter', { set: { state: 'done', done_at: 2 }, where: { id: done } }),
    )
    const slip = (set: Row) =>
      place.probe(
        ...audited({ entity: 'employer', id: gone }, (auditId) =>
          update('slip', { set: { ...set, audit_id: auditId }, where: { referral_id: id } }),
        ),
      )
    const letter = (of: string, set: Row) => place.probe(update('matter', { set, where: { id: of } }))
    expect(await slip({ employer_id: stays.id })).toBe('FROZEN')
    expect(await letter(open, { party_id: stays.id })).toBe('FROZEN')
    await place.run(...merging(gone, stays.id))
    expect(await slip({ employer_id: stays.id })).toBe('done')
    expect(await slip({ employer_id: third.id })).toBe('FROZEN')
    expect(await slip({ employer_id: stays.id, content: new Uint8Array([9]) })).toBe('FROZEN')
    expect(await letter(open, { party_id: stays.id })).toBe('done')
    expect(await letter(open, { party_id: third.id })).toBe('FROZEN')
    expect(await letter(done, { party_id: stays.id })).toBe('USED')
  })
})

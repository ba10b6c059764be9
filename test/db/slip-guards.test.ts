import { beforeAll, describe, expect, test } from 'vitest'
import { auditRow, insertInto, newId, update } from './raw.ts'
import type { Row } from './raw.ts'
import { agreed, issueSet } from './referral-stage.ts'
import { accountRow, adding, blob, changing, employerRow, openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})

const firmOf = async (openingId: string): Promise<string> => {
  const [row] = await stage.all('select employer_id from opening where id = ?', [openingId])
  return String(row?.employer_id)
}

const slipped = async () => {
  const openingId = await stage.opening('employment')
  const { id } = await agreed(stage, { openingId })
  const audit = auditRow({ entity: 'referral', entityId: id })
  const row = { referral_id: id, employer_id: await firmOf(openingId), content: blob(), audit_id: audit.id }
  await stage.run(insertInto('audit', audit), insertInto('slip', row))
  return { id, row }
}

describe('a slip', () => {
  test('keeps its words, its firm and its referral', async () => {
    const { id } = await slipped()
    const audit = auditRow({ entity: 'referral', entityId: id })
    const where = { referral_id: id }
    const sets: readonly Row[] = [{ content: new Uint8Array([9]) }, { employer_id: newId('employer') }]
    for (const set of sets) {
      const change = update('slip', { set: { ...set, audit_id: audit.id }, where })
      expect(await stage.probe(insertInto('audit', audit), change)).toBe('FROZEN')
    }
  })

  test('is closed on a day only with an audit row of its own', async () => {
    const { id } = await slipped()
    const where = { referral_id: id }
    expect(await stage.probe(update('slip', { set: { closes_on: '2026-12-31' }, where }))).toBe('UNAUDITED')
    const audit = auditRow({ entity: 'referral', entityId: id })
    const closing = update('slip', { set: { closes_on: '2026-12-31', audit_id: audit.id }, where })
    expect(await stage.probe(insertInto('audit', audit), closing)).toBe('done')
  })

  test('is not deleted, nor written over', async () => {
    const { id, row } = await slipped()
    expect(await stage.probe({ sql: 'delete from slip where referral_id = ?', args: [id] })).toBe('KEPT')
    expect(await stage.probe(insertInto('slip', row, 'insert or replace'))).toBe('EXISTS')
  })
})

test('a member of a firm does not become one of another by a change of the row', async () => {
  const [firm, account] = [employerRow(), accountRow('employer')]
  const audit = auditRow({ entity: 'employer', entityId: firm.id })
  await stage.run(
    ...adding('employer', { entity: 'employer', row: firm }),
    ...adding('account', { entity: 'account', row: account }),
    insertInto('audit', audit),
    insertInto('employer_member', { employer_id: firm.id, account_id: account.id, created_at: 1, audit_id: audit.id }),
  )
  const set = { employer_id: newId('employer') }
  expect(await stage.probe(update('employer_member', { set, where: { account_id: account.id } }))).toBe('FROZEN')
})

test('R2-01: nobody is hired into a trial', async () => {
  const openingId = await stage.opening('trial')
  const referral = await agreed(stage, { openingId })
  await referral.disclose()
  await stage.run(...changing('referral', { id: referral.id, set: issueSet(stage) }))
  await referral.move({ state: 'accepted', answered_on: '2026-11-20' })
  expect(await stage.probe(...changing('referral', { id: referral.id, set: { state: 'hired' } }))).toBe('FAMILY_FIXED')
})

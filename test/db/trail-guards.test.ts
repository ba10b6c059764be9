import { accountTransitions } from '../../src/desk/accounts/account.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { insertInto, newId, auditRow, update } from './raw.ts'
import type { Row } from './raw.ts'
import { blob, accountRow, adding, agencyRow, changing, openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})

describe('the trail', () => {
  const row = auditRow({ entity: 'agency', entityId: 'x', id: 'kept' })
  beforeAll(async () => {
    await stage.run(insertInto('audit', row))
  })

  test.each([
    ['changed', "update audit set act = 'other' where id = 'kept'"],
    ['deleted', "delete from audit where id = 'kept'"],
    ['emptied', 'delete from audit'],
  ])('is never %s', async (_, sql) => {
    expect(await stage.answer(sql)).toBe('AUDIT_KEPT')
  })

  test.each(['insert', 'insert or replace', 'insert or ignore', 'replace'])(
    'takes no second row of one id by %s',
    async (how) => {
      expect(await stage.answer(insertInto('audit', { ...row, act: 'other' }, how))).toBe('AUDIT_KEPT')
      expect(await stage.all("select act from audit where id = 'kept'")).toEqual([{ act: 'test' }])
    },
  )

  test('takes no upsert over a row', async () => {
    const { sql, args } = insertInto('audit', row)
    const upsert = { sql: `${sql} on conflict (id) do update set act = 'other'`, args }
    expect(await stage.answer(upsert)).toBe('AUDIT_KEPT')
  })

  test.each([
    ['actor_role', 'nobody'],
    ['outcome', 'maybe'],
    ['on_behalf_of', 'desk'],
  ])('takes no unknown %s', async (column, code) => {
    const wrong = { ...auditRow({ entity: 'agency', entityId: 'x' }), [column]: code }
    expect(await stage.answer(insertInto('audit', wrong))).toBe('CHECK')
  })

  test.each(['actor_id', 'request_id', 'entity_id', 'act'])('takes no row without %s', async (column) => {
    const wrong = { ...auditRow({ entity: 'agency', entityId: 'x' }), [column]: null }
    expect(await stage.answer(insertInto('audit', wrong))).toBe('NOT NULL')
  })
})

describe('assert_one', () => {
  test.each([
    [0, "update agency set name = name where id = 'nobody'"],
    [2, "update mark set value = 'x'"],
  ])('aborts the batch when %i rows were hit', async (_, sql) => {
    await stage.run({ sql: "insert or ignore into mark (name, value) values ('a', '1'), ('b', '2')", args: [] })
    const word = await stage.answer(sql, 'insert into assert_one (hits) values (changes())')
    expect(word).toBe('STALE')
    expect(await stage.all("select value from mark where name = 'a'")).toEqual([{ value: '1' }])
  })

  test('lets one row pass', async () => {
    const one = "insert into mark (name, value) values ('one', '1')"
    expect(await stage.answer(one, 'insert into assert_one (hits) values (changes())')).toBe('done')
  })
})

describe('the database itself', () => {
  test('holds foreign keys', async () => {
    expect(await stage.all('pragma foreign_keys')).toEqual([{ foreign_keys: 1 }])
    const nowhere = accountRow('consultant', { agency_id: 'nowhere' })
    expect(await stage.answer(...adding('account', { entity: 'account', row: nowhere }))).toBe('FOREIGN KEY')
  })

  test('takes no text for a number (STRICT)', async () => {
    const wrong = insertInto('rate_hit', { bucket: 'b', at: 'noon', span: 1, most: 1 })
    expect(await stage.answer(wrong)).toMatch(/cannot store TEXT value in INTEGER column/u)
  })

  test('takes a press key once', async () => {
    const row = { key: 'k', actor_id: 'a', body_hash: 'h', location: '/', created_at: 1 }
    expect(await stage.answer(insertInto('idem', row))).toBe('done')
    expect(await stage.answer(insertInto('idem', row))).toBe('UNIQUE')
  })

  test('takes a letter of one dedupe once', async () => {
    const row = { id: 'o1', kind: 'k', dedupe: 'd', subject_id: 's', created_at: 1, not_before: 1 }
    expect(await stage.answer(insertInto('outbox', row))).toBe('done')
    expect(await stage.answer(insertInto('outbox', { ...row, id: 'o2' }))).toBe('UNIQUE')
  })
})

describe('the count of hits', () => {
  const hit = (at: number, bucket = 'limit') => insertInto('rate_hit', { bucket, at, span: 100, most: 3 })

  test('lets three within the span and refuses the fourth until the first has gone by', async () => {
    expect(await stage.answer(hit(1000), hit(1001), hit(1099))).toBe('done')
    expect(await stage.answer(hit(1099))).toBe('LIMITED')
    expect(await stage.answer(hit(1099, 'another'))).toBe('done')
    expect(await stage.answer(hit(1100))).toBe('done')
    expect(await stage.answer(hit(1100))).toBe('LIMITED')
  })

  test('counts parallel hits exactly', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => stage.answer(hit(5000, 'parallel'))))
    expect(answers.filter((word) => word === 'done')).toHaveLength(3)
    expect(answers.filter((word) => word === 'LIMITED')).toHaveLength(17)
  })
})

describe('an edition of the settings', () => {
  const edition = (number: number, of: { auditOf?: string; entity?: string; outcome?: string } = {}) => {
    const audit = auditRow({
      entity: of.entity ?? 'settings',
      entityId: of.auditOf ?? String(number),
      outcome: of.outcome ?? 'done',
    })
    const row = { edition: number, valid_from: '2026-11-20', content: '{}', created_at: 1, audit_id: audit.id }
    return [insertInto('audit', audit), insertInto('setting_edition', row)]
  }

  test('follows the one before it, without a gap or a repeat', async () => {
    expect(await stage.answer(...edition(2))).toBe('STALE')
    expect(await stage.answer(...edition(1))).toBe('done')
    expect(await stage.answer(...edition(1))).toBe('STALE')
    expect(await stage.answer(...edition(3))).toBe('STALE')
    expect(await stage.answer(...edition(2))).toBe('done')
  })

  test('carries an audit row of its own', async () => {
    const bare = { edition: 3, valid_from: '2026-11-20', content: '{}', created_at: 1, audit_id: 'none' }
    expect(await stage.answer(insertInto('setting_edition', bare))).toBe('UNAUDITED')
    expect(await stage.answer(...edition(3, { entity: 'agency' }))).toBe('UNAUDITED')
    expect(await stage.answer(...edition(3, { outcome: 'denied' }))).toBe('UNAUDITED')
    expect(await stage.answer(...edition(3, { auditOf: '2' }))).toBe('UNAUDITED')
  })

  test('is JSON and stays as it was written', async () => {
    const audit = auditRow({ entity: 'settings', entityId: '3' })
    const row = { edition: 3, valid_from: '2026-11-20', content: '{', created_at: 1, audit_id: audit.id }
    expect(await stage.answer(insertInto('audit', audit), insertInto('setting_edition', row))).toBe('CHECK')
    expect(await stage.answer("update setting_edition set content = '[]'")).toBe('FROZEN')
    expect(await stage.answer('delete from setting_edition')).toBe('FROZEN')
  })
})

describe('a sign-in request and a matter', () => {
  const request = () => ({
    id: newId('request'),
    secret_hash: blob(),
    code_hash: blob(),
    email_index: blob(),
    browser_hash: blob(),
    created_at: 1,
    expires_at: 100,
  })
  const matter = () => ({
    id: newId('matter'),
    act: 'referral.answer',
    subject_id: 's',
    party_id: 'p',
    code_hash: blob(),
    state: 'open',
    created_at: 1,
  })
  const cases = [
    { table: 'login_request', make: request, end: { used_at: 5 }, fixed: { expires_at: 999 } },
    { table: 'matter', make: matter, end: { state: 'done', done_at: 5 }, fixed: { subject_id: 'another' } },
  ] as const

  test.each(cases)('$table is good once', async ({ table, make, end }) => {
    const row = make()
    const use = update(table, { set: end, where: { id: row.id } })
    expect(await stage.answer(insertInto(table, row), use)).toBe('done')
    expect(await stage.answer(use)).toBe('USED')
    expect(await stage.answer(update(table, { set: { tries: 1 }, where: { id: row.id } }))).toBe('USED')
  })

  test.each(cases)('$table that was used is not written anew', async ({ table, make, end }) => {
    const row = make()
    await stage.run(insertInto(table, row), update(table, { set: end, where: { id: row.id } }))
    expect(await stage.answer(insertInto(table, row, 'insert or replace'))).toBe('EXISTS')
    expect(await stage.answer(insertInto(table, row, 'replace'))).toBe('EXISTS')
  })

  test.each(cases)('$table keeps what it was made for', async ({ table, make, fixed }) => {
    const row = make()
    await stage.run(insertInto(table, row))
    const hash: Row = table === 'matter' ? { code_hash: new Uint8Array([9]) } : { secret_hash: new Uint8Array([9]) }
    const all: Row[] = [fixed, hash]
    for (const set of all) {
      expect(await stage.answer(update(table, { set, where: { id: row.id } }))).toBe('FROZEN')
    }
  })

  test.each(cases)('$table takes five wrong codes and no sixth', async ({ table, make }) => {
    const row = make()
    await stage.run(insertInto(table, row))
    const again = { sql: `update ${table} set tries = tries + 1 where id = ?`, args: [row.id] }
    const answers = await Promise.all(Array.from({ length: 8 }, () => stage.answer(again)))
    expect(answers.filter((word) => word === 'done')).toHaveLength(5)
    expect(answers.filter((word) => word === 'LIMITED')).toHaveLength(3)
  })

  test('of two presses at once one uses a request', async () => {
    const row = request()
    await stage.run(insertInto('login_request', row))
    const use = { sql: 'update login_request set used_at = 7 where id = ? and used_at is null', args: [row.id] }
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => stage.answer(use, 'insert into assert_one (hits) values (changes())')),
    )
    expect(answers.filter((word) => word === 'done')).toHaveLength(1)
  })
})

describe('an account', () => {
  test.each(['consultant', 'supervisor', 'referrer'])('of a %s belongs to an agency', async (role) => {
    expect(await stage.answer(...adding('account', { entity: 'account', row: accountRow(role) }))).toBe('CHECK')
  })

  test('of staff begins invited, of a firm active', async () => {
    const add = (row: ReturnType<typeof accountRow>) => stage.answer(...adding('account', { entity: 'account', row }))
    expect(await add(accountRow('desk', { state: 'active' }))).toBe('BAD_INITIAL_STATE')
    expect(await add(accountRow('employer', { state: 'disabled' }))).toBe('BAD_INITIAL_STATE')
    expect(await add(accountRow('desk', { version: 2 }))).toBe('BAD_INITIAL_STATE')
    expect(await add(accountRow('desk'))).toBe('done')
    expect(await add(accountRow('employer'))).toBe('done')
  })

  test('has its address alone, and a replacing insert does not take it', async () => {
    const [row, thief] = [accountRow('desk'), accountRow('desk')]
    await stage.run(...adding('account', { entity: 'account', row }))
    const audit = auditRow({ entity: 'account', entityId: thief.id })
    const stolen = { ...thief, email_index: row.email_index ?? null, audit_id: audit.id }
    expect(await stage.answer(insertInto('audit', audit), insertInto('account', stolen))).toBe('EMAIL_TAKEN')
    expect(await stage.answer(insertInto('audit', audit), insertInto('account', stolen, 'insert or replace'))).toBe(
      'EMAIL_TAKEN',
    )
  })

  test('moves its epoch on when it is disabled or changes its role', async () => {
    const row = accountRow('desk')
    const id = row.id
    await stage.run(
      ...adding('account', { entity: 'account', row }),
      ...changing('account', { id, set: { state: 'active' } }),
    )
    const change = (set: Record<string, string | number>) => stage.probe(...changing('account', { id, set }))
    expect(await change({ state: 'disabled' })).toBe('EPOCH')
    expect(await change({ state: 'disabled', epoch: 3 })).toBe('EPOCH')
    expect(await change({ state: 'disabled', epoch: 2 })).toBe('done')
    expect(await change({ role: 'admin' })).toBe('EPOCH')
    expect(await change({ role: 'admin', epoch: 2 })).toBe('done')
    expect(await change({ name: '別の名' })).toBe('done')
  })

  test('goes where the machine says', async () => {
    const machine: Record<string, readonly string[]> = accountTransitions
    for (const [src, open] of Object.entries(machine)) {
      const row = accountRow('desk')
      const id = row.id
      await stage.run(...adding('account', { entity: 'account', row }))
      if (src !== 'invited') await stage.run(...changing('account', { id, set: { state: src, epoch: 2 } }))
      for (const dst of Object.keys(machine)) {
        const epoch = src === 'invited' ? 2 : 3
        const word = await stage.probe(...changing('account', { id, set: { state: dst, epoch } }))
        const isLegal = src === dst || open.includes(dst)
        expect(word, `${src} → ${dst}`).toBe(isLegal ? 'done' : 'ILLEGAL_TRANSITION')
      }
    }
  })

  test('of a firm alone is a member of it', async () => {
    const [staff, firm] = [accountRow('desk'), accountRow('employer')]
    await stage.run(
      ...adding('account', { entity: 'account', row: staff }),
      ...adding('account', { entity: 'account', row: firm }),
    )
    const join = (accountId: unknown) => {
      const audit = auditRow({ entity: 'employer', entityId: stage.employerId })
      const row = {
        employer_id: stage.employerId,
        account_id: String(accountId),
        created_at: 1,
        audit_id: audit.id,
      }
      return stage.answer(insertInto('audit', audit), insertInto('employer_member', row))
    }
    expect(await join(staff.id)).toBe('NOT_EMPLOYER')
    expect(await join(firm.id)).toBe('done')
  })
})

test('an agency under Article 33 (職業安定法33条) has a licence with a number and an end', async () => {
  const add = (more: Record<string, string>) =>
    stage.answer(...adding('agency', { entity: 'agency', row: { ...agencyRow(), placement_basis: 'art33', ...more } }))
  expect(await add({})).toBe('CHECK')
  expect(await add({ licence_number: '02-ム-300001' })).toBe('CHECK')
  expect(await add({ licence_until: '2030-03-31' })).toBe('CHECK')
  expect(await add({ licence_number: '02-ム-300001', licence_until: '2030-03-31' })).toBe('done')
})

import { beforeAll, describe, expect, test } from 'vitest'
import { auditRow, insertInto, newId, update } from './raw.ts'
import type { Named, Row } from './raw.ts'
import {
  accountRow,
  adding,
  agencyRow,
  blob,
  changing,
  clientRow,
  employerRow,
  inquiryRow,
  openStage,
  openingRow,
  workplaceRow,
} from './stage.ts'
import type { Stage } from './stage.ts'
import { agreed, followUpRow, placementRow, referralRow } from './referral-stage.ts'

// Every record that is guarded by audit and version, tried the same way.

type Guarded = {
  table: string
  entity?: string
  first: string | null
  /** A row that may be inserted as it is, without its audit id. */
  make: () => Promise<Named>
  /** A change that is always lawful. */
  set: Row
}

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})

const placed = async () => {
  const opening = await stage.opening('employment')
  const referral = await agreed(stage, { openingId: opening })
  await referral.issue()
  await referral.move({ state: 'accepted' })
  await referral.move({ state: 'hired' })
  return referral
}

const correctionRow = (openingId: string): Named => ({
  id: newId('correction'),
  opening_id: openingId,
  kind: 'ended',
  state: 'open',
  reported_at: 1,
  version: 1,
})

const guarded: Guarded[] = [
  { table: 'agency', first: 'active', make: async () => agencyRow(), set: { name: '別の名' } },
  { table: 'account', first: 'invited', make: async () => accountRow('desk'), set: { name: '別の名' } },
  { table: 'employer', first: 'active', make: async () => employerRow(), set: { name: '別の名' } },
  { table: 'workplace', first: null, make: async () => workplaceRow(stage.employerId), set: { name: '別館' } },
  { table: 'opening', first: 'draft', make: async () => openingRow('trial'), set: { answers: blob() } },
  { table: 'client', first: 'open', make: async () => clientRow(stage), set: { name: blob() } },
  {
    table: 'referral',
    first: 'proposed',
    make: async () => referralRow(stage, { openingId: await stage.opening('trial'), clientId: await stage.client() }),
    set: { why_fits: blob() },
  },
  {
    table: 'placement',
    first: 'started',
    make: async () => placementRow(stage, await placed()),
    set: { ends_on: '2027-03-31' },
  },
  { table: 'inquiry', first: 'open', make: async () => inquiryRow(), set: { asked_at: 2 } },
  {
    table: 'correction',
    first: 'open',
    make: async () => correctionRow(await stage.opening('trial')),
    get set() {
      return { state: 'settled', done: 'corrected', done_by: stage.consultantId, done_at: 1 }
    },
  },
]

const table = guarded.map((one) => [one.table, one] as const)

const added = async ({ table: name, make }: Guarded) => {
  const row = await make()
  const statements = adding(name, { entity: name, row })
  return { row, id: row.id, statements }
}

describe.each(table)('%s', (name, of) => {
  test('is not inserted without an audit row of its own', async () => {
    const { row, id, statements } = await added(of)
    expect(await stage.answer(insertInto(name, { ...row, audit_id: 'none' }))).toBe('UNAUDITED')
    for (const wrong of [
      auditRow({ entity: name, entityId: 'another' }),
      auditRow({ entity: 'another', entityId: id }),
      auditRow({ entity: name, entityId: id, outcome: 'denied' }),
      auditRow({ entity: name, entityId: id, outcome: 'shown' }),
    ]) {
      const insert = insertInto(name, { ...row, audit_id: wrong.id })
      expect(await stage.answer(insertInto('audit', wrong), insert)).toBe('UNAUDITED')
    }
    expect(await stage.answer(...statements)).toBe('done')
  })

  test('begins at version 1 and in its first state', async () => {
    const { row } = await added(of)
    const begin = (more: Row) => stage.answer(...adding(name, { entity: name, row: { ...row, ...more } }))
    expect(await begin({ version: 0 })).toBe('BAD_INITIAL_STATE')
    expect(await begin({ version: 2 })).toBe('BAD_INITIAL_STATE')
    if (of.first === null) return
    const [sql] = await stage.all('select sql from sqlite_schema where name = ?', [name])
    const states = /state text not null check \(state in \(([^)]+)\)/u.exec(String(sql?.sql))?.[1]?.replaceAll("'", '')
    for (const state of states?.split(',') ?? []) {
      if (state !== of.first) expect(await begin({ state })).toBe('BAD_INITIAL_STATE')
    }
    expect(await begin({ state: 'elsewhere' })).toMatch(/BAD_INITIAL_STATE|CHECK/u)
  })

  test('is not written over or deleted', async () => {
    const { row, id, statements } = await added(of)
    await stage.run(...statements)
    for (const how of ['insert', 'insert or replace', 'replace', 'insert or ignore']) {
      const audit = auditRow({ entity: name, entityId: id })
      const again = insertInto(name, { ...row, audit_id: audit.id }, how)
      expect(await stage.answer(insertInto('audit', audit), again)).toBe('EXISTS')
    }
    expect(await stage.answer({ sql: `delete from ${name} where id = ?`, args: [id] })).toBe('KEPT')
  })

  test('is not changed without a fresh audit row of its own', async () => {
    const { id, statements } = await added(of)
    await stage.run(...statements)
    const bare = (more: Row) => update(name, { set: { ...of.set, version: 2, ...more }, where: { id } })
    expect(await stage.answer(bare({}))).toBe('UNAUDITED')
    expect(await stage.answer(bare({ audit_id: 'none' }))).toBe('UNAUDITED')
    for (const wrong of [
      auditRow({ entity: name, entityId: 'another' }),
      auditRow({ entity: name, entityId: id, outcome: 'denied' }),
    ]) {
      const change = bare({ audit_id: wrong.id })
      expect(await stage.answer(insertInto('audit', wrong), change)).toBe('UNAUDITED')
    }
    expect(await stage.answer(...changing(name, { id, set: of.set }))).toBe('done')
  })

  test('is changed from the version that was read, one step on', async () => {
    const { id, statements } = await added(of)
    await stage.run(...statements)
    const at = (version: number) => {
      const audit = auditRow({ entity: name, entityId: id })
      const set = { ...of.set, version, audit_id: audit.id }
      return stage.answer(insertInto('audit', audit), update(name, { set, where: { id } }))
    }
    expect(await at(1)).toBe('STALE')
    expect(await at(3)).toBe('STALE')
    expect(await at(0)).toBe('STALE')
    expect(await at(2)).toBe('done')
    expect(await at(2)).toBe('STALE')
  })

  test('of twenty changes of one version one is written', async () => {
    const { id, statements } = await added(of)
    await stage.run(...statements)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => {
        const audit = auditRow({ entity: name, entityId: id })
        const set = { ...of.set, version: 2, audit_id: audit.id }
        return stage.answer(insertInto('audit', audit), update(name, { set, where: { id } }))
      }),
    )
    expect(answers.toSorted()).toEqual([...Array.from({ length: 19 }, () => 'STALE'), 'done'])
  })
})

describe('what belongs to a record', () => {
  test('a note, an edition, a disclosure and a slip carry an audit row and are kept as they are', async () => {
    const clientId = await stage.client()
    const openingId = await stage.opening('employment')
    const referral = await agreed(stage, { openingId })
    const frozen = ['client_note', 'disclosure', 'opening_edition', 'trial_terms', 'employment_terms']
    const note = {
      id: newId('note'),
      client_id: clientId,
      kind: 'memo',
      noted_on: '2026-11-20',
      author_id: stage.consultantId,
      body: blob(),
      created_at: 1,
    }
    expect(await stage.answer(insertInto('client_note', { ...note, audit_id: 'none' }))).toBe('UNAUDITED')
    const audit = auditRow({ entity: 'client', entityId: clientId })
    const kept = { ...note, audit_id: audit.id }
    expect(await stage.answer(insertInto('audit', audit), insertInto('client_note', kept))).toBe('done')
    expect(await stage.answer(insertInto('client_note', kept, 'insert or replace'))).toBe('EXISTS')
    await referral.disclose()
    await stage.opening('trial')
    for (const one of frozen) {
      const [row] = await stage.all(`select * from ${one} limit 1`)
      expect(row, `a row of ${one}`).toBeDefined()
      const column = Object.keys(row ?? {}).at(-1) ?? ''
      expect(await stage.answer(`update ${one} set ${column} = ${column}`), `update ${one}`).toBe('FROZEN')
      expect(await stage.answer(`delete from ${one}`), `delete from ${one}`).toMatch(/^(KEPT|FROZEN)$/u)
    }
  })

  test('a follow-up is closed by an audit row of its own or of its placement', async () => {
    const referral = await placed()
    const placement = placementRow(stage, referral)
    await stage.run(...adding('placement', { entity: 'placement', row: placement }))
    const task = () => followUpRow(stage, { placementId: placement.id, clientId: referral.clientId })
    const begin = (row: Row) => {
      const audit = auditRow({ entity: 'placement', entityId: placement.id })
      return stage.answer(insertInto('audit', audit), insertInto('follow_up', { ...row, audit_id: audit.id }))
    }
    const [first, second] = [task(), task()]
    expect(await stage.answer(insertInto('follow_up', { ...first, audit_id: 'none' }))).toBe('UNAUDITED')
    expect(await begin({ ...first, state: 'done', done_on: '2026-12-01' })).toBe('BAD_INITIAL_STATE')
    expect(await begin(first)).toBe('done')
    expect(await begin(second)).toBe('done')
    expect(await begin(first)).toBe('EXISTS')

    const close = (entity: string, { entityId, id }: { entityId: unknown; id: unknown }) => {
      const audit = auditRow({ entity, entityId: String(entityId) })
      const set = { state: 'cancelled', version: 2, audit_id: audit.id }
      return stage.answer(insertInto('audit', audit), update('follow_up', { set, where: { id: String(id) } }))
    }
    expect(await close('followUp', { entityId: second.id, id: first.id })).toBe('UNAUDITED')
    expect(await close('followUp', { entityId: first.id, id: first.id })).toBe('done')
    expect(await close('placement', { entityId: placement.id, id: second.id })).toBe('done')
    expect(await stage.answer('delete from follow_up')).toBe('KEPT')
  })
})

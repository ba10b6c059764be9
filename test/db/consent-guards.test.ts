import { beforeAll, describe, expect, test } from 'vitest'
import { consentItems, itemKeys } from '../../src/desk/consents/consent.ts'
import { auditRow, insertInto, newId, update } from './raw.ts'
import type { Named, Row, Statement } from './raw.ts'
import { agreed, proposing } from './referral-stage.ts'
import { adding, agencyRow, audited, blob, changing, employerRow, openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let elsewhere = ''
beforeAll(async () => {
  stage = await openStage()
  const agency = agencyRow()
  elsewhere = agency.id
  await stage.run(...adding('agency', { entity: 'agency', row: agency }))
})

const consentRow = (clientId: string, more: Row = {}): Named => ({
  id: newId('consent'),
  client_id: clientId,
  audience: 'agency',
  agency_id: elsewhere,
  items: '["wish"]',
  body: blob(),
  how: 'paper',
  given_on: '2026-11-20',
  until_on: '2027-02-20',
  state: 'given',
  created_at: 1,
  version: 1,
  ...more,
})
const given = async (clientId: string, more: Row = {}) => {
  const row = consentRow(clientId, more)
  await stage.run(...adding('consent', { entity: 'consent', row }))
  return row.id
}
const wrap = (clientId: string, more: Row = {}): Statement =>
  insertInto('client_key', {
    client_id: clientId,
    kind: 'register',
    agency_id: elsewhere,
    master: 'm1',
    wrapped: blob(),
    ...more,
  })
const revoked: Row = { state: 'revoked', revoked_on: '2026-12-01' }

describe('a consent', () => {
  test('names one receiver, holds for six months at most, and says what it said', async () => {
    const clientId = await stage.client()
    const begin = (more: Row) =>
      stage.probe(...adding('consent', { entity: 'consent', row: consentRow(clientId, more) }))
    expect(await begin({})).toBe('done')
    expect(await begin({ agency_id: null })).toBe('CHECK')
    expect(await begin({ employer_id: stage.employerId })).toBe('CHECK')
    expect(await begin({ until_on: '2027-05-21' })).toBe('TOO_LONG')
    // Six months from 31 August end on the last of February, as the rule counts them (R1-33).
    expect(await begin({ given_on: '2026-08-31', until_on: '2027-02-28' })).toBe('done')
    expect(await begin({ given_on: '2026-08-31', until_on: '2027-03-01' })).toBe('TOO_LONG')
    expect(await begin({ until_on: '2026-11-19' })).toBe('CHECK')
    expect(await begin({ state: 'revoked', revoked_on: '2026-11-20' })).toBe('BAD_INITIAL_STATE')
    const id = await given(clientId)
    const sets: readonly Row[] = [{ items: '["notes"]' }, { until_on: '2027-05-01' }, { body: new Uint8Array([9]) }]
    for (const set of sets) {
      expect(await stage.probe(...changing('consent', { id, set }))).toBe('STALE')
    }
    expect(await stage.answer(...changing('consent', { id, set: revoked }))).toBe('done')
    expect(await stage.probe(...changing('consent', { id, set: { state: 'given', revoked_on: null } }))).toBe(
      'ILLEGAL_TRANSITION',
    )
    expect(await stage.probe({ sql: 'delete from consent where id = ?', args: [id] })).toBe('KEPT')
  })
})

describe('trust.md 4.4: a key for another agency', () => {
  test('is there only by a consent to that agency that is in force', async () => {
    const clientId = await stage.client()
    expect(await stage.probe(wrap(clientId))).toBe('NO_CONSENT')
    expect(await stage.probe(wrap(clientId, { agency_id: stage.agencyId }))).toBe('done')
    const other = await stage.client()
    await given(other)
    expect(await stage.probe(wrap(clientId))).toBe('NO_CONSENT')
    const id = await given(clientId)
    expect(await stage.probe(wrap(clientId))).toBe('done')
    await stage.run(...changing('consent', { id, set: revoked }))
    expect(await stage.probe(wrap(clientId))).toBe('NO_CONSENT')
  })

  test('is not there the day after the last, by the newest entry of the trail and the calendar of Japan', async () => {
    const clientId = await stage.client()
    await given(clientId, { until_on: '2026-12-31' })
    const at = (text: string) => ({
      ...auditRow({ entity: 'client', entityId: clientId, id: `z-${text}` }),
      at: Date.parse(text),
    })
    const on = (text: string) => stage.probe(insertInto('audit', at(text)), wrap(clientId))
    expect(await on('2026-12-31T23:59:59+09:00')).toBe('done')
    expect(await on('2027-01-01T00:00:00+09:00')).toBe('NO_CONSENT')
  })

  test.each(consentItems)('of %s is the special one just where the code says so', async (item) => {
    const clientId = await stage.client()
    await given(clientId, { items: JSON.stringify([item]) })
    expect(await stage.probe(wrap(clientId))).toBe('done')
    const word = await stage.probe(wrap(clientId, { kind: 'special' }))
    expect(word).toBe(itemKeys[item] === 'special' ? 'done' : 'NO_CONSENT')
  })

  test('stays with its client, its kind and its agency; the holding agency’s own is never taken', async () => {
    const clientId = await stage.client()
    await given(clientId)
    await stage.run(wrap(clientId), wrap(clientId, { agency_id: stage.agencyId }))
    expect(await stage.probe(wrap(clientId))).toBe('EXISTS')
    const where = { client_id: clientId, agency_id: elsewhere }
    expect(await stage.probe(update('client_key', { set: { agency_id: stage.agencyId }, where }))).toMatch(
      /FROZEN|UNIQUE/u,
    )
    expect(await stage.probe(update('client_key', { set: { kind: 'special' }, where }))).toBe('FROZEN')
    expect(await stage.probe(update('client_key', { set: { master: 'm2', wrapped: blob() }, where }))).toBe('done')
    const drop = (agencyId: string) =>
      stage.probe({ sql: 'delete from client_key where client_id = ? and agency_id = ?', args: [clientId, agencyId] })
    expect([await drop(elsewhere), await drop(stage.agencyId)]).toEqual(['done', 'KEPT'])
  })
})

type Kept = Named & { client_id: string }
const keptRow = (clientId: string, more: Row = {}): Kept => ({
  id: newId('kept'),
  client_id: clientId,
  kind: 'firm',
  employer_id: stage.employerId,
  words: blob(),
  state: 'kept',
  created_at: 1,
  version: 1,
  ...more,
})
const keeping = (row: Kept): Statement[] =>
  audited({ entity: 'client', id: row.client_id }, (auditId) => insertInto('keep_away', { ...row, audit_id: auditId }))
const changingKept = (
  row: Kept,
  { set, entity = 'client', id = row.client_id }: { set: Row; entity?: string; id?: string },
) =>
  audited({ entity, id }, (auditId) =>
    update('keep_away', { set: { version: 2, ...set, audit_id: auditId }, where: { id: row.id } }),
  )

describe('product §8.6: the keep-away list', () => {
  test('is written under an entry of the client’s own, and kept', async () => {
    const clientId = await stage.client()
    const row = keptRow(clientId)
    expect(await stage.probe(insertInto('keep_away', { ...row, audit_id: 'none' }))).toBe('UNAUDITED')
    expect(await stage.probe(...keeping(keptRow(clientId, { employer_id: null })))).toBe('CHECK')
    expect(await stage.probe(...keeping(keptRow(clientId, { kind: 'family' })))).toBe('CHECK')
    expect(await stage.probe(...keeping(keptRow(clientId, { state: 'lifted' })))).toBe('BAD_INITIAL_STATE')
    await stage.run(...keeping(row))
    expect(await stage.probe(...keeping(row))).toBe('EXISTS')
    expect(await stage.probe('delete from keep_away')).toBe('KEPT')
    expect(await stage.probe(...changingKept(row, { set: { words: new Uint8Array([9]) } }))).toBe('STALE')
    expect(await stage.probe(...changingKept(row, { set: { state: 'lifted', version: 3 } }))).toBe('STALE')
    expect(await stage.probe(...changingKept(row, { set: { state: 'lifted' }, id: 'another' }))).toBe('UNAUDITED')
    expect(await stage.answer(...changingKept(row, { set: { state: 'lifted' } }))).toBe('done')
    expect(await stage.probe(...changingKept(row, { set: { state: 'kept', version: 3 } }))).toBe('ILLEGAL_TRANSITION')
  })

  test('moves to another firm only when that is what its own became', async () => {
    const clientId = await stage.client()
    const [gone, stays] = [employerRow(), employerRow()]
    await stage.run(...[gone, stays].flatMap((row) => adding('employer', { entity: 'employer', row })))
    const row = keptRow(clientId, { employer_id: gone.id })
    await stage.run(...keeping(row))
    const move = () =>
      stage.probe(...changingKept(row, { set: { employer_id: stays.id }, entity: 'employer', id: gone.id }))
    expect(await move()).toBe('EMPLOYER_FIXED')
    await stage.run(...changing('employer', { id: gone.id, set: { state: 'stopped', merged_into: stays.id } }))
    expect(await move()).toBe('done')
    const lift = changingKept(row, { set: { state: 'lifted' }, entity: 'employer', id: gone.id })
    expect(await stage.probe(...lift)).toBe('UNAUDITED')
  })

  test('lets nobody be referred to that firm or that workplace, whatever the code says', async () => {
    const openingId = await stage.opening('trial')
    const ways: readonly Row[] = [{}, { kind: 'workplace', employer_id: null, workplace_id: stage.workplaceId }]
    for (const more of ways) {
      const clientId = await stage.client()
      const referral = await agreed(stage, { openingId: await stage.opening('trial'), clientId })
      await referral.disclose()
      const row = keptRow(clientId, more)
      await stage.run(...keeping(row))
      expect(await stage.probe(...proposing(stage, { openingId, clientId }).statements)).toBe('KEPT_AWAY')
      expect(await stage.probe(...referral.issuing())).toBe('KEPT_AWAY')
      const asking = changing('referral', { id: referral.id, set: { issuer_requested_on: '2026-11-20' } })
      expect(await stage.probe(...asking)).toBe('KEPT_AWAY')
      const withdraw = changing('referral', { id: referral.id, set: { state: 'withdrawn' } })
      expect(await stage.probe(...withdraw)).toBe('done')
      await stage.run(...changingKept(row, { set: { state: 'lifted' } }))
      expect(await stage.probe(...referral.issuing())).toBe('done')
    }
  })
})

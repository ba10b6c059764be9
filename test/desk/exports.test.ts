import { beforeAll, expect, test } from 'vitest'
import type { Staff } from '../../src/access/actor.ts'
import { receiveRegistration } from '../../src/desk/clients/receive-registration.ts'
import { renewRegistration } from '../../src/desk/clients/renew-registration.ts'
import { handledIn, isListedIn } from '../../src/desk/exports/register-rows.ts'
import type { Handled } from '../../src/desk/exports/register-rows.ts'
import { exportCaseload } from '../../src/desk/exports/export-caseload.ts'
import { openDeskStage, startedAt } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'

let stage: DeskStage
beforeAll(async () => {
  stage = await openDeskStage()
})

const purpose = '市の監査に求職管理簿を出すため'
const freshly = (who: Staff, at = startedAt) => ({ ...stage.desk(who, { at }), signedInAt: at - 60_000 })
const day = 24 * 60 * 60_000

test('R1-50: the own caseload goes out under a purpose and a fresh sign-in, on record with each client, three times a day', async () => {
  const id = await stage.client({ kana: 'ﾔﾏﾀﾞ', name: '=山田', wish: '＋朝の仕事' })
  await receiveRegistration(stage.desk(stage.consultant), { clientId: id, receivedOn: '2026-11-20', noticeBy: 'hand' })
  await renewRegistration(stage.desk(stage.consultant, { at: startedAt + 12 * day }), { clientId: id, version: 1 })
  const stranger: Staff = { ...stage.consultant, id: 'another' }
  const stale = { ...stage.desk(stage.consultant), signedInAt: startedAt - 6 * 60_000 }
  await expect(exportCaseload(stale, { purpose, isOld: false })).rejects.toMatchObject({ reason: 'notFresh' })
  for (const who of [stage.officer, stage.admin, { ...stage.consultant, role: 'supervisor' as const }]) {
    await expect(exportCaseload(freshly(who), { purpose, isOld: false })).rejects.toMatchObject({ reason: 'wrongRole' })
  }
  const audits = () =>
    stage.raw.all(
      "select entity, entity_id, fields, purpose from audit where act = 'client.export' and outcome = 'done' order by id",
    )
  expect(await audits()).toEqual([])

  stage.forget()
  const { rows } = await exportCaseload(freshly(stage.consultant), { purpose, isOld: false })
  expect(stage.requests()).toBe(2)
  const [header, line] = rows
  const cell = (name: string) => line?.[header?.indexOf(name) ?? -1]
  expect([cell('氏名'), cell('希望'), cell('受付年月日'), cell('有効期間')]).toEqual([
    '=山田',
    '＋朝の仕事',
    '2026-11-20',
    '2027-02-28',
  ])
  expect(await audits()).toEqual([
    { entity: 'account', entity_id: stage.consultant.id, fields: 'records.1', purpose },
    { entity: 'client', entity_id: id, fields: null, purpose },
  ])
  expect((await exportCaseload(freshly(stranger), { purpose, isOld: false })).rows).toHaveLength(1)

  expect((await exportCaseload(freshly(stage.consultant), { purpose, isOld: true })).lost).toEqual([])
  await exportCaseload(freshly(stage.consultant), { purpose, isOld: false })
  const fourth = exportCaseload(freshly(stage.consultant), { purpose, isOld: false })
  await expect(fourth).rejects.toMatchObject({ reason: 'tooMany' })
  await exportCaseload(freshly(stage.consultant, startedAt + day), { purpose, isOld: false })
})

test('a client of whom one must not know is not in it, and a character without a place is told before anything is counted', async () => {
  const hidden = await stage.client({ kana: 'カクレ', name: '隠 れた' })
  // The database lets nobody hold a case who is listed; the export asks all the same.
  await stage.raw.run(
    'drop trigger client_conflict_insert',
    {
      sql: "insert into audit (id, at, actor_role, actor_id, act, entity, entity_id, outcome, request_id) values ('c', 1, 'admin', 'x', 'client.write', 'client', ?, 'done', 'r')",
      args: [hidden],
    },
    {
      sql: "insert into client_conflict (client_id, account_id, added_at, audit_id) values (?, ?, 1, 'c')",
      args: [hidden, stage.consultant.id],
    },
  )
  const at = startedAt + 3 * day
  expect(
    JSON.stringify((await exportCaseload(freshly(stage.consultant, at), { purpose, isOld: false })).rows),
  ).not.toContain('隠 れた')
  await stage.client({ name: '𠮷野 一郎', kana: 'ヨシノ' })
  const hits = async () => (await stage.raw.all('select count(*) as n from rate_hit'))[0]?.n
  const before = await hits()
  expect(await exportCaseload(freshly(stage.consultant, at), { purpose, isOld: true })).toEqual({
    rows: [],
    lost: ['𠮷'],
  })
  expect(await hits()).toBe(before)
})

test('R1-50: a period takes who was there by its end, and of the closed ones who was registered or referred in it', () => {
  const referral = (issuedOn: string): Handled => ({
    clientId: 'a',
    employerName: '',
    family: 'employment',
    issuedOn,
    state: 'issued',
    contractTerm: null,
    startedOn: null,
    endedOn: null,
  })
  const period = { from: '2026-10-01', until: '2026-12-31' }
  const listed = (more: object, { handled = [], receptions = [] }: Partial<Parameters<typeof isListedIn>[1]> = {}) =>
    isListedIn({ id: 'a', state: 'closed', registeredOn: '2026-04-01', ...more }, { handled, receptions, ...period })
  expect(listed({})).toBe(false)
  expect(listed({ state: 'open' })).toBe(true)
  expect(listed({ state: 'open', registeredOn: '2027-01-01' })).toBe(false)
  const reception = { clientId: 'a', receivedOn: '2026-08-10' }
  expect(listed({}, { receptions: [{ ...reception, validUntil: '2026-10-31' }] })).toBe(true)
  expect(listed({}, { receptions: [{ ...reception, validUntil: '2026-09-30' }] })).toBe(false)
  expect(listed({}, { handled: [referral('2026-10-01')] })).toBe(true)
  const days = ['2026-09-30', '2026-10-01', '2026-12-31', '2027-01-01']
  expect(handledIn(days.map(referral), period).map(({ issuedOn }) => issuedOn)).toEqual(['2026-10-01', '2026-12-31'])
})

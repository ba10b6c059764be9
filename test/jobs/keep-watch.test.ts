import { monotonicFactory } from 'ulid'
import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '../../src/access/actor.ts'
import type { Actor, Staff } from '../../src/access/actor.ts'
import { inviteAccount } from '../../src/desk/accounts/invite-account.ts'
import { startPlan } from '../../src/desk/clients/start-plan.ts'
import { giveConsent } from '../../src/desk/consents/give.ts'
import { exportCaseload } from '../../src/desk/exports/export-caseload.ts'
import { leaveMessage } from '../../src/desk/tasks/leave-message.ts'
import { writeStep } from '../../src/desk/tasks/write-step.ts'
import { acknowledge, readAlert, readAlerts } from '../../src/desk/watch/acknowledge.ts'
import { keepWatch } from '../../src/jobs/keep-watch.ts'
import { addDays, civilDateAt, startOfDayAt } from '../../src/law/calendar.ts'
import { openDeskStage, startedAt } from '../desk/desk-stage.ts'
import type { DeskStage } from '../desk/desk-stage.ts'

// The stage's day is Friday 20 November 2026; the job runs on the days after it.

let stage: DeskStage
let boss: Staff
const auditor: Staff = { role: 'auditor', id: 'auditor', name: '監査', agencyId: null }
const day = civilDateAt(startedAt)
const job = systemActor('watch')
const ulid = monotonicFactory()
const hour = 3_600_000

const looks = async (
  rows: readonly { by: string; at: number; record: string; entity?: string; outcome?: string }[],
) => {
  for (const { by, at, record, entity = 'client', outcome = 'shown' } of rows) {
    await run(
      `insert into audit (id, at, actor_role, actor_id, act, entity, entity_id, outcome, request_id) values (?, ?, 'consultant', ?, 'client.look', ?, ?, ?, 'r')`,
      [ulid(at), at, by, entity, record, outcome],
    )
  }
}
const run = async (sql: string, args: (string | number)[] = []) => stage.raw.run({ sql, args })
const on = (actor: Actor, date: string) => stage.desk(actor, { at: startOfDayAt(date) + hour })
const alerts = async () =>
  stage.raw.all('select day, reason, seen, usual, state, account_id, agency_id from reading_alert order by id')
const times = (count: number) => Array.from({ length: count }, (_, index) => index)

beforeAll(async () => {
  stage = await openDeskStage()
  const invited = await inviteAccount(stage.desk(stage.admin), {
    name: '長',
    role: 'supervisor',
    agencyId: stage.consultant.agencyId ?? '',
    email: 'boss@example.jp',
  })
  boss = { ...stage.consultant, role: 'supervisor', id: invited.id }
})

describe('the daily watch (T3)', () => {
  test('a day without anything unusual leaves no line, and is judged once', async () => {
    const clientId = await stage.client()
    await looks(
      times(15).map((index) => ({ by: stage.consultant.id, at: startedAt + index * 60_000, record: clientId })),
    )
    expect(await keepWatch(on(job, addDays(day, 1)))).toBe(0)
    expect(await alerts()).toEqual([])
    const [mark] = await stage.raw.all(`select value from mark where name = 'watch.day'`)
    expect(mark?.value).toBe(day)
    stage.forget()
    expect(await keepWatch(on(job, addDays(day, 1)))).toBe(0)
    expect(stage.requests()).toBe(1)
  })

  test('many records, records at rest and a day off are each a line of their own, read from the trail', async () => {
    const saturday = addDays(day, 1)
    const noon = startOfDayAt(saturday) + 12 * hour
    await looks([
      ...times(25).map((index) => ({ by: stage.consultant.id, at: noon + index, record: `at-rest-${index}` })),
      // Seen twice within the hour it counts once, and what was refused counts not at all.
      ...times(25).map((index) => ({ by: stage.consultant.id, at: noon + 60_000 + index, record: `at-rest-${index}` })),
      ...times(30).map((index) => ({ by: stage.officer.id, at: noon + index, record: `x${index}`, outcome: 'denied' })),
    ])
    expect(await keepWatch(on(job, addDays(saturday, 1)))).toBe(3)
    const of = { day: saturday, state: 'open', account_id: stage.consultant.id, agency_id: stage.consultant.agencyId }
    expect(await alerts()).toEqual([
      { ...of, reason: 'dormant', seen: 25, usual: 0 },
      { ...of, reason: 'many', seen: 25, usual: 1 },
      { ...of, reason: 'offHours', seen: 25, usual: 0 },
    ])
  })

  test('a record somebody works on is not at rest', async () => {
    const monday = addDays(day, 3)
    const clients = await Promise.all(times(6).map(async () => stage.client()))
    await looks(clients.map((record) => ({ by: stage.officer.id, at: startOfDayAt(monday) + 10 * hour, record })))
    await keepWatch(on(job, addDays(monday, 1)))
    await keepWatch(on(job, addDays(monday, 1)))
    const theirs = (await alerts()).filter((row) => row.account_id === stage.officer.id)
    // 勤労感謝の日: the hours are not the office's, the records are at work.
    expect(theirs.map(({ reason }) => reason)).toEqual(['offHours'])
  })

  test('days that were missed are judged one after the other', async () => {
    const later = addDays(day, 10)
    for (const _ of times(8)) await keepWatch(on(job, later))
    const [mark] = await stage.raw.all(`select value from mark where name = 'watch.day'`)
    expect(mark?.value).toBe(addDays(later, -1))
  })

  test('two runs at once write a day once', async () => {
    const next = addDays(day, 10)
    await looks(
      times(40).map((index) => ({
        by: stage.consultant.id,
        at: startOfDayAt(next) + 10 * hour + index,
        record: `y${index}`,
      })),
    )
    await Promise.all([keepWatch(on(job, addDays(next, 1))), keepWatch(on(job, addDays(next, 1)))])
    expect((await alerts()).filter((row) => row.day === next && row.reason === 'many')).toHaveLength(1)
  })
})

describe('answering for it (T3)', () => {
  const sentence = '本人に聞いた。引き継ぎのためにまとめて読んでいた。'
  const one = async () =>
    (await readAlerts(stage.desk(boss))).alerts.find(({ state, reason }) => state === 'open' && reason === 'many')

  test('the agency’s supervisor writes a sentence, sealed; the auditor reads it', async () => {
    const alert = await one()
    if (!alert) throw new Error('no alert')
    await acknowledge(stage.desk(boss), { id: alert.id, version: alert.version, sentence })
    const [row] = await stage.raw.all('select state, sentence, acknowledged_by from reading_alert where id = ?', [
      alert.id,
    ])
    expect([row?.state, row?.acknowledged_by]).toEqual(['acknowledged', boss.id])
    expect(String(row?.sentence)).not.toContain('引き継ぎ')
    const seen = (await readAlerts(stage.desk(auditor))).alerts.find(({ id }) => id === alert.id)
    expect(seen).toMatchObject({ sentence, answeredBy: '長', state: 'acknowledged' })
    const again = { id: alert.id, version: alert.version + 1, sentence }
    await expect(acknowledge(stage.desk(boss), again)).rejects.toThrow('illegalTransition')
  })

  test('neither another agency, the reader, nor the auditor for a consultant answers', async () => {
    const alert = await one()
    if (!alert) throw new Error('no alert')
    const input = { id: alert.id, version: alert.version, sentence }
    const elsewhere: Staff = { ...boss, id: 'b2', agencyId: 'elsewhere' }
    await expect(readAlert(stage.desk(elsewhere), alert.id)).rejects.toThrow('absent')
    await expect(acknowledge(stage.desk(elsewhere), input)).rejects.toThrow('absent')
    expect((await readAlerts(stage.desk(elsewhere))).alerts).toEqual([])
    await expect(acknowledge(stage.desk({ ...boss, id: stage.consultant.id }), input)).rejects.toThrow('ownReading')
    await expect(acknowledge(stage.desk(auditor), input)).rejects.toThrow('wrongRole')
    await expect(acknowledge(stage.desk(stage.consultant), input)).rejects.toThrow('wrongRole')
    await expect(acknowledge(stage.desk(boss), { ...input, version: 9 })).rejects.toThrow('stale')
  })

  test('the database lets nobody answer for themselves, change a number or take a line away', async () => {
    const alert = await one()
    if (!alert) throw new Error('no alert')
    const auditId = ulid(startedAt)
    await run(
      `insert into audit (id, at, actor_role, actor_id, act, entity, entity_id, outcome, request_id) values (?, 1, 'supervisor', 'x', 'watch.acknowledge', 'readingAlert', ?, 'done', 'r')`,
      [auditId, alert.id],
    )
    const set = `update reading_alert set version = version + 1, audit_id = '${auditId}'`
    const of = `where id = '${alert.id}'`
    const answer = `, state = 'acknowledged', sentence = x'00', acknowledged_at = 1, acknowledged_by = '${stage.consultant.id}'`
    await expect(run(`${set} ${answer} ${of}`)).rejects.toThrow('OWN_READING')
    await expect(run(`${set}, seen = 1 ${of}`)).rejects.toThrow('STALE')
    await expect(run(`update reading_alert set version = version + 1 ${of}`)).rejects.toThrow('UNAUDITED')
    await expect(run(`delete from reading_alert ${of}`)).rejects.toThrow('KEPT')
  })
})

describe('half a year later (T3)', () => {
  const spring = '2027-05-20'
  const noon = startOfDayAt(spring) + 12 * hour
  const mine = () => stage.desk(stage.consultant, { at: noon })
  const reasonsFor = async (by: string, clients: readonly string[]) => {
    await looks(clients.map((record) => ({ by, at: noon, record })))
    await run(
      `insert into mark (name, value) values ('watch.day', ?) on conflict do update set value = excluded.value`,
      [addDays(spring, -1)],
    )
    await keepWatch(on(job, addDays(spring, 1)))
    const theirs = (await alerts()).filter((row) => row.day === spring && row.account_id === by)
    return theirs.map(({ reason }) => reason)
  }

  test('a plan, a next step and a consent are work like any other', async () => {
    const [planned, stepped, consented, asked] = [
      await stage.client(),
      await stage.client(),
      await stage.client(),
      await stage.client(),
    ]
    await startPlan(mine(), { clientId: planned })
    await writeStep(mine(), { clientId: stepped, body: '電話', dueOn: spring })
    for (const clientId of [consented, asked]) {
      const said = {
        purpose: '家族と話すため',
        untilOn: spring,
        how: 'paper',
        spokenReason: '',
        mayAsk: false,
      } as const
      const whom = { audience: 'family', agencyId: '', employerId: '', receiver: '母' } as const
      await giveConsent(mine(), { clientId, ...whom, ...said, items: ['wish'] })
    }
    expect(await reasonsFor(stage.officer.id, [planned, stepped, consented, asked])).toEqual([])
  })

  test('to carry a caseload out, or to leave a message for somebody, is none', async () => {
    const phones = ['090-7000-0001', '090-7000-0002', '090-7000-0003', '090-7000-0004']
    const clients = await Promise.all(phones.map(async (phone) => stage.client({ phone })))
    await exportCaseload({ ...mine(), signedInAt: noon }, { purpose: '年度の終わりの集計のため', isOld: false })
    for (const who of phones) await leaveMessage(mine(), { who, body: '連絡をください' })
    expect(await reasonsFor(boss.id, clients)).toEqual(['dormant'])
  })
})

import { array, assert, constantFrom, property, string } from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Staff } from '../../src/access/actor.ts'
import { isPurpose } from '../../src/desk/clients/purpose.ts'
import { findClients } from '../../src/desk/clients/find.ts'
import { lookInto } from '../../src/desk/clients/look-into.ts'
import { listConflict } from '../../src/desk/clients/conflicts.ts'
import { seenDays } from '../../src/desk/clients/seen.ts'
import type { Trace } from '../../src/desk/clients/seen.ts'
import { unseal } from '../../src/desk/clients/unseal.ts'
import type { Fault } from '../support/faults.ts'
import { openDeskStage, startedAt } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'

let stage: DeskStage
let boss: Staff
const purpose = '担当が休みのため、きょうの面接の時刻を本人に伝える'

beforeAll(async () => {
  stage = await openDeskStage()
  boss = { ...stage.consultant, role: 'supervisor', id: stage.officer.id }
})

/** The desk of somebody who signed in this very moment. */
const fresh = (actor: Staff, of: { fault?: () => Fault; at?: number; signedInAt?: number } = {}) => {
  const at = of.at ?? startedAt
  return { ...stage.desk(actor, { at, ...(of.fault && { fault: of.fault }) }), signedInAt: of.signedInAt ?? at }
}
const counts = async () => {
  const [row] = await stage.raw.all(
    `select (select count(*) from unsealing) as opened, (select count(*) from audit where act in ('client.breakGlass', 'client.supervise') and outcome = 'done') as audited,
      (select count(*) from outbox where kind = 'recordOpened') as told`,
  )
  return [row?.opened, row?.audited, row?.told]
}
const readingOf = async (actor: Staff, clientId: string) =>
  lookInto(stage.desk(actor), { clientId, readings: () => ({}) })

describe('a purpose', () => {
  test.each([
    '担当が休みで、面接の時刻を伝えるため',
    '本人から電話があり、担当につながらないため',
    'Asked by the client to read out the date',
  ])('「%s」 says why', (text) => {
    expect(isPurpose(text)).toBe(true)
  })

  test('one letter, or two, over and over say nothing, however long (T1)', () => {
    assert(
      property(
        array(constantFrom('あ', 'い', '、', ' ', '1', 'ー'), { minLength: 0, maxLength: 200 }),
        (letters) => !isPurpose(letters.join('')),
      ),
    )
  })

  test('under ten letters it is none (T1)', () => {
    assert(property(string({ maxLength: 9, unit: 'grapheme-ascii' }), (text) => !isPurpose(text)))
  })
})

describe('opening a record (T1)', () => {
  test('a fault at any statement of the commit leaves neither the row, the trail nor the letter', async () => {
    const clientId = await stage.client()
    const before = await counts()
    for (let failingStatement = 0; failingStatement < 3; failingStatement += 1) {
      let asked = 0
      const fault = (): Fault => ((asked += 1) === 2 ? { failingStatement } : 'none')
      await expect(unseal(fresh(boss, { fault }), { clientId, kind: 'supervision', purpose })).rejects.toThrow(
        'mark.value',
      )
      expect(await counts()).toEqual(before)
    }
    await expect(readingOf(boss, clientId)).rejects.toThrow('absent')
    await unseal(fresh(boss), { clientId, kind: 'supervision', purpose })
    expect(await counts()).toEqual(before.map((count) => Number(count) + 1))
    expect((await readingOf(boss, clientId)).head.opened).toEqual({ purpose, minutes: 30 })
  })

  test('is refused without a fresh sign-in, and the conflict list is asked before that', async () => {
    const clientId = await stage.client()
    const old = fresh(boss, { signedInAt: startedAt - 5 * 60_000 - 1 })
    await expect(unseal(old, { clientId, kind: 'supervision', purpose })).rejects.toThrow('notFresh')
    await listConflict(stage.desk(stage.consultant), { clientId, accountId: boss.id, handOverTo: '' })
    await expect(unseal(old, { clientId, kind: 'supervision', purpose })).rejects.toThrow('absent')
    await expect(unseal(old, { clientId: 'x', kind: 'supervision', purpose })).rejects.toThrow('absent')
  })
})

describe('a search', () => {
  const absent = { kana: '', phone: '090-0000-0000', email: '', bornOn: '' }

  test('finds by exact words in scope alone; hidden and absent leave the same row', async () => {
    const clientId = await stage.client({ phone: '090-4444-1111', kana: 'サガシ モノ' })
    const stranger: Staff = { ...stage.consultant, id: 'stranger', agencyId: 'elsewhere' }
    const asked = { ...absent, phone: '０９０ー４４４４ー１１１１' }
    expect((await findClients(stage.desk(stage.consultant), asked)).found.map(({ row }) => row.clientId)).toEqual([
      clientId,
    ])
    expect((await findClients(stage.desk(stage.consultant), { ...asked, kana: 'サガシ' })).found).toEqual([])
    expect((await findClients(stage.desk(stranger), asked)).found).toEqual([])
    expect((await findClients(stage.desk(stranger), absent)).found).toEqual([])
    const rows = await stage.raw.all(
      `select actor_id, entity, entity_id, outcome, fields, purpose from audit where act = 'client.find' order by id`,
    )
    const row = { entity: 'search', fields: null, purpose: null }
    expect(rows).toEqual([
      { ...row, actor_id: stage.consultant.id, entity_id: clientId, outcome: 'shown' },
      { ...row, actor_id: stage.consultant.id, entity_id: '-', outcome: 'denied' },
      { ...row, actor_id: 'stranger', entity_id: '-', outcome: 'denied' },
      { ...row, actor_id: 'stranger', entity_id: '-', outcome: 'denied' },
    ])
  })

  test('two of one phone are two rows; the thirty-first search of an hour is refused and finds nobody', async () => {
    await stage.client({ phone: '090-5555-2222', kana: 'カゾク アネ' })
    await stage.client({ phone: '090-5555-2222', kana: 'カゾク イモウト' })
    const seeker: Staff = { ...stage.consultant, role: 'supervisor', id: 'seeker' }
    const at = startedAt + 60_000
    const asked = { ...absent, phone: '090-5555-2222' }
    expect((await findClients(stage.desk(seeker, { at }), asked)).found).toHaveLength(2)
    for (let times = 2; times <= 30; times += 1) await findClients(stage.desk(seeker, { at }), absent)
    await expect(findClients(stage.desk(seeker, { at }), asked)).rejects.toThrow('tooMany')
    const [last] = await stage.raw.all(
      `select entity_id, outcome from audit where actor_id = 'seeker' order by id desc limit 1`,
    )
    expect(last).toEqual({ entity_id: '-', outcome: 'denied' })
    expect((await findClients(stage.desk(seeker, { at: at + 3_600_001 }), asked)).found).toHaveLength(2)
  })
})

describe('the client’s own log', () => {
  const at = (time: string) => Date.parse(`2026-11-18T${time}:00+09:00`)
  const row = (time: string, more: Partial<Trace> = {}): Trace => ({
    at: at(time),
    actorId: 'a',
    actorRole: 'consultant',
    actorName: '甲',
    agencyName: '支援室',
    act: 'client.look',
    outcome: 'shown',
    purpose: null,
    ...more,
  })

  test('gathers the same act of one person by day, with every time, the newest day first', () => {
    const rows = [row('09:00'), row('09:00'), row('11:30'), row('12:00', { actorId: 'b' })]
    const next = { ...row('09:00'), at: at('09:00') + 86_400_000 }
    const days = seenDays([...rows, next])
    expect(days.map(({ day, lines }) => [day, lines.map(({ actorId, times }) => [actorId, times])])).toEqual([
      ['2026-11-19', [['a', ['09:00']]]],
      [
        '2026-11-18',
        [
          ['a', ['09:00', '11:30']],
          ['b', ['12:00']],
        ],
      ],
    ])
  })

  test('carries the purpose to every page read behind it, for its half hour and its reader alone', () => {
    const opened = row('10:00', { act: 'client.breakGlass', outcome: 'done', purpose })
    const rows = [
      row('09:59'),
      opened,
      row('10:29', { act: 'referral.look' }),
      row('10:30', { act: 'placement.look' }),
      row('10:10', { actorId: 'b' }),
    ]
    const lines = seenDays(rows).flatMap((day) => day.lines)
    expect(lines.map((line) => [line.actorId, line.act, line.purpose])).toEqual([
      ['a', 'client.look', null],
      ['a', 'client.breakGlass', purpose],
      ['a', 'referral.look', purpose],
      ['a', 'placement.look', null],
      ['b', 'client.look', null],
    ])
  })
})

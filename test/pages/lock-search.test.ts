import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { onDay, tsuda } from '../journeys/casework.ts'
import type { Fields, Person } from '../support/person.ts'
import { lockStage, minute, murai, ooba, sakamaki } from './lock-stage.ts'
import type { LockStage } from './lock-stage.ts'

let stage: LockStage
beforeAll(async () => {
  stage = await lockStage()
})

const phone = '090-7777-1234'
const find = async (person: Person, fields: Fields) => person.post(paths.desk.clientFind(), fields)
/** As it was answered, but for the press key and the words that were typed. */
const answerOf = async (response: Response, typed: string) =>
  (await response.text()).replaceAll(/name="ik" value="[^"]*"/gu, '').replaceAll(typed, '…')

describe('searching for a person (T1)', () => {
  test('the page answers in two requests and has no address with words in it', async () => {
    const page = await stage.asked(async () => stage.consultant.get(paths.desk.clientFind()))
    expect([page.status, page.requests]).toEqual([200, 2])
    expect(page.text).not.toMatch(/<form[^>]*method="get"[^>]*find/iu)
    expect((await stage.consultant.get(`${paths.desk.clientFind()}?phone=${phone}`)).status).toBe(200)
  })

  test('one’s own is found with the way to the record, a colleague’s with the way to a purpose', async () => {
    const mine = await stage.asked(async () => find(stage.consultant, { phone }))
    expect([mine.status, mine.requests]).toEqual([200, 2])
    expect(mine.text).toContain(`href="${paths.desk.client(stage.clientId)}"`)
    const other = await stage.app.signInAs(ooba)
    const text = await (await find(other, { kana: 'ほしの　つばさ' })).text()
    expect(text).toContain('H.T.')
    expect(text).toContain(`href="${paths.desk.clientOpen(stage.clientId)}"`)
    expect(text).not.toContain(`href="${paths.desk.client(stage.clientId)}"`)
    expect(text).not.toContain('星野')
    const boss = await stage.app.signInAs(sakamaki)
    expect(await (await find(boss, { phone })).text()).toContain(paths.desk.clientSupervise(stage.clientId))
  })

  test.each([tsuda, murai] as const)(
    'for %s a person of another agency and nobody are the same page',
    async (email) => {
      const stranger = await stage.app.signInAs(email)
      const [hidden, absent] = ['090-7777-1234', '090-7777-9999']
      const [one, other] = [await find(stranger, { phone: hidden }), await find(stranger, { phone: absent })]
      expect([one.status, other.status]).toEqual([200, 200])
      expect(await answerOf(one, hidden)).toBe(await answerOf(other, absent))
    },
  )

  test('for whom the conflict list names it is the same page too', async () => {
    const listed = await stage.app.signInAs(ooba)
    await stage.consultant.post(paths.desk.clientConflicts(stage.clientId), {
      accountId: listed.account.id,
      handOverTo: '',
    })
    const [one, other] = [await find(listed, { phone }), await find(listed, { phone: '090-7777-9999' })]
    expect(await answerOf(one, phone)).toBe(await answerOf(other, '090-7777-9999'))
  })

  test('nothing given, a birthday alone and a wrong address come back as typed', async () => {
    expect((await find(stage.consultant, {})).status).toBe(422)
    const born = await find(stage.consultant, onDay('bornOn', '1990-04-01'))
    expect([born.status, await born.text()]).toEqual([422, expect.stringContaining('生年月日だけではさがせません')])
    const wrong = await find(stage.consultant, { email: 'nobody at home' })
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('nobody at home')])
  })

  test('the words are nowhere in the trail', async () => {
    const rows = await stage.rows(`select * from audit where act = 'client.find'`)
    expect(rows.length).toBeGreaterThan(5)
    expect(JSON.stringify(rows)).not.toMatch(/7777|ホシノ|ほしの/u)
  })
})

describe('sixty records in an hour (trust.md 4.11)', () => {
  const lookedAt = async (of: { accountId: string; times: number; entity?: string }) => {
    const at = stage.app.deps.now()
    await stage.app.deps.deskDb().write(
      Array.from({ length: of.times }, (_, index) => ({
        sql: `insert into audit (id, at, actor_role, actor_id, act, entity, entity_id, outcome, request_id) values (?, ?, 'consultant', ?, 'client.look', ?, ?, 'shown', 'r')`,
        args: [stage.app.deps.newId(), at, of.accountId, of.entity ?? 'client', `seen-${index}`],
      })),
    )
  }

  test('the sixtieth opens, the next asks for a fresh sign-in and leads back; after it reading goes on', async () => {
    const reader = await stage.app.signInAs('natsui@city-komorebi.example.jp')
    const path = paths.desk.client(stage.clientId)
    stage.app.pass(minute)
    await lookedAt({ accountId: reader.account.id, times: 59 })
    expect((await reader.get(path)).status).toBe(200)
    await lookedAt({ accountId: reader.account.id, times: 60 })
    const often = await stage.asked(async () => reader.get(path))
    expect(often.status).toBe(403)
    expect(often.text).toContain('60人分')
    expect(often.text).toContain(`${paths.desk.signIn()}?back=${encodeURIComponent(path)}`)
    expect(often.text).not.toContain('星野')
    const [row] = await stage.rows(`select act, outcome from audit order by id desc limit 1`)
    expect(row).toEqual({ act: 'client.look', outcome: 'denied' })
    const anew = await stage.app.signInAs('natsui@city-komorebi.example.jp')
    expect((await anew.get(path)).status).toBe(200)
  })

  test('over the limit a record out of scope still looks absent', async () => {
    const stranger = await stage.app.signInAs(tsuda)
    stage.app.pass(minute)
    await lookedAt({ accountId: stranger.account.id, times: 70 })
    expect((await stranger.get(paths.desk.client(stage.clientId))).status).toBe(404)
  })

  test('what was seen more than an hour ago counts no more', async () => {
    const reader = await stage.app.signInAs('natsui@city-komorebi.example.jp')
    stage.app.pass(minute)
    await lookedAt({ accountId: reader.account.id, times: 70 })
    expect((await reader.get(paths.desk.client(stage.clientId))).status).toBe(403)
    for (let part = 0; part < 4; part += 1) {
      stage.app.pass(15 * minute + 1)
      await reader.get(paths.desk.clients())
    }
    expect((await reader.get(paths.desk.client(stage.clientId))).status).toBe(200)
  })
})

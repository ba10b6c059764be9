import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { natsui } from '../journeys/casework.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { freshDatabases, type TestDatabase } from '../support/database.ts'
import { rowsOf } from '../support/rows.ts'
import { seededTown } from '../support/town.ts'
import { countOf, oneOf } from './office-stage.ts'
import { faultsIn } from './valid-html.ts'

let app: TestApp
let desk: TestDatabase
let town: Awaited<ReturnType<typeof seededTown>>

beforeAll(async () => {
  town = await seededTown()
  desk = town.desk
  app = testApp({ ...town, isDemo: true })
})

const pages = [paths.demo.home(), paths.demo.mailbox(), paths.demo.clock()]
const doors = [
  ['employer', '/employer'],
  ['consultant', '/desk'],
  ['supervisor', '/desk'],
  ['desk', '/desk'],
  ['admin', '/desk'],
  ['referrer', '/refer'],
  ['auditor', '/desk'],
] as const

describe('the demo', () => {
  test.each(pages)('%s opens in clean HTML', async (path) => {
    const answer = await app.visitor().get(path)
    expect(answer.status).toBe(200)
    expect(await faultsIn(await answer.text())).toEqual([])
  })

  test.each(doors)('a newcomer enters as %s and stands in their window', async (as, window) => {
    const person = app.visitor()
    const answer = await person.post(paths.demo.signIn(), { as })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, window])
    expect((await person.get(window)).status).toBe(200)
  })

  test('the consultant one enters as has follow-ups due', async () => {
    const person = app.visitor()
    await person.post(paths.demo.signIn(), { as: 'consultant' })
    const [, sessionId = ''] = /session=([^.]+)/.exec(person.cookie()) ?? []
    const due = `select count(*) n from follow_up f join session s on s.account_id = f.consultant_id
      where s.id = '${sessionId}' and f.state = 'due' and f.due_on <= '${town.today}'`
    expect(await countOf(desk, due)).toBeGreaterThan(0)
  })

  test.each(['system', 'visitor', '', '__proto__'])('there is no door for "%s"', async (as) => {
    expect((await app.visitor().post(paths.demo.signIn(), { as })).status).toBe(400)
  })

  test('the mailbox shows each mail with its code and a link one can follow', async () => {
    const list = await (await app.visitor().get(paths.demo.mailbox())).text()
    const { id } = await oneOf(desk, "select id from outbox where kind = 'referralIssued' order by id desc limit 1")
    expect(list).toContain(paths.demo.mail(String(id)))
    const mail = await (await app.visitor().get(paths.demo.mail(String(id)))).text()
    expect(await faultsIn(mail)).toEqual([])
    const [, link = ''] = /<a href="(\/m\/[^"]+)"/.exec(mail) ?? []
    expect((await app.visitor().get(link)).status).toBe(200)
    expect((await app.visitor().get(paths.demo.mail('nobody'))).status).toBe(404)
  })
})

/** Firms that nobody speaks for: reminded twice, closed, and the person is to be told. */
const waiting = "select id from referral where state = 'issued' and clock_from is not null"
const walkedToTheEnd = async (ids: readonly string[]) => {
  const those = ids.map((id) => `'${id}'`).join(', ')
  const left = await rowsOf(
    desk,
    `select id from referral where id in (${those}) and (state <> 'noAnswer' or closed_from <> 'issued' or clock_from is not null)`,
  )
  expect(left).toEqual([])
  const reminded = `select count(*) n from outbox where kind = 'referralReminder' and subject_id in (${those})`
  expect(await countOf(desk, reminded)).toBeGreaterThan(1)
  const consultant = await app.signInAs(natsui)
  const [own] = await rowsOf(
    desk,
    `select id from referral where id in (${those}) and consultant_id = '${consultant.account.id}' limit 1`,
  )
  const page = await (await consultant.get(paths.desk.referral(String(own?.['id'])))).text()
  expect(page).toContain('あなたに理由があるのではありません')
}

describe('the clock', () => {
  const move = async (days: string) => {
    const person = app.visitor()
    const html = await (await person.get(paths.demo.clock())).text()
    return person.press(html, { action: paths.demo.clock(), fields: { days } })
  }

  test('a day and a month pass in seconds, the jobs run on the way, and sessions stay', async () => {
    const officer = await app.signInAs('desk')
    const asked = await rowsOf(desk, waiting)
    expect(asked.length).toBeGreaterThan(0)
    expect((await move('1')).status).toBe(303)
    expect(await oneOf(desk, "select value from mark where name = 'clock.days'")).toEqual({ value: '1' })
    expect((await move('30')).status).toBe(303)
    expect(await (await app.visitor().get(paths.demo.clock())).text()).toContain('2026年12月19日')
    const late = "select count(*) n from opening where state in ('published', 'paused') and valid_until < '2026-12-19'"
    expect(await countOf(desk, late)).toBe(0)
    expect((await officer.get(paths.desk.today())).status).toBe(200)
    await walkedToTheEnd(asked.map(({ id }) => String(id)))
  })

  test('pressing the same button twice moves it once', async () => {
    const person = app.visitor()
    const ik = 'k'.repeat(43)
    const before = await oneOf(desk, "select value from mark where name = 'clock.days'")
    await person.post(paths.demo.clock(), { days: '1', ik })
    const answer = await person.post(paths.demo.clock(), { days: '1', ik })
    expect(answer.status).toBe(303)
    const after = await oneOf(desk, "select value from mark where name = 'clock.days'")
    expect(Number(after['value']) - Number(before['value'])).toBe(1)
  })

  test('only a day, a week or a month', async () => {
    for (const days of ['2', '-1', '365', 'x', '']) {
      expect((await app.visitor().post(paths.demo.clock(), { days })).status).toBe(400)
    }
  })
})

describe('where there is no demo', () => {
  test('its addresses do not exist', async () => {
    const real = testApp(town)
    for (const path of pages) expect((await real.visitor().get(path)).status).toBe(404)
    expect((await real.visitor().post(paths.demo.signIn(), { as: 'admin' })).status).toBe(404)
    expect((await real.visitor().post(paths.demo.clock(), { days: '1' })).status).toBe(404)
  })

  test('a database without the mark of the seed is left alone even when the demo is switched on', async () => {
    const empty = await freshDatabases()
    const bare = testApp({ ...empty, now: town.now, isDemo: true })
    for (const path of pages) expect((await bare.visitor().get(path)).status).toBe(404)
    expect((await bare.visitor().post(paths.demo.signIn(), { as: 'admin' })).status).toBe(404)
    expect((await bare.visitor().post(paths.demo.clock(), { days: '30' })).status).toBe(404)
    expect(await countOf(empty.desk, 'select count(*) n from mark')).toBe(0)
  })
})

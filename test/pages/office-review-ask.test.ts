import { beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '../../src/access/actor.ts'
import { newSecret } from '../../src/crypto/tokens.ts'
import { contactOf } from '../../src/desk/employers/contact.ts'
import { firmOfOpening } from '../../src/desk/openings/store.ts'
import { paths } from '../../src/paths.ts'
import { mailsOf } from '../journeys/posting.ts'
import { testApp, type TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Person } from '../support/person.ts'
import { seededTown } from '../support/town.ts'
import { countOf, oneOf, openingsIn } from './office-stage.ts'

let town: Awaited<ReturnType<typeof seededTown>>
let app: TestApp
let desk: TestDatabase
let officer: Person
let waiting: { id: string; number: string }[]

beforeAll(async () => {
  town = await seededTown()
  desk = town.desk
  app = testApp(town)
  officer = await app.signInAs('desk')
  waiting = await openingsIn(desk, 'submitted')
})

const words = '土曜日も、同じ時刻に始まりますか。'
const textOf = async (person: Person, path: string) => (await person.get(path)).text()
const nth = (index: number) => {
  const found = waiting[index]
  if (!found) throw new Error(`only ${waiting.length} openings wait`)
  return found.id
}
const ask = (id: string, question = words) =>
  officer.post(paths.desk.openingQuestions(id), { question, ik: newSecret() })
/** The link and the code of the newest question's mail. */
const linkOf = async () => {
  const mail = (await mailsOf(app)).map((one) => one.mail).find(({ kind }) => kind === 'openingQuestion')
  if (mail?.kind !== 'openingQuestion') throw new Error('no question was mailed')
  return mail.params
}
const questionOf = (id: string) =>
  oneOf(desk, `select * from opening_question where opening_id = '${id}' order by asked_at desc, id desc limit 1`)
const firmOf = async (id: string) => {
  const db = app.deskAs(visitor)
  const { firm } = await db.read({ firm: firmOfOpening(id) })
  if (!firm) throw new Error('an opening without a firm')
  const { email } = await contactOf(db.keys, firm.employer)
  const [name = '', host = ''] = email.split('@')
  return app.signInAs(`${name}@${host}`)
}

describe('the officer asks a firm', () => {
  test('the question is on the page, in a mail with a link and a code, and marked in the queue', async () => {
    const id = nth(0)
    const before = await textOf(officer, paths.desk.openings())
    desk.forget()
    const asked = await ask(id)
    expect([asked.status, desk.requests()]).toEqual([303, 3])
    expect(asked.headers.get('location')).toBe(paths.desk.opening(id, { done: 'ask' }))
    const html = await textOf(officer, paths.desk.opening(id))
    expect(html).toContain(words)
    expect(html).toContain('答えを待っています')
    expect((await textOf(officer, paths.desk.openings())).split('質問中').length).toBe(
      before.split('質問中').length + 1,
    )

    const { path, code, question } = await linkOf()
    expect([question, code.length]).toEqual([words, 8])
    expect(path).toMatch(/^\/m\/[\w-]+$/u)
  })

  test('an empty question is asked for again with 422, one too long keeps its words', async () => {
    const id = nth(0)
    expect((await ask(id, ' ')).status).toBe(422)
    const long = await ask(id, 'あ'.repeat(401))
    expect([long.status, (await long.text()).includes('あ'.repeat(401))]).toEqual([422, true])
  })

  test('nobody is asked about what is over', async () => {
    const [over] = await openingsIn(desk, 'closed')
    expect((await ask(over?.id ?? '')).status).toBe(409)
    expect(await countOf(desk, `select count(*) n from opening_question where opening_id = '${over?.id}'`)).toBe(0)
  })

  test('at night the mail waits for the morning', async () => {
    const other = await seededTown()
    const night = testApp({ ...other, now: Date.parse('2026-11-18T21:00:00+09:00') })
    const there = await night.signInAs('desk')
    expect((await there.post(paths.desk.openingQuestions(nth(1)), { question: words })).status).toBe(303)
    const mail = await oneOf(other.desk, "select not_before from outbox where kind = 'openingQuestion'")
    expect(mail['not_before']).toBe(Date.parse('2026-11-19T08:00:00+09:00'))
  })
})

describe('the firm answers by the link', () => {
  test('looking shows the question and the posting’s title and changes nothing', async () => {
    const { path, title } = await linkOf()
    for (const _ of [1, 2, 3]) {
      const html = await textOf(app.visitor(), path)
      expect(html).toContain(words)
      expect(html).toContain(title)
    }
    expect((await questionOf(nth(0)))['answer']).toBeNull()
  })

  test('another firm’s code does not open it, and an empty answer is asked for again', async () => {
    const { path } = await linkOf()
    await ask(nth(1))
    const other = await linkOf()
    expect(other.path).not.toBe(path)
    const wrong = await app.visitor().post(path, { answer: 'はい。', code: other.code })
    expect([wrong.status, (await wrong.text()).includes('はい。')]).toEqual([422, true])
    const empty = await app.visitor().post(other.path, { answer: '', code: other.code })
    expect(empty.status).toBe(422)
  })

  test('the code answers it once; then there is only the receipt', async () => {
    await ask(nth(2))
    const { path, code } = await linkOf()
    const typed = { ik: newSecret(), answer: 'はい、同じ時刻です。', code }
    desk.forget()
    const done = await app.visitor().post(path, typed)
    expect([done.status, done.headers.get('location')]).toEqual([303, path])
    expect(desk.requests()).toBe(3)
    expect((await app.visitor().post(path, typed)).status).toBe(303)
    const receipt = await textOf(app.visitor(), path)
    expect(receipt).toContain('お答えを受け付けました')
    expect(receipt).not.toContain(words)
    expect((await app.visitor().post(path, { answer: '違います。', code })).status).toBe(410)
    expect(await questionOf(nth(2))).toMatchObject({ answer: 'はい、同じ時刻です。', answered_how: 'link' })
    const html = await textOf(officer, paths.desk.opening(nth(2)))
    expect(html).toContain('はい、同じ時刻です。')
    expect(await textOf(officer, paths.desk.openings())).toContain('答えあり 1')
    const audit = `select channel from audit where act = 'opening.reply' and entity_id = '${nth(2)}'`
    expect(await oneOf(desk, audit)).toEqual({ channel: 'matter' })
  })

  test('five wrong codes end the link, and the right one no longer opens it', async () => {
    await ask(nth(1))
    const { path, code } = await linkOf()
    const wrong = code === 'AAAAAAAA' ? 'BBBBBBBB' : 'AAAAAAAA'
    for (const _ of [1, 2, 3, 4]) {
      expect((await app.visitor().post(path, { answer: 'はい', code: wrong })).status).toBe(422)
    }
    expect((await app.visitor().post(path, { answer: 'はい', code: wrong })).status).toBe(410)
    expect((await app.visitor().post(path, { answer: 'はい', code })).status).toBe(410)
    expect((await questionOf(nth(1)))['answer']).toBeNull()
  })

  test('the link is good for thirty days', async () => {
    await ask(nth(1))
    const { path, code } = await linkOf()
    const { expires_at: until } = await oneOf(desk, `select expires_at from matter where id = '${path.slice(3)}'`)
    expect(Number(until) - app.deps.now()).toBe(30 * 86_400_000)
    const later = testApp({ ...town, now: app.deps.now() + 31 * 86_400_000 })
    expect((await later.visitor().get(path)).status).toBe(410)
    expect((await later.visitor().post(path, { answer: 'はい', code })).status).toBe(410)
  })
})

describe('the firm answers on its own page', () => {
  test('the question stands there, and what it answers is on record as its own', async () => {
    const id = nth(0)
    const firm = await firmOf(id)
    const html = await textOf(firm, paths.employer.opening(id))
    expect(html).toContain(words)
    const action = paths.employer.openingAnswers(id)
    const empty = await firm.press(html, { action, fields: { answer: '' } })
    expect([empty.status, (await empty.text()).includes('「お答え」を入れてください')]).toEqual([422, true])
    expect((await firm.press(html, { action, fields: { answer: '土曜は休みです。' } })).status).toBe(303)
    expect(await questionOf(id)).toMatchObject({ answer: '土曜は休みです。', answered_how: 'web' })
    // A page of before finds it answered.
    const { id: asked } = await questionOf(id)
    expect((await firm.post(action, { asked: String(asked), answer: '二度目' })).status).toBe(410)
  })

  test('another firm’s question is not there', async () => {
    const id = nth(1)
    const { id: asked } = await questionOf(id)
    const stranger = await firmOf(nth(2))
    expect((await stranger.post(paths.employer.openingAnswers(id), { asked: String(asked), answer: 'x' })).status).toBe(
      404,
    )
    const own = paths.employer.openingAnswers(nth(2))
    expect((await stranger.post(own, { asked: String(asked), answer: 'x' })).status).toBe(404)
  })
})

describe('the officer writes down what was said on the phone', () => {
  test('on the firm’s behalf, and the mail’s link ends with it', async () => {
    const id = nth(3)
    await ask(id)
    const { path, code } = await linkOf()
    const html = await textOf(officer, paths.desk.opening(id))
    const action = paths.desk.openingAnswers(id)
    const bare = await officer.press(html, { action, fields: { answer: '', behalfReason: '店長から電話' } })
    expect([bare.status, (await bare.text()).includes('店長から電話')]).toEqual([422, true])
    const fields = { answer: '9時からです。', behalfReason: '店長から電話' }
    expect((await officer.press(html, { action, fields })).status).toBe(303)
    expect(await questionOf(id)).toMatchObject({ answer: '9時からです。', answered_how: 'phone' })
    const audit = `select on_behalf_of, channel, purpose from audit where act = 'opening.reply' and entity_id = '${id}'`
    expect(await oneOf(desk, audit)).toEqual({ on_behalf_of: 'employer', channel: 'phone', purpose: '店長から電話' })
    expect((await app.visitor().post(path, { answer: 'はい', code })).status).toBe(410)
  })
})

import { beforeAll, describe, expect, test } from 'vitest'
import { wholeApp } from '../../src/windows/whole.ts'
import { newSecret } from '../../src/crypto/tokens.ts'
import { connect } from '../../src/db/client.ts'
import { languages, paths } from '../../src/paths.ts'
import { textIn } from '../../src/text/language.ts'
import { plainText } from '../../src/ui/ruby.tsx'
import { formTo } from '../support/form.ts'
import { testApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Fields } from '../support/person.ts'
import { everythingIn } from '../support/rows.ts'
import { seededTown } from '../support/town.ts'
import { countOf, firstOpening, oneOf } from './office-stage.ts'
import { faultsIn } from './valid-html.ts'

let app: TestApp
let desk: TestDatabase
let town: Awaited<ReturnType<typeof seededTown>>
let number = ''
beforeAll(async () => {
  town = await seededTown()
  desk = town.desk
  app = testApp(town)
  number = (await firstOpening(desk, 'published')).number
})

const whereTo = (answer: Response) => answer.headers.get('location') ?? ''
const reports = () => countOf(desk, 'select count(*) as n from correction')
const minute = 60_000
// Five reports an hour come from one place: the tests take their time.
const anHourLater = () => app.pass(60 * minute)

const fillIn = async (fields: Fields, { wait = minute, path = paths.openingWrong('ja', number) } = {}) => {
  const person = app.visitor()
  const html = await (await person.get(path)).text()
  app.pass(wait)
  return person.press(html, { action: path, fields })
}

describe.each(languages)('R1-23: the form that says something is wrong, in %s', (language) => {
  const words = textIn[language].corrections

  test('asks for no name, says what it is used for, and is valid HTML as it comes and with an error', async () => {
    anHourLater()
    const path = paths.openingWrong(language, number)
    const answer = await app.visitor().get(path)
    const html = await answer.text()
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(html).not.toMatch(/name="(name|email|phone)"/u)
    expect(html.indexOf(words.purpose.slice(0, 2))).toBeLessThan(html.indexOf('name="kind"'))
    expect(await faultsIn(html)).toEqual([])
    const wrong = await fillIn({ words: '直してください' }, { path })
    const again = await wrong.text()
    expect([wrong.status, await faultsIn(again)]).toEqual([422, []])
    expect(again).toContain('直してください')
    expect(again).toContain('href="#f-kind"')
  })

  test('thanks, and says what the desk does next and where to phone', async () => {
    anHourLater()
    const path = paths.openingWrong(language, number)
    const before = await reports()
    const sent = await fillIn({ kind: 'ended', words: '' }, { path })
    expect([sent.status, whereTo(sent)]).toEqual([303, paths.openingWrongThanks(language, number)])
    expect(await reports()).toBe(before + 1)
    const html = await (await app.visitor().get(whereTo(sent))).text()
    const [first = ''] = plainText(words.thanks.title).split(/[ 、]/u)
    expect(html.replaceAll(/<rp>.*?<\/rp>|<rt>.*?<\/rt>|<[^>]+>/gu, '')).toContain(first)
    expect(html).toContain('tel:')
    expect(await faultsIn(html)).toEqual([])
  })
})

describe('spam', () => {
  test('that comes faster than a hand is asked once more, and a second press of the same form goes through', async () => {
    anHourLater()
    const before = await reports()
    const hasty = await fillIn({ kind: 'other', words: 'すぐ押した' }, { wait: 1_000 })
    const html = await hasty.text()
    expect([hasty.status, await reports()]).toEqual([422, before])
    expect(html).toContain('すぐ押した')
    app.pass(5_000)
    const path = paths.openingWrong('ja', number)
    const calm = await app.visitor().press(html, { action: path, fields: { kind: 'other', words: 'すぐ押した' } })
    expect([calm.status, await reports()]).toEqual([303, before + 1])
  })

  test('that fills in what nobody sees, or brings no time, is not taken', async () => {
    anHourLater()
    const before = await reports()
    const caught = await fillIn({ kind: 'other', words: '', website: 'https://example.jp' })
    const timeless = await app.visitor().post(paths.openingWrong('ja', number), { kind: 'other', words: '' })
    const forged = await fillIn({ kind: 'other', words: '', since: `${'a'.repeat(9)}.${'A'.repeat(43)}` })
    expect([caught.status, timeless.status, forged.status, await reports()]).toEqual([422, 422, 422, before])
    expect(await caught.text()).not.toContain('https://example.jp')
  })

  test('is five an hour from one place; nothing typed is lost, and the phone is named', async () => {
    anHourLater()
    for (let index = 0; index < 5; index += 1) {
      expect((await fillIn({ kind: 'ended', words: '' }, { wait: 4_000 })).status).toBe(303)
    }
    const sixth = await fillIn({ kind: 'terms', words: 'これが六つ目です' }, { wait: 4_000 })
    const html = await sixth.text()
    expect([sixth.status, html.includes('これが六つ目です'), html.includes('tel:')]).toEqual([429, true, true])
  })

  test('pressed twice is one report', async () => {
    anHourLater()
    const path = paths.openingWrong('ja', number)
    const person = app.visitor()
    const { hidden } = formTo(await (await person.get(path)).text(), path)
    app.pass(minute)
    const before = await reports()
    const fields = { ...hidden, kind: 'ended', words: '' }
    const answers = [await person.post(path, fields), await person.post(path, fields)]
    expect(answers.map(whereTo)).toEqual([
      paths.openingWrongThanks('ja', number),
      paths.openingWrongThanks('ja', number),
    ])
    expect(await reports()).toBe(before + 1)
  })
})

describe('hostile input', () => {
  test.each([
    ['a kind that is none', { kind: 'drop table', words: '' }, 422],
    ['401 letters', { kind: 'other', words: 'あ'.repeat(401) }, 422],
    ['R8-18: a My Number', { kind: 'other', words: '番号は1234-5678-9012です' }, 422],
    ['control characters', { kind: 'other', words: 'a\u0000b' }, 422],
    ['a field of nobody’s', { kind: 'other', words: '', state: 'settled' }, 400],
    ['two kinds', { kind: ['other', 'ended'], words: '' }, 400],
  ] as const)('%s is answered plainly', async (...[, fields, status]) => {
    anHourLater()
    expect((await fillIn(fields)).status).toBe(status)
  })

  test('400 letters, quotes and markup are kept as they were written', async () => {
    anHourLater()
    const words = `<script>alert(1)</script> '"; -- ${'あ'.repeat(360)}`
    expect((await fillIn({ kind: 'other', words })).status).toBe(303)
    const { opening_id: id } = await oneOf(desk, 'select opening_id from correction order by id desc limit 1')
    const officer = await app.signInAs('desk')
    const html = await (await officer.get(paths.desk.correction(String(id)))).text()
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('&lt;script&gt;alert')
  })

  test('8,000 letters, sent as a browser sends this form, come back whole', async () => {
    anHourLater()
    const path = paths.openingWrong('ja', number)
    const page = await (await app.visitor().get(path)).text()
    expect(page).toContain('enctype="multipart/form-data"')
    app.pass(minute)
    const body = new FormData()
    const long = 'あ'.repeat(8_000)
    const fields = { ...formTo(page, path).hidden, ik: newSecret(), kind: 'other', words: long, website: '' }
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    const headers = { origin: 'http://localhost' }
    const answer = await wholeApp(app.deps).request(path, { method: 'POST', body, headers })
    expect([answer.status, (await answer.text()).includes(`${long}</textarea>`)]).toEqual([422, true])
  })

  test('a number that is none is 404, one that is over 410, in any letters', async () => {
    const closed = await firstOpening(desk, 'closed')
    expect((await app.visitor().get(paths.openingWrong('ja', 'NOSUCH22'))).status).toBe(404)
    expect((await app.visitor().get(paths.openingWrongThanks('en', 'NOSUCH22'))).status).toBe(404)
    const { number: over } = await oneOf(desk, `select number from opening where id = '${closed.id}'`)
    expect([404, 410]).toContain((await app.visitor().get(paths.openingWrong('ja', String(over)))).status)
    expect((await app.visitor().get(paths.openingWrong('ja', number.toLowerCase()))).status).toBe(200)
  })
})

test('with the desk’s database dead it says to phone, keeps the text, and pretends nothing', async () => {
  const broken = testApp(town)
  const path = paths.openingWrong('easy', number)
  const html = await (await broken.visitor().get(path)).text()
  broken.pass(minute)
  const dead = { ...broken.deps, deskDb: () => connect({ url: 'http://127.0.0.1:9' }) }
  Object.assign(broken.deps, dead)
  const shown = await broken.visitor().get(path)
  expect(shown.status).toBe(200)
  const fields = { kind: 'ended', words: 'ここに書いた' }
  const answer = await broken.visitor().press(html, { action: path, fields })
  const again = await answer.text()
  expect([answer.status, again.includes('ここに書いた'), again.includes('tel:')]).toEqual([503, true, true])
  expect(again).toContain('まだ とどいて いません')
})

describe('the desk', () => {
  test('R1-23: sees the task, asks the firm, and suspends the opening from it', async () => {
    anHourLater()
    const { id, number: reported } = await firstOpening(desk, 'published')
    await fillIn({ kind: 'untrue', words: 'カナリアのことば' }, { path: paths.openingWrong('ja', reported) })
    expect(await everythingIn(desk)).not.toContain('カナリアのことば')
    const officer = await app.signInAs('desk')
    expect(await (await officer.get(paths.desk.today())).text()).toContain(paths.desk.corrections())
    const list = await (await officer.get(paths.desk.corrections())).text()
    expect(list).toContain(paths.desk.correction(id))
    expect(await faultsIn(list)).toEqual([])

    const path = paths.desk.correction(id)
    const page = await (await officer.get(path)).text()
    expect(page).toContain('カナリアのことば')
    expect(await faultsIn(page)).toEqual([])
    const { hidden } = formTo(page, paths.desk.correctionAsk(id))
    const asked = await officer.post(paths.desk.correctionAsk(id), { ...hidden, how: 'mail' })
    expect([asked.status, whereTo(asked)]).toEqual([303, paths.desk.correction(id, { done: 'mail' })])

    const after = await (await officer.get(path)).text()
    const settling = formTo(after, paths.desk.correctionSettle(id))
    const bare = await officer.post(paths.desk.correctionSettle(id), {
      ...settling.hidden,
      how: 'unfounded',
      reason: '',
    })
    const told = await bare.text()
    expect([bare.status, told.includes('href="#f-reason"'), await faultsIn(told)]).toEqual([422, true, []])
    const done = await officer.post(paths.desk.correctionSettle(id), { ...settling.hidden, how: 'suspended' })
    expect([done.status, whereTo(done)]).toEqual([303, paths.desk.correction(id, { done: 'suspended' })])
    const { state } = await oneOf(desk, `select state from opening where id = '${id}'`)
    const shown = await (await app.visitor().get(paths.opening('ja', reported))).text()
    expect([state, shown.includes('いま受付を止めています')]).toEqual(['paused', true])
    const settled = await (await officer.get(paths.desk.corrections('settled'))).text()
    expect([settled.includes(path), await faultsIn(settled)]).toEqual([true, []])
    expect(await faultsIn(await (await officer.get(whereTo(done))).text())).toEqual([])
  })

  test('alone may look: a consultant and a referrer are turned away, a made-up one is 404', async () => {
    for (const role of ['consultant', 'referrer', 'admin', 'auditor'] as const) {
      expect((await (await app.signInAs(role)).get(paths.desk.corrections())).status).toBe(403)
    }
    expect((await (await app.signInAs('desk')).get(paths.desk.correction('nothing'))).status).toBe(404)
  })
})

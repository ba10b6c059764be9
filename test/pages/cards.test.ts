import { beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../../src/db/client.ts'
import { languages, paths } from '../../src/paths.ts'
import { testApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import { formTo, formsIn } from '../support/form.ts'
import type { Fields, Person } from '../support/person.ts'
import { everythingIn } from '../support/rows.ts'
import { seededTown } from '../support/town.ts'
import { countOf } from './office-stage.ts'
import { faultsIn } from './valid-html.ts'

let app: TestApp
let desk: TestDatabase
let town: Awaited<ReturnType<typeof seededTown>>
beforeAll(async () => {
  town = await seededTown()
  desk = town.desk
  app = testApp(town)
})

const whereTo = (answer: Response) => answer.headers.get('location') ?? ''
const codesIn = (html: string) =>
  [...html.matchAll(/door-card__letters">([2-9A-Z]{4}) ([2-9A-Z]{4})</gu)].map(([, one = '', two = '']) => one + two)
const print = async (giver: Person, { here = paths.desk.cards(), sheets = '1' } = {}) => {
  const html = await (await giver.get(here)).text()
  return giver.press(html, { action: here, fields: { sheets } })
}
const newCode = async () => {
  const [code = ''] = codesIn(await (await print(await app.signInAs('consultant'))).text())
  return code
}
type Entering = { person?: Person; path?: string; more?: Fields }
const enter = async (code: string, of: Entering = {}) => {
  const { person = app.visitor(), path = paths.card('ja'), more = {} } = of
  const html = await (await person.get(path)).text()
  return person.press(html, { action: path, fields: { code, ...more } })
}
const canary = { nickname: 'カナリアさん', way: 'phone', phone: '0123-45-0998', callTime: 'カナリアの時間' }

describe('a sheet', () => {
  test('is printed by a referrer and by the staff, once, and its codes stand on this answer alone', async () => {
    for (const [role, here] of [
      ['referrer', paths.refer.cards()],
      ['consultant', paths.desk.cards()],
      ['supervisor', paths.desk.cards()],
      ['desk', paths.desk.cards()],
    ] as const) {
      const giver = await app.signInAs(role)
      const page = await (await giver.get(here)).text()
      const { hidden } = formTo(page, here)
      const answer = await giver.post(here, { ...hidden, sheets: '2' })
      const html = await answer.text()
      const codes = codesIn(html)
      expect([answer.status, answer.headers.get('cache-control'), codes.length]).toEqual([200, 'no-store', 16])
      expect([...(await faultsIn(page)), ...(await faultsIn(html))]).toEqual([])
      const again = await giver.post(here, { ...hidden, sheets: '2' })
      expect([again.status, whereTo(again)]).toEqual([303, `${here}?done=again`])
      const list = await (await giver.get(whereTo(again))).text()
      expect(list).toContain('もう作られています')
      const everything = await everythingIn(desk)
      expect(codes.filter((code) => list.includes(code) || everything.includes(code))).toEqual([])
    }
  })

  test('says nothing of why somebody got it, and its QR leads to the page without the code', async () => {
    const html = await (await print(await app.signInAs('referrer'), { here: paths.refer.cards() })).text()
    const [card = ''] = html.split('<li class="door-card">').slice(1)
    expect(card).toContain('ためしに')
    expect(card).not.toMatch(/税|困|支援|障害|生活|保護|失業|相談に/u)
    expect(card.replaceAll('<wbr/>', '')).toContain(
      `<figcaption class="qr__address">${app.deps.baseUrl}${paths.card('ja')}</figcaption>`,
    )
  })

  test('is not the administrator’s or the auditor’s, and four sheets are too many', async () => {
    for (const role of ['admin', 'auditor'] as const) {
      expect((await (await app.signInAs(role)).get(paths.desk.cards())).status).toBe(403)
    }
    const answer = await print(await app.signInAs('desk'), { sheets: '4' })
    expect([answer.status, codesIn(await answer.text())]).toEqual([422, []])
  })
})

describe.each(languages)('the page behind the card, in %s', (language) => {
  test('shows three trials for a code as it is copied, keeps nothing, and is valid HTML', async () => {
    const code = await newCode()
    const path = paths.card(language)
    const before = await app.visitor().get(path)
    expect([before.status, before.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await faultsIn(await before.text())).toEqual([])
    const typed = `${code.slice(0, 4).toLowerCase()}　${code.slice(4)}`
    const answer = await enter(typed, { path })
    const html = await answer.text()
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(html.match(/class="opening-card"/gu)?.length).toBe(3)
    expect(html).not.toContain('data-paid="true"')
    expect(await faultsIn(html)).toEqual([])
    expect(formsIn(html).filter(({ action }) => action.includes(code))).toEqual([])
  })

  test('takes a nickname and a phone once, sealed, and answers with a plain receipt', async () => {
    const code = await newCode()
    const path = paths.cardContact(language)
    const person = app.visitor()
    const html = await (await enter(code, { person, path: paths.card(language) })).text()
    app.pass(10_000)
    const noPhone = await person.press(html, { action: path, fields: { ...canary, phone: '' } })
    const again = await noPhone.text()
    expect([noPhone.status, again.includes('href="#f-phone"'), again.includes('カナリアさん')]).toEqual([
      422,
      true,
      true,
    ])
    expect(await faultsIn(again)).toEqual([])
    expect(again).toContain('enctype="multipart/form-data"')
    const numbered = await person.press(again, { action: path, fields: { ...canary, callTime: '1234 5678 9012' } })
    expect([numbered.status, (await numbered.text()).includes('href="#f-callTime"')]).toEqual([422, true])
    const done = await person.press(again, { action: path, fields: canary })
    expect([done.status, whereTo(done)]).toEqual([303, path])
    expect(await faultsIn(await (await person.get(path)).text())).toEqual([])
    const everything = await everythingIn(desk)
    const plain = [canary.nickname, canary.phone, canary.callTime, code]
    expect(plain.filter((word) => everything.includes(word))).toEqual([])

    const second = await (await enter(code, { path: paths.card(language) })).text()
    expect([second.match(/class="opening-card"/gu)?.length, second.includes(path)]).toEqual([3, false])
    const late = await person.press(again, { action: path, fields: { ...canary, nickname: '別の名' } })
    expect(late.status).toBe(409)
  })
})

describe('a code', () => {
  test('that is wrong is asked for again with what was typed; after ten the right one is refused too', async () => {
    app.pass(3_600_000)
    const code = await newCode()
    for (const typed of ['', 'AAAA', 'あいうえお', 'O0O0I1I1', 'A'.repeat(20)]) {
      expect([typed, (await enter(typed)).status]).toEqual([typed, 422])
    }
    for (let index = 0; index < 10; index += 1) {
      const answer = await enter('2222 3333')
      const html = await answer.text()
      expect([answer.status, html.includes('value="2222 3333"')]).toEqual([422, true])
    }
    const refused = await enter(code)
    expect([refused.status, (await refused.text()).includes('tel:')]).toEqual([429, true])
    app.pass(3_600_000)
    expect((await enter(code)).status).toBe(200)
  })

  test('with something in the field nobody sees is not looked up', async () => {
    app.pass(3_600_000)
    const used = () => countOf(desk, "select count(*) as n from door_card where state = 'used'")
    const before = await used()
    const answer = await enter(await newCode(), { more: { website: 'x' } })
    expect([answer.status, await used()]).toEqual([422, before])
  })

  test('of half a year ago says that it has ended', async () => {
    const code = await newCode()
    app.pass(181 * 86_400_000)
    const answer = await enter(code)
    expect([answer.status, (await answer.text()).includes('期限は終わりました')]).toEqual([410, true])
  })

  test('is taken from no address', async () => {
    const code = await newCode()
    const answer = await app.visitor().get(`${paths.card('ja')}?code=${code}`)
    expect(await answer.text()).not.toContain(code)
  })
})

test('with the desk’s database dead the page says to phone and keeps the code', async () => {
  const broken = testApp(town)
  const path = paths.card('ja')
  const person = broken.visitor()
  const html = await (await person.get(path)).text()
  Object.assign(broken.deps, { deskDb: () => connect({ url: 'http://127.0.0.1:9' }) })
  expect((await person.get(path)).status).toBe(200)
  const answer = await person.press(html, { action: path, fields: { code: 'ABCD 2345' } })
  const again = await answer.text()
  expect([answer.status, again.includes('value="ABCD 2345"'), again.includes('tel:')]).toEqual([503, true, true])
  expect(again).toContain('電話してください')
})

describe('the desk', () => {
  test('sees who waits, says that it is in touch and closes; the giver sees only a number', async () => {
    const fresh = testApp({ ...(await seededTown()) })
    const officer = await fresh.signInAs('desk')
    const list = await (await officer.get(paths.desk.cardContacts())).text()
    expect([list.includes('ゆき'), list.includes('0199-55-0311'), await faultsIn(list)]).toEqual([true, true, []])
    const today = await (await officer.get(paths.desk.today())).text()
    expect(today).toContain(paths.desk.cardContacts())

    const [touch = ''] = formsIn(list).flatMap(({ action }) => (action.endsWith('/in-touch') ? [action] : []))
    const touched = await officer.press(list, { action: touch })
    expect([touched.status, whereTo(touched)]).toEqual([303, paths.desk.cardContacts({ done: 'inTouch' })])
    const after = await (await officer.get(whereTo(touched))).text()
    expect([after.includes('/in-touch'), await faultsIn(after)]).toEqual([false, []])
    const { version = '' } = formTo(list, touch).hidden
    expect((await officer.press(list, { action: touch })).status).toBe(303)
    expect((await officer.post(touch, { version })).status).toBe(409)
    const close = touch.replace('/in-touch', '/close')
    expect((await officer.press(after, { action: close })).status).toBe(303)
    expect(await (await officer.get(paths.desk.cardContacts())).text()).not.toContain('ゆき')

    const giver = await fresh.signInAs('referrer')
    const given = await (await giver.get(paths.refer.cards())).text()
    const rows = /<tbody>(.*?)<\/tbody>/su.exec(given)?.[1]?.replaceAll(/<[^>]+>/gu, ' ') ?? ''
    expect(rows).toMatch(/8枚\s+2枚/u)
    expect(given).not.toMatch(/ゆき|0199-55-0311|木曜日の午後|連絡を待っている/u)
    expect((await giver.get(paths.desk.cardContacts())).status).toBe(403)
  })

  test('is the only one who may open the list of who waits', async () => {
    for (const role of ['consultant', 'supervisor', 'admin', 'auditor', 'referrer'] as const) {
      expect((await (await app.signInAs(role)).get(paths.desk.cardContacts())).status).toBe(403)
    }
  })
})

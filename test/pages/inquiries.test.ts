import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newSecret } from '../../src/crypto/tokens.ts'
import { paths } from '../../src/paths.ts'
import { testApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Person } from '../support/person.ts'
import { seededTown } from '../support/town.ts'
import { askThrough, codeIn, readWith, shownOf, visitorAt } from './ask-stage.ts'
import { countOf, oneOf } from './office-stage.ts'
import { faultsIn } from './valid-html.ts'

let app: TestApp
let desk: TestDatabase
let officer: Person
beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  app = testApp(town)
})
beforeEach(async () => {
  officer = await app.signInAs('desk')
})

const asked = async (message: string, language: 'ja' | 'easy' | 'en' = 'ja') => {
  const visitor = visitorAt(app.deps)
  const sent = await askThrough({ app, person: visitor }, { language, fields: { message } })
  const { id } = await oneOf(desk, 'select id from inquiry order by id desc limit 1')
  return { id: String(id), code: codeIn(sent.html), visitor }
}
const pageOf = async (id: string) => shownOf(await officer.get(paths.desk.inquiry(id)))
const answer = async (id: string, fields: Record<string, string>) =>
  officer.press((await pageOf(id)).html, { action: paths.desk.inquiry(id), fields })

describe('the queue', () => {
  test('shows who has waited longest first, how long in words, and no word of any question', async () => {
    const { id } = await asked('この文は一覧には出ません')
    app.pass(3 * 3_600_000)
    officer = await app.signInAs('desk')
    desk.forget()
    const { html, status } = await shownOf(await officer.get(paths.desk.inquiries()))
    expect([status, desk.requests()]).toEqual([200, 2])
    expect(await faultsIn(html)).toEqual([])
    const links = [...html.matchAll(/href="\/desk\/inquiries\/([^"?/]+)"/gu)].map(([, found]) => found)
    expect(links).toHaveLength(4)
    expect(links.at(-1)).toBe(id)
    for (const words of ['3時間', '4開庁日', '目安を過ぎています', 'やさしい日本語', '英語', '番号 ']) {
      expect(html).toContain(words)
    }
    for (const words of ['この文は', 'バスはありますか', 'かんじが']) expect(html).not.toContain(words)
  })

  test('has a tab each for what was answered and what is over', async () => {
    for (const state of ['answered', 'closed']) {
      const { html } = await shownOf(await officer.get(paths.desk.inquiries(state)))
      expect(html.match(/href="\/desk\/inquiries\/[^"?/]+"/gu)).toHaveLength(1)
      expect(await faultsIn(html)).toEqual([])
    }
    expect((await officer.get(`${paths.desk.inquiries()}?state=nothing`)).status).toBe(200)
  })

  test('stands in the menu and on the day of the desk’s officer, and of nobody else', async () => {
    const { html } = await shownOf(await officer.get(paths.desk.today()))
    expect(html).toContain('答えを待つ、名前なしの質問')
    expect(html).toContain(`href="${paths.desk.inquiries()}"`)
    for (const role of ['consultant', 'supervisor', 'admin', 'auditor', 'referrer'] as const) {
      const other = await app.signInAs(role)
      expect(await (await other.get(paths.desk.today())).text()).not.toContain(paths.desk.inquiries())
      expect((await other.get(paths.desk.inquiries())).status).toBe(403)
    }
  })
})

describe('one question', () => {
  test('is opened in two requests, on record, with its opening and the way to its public page', async () => {
    const {
      id,
      opening_id: openingId,
      number,
      language,
    } = await oneOf(
      desk,
      "select i.id, i.opening_id, i.language, o.number from inquiry i join opening o on o.id = i.opening_id where i.state = 'answered'",
    )
    const looks = () =>
      countOf(desk, "select count(*) as n from audit where act = 'inquiry.read' and outcome = 'shown'")
    const before = await looks()
    desk.forget()
    const { html, headers } = await pageOf(String(id))
    expect([desk.requests(), await looks()]).toEqual([2, before + 1])
    expect(headers.get('cache-control')).toBe('no-store')
    expect(await faultsIn(html)).toEqual([])
    expect(language).toBe('ja')
    for (const words of [
      '腰が悪くて',
      'いすに座って作業できます',
      paths.desk.opening(String(openingId)),
      paths.opening('ja', String(number)),
      '操作の記録に残ります',
    ]) {
      expect(html).toContain(words)
    }
  })

  test('that is none is 404, and the try is on record', async () => {
    const id = '01KAQZ3V5XW8Y7T6S5R4Q3P2N1'
    expect((await officer.get(paths.desk.inquiry(id))).status).toBe(404)
    expect(
      await countOf(desk, `select count(*) as n from audit where entity_id = '${id}' and outcome = 'denied'`),
    ).toBe(1)
  })

  test('is answered once whatever is pressed, and the holder of the code reads it', async () => {
    const { id, code, visitor } = await asked('開始は何時ですか', 'en')
    const { html } = await pageOf(id)
    expect(html).toContain('英語で聞いています')
    const version = /name="version" value="(\d+)"/u.exec(html)?.[1] ?? ''
    const press = { ik: newSecret(), version, message: 'From 9:30 to 11:30.\nYou may come to look first.' }
    desk.forget()
    const [one, two] = [
      await officer.post(paths.desk.inquiry(id), press),
      await officer.post(paths.desk.inquiry(id), press),
    ]
    expect([one.status, two.status]).toEqual([303, 303])
    expect(desk.requests()).toBe(3 + 2)
    const next = await shownOf(await officer.get(one.headers.get('location') ?? ''))
    expect(next.html).toContain('答えを送りました')
    const read = await readWith(visitor, { language: 'en', code })
    expect(read.html.split('You may come to look first.')).toHaveLength(2)
    expect(read.html).toContain('There is an answer')
  })

  test('comes back with what could tell who asks, in marks, and goes as it is at the second word', async () => {
    const { id } = await asked('電話をもらえますか')
    const message = '星野つばさ様の 090-1234-5678 へ。窓口は 0199-55-2101 です。'
    const marked = await shownOf(await answer(id, { message }))
    expect(marked.status).toBe(422)
    expect(await faultsIn(marked.html)).toEqual([])
    expect(marked.html).toContain('<mark>090-1234-5678</mark>')
    expect(marked.html).not.toContain('<mark>0199-55-2101</mark>')
    expect(marked.html).toContain(`${message}</textarea>`)
    const sent = await officer.press(marked.html, { action: paths.desk.inquiry(id), fields: { message, sure: 'yes' } })
    expect(sent.status).toBe(303)
  })

  test('keeps an answer that came too late: the new words are read first, then it goes', async () => {
    const { id, code, visitor } = await asked('最初の質問です')
    const { html } = await pageOf(id)
    await visitor.post(paths.askAnswer('ja'), { code, turn: 'write', message: '追加の質問です' })
    const press = { action: paths.desk.inquiry(id), fields: { message: '最初の答えです' } }
    const late = await shownOf(await officer.press(html, press))
    expect(late.status).toBe(409)
    for (const words of ['追加の質問です', '最初の答えです</textarea>']) expect(late.html).toContain(words)
    expect((await officer.press(late.html, press)).status).toBe(303)
  })

  test('is closed by the desk, and then neither answered nor closed again', async () => {
    const { id, code, visitor } = await asked('いたずらです')
    const { html } = await pageOf(id)
    const closing = { action: paths.desk.inquiryClose(id) }
    const closed = await officer.press(html, closing)
    expect(closed.status).toBe(303)
    const shown = await shownOf(await officer.get(closed.headers.get('location') ?? ''))
    expect(shown.html).toContain('終わりにしました')
    expect(shown.html).not.toContain('<textarea')
    expect((await officer.press(html, { ...closing, fields: { ik: newSecret() } })).status).toBe(409)
    const press = { action: paths.desk.inquiry(id), fields: { message: '遅れた答え' } }
    const late = await shownOf(await officer.press(html, press))
    expect([late.status, late.html.includes('遅れた答え')]).toEqual([409, true])
    expect((await readWith(visitor, { code })).html).toContain('終わりました')
  })

  test.each([
    { what: 'nothing', message: '', sentence: '「答え」を入れてください' },
    { what: 'too much', message: 'あ'.repeat(2001), sentence: '「答え」を短くしてください' },
    {
      what: 'R8-18: a My Number',
      message: '123456789012',
      sentence: 'マイナンバーのような12けたの数字は送れません',
    },
  ])('$what comes back with a sentence', async ({ message, sentence }) => {
    const { id } = await asked('短い質問')
    const shown = await shownOf(await answer(id, { message }))
    expect(shown.status).toBe(422)
    expect(shown.html).toContain(sentence)
  })
})

test('the trail says what was done with a question, in words', async () => {
  const auditor = await app.signInAs('auditor')
  const html = await (await auditor.get(paths.desk.trail())).text()
  for (const words of ['名前を言わずに質問する', '名前なしの質問を読む', '名前なしの質問に答える', 'サインインなし']) {
    expect(html).toContain(words)
  }
})

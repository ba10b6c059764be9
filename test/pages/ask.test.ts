import { beforeAll, describe, expect, test, vi } from 'vitest'
import { createApp } from '../../src/app.ts'
import { newSecret } from '../../src/crypto/tokens.ts'
import { connect } from '../../src/db/client.ts'
import { kana } from '../../src/pages/parts/kana.ts'
import { languages, paths } from '../../src/paths.ts'
import { textIn } from '../../src/text/language.ts'
import { plainText } from '../../src/ui/ruby.tsx'
import { testApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import { personWith } from '../support/person.ts'
import type { Fields } from '../support/person.ts'
import { everythingIn, rowsOf } from '../support/rows.ts'
import { seededTown } from '../support/town.ts'
import { askThrough, codeIn, patience, pressOf, readWith, shownOf, visible, visitorAt } from './ask-stage.ts'
import type { Shown } from './ask-stage.ts'
import { faultsIn } from './valid-html.ts'

let app: TestApp
let desk: TestDatabase
let listings: TestDatabase
let opening: { number: string; title: string }
const logged: string[] = []

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation((line: unknown) => void logged.push(String(line)))
  const town = await seededTown()
  desk = town.desk
  listings = town.public
  app = testApp(town)
  const [row] = await rowsOf(
    desk,
    "select o.number, e.title from opening o join opening_edition e on e.opening_id = o.id and e.edition = o.edition where o.state = 'published' limit 1",
  )
  opening = { number: String(row?.number), title: String(row?.title) }
})

const person = () => visitorAt(app.deps)
const ask = (message: string, more: { language?: (typeof languages)[number]; about?: string } = {}) =>
  askThrough({ app, person: person() }, { ...more, fields: { message } })
const inquiries = async () => Number((await rowsOf(desk, 'select count(*) as n from inquiry'))[0]?.['n'])
const requests = () => ({ desk: desk.requests(), public: listings.requests() })
const forget = () => {
  desk.forget()
  listings.forget()
}
const fine = async ({ html, headers }: Shown) => {
  expect(await faultsIn(html)).toEqual([])
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('set-cookie')).toBeNull()
}

describe.each(languages)('asking in %s', (language) => {
  const t = textIn[language]
  const shows = (html: string, words: string) => expect(visible(html)).toContain(plainText(words))

  test('R8-02: one request shows what is asked about, what the words are for, and the other ways, before the form', async () => {
    const visitor = person()
    forget()
    const shown = await shownOf(await visitor.get(paths.ask(language, { about: opening.number })))
    expect(requests()).toEqual({ desk: 0, public: 1 })
    expect(shown.status).toBe(200)
    await fine(shown)
    const html = visible(shown.html)
    for (const words of [t.inquiry.ways, t.inquiry.purposeHeading]) {
      expect(html.indexOf(plainText(words))).toBeGreaterThan(0)
      expect(html.indexOf(plainText(words))).toBeLessThan(html.indexOf('<form'))
    }
    for (const words of [opening.title, opening.number, 'tel:0199552101', paths.askAnswer(language)]) {
      expect(shown.html).toContain(words)
    }
    for (const other of languages) expect(shown.html).toContain(`href="${paths.ask(other, { about: opening.number })}"`)
  })

  test('shows the code once, in two halves, and when an answer may be looked for', async () => {
    const visitor = person()
    const page = await (await visitor.get(paths.ask(language))).text()
    app.pass(patience)
    forget()
    const press = { action: paths.ask(language), fields: { message: '座ってできますか', homepage: '' } }
    const sent = await shownOf(await visitor.press(page, press))
    expect(sent.status).toBe(200)
    expect(requests()).toEqual({ desk: 2, public: 1 })
    await fine(sent)
    expect(codeIn(sent.html)).not.toBe('')
    for (const words of [t.inquiry.sent.writeDown, t.inquiry.sent.onlyOnce]) shows(sent.html, words)
    expect(sent.html).toContain('noindex')
    expect(sent.html).not.toContain('座ってできますか')
    expect(sent.html).not.toContain(codeIn(sent.html).replace(' ', ''))
  })

  test('comes back with what would tell who asks, in marks, and goes as it is at the second word', async () => {
    const visitor = person()
    const message = '私は星野つばさと申します。<b>090-1234-5678</b>'
    const before = await inquiries()
    const marked = await askThrough({ app, person: visitor }, { language, fields: { message } })
    expect([marked.status, await inquiries()]).toEqual([422, before])
    await fine(marked)
    shows(marked.html, t.inquiry.telling.heading)
    expect(marked.html).toContain('<mark>私は星野つばさと申します</mark>')
    expect(marked.html).toContain('<mark>090-1234-5678</mark>')
    expect(marked.html).toContain('&lt;b&gt;090-1234-5678&lt;/b&gt;</textarea>')
    const fields = { message, homepage: '', sure: 'yes' }
    const sent = await shownOf(await visitor.press(marked.html, { action: paths.ask(language), fields }))
    expect([sent.status, codeIn(sent.html) === '', await inquiries()]).toEqual([200, false, before + 1])
  })

  test('lets the holder of the code read, write on and end, and says the same of any code that opens nothing', async () => {
    const visitor = person()
    const blank = await shownOf(await visitor.get(paths.askAnswer(language)))
    await fine(blank)
    const code = codeIn((await ask('何時からですか', { language, about: opening.number })).html)
    forget()
    const read = await readWith(visitor, { language, code: ` ${code.toLowerCase().replace(' ', '－')} ` })
    expect(requests()).toEqual({ desk: 1, public: 1 })
    await fine(read)
    for (const words of [t.inquiry.talk.states.open, t.inquiry.talk.sides.visitor]) shows(read.html, words)
    expect(read.html).toContain('何時からですか')
    expect(read.html).toContain(opening.number)

    forget()
    const action = paths.askAnswer(language)
    const on = await shownOf(await visitor.post(action, { code, turn: 'write', message: '土曜日もありますか' }))
    expect(requests()).toEqual({ desk: 2, public: 1 })
    await fine(on)
    shows(on.html, t.inquiry.talk.written)
    expect(on.html).toContain('土曜日もありますか')

    const ended = await shownOf(await visitor.post(action, { code, turn: 'end' }))
    await fine(ended)
    for (const words of [t.inquiry.talk.ended, t.inquiry.talk.states.closed]) shows(ended.html, words)
    expect(ended.html).not.toContain('<textarea')
    const after = await shownOf(await visitor.post(action, { code, turn: 'write', message: 'まだあります' }))
    expect([after.status, after.html.includes('まだあります')]).toEqual([409, true])
    await fine(after)
    expect(after.html).toContain(kana(t.inquiry.refusals.ended))

    const wrong = await Promise.all(
      ['AAAAAAAA', '22222222', 'short', '１２３'].map((typed) => readWith(visitor, { language, code: typed })),
    )
    const same = wrong.map(({ html, status }) => [status, html.includes(kana(t.inquiry.errors.code()))])
    expect(same).toEqual(wrong.map(() => [422, true]))
    await fine(wrong[0] ?? blank)
  })
})

describe('one press', () => {
  test('sent twice is one question with the very same code, and a changed text is a new press with nothing lost', async () => {
    const visitor = person()
    const action = paths.ask('ja')
    const page = await (await visitor.get(action)).text()
    app.pass(patience)
    const press = pressOf(page, { action, fields: { message: '二度押しました' } })
    const before = await inquiries()
    const [one, two] = [
      await shownOf(await visitor.post(action, press)),
      await shownOf(await visitor.post(action, press)),
    ]
    expect([one.status, two.status]).toEqual([200, 200])
    expect(codeIn(two.html)).toBe(codeIn(one.html))
    expect(await inquiries()).toBe(before + 1)
    expect((await readWith(visitor, { code: codeIn(one.html) })).html).toContain('二度押しました')

    const other = await shownOf(await visitor.post(action, { ...press, message: '書き直しました' }))
    expect(other.status).toBe(409)
    expect(other.html).toContain('書き直しました</textarea>')
    expect(visible(other.html)).toContain(textIn.ja.inquiry.refusals.twice)
    const again = await visitor.press(other.html, { action, fields: { message: '書き直しました', homepage: '' } })
    expect(codeIn(await again.text())).not.toBe(codeIn(one.html))
    expect(await inquiries()).toBe(before + 2)
  })

  test('of a press that came days ago, its replay forgotten, comes back with its text', async () => {
    const visitor = person()
    const action = paths.ask('ja')
    const page = await (await visitor.get(action)).text()
    app.pass(patience)
    const press = pressOf(page, { action, fields: { message: '三日まえ' } })
    await visitor.post(action, press)
    await connect(desk).write([{ sql: 'delete from idem', args: [] }])
    const before = await inquiries()
    const late = await shownOf(await visitor.post(action, press))
    expect([late.status, codeIn(late.html), await inquiries()]).toEqual([409, '', before])
    expect(late.html).toContain('三日まえ</textarea>')
  })

  test('to write on, sent twice, is written once', async () => {
    const visitor = person()
    const code = codeIn((await ask('最初の質問')).html)
    const press = { ik: newSecret(), code, turn: 'write', message: '二度めの言葉' }
    for (const _ of [1, 2]) {
      const shown = await shownOf(await visitor.post(paths.askAnswer('ja'), press))
      expect(shown.status).toBe(200)
      expect(shown.html.split('二度めの言葉')).toHaveLength(2)
    }
  })
})

describe('held back without a puzzle', () => {
  const text = textIn.ja.inquiry

  test('a form sent before anybody could have filled it in comes back whole, and goes the second time', async () => {
    const visitor = person()
    const action = paths.ask('ja')
    const page = await (await visitor.get(action)).text()
    app.pass(patience - 1)
    const before = await inquiries()
    const fields = { message: '早すぎました', homepage: '' }
    const quick = await shownOf(await visitor.press(page, { action, fields }))
    expect([quick.status, await inquiries()]).toEqual([422, before])
    expect(quick.html).toContain('早すぎました</textarea>')
    expect(visible(quick.html)).toContain(text.refusals.hurried)
    await fine(quick)
    app.pass(1)
    expect(codeIn(await (await visitor.press(quick.html, { action, fields })).text())).not.toBe('')
  })

  test('a time that we did not write counts as no time', async () => {
    const visitor = person()
    for (const shown of ['', '1', '1700000000000.aaaa', `1700000000000.${'a'.repeat(43)}`, 'x'.repeat(5000)]) {
      const { status } = await visitor.post(paths.ask('ja'), { message: 'x', about: '', shown, homepage: '' })
      expect([shown.slice(0, 20), status]).toEqual([shown.slice(0, 20), 422])
    }
  })

  test('a field that nobody sees, filled in, saves nothing and says so', async () => {
    const visitor = person()
    const before = await inquiries()
    const fields = { message: '買ってください', homepage: 'https://spam.example' }
    const trapped = await askThrough({ app, person: visitor }, { fields })
    expect([trapped.status, codeIn(trapped.html), await inquiries()]).toEqual([422, '', before])
    expect(visible(trapped.html)).toContain(text.refusals.trapped)
    expect(trapped.html).toContain('買ってください</textarea>')
    expect(trapped.html).not.toContain('spam.example')
    expect(trapped.html).toContain('tel:')
    expect(trapped.html).toMatch(
      /aria-hidden="true"[^>]*><label for="f-homepage">[^<]*<\/label><input[^>]*tabindex="-1"[^>]*autocomplete="off"/u,
    )
  })

  test('4.11: the fourth question of an hour from one place comes back with its text and the phone', async () => {
    const visitor = person()
    const asking = () => askThrough({ app, person: visitor }, { fields: { message: '続けて聞きます' } })
    for (const _ of [1, 2, 3]) expect((await asking()).status).toBe(200)
    const fourth = await asking()
    expect(fourth.status).toBe(429)
    expect(fourth.html).toContain('続けて聞きます</textarea>')
    expect(visible(fourth.html)).toContain(text.refusals.tooMany)
    expect(fourth.html).toContain('tel:')
    await fine(fourth)
  })

  test('the eleventh wrong code of an hour is not looked at, nor a right one after it', async () => {
    const [visitor, code] = [person(), codeIn((await ask('読めますか')).html)]
    for (let tried = 0; tried < 10; tried += 1) {
      forget()
      expect((await readWith(visitor, { code: 'AAAAAAAA' })).status).toBe(422)
      expect(desk.requests()).toBe(2)
    }
    for (const typed of ['AAAAAAAA', code]) {
      const over = await readWith(visitor, { code: typed })
      expect(over.status).toBe(429)
      expect(visible(over.html)).toContain(text.refusals.triesOver)
    }
    expect((await readWith(person(), { code })).status).toBe(200)
  })
})

describe('what is typed wrongly', () => {
  const text = textIn.ja.inquiry
  const { message: label } = text.labels

  test.each([
    ['nothing', '', text.errors.blank(label)],
    ['only spaces', ' 　\n ', text.errors.blank(label)],
    ['5,000 characters', 'あ'.repeat(5000), text.errors.long(label)],
    ['one character too many', 'あ'.repeat(2001), text.errors.long(label)],
    ['control characters', 'a\u0000b\u0007', text.errors.characters(label)],
    ['R8-18: a My Number', '番号は1234-5678-9012です', text.errors.myNumber()],
  ])('%s comes back with a sentence that leads to the field', async (_, message, sentence) => {
    const before = await inquiries()
    const shown = await ask(message)
    expect([shown.status, await inquiries()]).toEqual([422, before])
    expect(shown.html).toContain(`<a href="#f-message">${sentence}</a>`)
    expect(shown.html).toContain('aria-invalid="true"')
    if (message.length < 100 && !message.includes('\u0000')) expect(shown.html).toContain(`\n${message}</textarea>`)
  })

  test('2,000 characters, emoji, half of a character and tags are kept as they are', async () => {
    for (const message of ['あ'.repeat(2000), '😀👨‍👩‍👧𠮷', '<script>alert(1)</script>', "'; drop table inquiry; --"]) {
      const code = codeIn((await ask(message)).html)
      const { html } = await readWith(person(), { code })
      expect(html).toContain(message.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", '&#39;'))
    }
    const half = await visitorAt(app.deps).post(paths.ask('ja'), {
      message: '\uD800',
      shown: '',
      about: '',
      homepage: '',
    })
    expect(half.status).toBe(422)
  })

  test('10,000 characters, sent as a browser sends this form, come back whole', async () => {
    const page = await (await person().get(paths.ask('ja'))).text()
    expect(page).toContain('enctype="multipart/form-data"')
    app.pass(patience)
    const long = 'あ'.repeat(10_000)
    const body = new FormData()
    const fields = pressOf(page, { action: paths.ask('ja'), fields: { message: long } })
    for (const [name, value] of Object.entries(fields)) body.set(name, String(value))
    const request = new Request(`http://localhost${paths.ask('ja')}`, {
      method: 'POST',
      body,
      headers: { origin: 'http://localhost' },
    })
    const shown = await shownOf(await createApp(app.deps).fetch(request))
    expect([shown.status, shown.html.includes(`${long}</textarea>`)]).toEqual([422, true])
  })

  test('an opening that is none, or none of ours, is left out', async () => {
    for (const about of ['NNNN2222', '%00', "'--", 'x'.repeat(3000)]) {
      const shown = await shownOf(await person().get(paths.ask('ja', { about })))
      expect(shown.status).toBe(200)
      expect(shown.html).not.toContain(text.aboutHeading)
    }
  })

  test('a field that is not ours or comes twice is no form of ours', async () => {
    const extras: Fields[] = [{ more: 'x' }, { message: ['a', 'b'] }]
    for (const extra of extras) {
      const fields = { message: 'x', about: '', shown: '', homepage: '', ...extra }
      expect((await person().post(paths.ask('ja'), fields)).status).toBe(400)
    }
    expect((await person().post(paths.askAnswer('ja'), { code: ['AAAAAAAA', 'AAAAAAAB'] })).status).toBe(400)
  })
})

describe('while a database is away', () => {
  const lost: typeof fetch = async () => {
    throw new TypeError('fetch failed')
  }
  const dead = () => connect({ url: 'http://127.0.0.1:9', fetch: lost })
  const text = textIn.ja.inquiry
  const without = (parts: { desk?: true; public?: true }) =>
    visitorAt({
      ...app.deps,
      ...(parts.desk && { deskDb: dead }),
      ...(parts.public && { publicDb: dead }),
    })

  test('the desk’s: the form is shown, what was typed stays, nothing pretends to have saved', async () => {
    const visitor = without({ desk: true })
    for (const language of languages) {
      const shown = await askThrough({ app, person: visitor }, { language, fields: { message: '届きますか' } })
      expect([shown.status, codeIn(shown.html)]).toEqual([503, ''])
      expect(shown.html).toContain('届きますか</textarea>')
      expect(visible(shown.html)).toContain('tel:')
      await fine(shown)
    }
    const code = codeIn((await ask('続きを書きたい')).html)
    const action = paths.askAnswer('ja')
    const kept = await shownOf(await visitor.post(action, { code, turn: 'write', message: '消えないで' }))
    expect(kept.status).toBe(503)
    expect(kept.html).toContain('消えないで</textarea>')
    expect(kept.html).toContain(text.refusals.away)
    await fine(kept)
    expect((await readWith(visitor, { code })).status).toBe(503)
  })

  test('the public one: asking goes on from what the desk knows of itself', async () => {
    const visitor = without({ public: true })
    const form = await shownOf(await visitor.get(paths.ask('ja', { about: opening.number })))
    expect(form.status).toBe(200)
    for (const words of [opening.number, 'tel:0199552101']) expect(form.html).toContain(words)
    const sent = await askThrough(
      { app, person: visitor },
      { about: opening.number, fields: { message: '公開側なし' } },
    )
    expect(codeIn(sent.html)).not.toBe('')
    await fine(sent)
    expect((await readWith(visitor, { code: codeIn(sent.html) })).html).toContain(opening.number)
  })

  test('both: the form still stands with what was typed', async () => {
    const visitor = without({ desk: true, public: true })
    expect((await visitor.get(paths.ask('easy'))).status).toBe(200)
    const shown = await askThrough({ app, person: visitor }, { fields: { message: '両方なし' } })
    expect(shown.status).toBe(503)
    expect(shown.html).toContain('両方なし</textarea>')
    await fine(shown)
  })
})

test('T31: neither the words nor the code lie anywhere in the database, nor in the log', async () => {
  const canary = 'カナリアはここにいます'
  const visitor = person()
  const code = codeIn((await askThrough({ app, person: visitor }, { fields: { message: canary } })).html)
  const plain = code.replace(' ', '')
  await readWith(visitor, { code })
  await visitor.post(paths.askAnswer('ja'), { code, turn: 'write', message: `${canary}。続き` })
  await readWith(visitor, { code: 'CCCCCCCC' })
  const dump = await (await desk.fetch(`${desk.url}/dump`)).text()
  const bytes = Buffer.from(canary, 'utf8').toString('hex')
  for (const held of [await everythingIn(desk), await everythingIn(listings), dump, logged.join('\n')]) {
    for (const word of [canary, plain, code, bytes, bytes.toUpperCase(), Buffer.from(plain).toString('hex')]) {
      expect(held.includes(word), word).toBe(false)
    }
  }
  expect(dump.length).toBeGreaterThan(100_000)
  const entries = await rowsOf(
    desk,
    "select distinct actor_id, fields from audit where act in ('inquiry.ask', 'inquiry.follow') and actor_role = 'visitor'",
  )
  expect(new Set(entries.map(({ actor_id: id }) => id))).toEqual(new Set(['visitor']))
})

test('every public page that names the desk leads to asking, about its opening where it has one', async () => {
  const visitor = personWith(async (request) => createApp(app.deps).fetch(request), [])
  for (const language of languages) {
    const detail = await (await visitor.get(paths.opening(language, opening.number))).text()
    expect(detail).toContain(`href="${paths.ask(language, { about: opening.number })}"`)
    expect(await (await visitor.get(paths.home(language))).text()).toContain(`href="${paths.ask(language)}"`)
  }
})

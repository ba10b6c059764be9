import { describe, expect, test, vi } from 'vitest'
import { wholeApp } from '../../src/windows/whole.ts'
import { connect } from '../../src/db/client.ts'
import { languages, paths } from '../../src/paths.ts'
import { textIn } from '../../src/text/language.ts'
import type { Fields } from '../support/person.ts'
import {
  askStage,
  askThrough,
  codeIn,
  fine,
  patience,
  pressOf,
  readWith,
  shownOf,
  visible,
  visitorAt,
} from './ask-stage.ts'

vi.spyOn(console, 'log').mockImplementation(() => undefined)
const { app, desk, opening, person, ask, inquiries, forget } = await askStage()

describe('held back without a puzzle', () => {
  const { unnamed } = textIn.ja

  test('a form sent before anybody could have filled it in comes back whole, and goes the second time', async () => {
    const visitor = person()
    const action = paths.ask('ja')
    const page = await (await visitor.get(action)).text()
    app.pass(patience - 1)
    const before = await inquiries()
    const fields = { message: '早すぎました', website: '' }
    const quick = await shownOf(await visitor.press(page, { action, fields }))
    expect([quick.status, await inquiries()]).toEqual([422, before])
    expect(quick.html).toContain('早すぎました</textarea>')
    expect(visible(quick.html)).toContain(unnamed.refusals.hasty)
    await fine(quick)
    app.pass(1)
    expect(codeIn(await (await visitor.press(quick.html, { action, fields })).text())).not.toBe('')
  })

  test('a time that we did not write counts as no time', async () => {
    const visitor = person()
    for (const since of ['', '1', 'lz5k0c00.aaaa', `lz5k0c00.${'a'.repeat(43)}`, 'x'.repeat(5000)]) {
      const { status } = await visitor.post(paths.ask('ja'), { message: 'x', about: '', since, website: '' })
      expect([since.slice(0, 20), status]).toEqual([since.slice(0, 20), 422])
    }
  })

  test('a field that nobody sees, filled in, saves nothing and says so', async () => {
    const visitor = person()
    const before = await inquiries()
    const fields = { message: '買ってください', website: 'https://spam.example' }
    const trapped = await askThrough({ app, person: visitor }, { fields })
    expect([trapped.status, codeIn(trapped.html), await inquiries()]).toEqual([422, '', before])
    expect(visible(trapped.html)).toContain(unnamed.refusals.hasty)
    expect(trapped.html).toContain('買ってください</textarea>')
    expect(trapped.html).not.toContain('spam.example')
    expect(trapped.html).toContain('tel:')
    expect(trapped.html).toMatch(
      /aria-hidden="true"[^>]*><label for="f-website">[^<]*<\/label><input[^>]*tabindex="-1"[^>]*autocomplete="off"/u,
    )
  })

  test('4.11: the fourth question of an hour from one place comes back with its text and the phone', async () => {
    const visitor = person()
    const asking = () => askThrough({ app, person: visitor }, { fields: { message: '続けて聞きます' } })
    for (const _ of [1, 2, 3]) expect((await asking()).status).toBe(200)
    const fourth = await asking()
    expect(fourth.status).toBe(429)
    expect(fourth.html).toContain('続けて聞きます</textarea>')
    expect(visible(fourth.html)).toContain(unnamed.refusals.tooMany)
    expect(fourth.html).toContain('tel:')
    await fine(fourth)
  })

  test('the eleventh wrong code of an hour is not looked at, nor a right one after it', async () => {
    const [visitor, code] = [person(), codeIn((await ask('読めますか')).html)]
    for (let tried = 0; tried < 10; tried += 1) {
      forget()
      expect((await readWith(visitor, { code: 'AAAAAAAA' })).status).toBe(422)
      expect(desk.requests()).toBe(1)
    }
    for (const typed of ['AAAAAAAA', code]) {
      const over = await readWith(visitor, { code: typed })
      expect(over.status).toBe(429)
      expect(visible(over.html)).toContain(unnamed.refusals.tooMany)
    }
    expect((await readWith(person(), { code })).status).toBe(200)
  })
})

describe('what is typed wrongly', () => {
  const text = textIn.ja.inquiry
  const { unnamed } = textIn.ja
  const { message: label } = text.labels

  test.each(
    [
      ['nothing', '', unnamed.errors.blank(label)],
      ['only spaces', ' 　\n ', unnamed.errors.blank(label)],
      ['5,000 characters', 'あ'.repeat(5000), unnamed.errors.long(label)],
      ['one character too many', 'あ'.repeat(2001), unnamed.errors.long(label)],
      ['control characters', 'a\u0000b\u0007', unnamed.errors.characters(label)],
      ['R8-18: a My Number', '番号は1234-5678-9012です', text.errors.myNumber()],
    ].map(([what = '', message = '', sentence = '']) => ({ what, message, sentence })),
  )('$what comes back with a sentence that leads to the field', async ({ message, sentence }) => {
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
      since: '',
      about: '',
      website: '',
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
    const shown = await shownOf(await wholeApp(app.deps).fetch(request))
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
      const fields = { message: 'x', about: '', since: '', website: '', ...extra }
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
  const { unnamed } = textIn.ja
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
    expect(kept.html).toContain(unnamed.refusals.away)
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

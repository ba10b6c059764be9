import { describe, expect, test, vi } from 'vitest'
import { wholeApp } from '../../src/windows/whole.ts'
import { newSecret } from '../../src/crypto/tokens.ts'
import { connect } from '../../src/db/client.ts'
import { kana } from '../../src/pages/parts/kana.ts'
import { languages, paths } from '../../src/paths.ts'
import { textIn } from '../../src/text/language.ts'
import { plainText } from '../../src/ui/ruby.tsx'
import { personWith } from '../support/person.ts'
import { everythingIn, rowsOf } from '../support/rows.ts'
import { askStage, askThrough, codeIn, fine, patience, pressOf, readWith, shownOf, visible } from './ask-stage.ts'

const logged: string[] = []
vi.spyOn(console, 'log').mockImplementation((line: unknown) => void logged.push(String(line)))
const { app, desk, listings, opening, person, ask, inquiries, requests, forget } = await askStage()

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
    for (const words of [opening.number, 'tel:0199552101', paths.askAnswer(language)]) {
      expect(shown.html).toContain(words)
    }
    expect(html).toContain(opening.title)
    for (const other of languages) expect(shown.html).toContain(`href="${paths.ask(other, { about: opening.number })}"`)
  })

  test('shows the code once, in two halves, and when an answer may be looked for', async () => {
    const visitor = person()
    const page = await (await visitor.get(paths.ask(language))).text()
    app.pass(patience)
    forget()
    const press = { action: paths.ask(language), fields: { message: '座ってできますか', website: '' } }
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
    const fields = { message, website: '', sure: 'yes' }
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
    expect(after.html).toContain(kana(t.inquiry.refusals.illegalTransition))

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
    expect(visible(other.html)).toContain(textIn.ja.inquiry.refusals.replayDiffers)
    const again = await visitor.press(other.html, { action, fields: { message: '書き直しました', website: '' } })
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
  const visitor = personWith(async (request) => wholeApp(app.deps).fetch(request), [])
  for (const language of languages) {
    const detail = await (await visitor.get(paths.opening(language, opening.number))).text()
    expect(detail).toContain(`href="${paths.ask(language, { about: opening.number })}"`)
    expect(await (await visitor.get(paths.home(language))).text()).toContain(`href="${paths.ask(language)}"`)
  }
})

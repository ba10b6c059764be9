import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { answerAll, beginDraft, firm, job, lastCode, place, trial, whereTo } from '../journeys/posting.ts'
import type { TestApp } from '../support/app.ts'
import { testApp } from '../support/app.ts'
import { freshDatabases } from '../support/database.ts'
import type { Person } from '../support/person.ts'
import { save, shownForm } from './employers-save.ts'

let app: TestApp
beforeAll(async () => {
  app = testApp({ ...(await freshDatabases()), now: Date.parse('2026-11-18T10:00:00+09:00') })
})

const whole = { ...trial, ...place, ...firm }
const minute = 60_000
const drafted = async (person: Person, rung: string) => {
  // Limits count by the clock; every test has an hour of its own.
  app.pass(61 * minute)
  return beginDraft(person, rung)
}

describe('the first question', () => {
  test('asks again when nothing is chosen', async () => {
    const answer = await app.visitor().post(paths.employer.newOpening())
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('「種類」を選んでください')
  })

  test('a made-up kind is asked again, a made-up field is no form of ours', async () => {
    expect((await app.visitor().post(paths.employer.newOpening(), { rung: 'naishoku' })).status).toBe(422)
    expect((await app.visitor().post(paths.employer.newOpening(), { rung: 'tour', wage: '1' })).status).toBe(400)
  })
})

describe('the form', () => {
  test('an empty question names every missing answer of its own and links to its field', async () => {
    const person = app.visitor()
    const draft = await drafted(person, 'tour')
    const page = await (await save(person, `${draft}/q/what`)).text()
    expect(page).toContain('エラー：')
    expect(page).toContain('href="#f-title"')
    expect(page).toContain('「題名」を入れてください')
    expect(page).toContain('「してもらうこと」を選んでください')
    expect(page).not.toContain('「曜日」を選んでください')
    expect(await (await save(person, `${draft}/q/when`)).text()).toContain('「曜日」を選んでください')
    const last = await (await save(person, `${draft}/q/firm`)).text()
    expect(last).toContain('「事業所の自己申告」を確かめて、印を付けてください')
  })

  test('nothing typed is lost', async () => {
    const person = app.visitor()
    const draft = await drafted(person, 'tour')
    const tasks = '<b>一行目</b>\r\n"二行目"'
    const what = await (await save(person, `${draft}/q/what`, { ...whole, tasks, title: '' })).text()
    expect(what).toContain('&lt;b&gt;一行目&lt;/b&gt;')
    expect(what).not.toContain('<b>一行目')
    const when = await (await save(person, `${draft}/q/when`, { ...whole, startsAt: 'あさ' })).text()
    expect(when).toContain('value="あさ"')
    expect(when).toMatch(/value="thu"[^>]*checked/u)
    const firmPage = await (await save(person, `${draft}/q/firm`, { ...whole, email: 'これはメールではない' })).text()
    expect(firmPage).toContain('value="これはメールではない"')
  })

  test.each([
    ['places', '1000人'],
    ['startsAt', '25:00'],
    ['title', 'あ'.repeat(41)],
    ['tasks', 'あ'.repeat(601)],
    ['title', 'a\u0000b'],
    ['employerPhone', '電話なし'],
    ['staffCount', '-1'],
    ['days', 'everyday'],
  ])('%s is asked again when it cannot be read (%#)', async (field, value) => {
    const person = app.visitor()
    const draft = await drafted(person, 'tour')
    const answered = await answerAll(person, draft, { ...whole, [field]: value })
    expect(answered.status).toBe(422)
    expect(await answered.text()).toContain(`id="e-${field}"`)
  })

  test('a body beyond 64 KiB is refused', async () => {
    const person = app.visitor()
    const draft = await drafted(person, 'tour')
    expect((await save(person, `${draft}/q/what`, { ...whole, tasks: 'あ'.repeat(30_000) })).status).toBe(413)
  })

  test('R2-01: a trial cannot carry a wage', async () => {
    const person = app.visitor()
    const draft = await drafted(person, 'practice')
    const shown = await shownForm(person, `${draft}/q/what`)
    await person.post(`${draft}/q/what`, {
      ...shown,
      title: '題名',
      tasks: '作業',
      workContent: 'watch',
      wageYen: '1000',
    })
    await answerAll(person, draft, whole)
    const check = await (await person.get(`${draft}/check`)).text()
    expect(check).toContain('給料なし')
    expect(check).not.toContain('1,000円')
  })

  test('R2-07: a trial that nobody insures is stopped with the reason', async () => {
    const person = app.visitor()
    const draft = await drafted(person, 'practice')
    const answered = await answerAll(person, draft, { ...whole, insuredBy: 'none' })
    expect([answered.status, (await answered.text()).includes('保険をだれかが')]).toEqual([422, true])
  })

  test('a trial at night is stopped', async () => {
    const person = app.visitor()
    const draft = await drafted(person, 'experience')
    const answered = await answerAll(person, draft, { ...whole, startsAt: '午後9時', endsAt: '23:00' })
    expect(answered.status).toBe(422)
    expect(await answered.text()).toContain('夜10時から朝5時まではできません')
  })

  test('R2-50: pay below the minimum wage is refused with the figure', async () => {
    const person = app.visitor()
    const draft = await drafted(person, 'shortHoursJob')
    const answered = await answerAll(person, draft, { ...job, ...place, ...firm, wageYen: '９００円' })
    expect(answered.status).toBe(422)
    const page = await answered.text()
    expect(page).toMatch(/最低賃金の 1,\d{3}円/u)
    expect(page).toContain('href="#f-wageYen"')
    expect(page).toContain('value="９００円"')
  })

  test('a draft of another browser does not exist', async () => {
    const draft = await drafted(app.visitor(), 'tour')
    const other = app.visitor()
    await other.get(paths.employer.newOpening())
    expect((await other.get(draft)).status).toBe(404)
    expect((await other.get(`${draft}/q/what`)).status).toBe(404)
    expect((await other.post(`${draft}/q/what`, whole)).status).toBe(404)
    expect((await other.post(`${draft}/rung`, { rung: 'tour', version: '1' })).status).toBe(404)
    expect((await other.post(`${draft}/later`, { email: 'a@example.jp' })).status).toBe(404)
    expect((await other.get(`${draft}/check`)).status).toBe(404)
    expect((await other.post(`${draft}/check`)).status).toBe(404)
    expect((await other.get(`${draft}/confirm`)).status).toBe(404)
  })

  test('the same press twice is one act, a changed one is told so', async () => {
    const person = app.visitor()
    const draft = await drafted(person, 'tour')
    const what = `${draft}/q/what`
    const shown = await shownForm(person, what)
    const first = { ...shown, title: '題名', tasks: '作業', workContent: 'watch' }
    const once = await person.post(what, first)
    const twice = await person.post(what, first)
    expect([once.status, whereTo(once)]).toEqual([303, `${draft}/q/when`])
    expect([twice.status, whereTo(twice)]).toEqual([303, `${draft}/q/when`])
    expect((await person.post(what, { ...first, title: 'ちがう題名' })).status).toBe(409)
    expect(await (await person.get(what)).text()).not.toContain('ちがう題名')
  })
})

describe('the code', () => {
  const asked = async (person: Person, email: string) => {
    const draft = await drafted(person, 'tour')
    await answerAll(person, draft, { ...whole, email })
    await person.post(`${draft}/check`)
    return draft
  }

  test('five wrong codes end it, and a new one is sent', async () => {
    const person = app.visitor()
    const draft = await asked(person, 'five@example.jp')
    const code = await lastCode(app, 'postingCode')
    const wrong = code === '00000000' ? '00000001' : '00000000'
    for (const _ of [1, 2, 3, 4, 5]) expect((await person.post(`${draft}/confirm`, { code: wrong })).status).toBe(422)
    const sixth = await person.post(`${draft}/confirm`, { code })
    expect(sixth.status).toBe(429)
    expect(await sixth.text()).toContain('コードをもう一度送る')
    await person.post(`${draft}/check`)
    const again = await person.post(`${draft}/confirm`, { code: await lastCode(app, 'postingCode') })
    expect(again.status).toBe(303)
  })

  test('an expired code is told so', async () => {
    const person = app.visitor()
    const draft = await asked(person, 'late@example.jp')
    const code = await lastCode(app, 'postingCode')
    app.pass(11 * minute)
    expect((await person.post(`${draft}/confirm`, { code })).status).toBe(410)
  })

  test('a code proves the address it was sent to and no other', async () => {
    const person = app.visitor()
    const draft = await asked(person, 'mine@example.jp')
    const code = await lastCode(app, 'postingCode')
    await save(person, `${draft}/q/firm`, { ...whole, email: 'five@example.jp' })
    const taken = await person.post(`${draft}/confirm`, { code })
    expect(taken.status).toBe(410)
    expect(person.cookie()).not.toContain('session=')
  })

  test('typed in another browser it opens nothing', async () => {
    const person = app.visitor()
    const draft = await asked(person, 'other@example.jp')
    const code = await lastCode(app, 'postingCode')
    expect((await app.visitor().post(`${draft}/confirm`, { code })).status).toBe(404)
  })
})

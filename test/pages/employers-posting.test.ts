import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { beginDraft, firm, job, lastCode, place, trial, whereTo } from '../journeys/posting.ts'
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
  test('an empty form names every missing answer and links to its field', async () => {
    const person = app.visitor()
    const draft = await drafted(person, 'tour')
    const page = await (await save(person, draft)).text()
    expect(page).toContain('エラー：')
    expect(page).toContain('href="#f-title"')
    expect(page).toContain('「題名」を入れてください')
    expect(page).toContain('「曜日」を選んでください')
    expect(page).toContain('「してもらうこと」を選んでください')
    expect(page).toContain('「事業所の自己申告」を確かめて、印を付けてください')
  })

  test('nothing typed is lost', async () => {
    const person = app.visitor()
    const draft = await drafted(person, 'tour')
    const tasks = '<b>一行目</b>\r\n"二行目"'
    const answer = await save(person, draft, { ...whole, tasks, email: 'これはメールではない' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('&lt;b&gt;一行目&lt;/b&gt;')
    expect(page).toContain('value="これはメールではない"')
    expect(page).toMatch(/value="thu"[^>]*checked/u)
    expect(page).not.toContain('<b>一行目')
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
    const answer = await save(person, draft, { ...whole, [field]: value })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(`id="e-${field}"`)
  })

  test('a body beyond 64 KiB is refused', async () => {
    const person = app.visitor()
    const draft = await drafted(person, 'tour')
    expect((await save(person, draft, { ...whole, tasks: 'あ'.repeat(30_000) })).status).toBe(413)
  })

  test('R2-01: a trial cannot carry a wage', async () => {
    const person = app.visitor()
    const draft = await drafted(person, 'practice')
    expect((await save(person, draft, { ...whole, wageYen: '1000' })).status).toBe(400)
  })

  test('R2-07: a trial that nobody insures is stopped with the reason', async () => {
    const person = app.visitor()
    const draft = await drafted(person, 'practice')
    const answer = await save(person, draft, { ...whole, insuredBy: 'none' })
    expect([answer.status, (await answer.text()).includes('保険をだれかが')]).toEqual([422, true])
  })

  test('a trial at night is stopped', async () => {
    const person = app.visitor()
    const draft = await drafted(person, 'experience')
    const answer = await save(person, draft, { ...whole, startsAt: '午後9時', endsAt: '23:00' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('夜10時から朝5時まではできません')
  })

  test('R2-50: pay below the minimum wage is refused with the figure', async () => {
    const person = app.visitor()
    const draft = await drafted(person, 'shortHoursJob')
    const answer = await save(person, draft, { ...job, ...place, ...firm, wageYen: '９００円' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toMatch(/最低賃金の 1,\d{3}円/u)
    expect(page).toContain('href="#f-wageYen"')
    expect(page).toContain('value="９００円"')
  })

  test('a draft of another browser does not exist', async () => {
    const draft = await drafted(app.visitor(), 'tour')
    const other = app.visitor()
    await other.get(paths.employer.newOpening())
    expect((await other.get(draft)).status).toBe(404)
    expect((await other.post(draft, whole)).status).toBe(404)
    expect((await other.get(`${draft}/check`)).status).toBe(404)
    expect((await other.post(`${draft}/check`)).status).toBe(404)
    expect((await other.get(`${draft}/confirm`)).status).toBe(404)
  })

  test('the same press twice is one act, a changed one is told so', async () => {
    const person = app.visitor()
    const draft = await drafted(person, 'tour')
    const shown = await shownForm(person, draft)
    const once = await person.post(draft, { ...shown, ...whole })
    const twice = await person.post(draft, { ...shown, ...whole })
    expect([once.status, whereTo(once)]).toEqual([303, `${draft}/check`])
    expect([twice.status, whereTo(twice)]).toEqual([303, `${draft}/check`])
    expect((await person.post(draft, { ...shown, ...whole, title: 'ちがう題名' })).status).toBe(409)
    expect(await (await person.get(`${draft}/check`)).text()).not.toContain('ちがう題名')
  })
})

describe('the code', () => {
  const asked = async (person: Person, email: string) => {
    const draft = await drafted(person, 'tour')
    await save(person, draft, { ...whole, email })
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
    await save(person, draft, { ...whole, email: 'five@example.jp' })
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

import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import type { TestApp } from '../support/app.ts'
import { testApp } from '../support/app.ts'
import { freshDatabases } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { answerAll, beginDraft, firm, job, lastCode, mailsOf, place, trial, whereTo } from './posting.ts'

const now = Date.parse('2026-11-18T10:00:00+09:00')

let app: TestApp
let desk: TestDatabase
beforeAll(async () => {
  const databases = await freshDatabases()
  desk = databases.desk
  app = testApp({ ...databases, now })
})

const confirmed = async (person: Awaited<ReturnType<TestApp['visitor']>>, draft: string) => {
  const asked = await person.press(await (await person.get(`${draft}/check`)).text(), { action: `${draft}/check` })
  expect([asked.status, whereTo(asked)]).toEqual([303, `${draft}/confirm`])
  const confirm = await (await person.get(whereTo(asked))).text()
  const code = await lastCode(app, 'postingCode')
  return person.press(confirm, {
    action: `${draft}/confirm`,
    fields: { code: `${code.slice(0, 4)} ${code.slice(4)}` },
  })
}

describe('a firm without an account, without scripts', () => {
  test('posts a trial by five questions, from the first page to the receipt', async () => {
    const person = app.visitor()
    const draft = await beginDraft(person, 'experience')
    const first = await (await person.get(`${draft}/q/what`)).text()
    expect(first).toContain('体験')
    expect(first).toContain('2/7')
    expect(first).not.toContain('name="wageYen"')
    expect(first).not.toContain('name="startsAt"')

    const saved = await answerAll(person, draft, { ...trial, ...place, ...firm })
    expect([saved.status, whereTo(saved)]).toEqual([303, `${draft}/check`])

    const check = await (await person.get(whereTo(saved))).text()
    expect(check).toContain('袋づめと ならべる仕事')
    expect(check).toContain('0199-55-0001')
    expect(check).toContain('bakery@example.jp')
    expect(check).toContain('11:30')
    expect(check).toContain(`${draft}/q/what?from=check#f-title`)

    const received = await confirmed(person, draft)
    expect(received.status).toBe(303)
    const receipt = await person.get(whereTo(received))
    expect(receipt.status).toBe(200)
    const page = await receipt.text()
    expect(page).toMatch(/[2-9A-HJ-NP-Z]{8}/u)
    // Two working days after Wednesday the 18th.
    expect(page).toContain('11月20日')
    expect((await person.get(whereTo(received))).status).toBe(200)

    const home = await (await person.get(paths.employer.home())).text()
    expect(home).toContain('袋づめと ならべる仕事')
    expect(home).toContain('確認中')
  })

  test('the card grows with every answer', async () => {
    const person = app.visitor()
    const draft = await beginDraft(person, 'tour')
    const before = await (await person.get(`${draft}/q/what`)).text()
    expect(before).toContain('（題名は、これから）')
    const { title, tasks, workContent } = trial
    const next = await person.press(before, { action: `${draft}/q/what`, fields: { title, tasks, workContent } })
    expect(whereTo(next)).toBe(`${draft}/q/when`)
    const after = await (await person.get(whereTo(next))).text()
    expect(after).toContain(title)
    expect(after).not.toContain('火・木')
  })

  test('a change from the check leads back to the check', async () => {
    const person = app.visitor()
    const draft = await beginDraft(person, 'tour')
    await answerAll(person, draft, { ...trial, ...place, ...firm, lengthDays: '1', email: 'change@example.jp' })
    const page = await (await person.get(`${draft}/q/when?from=check`)).text()
    const fields = { days: ['mon'], startsAt: '午後１時', endsAt: '14時', lengthDays: '１日', breakMinutes: '' }
    const changed = await person.press(page, { action: `${draft}/q/when?from=check`, fields })
    expect([changed.status, whereTo(changed)]).toEqual([303, `${draft}/check`])
    expect(await (await person.get(whereTo(changed))).text()).toContain('13:00')
  })

  test('posts a job offer, and its second posting begins as a copy and asks nothing about the firm', async () => {
    const person = app.visitor()
    const draft = await beginDraft(person, 'supportedShortJob')
    const saved = await answerAll(person, draft, {
      ...job,
      ...place,
      ...firm,
      email: 'second@example.jp',
      employerPhone: '0199-55-0002',
    })
    expect([saved.status, whereTo(saved)]).toEqual([303, `${draft}/check`])
    const received = await confirmed(person, draft)
    expect(received.status).toBe(303)

    const start = await (await person.get(paths.employer.newOpening())).text()
    const basis = /name="basis" value="([0-9A-Z]{26})"[^>]*checked/u.exec(start)?.[1] ?? ''
    expect(basis).not.toBe('')
    const action = paths.employer.newOpening()
    const second = whereTo(await person.press(start, { action, fields: { rung: 'tour', basis } }))
    const page = await (await person.get(`${second}/q/where`)).text()
    expect(page).toContain('name="workplaceId"')
    const copied = await (await person.get(`${second}/q/what`)).text()
    expect(copied).toContain(job.title)
    const known = await answerAll(person, second, { ...trial, lengthDays: '1' })
    expect([known.status, whereTo(known)]).toEqual([303, `${second}/check`])
    const check = await (await person.get(whereTo(known))).text()
    expect(check).not.toContain('name="employerName"')
    desk.forget()
    const submitted = await person.press(check, { action: `${second}/check` })
    expect([submitted.status, whereTo(submitted)]).toEqual([303, second.replace('/new', '').concat('/received')])
    // Session, one read, one write.
    expect(desk.requests()).toBe(3)
    expect((await person.get(whereTo(submitted))).status).toBe(200)

    const third = await beginDraft(person, 'tour')
    const elsewhere = await answerAll(person, third, {
      ...trial,
      ...place,
      lengthDays: '1',
      placeName: '二号店',
      workplaceId: 'new',
    })
    const handed = await person.press(await (await person.get(whereTo(elsewhere))).text(), { action: `${third}/check` })
    expect([handed.status, (await person.get(whereTo(handed))).status]).toEqual([303, 200])
  })

  test('is told by mail, in the quiet words of the desk', async () => {
    const kinds = (await mailsOf(app)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'openingReceived')).toHaveLength(4)
  })
})

describe('a draft', () => {
  test('goes on in another browser by its mailed link, and the link says nothing of anybody', async () => {
    const person = app.visitor()
    const draft = await beginDraft(person, 'practice')
    const page = await (await person.get(`${draft}/q/what`)).text()
    const { title, tasks, workContent } = trial
    await person.press(page, { action: `${draft}/q/what`, fields: { title, tasks, workContent } })
    const later = await (await person.get(`${draft}/later`)).text()
    const sent = await person.press(later, { action: `${draft}/later`, fields: { email: 'later@example.jp' } })
    expect([sent.status, whereTo(sent)]).toEqual([303, `${draft}/later?done=1`])
    const mail = (await mailsOf(app)).find(({ kind }) => kind === 'draftLink')?.mail
    const { path, code } = mail?.kind === 'draftLink' ? mail.params : { path: '', code: '' }

    const other = app.visitor()
    const shown = await (await other.get(path)).text()
    expect(shown).not.toContain(title)
    expect((await other.get(`${draft}/q/what`)).status).toBe(404)
    expect((await other.press(shown, { action: path, fields: { code: 'AAAA2222' } })).status).toBe(422)
    const resumed = await other.press(shown, { action: path, fields: { code } })
    expect([resumed.status, whereTo(resumed)]).toEqual([303, draft])
    expect(await (await other.get(`${draft}/q/what`)).text()).toContain(title)
    const told = await person.get(`${draft}/q/what`)
    expect([told.status, (await told.text()).includes('別の端末')]).toEqual([409, true])
    // What is typed there meanwhile is not kept, and not lost either.
    const unsaved = await person.post(`${draft}/q/what`, { title: '書きかけの題名', version: '1' })
    const unsavedPage = await unsaved.text()
    expect([unsaved.status, unsavedPage.includes('書きかけの題名'), unsavedPage.includes(path)]).toEqual([
      409,
      true,
      true,
    ])
    expect((await person.get(`${draft}/check`)).status).toBe(409)
    // The link is good until the draft is sent: where it was begun it goes on again.
    const back = await person.press(await (await person.get(path)).text(), { action: path, fields: { code } })
    expect(whereTo(back)).toBe(draft)
  })

  test('R2-01: a trial that is work goes on as a job offer with the answers that carry over', async () => {
    const person = app.visitor()
    const draft = await beginDraft(person, 'experience')
    await answerAll(person, draft, { ...trial, ...place, ...firm, email: 'switch@example.jp' })
    const page = await (await person.get(`${draft}/rung`)).text()
    const same = await person.press(page, { action: `${draft}/rung`, fields: { rung: 'practice' } })
    expect(whereTo(same)).toBe(draft)
    const again = await (await person.get(`${draft}/rung`)).text()
    const moved = await person.press(again, { action: `${draft}/rung`, fields: { rung: 'shortHoursJob' } })
    expect(moved.status).toBe(303)
    expect(whereTo(moved)).not.toBe(draft)
    const what = await (await person.get(`${whereTo(moved)}/q/what`)).text()
    expect(what).toContain(trial.title)
    expect(what).not.toContain('name="workContent"')
    expect(await (await person.get(`${whereTo(moved)}/q/firm`)).text()).toContain('switch@example.jp')
    expect((await person.get(`${draft}/q/what`)).status).not.toBe(200)
  })

  test('piece work at home is stopped with the reason', async () => {
    const answered = await app.visitor().post(paths.employer.newOpening(), { rung: 'pieceWork' })
    expect(answered.status).toBe(422)
    expect(await answered.text()).toContain('家内労働法')
  })
})

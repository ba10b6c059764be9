import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import type { TestApp } from '../support/app.ts'
import { testApp } from '../support/app.ts'
import { freshDatabases } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { beginDraft, firm, job, lastCode, mailsOf, place, trial, whereTo } from './posting.ts'

const now = Date.parse('2026-11-18T10:00:00+09:00')

let app: TestApp
let desk: TestDatabase
beforeAll(async () => {
  const databases = await freshDatabases()
  desk = databases.desk
  app = testApp({ ...databases, now })
})

describe('a firm without an account, without scripts', () => {
  test('posts a trial from the first page to the receipt', async () => {
    const person = app.visitor()
    const draft = await beginDraft(person, 'experience')
    const form = await (await person.get(draft)).text()
    expect(form).toContain('体験')
    expect(form).not.toContain('name="wageYen"')

    const saved = await person.press(form, { action: draft, fields: { ...trial, ...place, ...firm } })
    expect([saved.status, whereTo(saved)]).toEqual([303, `${draft}/check`])

    const check = await (await person.get(whereTo(saved))).text()
    expect(check).toContain('袋づめと ならべる仕事')
    expect(check).toContain('0199-55-0001')
    expect(check).toContain('bakery@example.jp')
    expect(check).toContain('11:30')
    expect(check).toContain(`${draft}#f-title`)

    const asked = await person.press(check, { action: `${draft}/check` })
    expect([asked.status, whereTo(asked)]).toEqual([303, `${draft}/confirm`])

    const confirm = await (await person.get(whereTo(asked))).text()
    const code = await lastCode(app, 'postingCode')
    const received = await person.press(confirm, {
      action: `${draft}/confirm`,
      fields: { code: `${code.slice(0, 4)} ${code.slice(4)}` },
    })
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

  test('posts a job offer, and its second posting asks nothing about the firm', async () => {
    const person = app.visitor()
    const draft = await beginDraft(person, 'supportedShortJob')
    const form = await (await person.get(draft)).text()
    expect(form).toContain('value="変更なし"')
    const saved = await person.press(form, {
      action: draft,
      fields: { ...job, ...place, ...firm, email: 'second@example.jp', employerPhone: '0199-55-0002' },
    })
    expect(saved.status).toBe(303)
    const asked = await person.press(await (await person.get(whereTo(saved))).text(), { action: `${draft}/check` })
    const confirm = await (await person.get(whereTo(asked))).text()
    const code = await lastCode(app, 'postingCode')
    const received = await person.press(confirm, { action: `${draft}/confirm`, fields: { code } })
    expect(received.status).toBe(303)

    const second = await beginDraft(person, 'tour')
    const page = await (await person.get(second)).text()
    expect(page).toContain('name="workplaceId"')
    expect(page).not.toContain('name="employerName"')
    const workplaceId = /name="workplaceId" value="([0-9A-Z]{26})"/u.exec(page)?.[1] ?? ''
    const known = await person.press(page, { action: second, fields: { ...trial, workplaceId } })
    expect(known.status).toBe(303)
    const check = await (await person.get(whereTo(known))).text()
    desk.forget()
    const submitted = await person.press(check, { action: `${second}/check` })
    expect([submitted.status, whereTo(submitted)]).toEqual([303, second.replace('/new', '').concat('/received')])
    // Session, one read, one write.
    expect(desk.requests()).toBe(3)
    expect((await person.get(whereTo(submitted))).status).toBe(200)

    const third = await beginDraft(person, 'tour')
    const elsewhere = await person.press(await (await person.get(third)).text(), {
      action: third,
      fields: { ...trial, ...place, placeName: '二号店', workplaceId: 'new' },
    })
    const handed = await person.press(await (await person.get(whereTo(elsewhere))).text(), { action: `${third}/check` })
    expect([handed.status, (await person.get(whereTo(handed))).status]).toEqual([303, 200])
  })

  test('is told by mail, in the quiet words of the desk', async () => {
    const kinds = (await mailsOf(app)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'openingReceived')).toHaveLength(4)
  })
})

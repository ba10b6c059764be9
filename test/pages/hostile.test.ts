import { beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../src/desk/accounts/account.ts'
import { paths } from '../../src/paths.ts'
import { natsui, onDay, register } from '../journeys/casework.ts'
import { answerAll, beginDraft, firm, lastCode, place, trial, whereTo } from '../journeys/posting.ts'
import type { TestApp } from '../support/app.ts'
import { testApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import { rowsOf } from '../support/rows.ts'
import { seededTown } from '../support/town.ts'

let app: TestApp
let desk: TestDatabase
beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  app = testApp(town)
})

const openKept = ({ deps }: TestApp, { id, email }: Account) =>
  deps.keys.open(email, { table: 'account', column: 'email', row: id })

const posted = { ...trial, ...place, ...firm }

describe('what nobody types', () => {
  test('an address that no header can carry is not repeated in one', async () => {
    const employer = await app.signInAs('employer')
    const answer = await employer.get(paths.employer.openingEdit('%00'))
    expect(answer.status).toBe(404)
  })

  test('a search of the trail that is cut in the middle of a character is still text', async () => {
    const auditor = await app.signInAs('auditor')
    const cut = `${'a'.repeat(199)}${encodeURIComponent('𠮷')}`
    for (const name of ['entity', 'act', 'before']) {
      expect((await auditor.get(`${paths.desk.trail()}?${name}=${cut}`)).status).toBe(200)
    }
  })

  test('a birthday of the first and the last year there is is kept and shown, a note of tomorrow is asked again', async () => {
    const consultant = await app.signInAs(natsui)
    for (const [day, answer] of [
      ['0001-01-01', 303],
      ['9999-12-31', 422],
    ] as const) {
      const id = await register(consultant, onDay('bornOn', day))
      const note = { kind: 'phone', ...onDay('notedOn', day), body: '電話で話した' }
      const { status } = await consultant.post(paths.desk.clientNote(id), note)
      expect([day, status, (await consultant.get(paths.desk.client(id))).status]).toEqual([day, answer, 200])
    }
  })
})

describe('an address of the public window', () => {
  const numbers = ['%00', '%2e%2e', '..%2F..', "'--", '%F0%9F%8D%9E', 'A'.repeat(2000), '%E6%B8%85', 'constructor']
  const queries = [
    `q=${'%00'.repeat(20)}`,
    'q=%ED%A0%80',
    `q=${encodeURIComponent('" OR 1=1 --*()^~:')}`,
    `q=${'a'.repeat(8000)}`,
    'q=%&rung=%ff&page=1e9',
    'rung=__proto__&page=-0',
    'q=1&q=2&q[]=3',
  ]

  test('that no opening has is 404 on its sheet and in the open data', async () => {
    for (const number of numbers) {
      for (const path of [
        paths.openingFlyer('ja', number),
        paths.openingFlyer('en', number),
        paths.api.opening(number),
      ]) {
        expect([path, (await app.visitor().get(path)).status]).toEqual([path, 404])
      }
    }
  })

  test('that asks for nonsense is answered like one that does not', async () => {
    const everywhere = [
      ...(['ja', 'easy', 'en'] as const).flatMap((language) => [paths.feed(language), paths.weekly(language)]),
      paths.api.openings(),
      paths.api.document(),
      paths.api.home(),
      paths.csv(),
      paths.sitemap(),
      paths.securityText(),
    ]
    for (const path of everywhere) {
      for (const query of queries) {
        const asked = `${path}?${query}`
        expect([asked, (await app.visitor().get(asked)).status]).toEqual([asked, 200])
      }
    }
  })
})

describe('a posting', () => {
  test('does not tell who of the staff has an account before the mailbox is proved', async () => {
    const answers = []
    for (const email of ['nobody@example.jp', natsui]) {
      const person = app.visitor()
      const draft = await beginDraft(person, 'experience')
      const check = whereTo(await answerAll(person, draft, { ...posted, email }))
      const confirm = whereTo(await person.press(await (await person.get(check)).text(), { action: check }))
      answers.push((await person.post(confirm, { code: '00000000' })).status)
    }
    expect(answers).toEqual([422, 422])
  })

  test('that a firm began is nobody else’s in the same browser', async () => {
    const member = await app.signInAs('employer')
    const path = await beginDraft(member, 'experience')
    const [, browser = ''] = /browser=([^;]+)/u.exec(member.cookie()) ?? []
    const later = app.visitor([`browser=${browser}`])
    const answer = await later.get(path)
    expect([answer.status, whereTo(answer)]).toEqual([303, paths.employer.signIn()])
    expect((await later.get(`${path}/q/what`)).status).toBe(303)
    expect((await later.post(`${path}/q/what`, posted)).status).toBe(401)
  })

  test('counts a day that was ticked twice once', async () => {
    const person = app.visitor()
    const draft = await beginDraft(person, 'experience')
    const check = whereTo(
      await answerAll(person, draft, { ...posted, days: ['tue', 'tue', 'thu'], email: 'days@example.jp' }),
    )
    const confirm = whereTo(await person.press(await (await person.get(check)).text(), { action: check }))
    await person.post(confirm, { code: await lastCode(app, 'postingCode') })
    const [row] = await rowsOf(
      desk,
      'select days from opening_edition order by created_at desc, opening_id desc limit 1',
    )
    expect(row?.days).toBe('["tue","thu"]')
  })
})

test('the code of a posting typed at the sign-in page is no sign-in, and the page says so', async () => {
  const person = app.visitor()
  const draft = await beginDraft(person, 'experience')
  const check = whereTo(await answerAll(person, draft, { ...posted, email: 'door@example.jp' }))
  await person.press(await (await person.get(check)).text(), { action: check })
  const answer = await person.post(paths.employer.signInCode(), { code: await lastCode(app, 'postingCode') })
  expect(answer.status).toBe(410)
})

test('what was typed cannot be guessed from the row that remembers the press', async () => {
  const person = app.visitor()
  const typed = { email: ['guess@example.jp'] }
  await person.post(paths.employer.signIn(), typed)
  const plain = await crypto.subtle.digest(
    'SHA-256',
    new TextEncoder().encode(JSON.stringify([paths.employer.signIn(), 'visitor', typed])),
  )
  const rows = await rowsOf(desk, 'select body_hash from idem')
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.map(({ body_hash: hash }) => hash)).not.toContain(Buffer.from(plain).toString('hex'))
})

test('a body of twenty thousand empty fields is turned away at once', async () => {
  const started = performance.now()
  const answer = await app.visitor().post(paths.employer.signIn(), { a: Array.from({ length: 20_000 }, () => '') })
  expect(answer.status).toBe(400)
  expect(performance.now() - started).toBeLessThan(500)
})

test('signing in again ends the session that this browser had', async () => {
  const person = await app.signInAs('employer')
  const before = /session=[^;]+/u.exec(person.cookie())?.[0] ?? ''
  const email = await openKept(app, person.account)
  await person.get(paths.employer.signIn())
  await person.post(paths.employer.signIn(), { email })
  const done = await person.post(paths.employer.signInCode(), { code: await lastCode(app, 'signInLink') })
  expect([done.status, whereTo(done)]).toEqual([303, paths.employer.home()])
  expect((await person.get(paths.employer.home())).status).toBe(200)
  expect((await app.visitor([before]).get(paths.employer.home())).status).toBe(303)
})

import { beforeAll, describe, expect, test } from 'vitest'
import type { Keys } from '../../src/crypto/keys.ts'
import { visitor } from '../../src/access/actor.ts'
import { newSecret } from '../../src/crypto/tokens.ts'
import { paths } from '../../src/paths.ts'
import { mailsOf, whereTo } from '../journeys/posting.ts'
import { rawOn, snapshotOf } from '../db/raw.ts'
import type { Raw } from '../db/raw.ts'
import type { TestApp } from '../support/app.ts'
import { testApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Person } from '../support/person.ts'
import { rowsOf } from '../support/rows.ts'
import { seededTown } from '../support/town.ts'

const dayMs = 86_400_000
const name = '新田 ひかり'

let app: TestApp
let desk: TestDatabase
let raw: Raw
let keys: Keys
let admin: Person
beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  raw = rawOn(desk)
  app = testApp(town)
  keys = app.deskAs(visitor).keys
  admin = await app.signInAs('admin')
})

let invited = 0
/** An administrator invites somebody; the link and the code come out of the mail alone. */
const invite = async () => {
  invited += 1
  const email = `hikari${invited}@city-komorebi.example.jp`
  const form = await (await admin.get(paths.desk.newAccount())).text()
  const fields = { name, role: 'desk', agencyId: '', email }
  const sent = await admin.press(form, { action: paths.desk.newAccount(), fields })
  expect(sent.status).toBe(303)
  const letter = (await mailsOf(app)).find(({ to, mail }) => to === email && mail.kind === 'invitation')?.mail
  if (letter?.kind !== 'invitation') throw new Error('no invitation went out')
  return { email, ...letter.params }
}

const stateOf = async (email: string) => {
  const index = Buffer.from(await keys.index('accountEmail', email)).toString('hex')
  const [row] = await rowsOf(desk, `select id, state, version from account where email_index = x'${index}'`)
  return { id: String(row?.['id']), state: row?.['state'], version: String(row?.['version']) }
}
const wrongFor = (code: string) => (code === 'AAAAAAAA' ? 'BBBBBBBB' : 'AAAAAAAA')
const over = 'この手続きは終わっています'

describe('an invitation', () => {
  test('shows nothing of the person it is for, and looking at it writes nothing', async () => {
    const { path, code, email } = await invite()
    const before = await snapshotOf(raw)
    for (let look = 0; look < 5; look += 1) {
      const answer = await app.visitor().get(path)
      const page = await answer.text()
      expect(answer.status).toBe(200)
      for (const secret of [name, '新田', email, 'hikari', code]) expect(page).not.toContain(secret)
    }
    expect(await snapshotOf(raw)).toBe(before)
  })

  test('lets the right code in, on any device and however it is typed, and the account is in use from then on', async () => {
    const { path, code, email } = await invite()
    const person = app.visitor()
    const form = await (await person.get(path)).text()
    desk.forget()
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `
    const inside = await person.press(form, { action: path, fields: { code: typed } })
    expect([inside.status, whereTo(inside)]).toEqual([303, paths.desk.today()])
    expect(desk.requests()).toBe(3)
    const today = await person.get(paths.desk.today())
    expect([today.status, (await today.text()).includes(name)]).toEqual([200, true])
    const { id, state } = await stateOf(email)
    expect(state).toBe('active')
    const acts = await rowsOf(desk, `select act, actor_role from audit where entity_id = '${id}' order by id`)
    expect(acts.map(({ act, actor_role: role }) => `${String(role)} ${String(act)}`)).toEqual([
      'admin account.manage',
      'visitor account.accept',
      'visitor session.begin',
    ])
  })

  test('is good once: a second use is told that it is over, and signs nobody in', async () => {
    const { path, code } = await invite()
    expect((await app.visitor().post(path, { code })).status).toBe(303)
    const other = app.visitor()
    const second = await other.post(path, { code })
    expect([second.status, (await second.text()).includes(over)]).toEqual([410, true])
    expect((await other.get(path)).status).toBe(410)
    expect(other.cookie()).not.toContain('session=')
  })

  test('pressed twice at the same moment makes one session', async () => {
    const { path, code, email } = await invite()
    const ik = newSecret()
    const answers = await Promise.all([1, 2].map(async () => app.visitor().post(path, { ik, code })))
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    const { id } = await stateOf(email)
    expect(await rowsOf(desk, `select count(*) as n from session where account_id = '${id}'`)).toEqual([{ n: 1 }])
  })

  test('ends with the fifth wrong code, and then the right one opens nothing', async () => {
    const { path, code, email } = await invite()
    for (const _ of [1, 2, 3, 4]) {
      const wrong = await app.visitor().post(path, { code: wrongFor(code) })
      expect(wrong.status).toBe(422)
      expect(await wrong.text()).toContain('href="#f-code"')
    }
    expect((await app.visitor().post(path, { code: wrongFor(code) })).status).toBe(410)
    const right = await app.visitor().post(path, { code })
    expect([right.status, (await right.text()).includes(over)]).toEqual([410, true])
    expect((await stateOf(email)).state).toBe('invited')
  })

  test('without a code is asked again, which counts as no try', async () => {
    const { path, code } = await invite()
    for (const _ of [1, 2, 3, 4, 5, 6]) expect((await app.visitor().post(path, { code: '' })).status).toBe(422)
    expect((await app.visitor().post(path, { code })).status).toBe(303)
  })

  test('is over after a day', async () => {
    const { path, code, email } = await invite()
    app.pass(dayMs - 1)
    expect((await app.visitor().get(path)).status).toBe(200)
    app.pass(1)
    expect((await app.visitor().get(path)).status).toBe(410)
    expect((await app.visitor().post(path, { code })).status).toBe(410)
    app.pass(-dayMs)
    expect((await stateOf(email)).state).toBe('invited')
  })

  test('sent again ends the first one', async () => {
    const { email, path, code } = await invite()
    const { id, version } = await stateOf(email)
    expect((await admin.post(paths.desk.accountInvite(id), { version })).status).toBe(303)
    expect((await app.visitor().post(path, { code })).status).toBe(410)
    const letters = (await mailsOf(app)).filter(({ to, mail }) => to === email && mail.kind === 'invitation')
    const fresh = letters.map(({ mail }) => (mail.kind === 'invitation' ? mail.params : null))
    const newest = fresh.find((params) => params?.path !== path)
    expect((await app.visitor().post(newest?.path ?? '', { code: newest?.code ?? '' })).status).toBe(303)
  })

  test('of an account that was stopped opens nothing until it is taken back, and then waits as before', async () => {
    const { email, path, code } = await invite()
    const { id, version } = await stateOf(email)
    const fields = { name, role: 'desk', agencyId: '' }
    expect((await admin.post(paths.desk.account(id), { ...fields, isDisabled: 'yes', version })).status).toBe(303)
    expect((await app.visitor().post(path, { code })).status).toBe(410)
    const stopped = await stateOf(email)
    expect(stopped.state).toBe('disabled')
    expect((await admin.post(paths.desk.account(id), { ...fields, version: stopped.version })).status).toBe(303)
    expect((await stateOf(email)).state).toBe('invited')
    expect((await app.visitor().post(path, { code })).status).toBe(303)
  })

  test('that was taken leaves an account that comes back as active when it was stopped', async () => {
    const { email, path, code } = await invite()
    expect((await app.visitor().post(path, { code })).status).toBe(303)
    const { id, version } = await stateOf(email)
    const fields = { name, role: 'desk', agencyId: '' }
    await admin.post(paths.desk.account(id), { ...fields, isDisabled: 'yes', version })
    await admin.post(paths.desk.account(id), { ...fields, version: (await stateOf(email)).version })
    expect((await stateOf(email)).state).toBe('active')
  })
})

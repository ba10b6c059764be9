import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '../../src/access/actor.ts'
import { projectListings } from '../../src/jobs/project-listings.ts'
import { paths } from '../../src/paths.ts'
import { testApp, type TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Person } from '../support/person.ts'
import { seededTown } from '../support/town.ts'
import { countOf, firstOpening, oneOf } from './office-stage.ts'
import { faultsIn } from './valid-html.ts'

let app: TestApp
let desk: TestDatabase
let town: Awaited<ReturnType<typeof seededTown>>
let people: ReadonlyMap<string, Person>

const staff = ['referrer', 'consultant', 'supervisor', 'desk', 'admin', 'auditor'] as const

beforeAll(async () => {
  town = await seededTown()
  desk = town.desk
  app = testApp(town)
  people = new Map(await Promise.all(staff.map(async (role) => [role, await app.signInAs(role)] as const)))
})

const as = (role: (typeof staff)[number]): Person => people.get(role) ?? app.visitor()

const anEmployer = () => oneOf(desk, 'select id from employer limit 1').then(({ id }) => String(id))
const anAgency = () => oneOf(desk, 'select id from agency limit 1').then(({ id }) => String(id))
const anAccount = (role: string) =>
  oneOf(desk, `select id from account where role = '${role}' limit 1`).then(({ id }) => String(id))
const openingIn = (state: string) => firstOpening(desk, state).then(({ id }) => id)

type Page = { name: string; path: () => string | Promise<string>; roles: readonly (typeof staff)[number][] }

const everyPage: readonly Page[] = [
  { name: 'review', path: () => paths.desk.openings(), roles: ['desk'] },
  { name: 'published', path: () => paths.desk.openings('published'), roles: ['desk'] },
  { name: 'closed', path: () => paths.desk.openings('closed'), roles: ['desk'] },
  { name: 'a state that is none', path: () => paths.desk.openings('toString'), roles: ['desk'] },
  {
    name: 'opening',
    path: async () => paths.desk.opening(await openingIn('submitted')),
    roles: ['desk', 'consultant', 'supervisor'],
  },
  { name: 'return', path: async () => paths.desk.openingReturn(await openingIn('submitted')), roles: ['desk'] },
  { name: 'reject', path: async () => paths.desk.openingReject(await openingIn('submitted')), roles: ['desk'] },
  { name: 'stop', path: async () => paths.desk.openingStop(await openingIn('published')), roles: ['desk'] },
  { name: 'employers', path: () => paths.desk.employers(), roles: ['desk', 'consultant', 'supervisor'] },
  {
    name: 'employer',
    path: async () => paths.desk.employer(await anEmployer()),
    roles: ['desk', 'consultant', 'supervisor'],
  },
  { name: 'agencies', path: () => paths.desk.agencies(), roles: ['admin'] },
  { name: 'new agency', path: () => paths.desk.newAgency(), roles: ['admin'] },
  { name: 'agency', path: async () => paths.desk.agency(await anAgency()), roles: ['admin'] },
  { name: 'accounts', path: () => paths.desk.accounts(), roles: ['admin'] },
  { name: 'new account', path: () => paths.desk.newAccount(), roles: ['admin'] },
  { name: 'account', path: async () => paths.desk.account(await anAccount('consultant')), roles: ['admin'] },
  { name: 'settings', path: () => paths.desk.settings(), roles: ['admin', 'desk'] },
  { name: 'trail', path: () => paths.desk.trail(), roles: ['auditor'] },
  { name: 'trail of an act', path: () => paths.desk.trail({ act: 'opening.publish' }), roles: ['auditor'] },
  { name: 'refer', path: () => paths.refer.home(), roles: ['referrer'] },
]

describe.each(everyPage)('the page $name', ({ path, roles }) => {
  test('opens for its roles in clean HTML, with at most two requests to the desk', async () => {
    for (const role of roles) {
      const asked = await path()
      desk.forget()
      const answer = await as(role).get(asked)
      expect(desk.requests()).toBeLessThanOrEqual(2)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(await faultsIn(await answer.text())).toEqual([])
    }
  })

  test('is closed to every other role and sends a visitor to sign in', async () => {
    for (const role of staff.filter((one) => !roles.includes(one))) {
      expect((await as(role).get(await path())).status).toBe(403)
    }
    const answer = await app.visitor().get(await path())
    expect([answer.status, answer.headers.get('location')]).toEqual([303, paths.desk.signIn()])
  })
})

describe('agencies', () => {
  const fields = {
    name: '北のまち若者支援センター',
    kana: 'きたのまちわかものしえんせんたー',
    kind: 'youthStation',
    placementBasis: 'art33',
    licenceNumber: '01-ム-300099',
    'licenceUntil-year': '2029',
    'licenceUntil-month': '3',
    'licenceUntil-day': '31',
    phone: '0199-55-0001',
    email: 'wakamono@example.jp',
  }

  test('a licence under 職業安定法33条 needs its number and its end', async () => {
    const admin = await app.signInAs('admin')
    const answer = await admin.post(paths.desk.newAgency(), { ...fields, licenceNumber: '' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('北のまち若者支援センター')
    expect((await admin.post(paths.desk.newAgency(), fields)).status).toBe(303)
    const { licence_until: until } = await oneOf(desk, `select licence_until from agency where name = '${fields.name}'`)
    expect(until).toBe('2029-03-31')
  })

  test('an agency is changed and stopped', async () => {
    const admin = await app.signInAs('admin')
    const id = await anAgency()
    const { version } = await oneOf(desk, `select version from agency where id = '${id}'`)
    const changed = { ...fields, name: '名前を変えた機関', isDisabled: 'yes', version: String(version) }
    expect((await admin.post(paths.desk.agency(id), changed)).status).toBe(303)
    expect(await oneOf(desk, `select name, state from agency where id = '${id}'`)).toEqual({
      name: '名前を変えた機関',
      state: 'disabled',
    })
    expect((await admin.post(paths.desk.agency(id), changed)).status).toBe(409)
  })
})

describe('accounts', () => {
  const invited = { name: '新田 実', role: 'desk', agencyId: '', email: 'nitta@example.jp' }

  test('an invitation goes by mail and its code is shown nowhere else', async () => {
    const admin = await app.signInAs('admin')
    const answer = await admin.post(paths.desk.newAccount(), invited)
    expect(answer.headers.get('location')).toBe(paths.desk.accounts({ done: 'invite' }))
    const { id } = await oneOf(desk, "select id from account where state = 'invited' order by id desc limit 1")
    const matters = () =>
      countOf(desk, `select count(*) n from matter where subject_id = '${String(id)}' and state = 'open'`)
    expect(await matters()).toBe(1)
    const { id: matter } = await oneOf(desk, `select id from matter where subject_id = '${String(id)}'`)
    const html = await (await admin.get(paths.desk.account(String(id)))).text()
    expect(html).not.toContain(String(matter))

    const again = await admin.press(html, { action: paths.desk.accountInvite(String(id)) })
    expect(again.status).toBe(303)
    expect(await matters()).toBe(1)
    expect(await countOf(desk, `select count(*) n from outbox where subject_id = '${String(id)}'`)).toBe(2)
  })

  test('an address is invited once', async () => {
    const admin = await app.signInAs('admin')
    const answer = await admin.post(paths.desk.newAccount(), invited)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('すでに使われています')
  })

  test('a consultant needs an agency', async () => {
    const admin = await app.signInAs('admin')
    const answer = await admin.post(paths.desk.newAccount(), { ...invited, role: 'consultant', email: 'c@example.jp' })
    expect(answer.status).toBe(422)
  })

  test('disabling an account ends its sessions at once', async () => {
    const [admin, officer] = [await app.signInAs('admin'), await app.signInAs('desk')]
    expect((await officer.get(paths.desk.today())).status).toBe(200)
    const { id, name, version } = officer.account
    const fields = { name, role: 'desk', agencyId: '', isDisabled: 'yes', version: String(version) }
    expect((await admin.post(paths.desk.account(id), fields)).status).toBe(303)
    expect((await officer.get(paths.desk.today())).status).toBe(303)
    expect(await countOf(desk, `select count(*) n from session where account_id = '${id}'`)).toBe(0)
  })

  test('the last administrator stays', async () => {
    const admin = await app.signInAs('admin')
    const others = await countOf(desk, "select count(*) n from account where role = 'admin' and state = 'active'")
    expect(others).toBe(1)
    const { id, name, version } = admin.account
    const answer = await admin.post(paths.desk.account(id), {
      name,
      role: 'desk',
      agencyId: '',
      version: String(version),
    })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('最後の管理者')
  })

  test('a firm’s account is not found among the staff', async () => {
    const admin = await app.signInAs('admin')
    expect((await admin.get(paths.desk.account(await anAccount('employer')))).status).toBe(404)
  })
})

describe('settings of the town', () => {
  const change = async (phone: string, to = app) => {
    const admin = await to.signInAs('admin')
    const html = await (await admin.get(paths.desk.settings())).text()
    const typed = [...html.matchAll(/<input class="input" id="f-(\w+)"[^>]*?value="([^"]*)"/g)]
    const written = [...html.matchAll(/<textarea class="input" id="f-(\w+)"[^>]*>\n?([^<]*)<\/textarea>/g)]
    const fields = Object.fromEntries([...typed, ...written].map(([, name = '', value = '']) => [name, value]))
    const form = { ...fields, prefecture: '01', phone }
    return { admin, answer: await admin.press(html, { action: paths.desk.settings(), fields: form }) }
  }

  test('a change is a new edition and shows on the public page at once', async () => {
    const { answer } = await change('0199-55-9000')
    expect(answer.headers.get('location')).toBe(paths.desk.settings({ done: 'change' }))
    expect(await (await app.visitor().get(paths.about('ja'))).text()).toContain('0199-55-9000')
    expect(await countOf(desk, 'select count(*) n from setting_edition')).toBe(2)
  })

  test('where the public database is away the change says so and the job repairs it', async () => {
    // A second later: at the same instant an older session could count as the newer one.
    const away = testApp({ ...town, now: town.now + 1000, public: { ...town.public, url: 'http://127.0.0.1:9' } })
    const { admin, answer } = await change('0199-55-9111', away)
    expect(answer.headers.get('location')).toBe(paths.desk.settings({ late: '1' }))
    expect(await (await admin.get(paths.desk.settings({ late: '1' }))).text()).toContain('反映が遅れています')
    await projectListings(app.deskAs(systemActor('projection')))
    expect(await (await app.visitor().get(paths.about('ja'))).text()).toContain('0199-55-9111')
  })

  test('the officer reads them and cannot change them', async () => {
    const officer = await app.signInAs('desk')
    const html = await (await officer.get(paths.desk.settings())).text()
    expect(html).not.toContain('<textarea')
    expect((await officer.post(paths.desk.settings(), { phone: '0199-55-0000' })).status).toBe(403)
  })
})

describe('the trail', () => {
  test('goes back fifty at a time, narrows to an act and a record, and shows nothing of a record’s content', async () => {
    const auditor = await app.signInAs('auditor')
    const first = await (await auditor.get(paths.desk.trail())).text()
    expect([...first.matchAll(/<tr[ >]/g)].length).toBe(51)
    const older = /href="(\/desk\/trail\?before=[^"]+)"/.exec(first)?.[1] ?? ''
    expect((await auditor.get(older)).status).toBe(200)
    const published = await (await auditor.get(paths.desk.trail({ act: 'opening.publish' }))).text()
    expect(published).toContain('公開する')
    const { id } = await firstOpening(desk, 'published')
    const of = await (await auditor.get(paths.desk.trail({ entity: id }))).text()
    expect([...of.matchAll(/<tr[ >]/g)].length).toBeGreaterThan(2)
    expect((await auditor.get(paths.desk.trail({ act: "x' or 1=1 --", entity: '%', before: '~' }))).status).toBe(200)
  })
  test('says in words which fields a change gave another value, and which page was refused', async () => {
    const [admin, auditor] = [await app.signInAs('admin'), await app.signInAs('auditor')]
    const row = await oneOf(desk, "select * from agency where placement_basis = 'none' and state = 'active' limit 1")
    const [id, same] = [String(row.id), { name: row.name, kana: row.kana, kind: row.kind, email: row.email }]
    const form = { ...same, placementBasis: 'none', licenceNumber: '', phone: '0199-55-0099', version: row.version }
    const typed = Object.fromEntries(Object.entries(form).map(([name, value]) => [name, String(value)]))
    expect((await admin.post(paths.desk.agency(id), typed)).status).toBe(303)
    expect((await admin.get(paths.desk.client(id))).status).toBe(403)

    const changes = await (await auditor.get(paths.desk.trail({ entity: id }))).text()
    expect(/項目：[^<]*/u.exec(changes)?.[0]).toBe('項目：電話')
    const refused = await (await auditor.get(paths.desk.trail({ act: 'client.look' }))).text()
    expect(refused).toContain('>同じページの記録</a>')
  })
})

import { beforeAll, describe, expect, test, vi } from 'vitest'
import { wholeApp } from '../../src/windows/whole.ts'
import type { Deps } from '../../src/http/factory.ts'
import { paths } from '../../src/paths.ts'
import { testApp, type TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import { ORIGIN } from '../support/person.ts'
import { seededTown } from '../support/town.ts'
import { countOf, firstOpening } from './office-stage.ts'
import { faultsIn } from './valid-html.ts'

let app: TestApp
let desk: TestDatabase
let town: Awaited<ReturnType<typeof seededTown>>

beforeAll(async () => {
  town = await seededTown()
  desk = town.desk
  app = testApp(town)
})

type Sending = { method?: string; body?: string; headers?: Record<string, string>; deps?: Deps }

const send = async (path: string, { deps = app.deps, ...init }: Sending = {}) =>
  wholeApp(deps).fetch(
    new Request(`${ORIGIN}${path}`, { redirect: 'manual', ...init, headers: { origin: ORIGIN, ...init.headers } }),
  )
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const ik = 'k'.repeat(43)

type Case = { status: number; name: string; answer: () => Promise<Response> }
const table: readonly Case[] = [
  {
    status: 400,
    name: 'a form without its press key',
    answer: () => send(paths.desk.signIn(), { method: 'POST', headers: form, body: 'email=a@example.jp' }),
  },
  {
    status: 400,
    name: 'a field nobody asked for',
    answer: () =>
      send(paths.desk.signIn(), { method: 'POST', headers: form, body: `ik=${ik}&email=a@b.jp&role=admin` }),
  },
  {
    status: 403,
    name: 'a form from another site',
    answer: () =>
      send(paths.desk.signIn(), { method: 'POST', headers: { ...form, origin: 'https://evil.example' }, body: 'x=1' }),
  },
  { status: 404, name: 'an address that is none', answer: () => send('/nothing/here') },
  { status: 404, name: 'an address of the desk that is none', answer: () => send('/desk/nothing') },
  { status: 405, name: 'another method', answer: () => send(paths.openings('ja'), { method: 'DELETE' }) },
  {
    status: 413,
    name: 'a body that is too big',
    answer: () => send(paths.desk.signIn(), { method: 'POST', headers: form, body: `email=${'a'.repeat(70_000)}` }),
  },
  {
    status: 415,
    name: 'a body that is no form',
    answer: () =>
      send(paths.desk.signIn(), { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
  },
  {
    status: 401,
    name: 'a press by nobody',
    answer: () => send(paths.desk.settings(), { method: 'POST', headers: form, body: `ik=${ik}` }),
  },
]

const safe = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
}

describe.each(table)('$status for $name', ({ status, answer }) => {
  test('is a page with a way on and every header', async () => {
    const response = await answer()
    expect(response.status).toBe(status)
    for (const [name, value] of Object.entries(safe)) expect(response.headers.get(name)).toBe(value)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(response.headers.get('strict-transport-security')).toContain('max-age=')
    const html = await response.text()
    expect(await faultsIn(html)).toEqual([])
    expect(html).toMatch(/class="button"/)
  })
})

describe('a refusal', () => {
  test('of a press says that nothing was saved', async () => {
    const admin = await app.signInAs('admin')
    const { id } = await firstOpening(desk, 'published')
    const answer = await admin.post(paths.desk.openingPublish(id), { version: '1' })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('保存されていません')
  })

  test('405 says which methods there are', async () => {
    expect((await send('/', { method: 'PUT' })).headers.get('allow')).toBe('GET, HEAD, POST')
  })

  test('speaks the language of the public page', async () => {
    expect(await (await send('/en/nothing')).text()).toMatch(/<html lang="en"/)
    expect(await (await send('/easy/nothing')).text()).toContain('<ruby>')
  })

  test('sends whoever reads to the sign-in of that window', async () => {
    expect((await send(paths.desk.today())).headers.get('location')).toBe(paths.desk.signIn())
    expect((await send(paths.refer.home())).headers.get('location')).toBe(paths.desk.signIn())
    expect((await send(paths.employer.home())).headers.get('location')).toBe(paths.employer.signIn())
  })

  test('is the same page for a record that is absent and an address that is none', async () => {
    const admin = await app.signInAs('admin')
    const pages = [paths.desk.account('01ARZ3NDEKTSV4RRFFQ69G5FAV'), paths.desk.agency('other'), '/desk/nothing']
    const [first, ...rest] = await Promise.all(pages.map(async (path) => (await admin.get(path)).text()))
    for (const one of rest) expect(one).toBe(first)
  })

  test('of somebody signed in is on record, of a visitor only in the log', async () => {
    const auditor = await app.signInAs('auditor')
    const denied = () => countOf(desk, "select count(*) n from audit where outcome = 'denied'")
    const before = await denied()
    await send(paths.desk.settings(), { method: 'POST', headers: form, body: `ik=${ik}` })
    expect(await denied()).toBe(before)
    expect((await auditor.get(paths.desk.settings())).status).toBe(403)
    expect(await denied()).toBe(before + 1)
  })

  test('stands even where it cannot be recorded', async () => {
    const auditor = await app.signInAs('auditor')
    const deskDb = () => ({ ...app.deps.deskDb(), write: () => Promise.reject(new Error('fetch failed')) })
    const answer = await send(paths.desk.settings(), {
      headers: { cookie: auditor.cookie() },
      deps: { ...app.deps, deskDb },
    })
    expect(answer.status).toBe(403)
  })
})

describe('when something breaks', () => {
  const broken = () => {
    const lost = () => Promise.reject(new Error('東雲 花子 090-0000-0000'))
    return { ...app.deps, deskDb: () => ({ read: lost, look: lost, write: lost }) }
  }

  test('500 shows the request’s number and nothing of what broke, and is logged once by its code', async () => {
    const lines: string[] = []
    const written = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
    const response = await send(paths.desk.signIn(), { deps: broken() })
    written.mockRestore()
    const html = await response.text()
    expect(response.status).toBe(500)
    expect(html).not.toContain('東雲')
    expect(lines).toHaveLength(1)
    const [logged = ''] = lines
    expect(logged).not.toContain('東雲')
    const { requestId, event, status } = JSON.parse(logged)
    expect({ event, status }).toEqual({ event: 'failed', status: 500 })
    expect(html).toContain(requestId)
    for (const [name, value] of Object.entries(safe)) expect(response.headers.get(name)).toBe(value)
  })

  test('a desk database that is away is 503, and the public window does not notice', async () => {
    const lost = () => Promise.reject(new TypeError('fetch failed'))
    const deps = { ...app.deps, deskDb: () => ({ read: lost, look: lost, write: lost }) }
    const response = await send(paths.desk.signIn(), { deps })
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('10')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect((await send(paths.openings('ja'), { deps })).status).toBe(200)
  })

  test('a public database that is away is 503 with a page', async () => {
    const lost = () => Promise.reject(new TypeError('fetch failed'))
    const deps = { ...app.deps, publicDb: () => ({ read: lost, look: lost, write: lost }) }
    const response = await send(paths.openings('ja'), { deps })
    expect(response.status).toBe(503)
    expect(await faultsIn(await response.text())).toEqual([])
  })
})

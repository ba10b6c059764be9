import { join } from 'node:path'
import { createTestHarness } from 'wrangler'
import type { TestHarness } from 'wrangler'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { newSecret } from '../../src/crypto/tokens.ts'
import { rawOn } from '../db/raw.ts'
import type { TestDatabase } from '../support/database.ts'
import { testKeyFile } from '../support/keys.ts'
import { seededTown } from '../support/town.ts'
import { clientWords, firmWords } from '../support/town-words.ts'

// The Worker as it is deployed: bundled by wrangler, run by workerd, over HTTP to a real libSQL server.

let town: { desk: TestDatabase; public: TestDatabase }
let server: TestHarness
let origin = ''

beforeAll(async () => {
  town = await seededTown()
  const { url } = inject('sqld')
  const bindings = {
    LIBSQL_URL: url,
    LIBSQL_PUBLIC_URL: url,
    LIBSQL_NAMESPACE: town.desk.namespace,
    LIBSQL_PUBLIC_NAMESPACE: town.public.namespace,
    ...testKeyFile,
    BASE_URL: 'http://localhost',
    DEMO: '1',
  }
  server = createTestHarness({
    root: join(import.meta.dirname, '../..'),
    workers: [{ configPath: './wrangler.toml', vars: bindings }],
  })
  origin = (await server.listen()).url.origin
}, 120_000)

afterAll(async () => {
  await server.close()
})

const get = (path: string, cookie = '') => server.fetch(path, { redirect: 'manual', headers: { cookie } })
const post = (path: string, { cookie = '', ...fields }: Record<string, string>) =>
  server.fetch(path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ik: newSecret(), ...fields }).toString(),
  })

const cookieOf = (response: Awaited<ReturnType<typeof post>>) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

test('says that it is well', async () => {
  const response = await get('/healthz')
  expect(response.status).toBe(200)
})

test('shows the town’s home page in three languages', async () => {
  for (const path of ['/', '/easy/', '/en/', '/openings']) {
    const response = await get(path)
    expect(response.status, `at ${path}`).toBe(200)
    expect(response.headers.get('content-security-policy'), `at ${path}`).toContain("default-src 'none'")
    expect(await response.text(), `at ${path}`).toContain('こもれび')
  }
})

test('lets a consultant in and takes a note, once for two presses', async () => {
  const entered = await post('/demo/sign-in', { as: 'consultant' })
  expect(entered.status).toBe(303)
  const cookie = cookieOf(entered)
  expect((await get('/desk', cookie)).status).toBe(200)

  const raw = rawOn(town.desk)
  const sessionId = /session=([^.]+)/u.exec(cookie)?.[1] ?? ''
  const [client] = await raw.all(
    `select c.id from client c join session s on s.account_id = c.consultant_id where s.id = ? and c.state = 'open' limit 1`,
    [sessionId],
  )
  const path = `/desk/clients/${String(client?.id)}`
  const page = await get(path, cookie)
  expect(page.status).toBe(200)
  const count = async () => (await raw.all('select count(*) as n from client_note'))[0]?.n
  const before = Number(await count())
  const form = {
    cookie,
    ik: newSecret(),
    kind: 'memo',
    'notedOn-year': '2026',
    'notedOn-month': '11',
    'notedOn-day': '18',
    body: 'canary-note 元気そうだった',
  }
  const [first, second] = await Promise.all([post(`${path}/notes`, form), post(`${path}/notes`, form)])
  expect([first.status, second.status]).toEqual([303, 303])
  expect(first.headers.get('location')).toBe(second.headers.get('location'))
  expect(await count()).toBe(before + 1)
  expect(await (await get(path, cookie)).text()).toContain('canary-note')
})

test('turns strangers away', async () => {
  expect((await get('/desk/clients')).status).toBe(303)
  expect((await get('/nowhere')).status).toBe(404)
})

test('does its work of every minute', async () => {
  const result = await server.getWorker().scheduled({ cron: '* * * * *' })
  expect(result.outcome).toBe('ok')
})

test('its logs hold nothing of anybody', () => {
  const logs = server
    .getLogs()
    .map(({ message }) => message)
    .join('\n')
  expect(logs).not.toContain('canary')
  expect([...clientWords, ...firmWords].filter((word) => word.length > 3 && logs.includes(word))).toEqual([])
  expect(logs).not.toContain('"failed"')
})

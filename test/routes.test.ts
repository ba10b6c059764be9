import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Hono } from 'hono'
import { acts } from '../src/access/acts.ts'
import { mayRole } from '../src/access/policy.ts'
import type { Act } from '../src/access/acts.ts'
import type { Role } from '../src/access/actor.ts'
import { wholeApp } from '../src/windows/whole.ts'
import { newSecret } from '../src/crypto/tokens.ts'
import type { Env } from '../src/http/factory.ts'
import { rawOn } from './db/raw.ts'
import type { Raw } from './db/raw.ts'
import { testApp } from './support/app.ts'
import type { TestApp } from './support/app.ts'
import type { TestDatabase } from './support/database.ts'
import { seededTown } from './support/town.ts'
import { clientWords, firmWords } from './support/town-words.ts'

// Every route of the product, walked as it is mounted: a new one is tried here without anybody thinking of it.

const signedIn = ['employer', 'referrer', 'consultant', 'supervisor', 'desk', 'admin', 'auditor'] as const
const everyone = ['visitor', ...signedIn] as const
type Asking = (typeof everyone)[number]
type Route = { method: string; path: string; handlers: readonly unknown[] }

const origin = 'http://localhost'
const madeUp = '01KAQZ3V5XW8Y7T6S5R4Q3P2N1'

let town: { desk: TestDatabase; public: TestDatabase; now: number }
let trial: TestApp
let app: Hono<Env>
let routes: Route[] = []
let raw: Raw
const cookies = new Map<Asking, string>()
const logged: string[] = []

const actIn = (handler: unknown): Act | undefined =>
  typeof handler === 'function' && 'act' in handler ? acts.find((act) => act === handler.act) : undefined
const actOf = ({ handlers }: Route): Act => {
  const act = actIn(handlers[0])
  if (act === undefined) throw new Error('a route without an act')
  return act
}

const routesOf = (hono: Hono<Env>): Route[] => {
  const found = Map.groupBy(
    hono.routes.filter(({ method }) => method !== 'ALL'),
    ({ method, path }) => `${method} ${path}`,
  )
  return [...found.values()].map((same) => ({
    method: same[0]?.method ?? '',
    path: same[0]?.path ?? '',
    handlers: same.map(({ handler }) => handler),
  }))
}

const signIn = async (role: Asking): Promise<string> =>
  role === 'visitor' ? '' : (await trial.signInAs(role)).cookie()

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation((line: unknown) => void logged.push(String(line)))
  town = await seededTown()
  trial = testApp({ ...town, isDemo: true })
  app = wholeApp(trial.deps)
  routes = routesOf(app)
  raw = rawOn(town.desk)
  for (const role of everyone) cookies.set(role, await signIn(role))
}, 120_000)

const pathOf = (path: string, id = madeUp) => path.replaceAll(/:\w+/gu, id)

type Sent = { role?: Asking; method?: string; body?: BodyInit; headers?: Record<string, string>; cookie?: string }

const send = async (path: string, { role = 'visitor', method = 'GET', body, headers = {}, cookie }: Sent = {}) => {
  const held = cookie ?? cookies.get(role) ?? ''
  const request = new Request(new URL(path, origin), {
    method,
    headers: { ...(held !== '' && { cookie: held }), ...headers },
    ...(body !== undefined && { body }),
  })
  return app.fetch(request)
}

const emptyForm = () => new URLSearchParams({ ik: newSecret() })
const posting = (role: Asking, more: Partial<Sent> = {}): Sent => ({
  role,
  method: 'POST',
  body: emptyForm(),
  headers: { origin },
  ...more,
})

const mustHave: Record<string, RegExp> = {
  'content-security-policy':
    /^default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'$/u,
  'strict-transport-security': /^max-age=63072000; includeSubDomains$/u,
  'x-content-type-options': /^nosniff$/u,
  'x-frame-options': /^DENY$/u,
  'referrer-policy': /^same-origin$/u,
  'cross-origin-opener-policy': /^same-origin$/u,
  'cross-origin-resource-policy': /^same-origin$/u,
  'permissions-policy': /camera=\(\)/u,
}

const checkHeaders = (response: Response, { name, isPublic }: { name: string; isPublic: boolean }) => {
  for (const [header, expected] of Object.entries(mustHave)) {
    expect(response.headers.get(header) ?? '', `${name}: ${header}`).toMatch(expected)
  }
  const kept = isPublic && response.status === 200
  const caching = response.headers.get('cache-control') ?? ''
  // A public page that changes with the visitor may still say no-store.
  const keeping = ['no-store', 'public, no-cache', 'public, max-age=0, s-maxage=10, stale-if-error=86400']
  const allowed = kept ? keeping : ['no-store']
  expect(allowed, `caching of ${name}`).toContain(caching)
}

const expectedOf = (role: Role, route: Route): 'allowed' | 303 | 401 | 403 => {
  if (mayRole(role, actOf(route))) return 'allowed'
  if (role !== 'visitor') return 403
  return route.method === 'GET' ? 303 : 401
}

describe('the routes', () => {
  test('are there', () => {
    expect(routes.length).toBeGreaterThan(60)
    expect(new Set(routes.map(({ method }) => method))).toEqual(new Set(['GET', 'POST']))
  })

  test('each ask who may, first of all and once', () => {
    const wrong = routes.filter(({ handlers }) => {
      const guards = handlers.map(actIn)
      return guards[0] === undefined || guards.filter((act) => act !== undefined).length !== 1
    })
    expect(wrong.map(({ method, path }) => `${method} ${path}`)).toEqual([])
  })
})

const atOnce = 6

describe.each(everyone)('%s', (role) => {
  test(
    'is let in by role or turned away, never met with a failure, at every address',
    { timeout: 120_000 },
    async () => {
      const judge = async (route: Route): Promise<string[]> => {
        const isLeaving = /sign-out/u.test(route.path)
        const cookie = isLeaving ? await signIn(role) : undefined
        const sent = route.method === 'GET' ? { role } : posting(role)
        const response = await send(pathOf(route.path), { ...sent, ...(cookie !== undefined && { cookie }) })
        const name = `${role} ${route.method} ${route.path}`
        checkHeaders(response, { name, isPublic: actOf(route) === 'listing.read' })
        const expected = expectedOf(role, route)
        const isFine =
          expected === 'allowed'
            ? response.status < 500 && ![401, 403].includes(response.status)
            : response.status === expected
        return isFine ? [] : [`${name}: ${response.status}, expected ${expected}`]
      }
      const wrong: string[] = []
      for (let at = 0; at < routes.length; at += atOnce) {
        wrong.push(...(await Promise.all(routes.slice(at, at + atOnce).map(judge))).flat())
      }
      expect(wrong).toEqual([])
    },
  )
})

test('a page that turns a visitor away leads to the sign-in of its window', async () => {
  for (const [path, door] of [
    ['/desk/clients', '/desk/sign-in'],
    ['/employer', '/employer/sign-in'],
    ['/refer', '/desk/sign-in'],
  ] as const) {
    const response = await send(path)
    expect([response.status, response.headers.get('location')]).toEqual([303, door])
  }
})

describe('a form', () => {
  const posts = () => routes.filter(({ method }) => method === 'POST')
  const type = { form: 'application/x-www-form-urlencoded' }

  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    {},
    { origin: 'null' },
    { origin: 'http://localhost.evil.example' },
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://localhost' },
    { origin: 'http://localhost:81' },
  ]

  test('from another site, or from nowhere, is refused at every address', async () => {
    for (const [index, { path }] of posts().entries()) {
      for (const headers of index === 0 ? foreign : foreign.slice(0, 1)) {
        const response = await send(pathOf(path), posting('desk', { headers }))
        expect(response.status, `${path} ${JSON.stringify(headers)}`).toBe(403)
        checkHeaders(response, { name: path, isPublic: false })
      }
    }
  })

  const contents = ['application/json', 'text/plain', 'text/html', '', `${type.form}-not`, `text/plain; ${type.form}`]

  test('that is no form is refused at every address', async () => {
    for (const [index, { path }] of posts().entries()) {
      for (const content of index === 0 ? contents : contents.slice(0, 1)) {
        const body = new TextEncoder().encode('{}')
        const headers = { origin, ...(content !== '' && { 'content-type': content }) }
        const response = await send(pathOf(path), posting('desk', { headers, body }))
        expect(response.status, `${path} ${content}`).toBe(415)
      }
    }
  })

  test('of more than 64 KiB is refused, at 64 KiB it is read', async () => {
    const size = 64 * 1024
    const bodyOf = (bytes: number) => `ik=${newSecret()}&email=`.padEnd(bytes, 'a')
    const [path, headers] = ['/desk/sign-in', { origin, 'content-type': type.form }]
    expect((await send(path, posting('visitor', { headers, body: bodyOf(size) }))).status).toBe(422)
    expect((await send(path, posting('visitor', { headers, body: bodyOf(size + 1) }))).status).toBe(413)
    const declared = { ...headers, 'content-length': String(size + 1) }
    expect((await send(path, posting('visitor', { headers: declared, body: bodyOf(size + 1) }))).status).toBe(413)
  })

  test('without a press key, with a file, or broken is refused and never a failure', async () => {
    const file = new FormData()
    file.set('ik', newSecret())
    file.set('email', new File(['x'], 'x.txt'))
    for (const [body, status] of [
      [new URLSearchParams({ email: 'a@example.jp' }), 400],
      [new URLSearchParams({ ik: 'short', email: 'a@example.jp' }), 400],
      [new URLSearchParams({ ik: `${newSecret()}\u0000`, email: 'a@example.jp' }), 400],
      [
        new URLSearchParams([
          ['ik', newSecret()],
          ['email', 'a@example.jp'],
          ['email', 'b@example.jp'],
        ]),
        400,
      ],
      [new URLSearchParams({ ik: newSecret(), email: 'a@example.jp', role: 'admin' }), 400],
      [file, 415],
    ] as const) {
      expect((await send('/desk/sign-in', posting('visitor', { body }))).status).toBe(status)
    }
    const headers = { origin, 'content-type': 'multipart/form-data; boundary=x' }
    expect((await send('/desk/sign-in', posting('visitor', { headers, body: 'no parts' }))).status).toBe(400)
    const percent = { origin, 'content-type': type.form }
    expect(
      (await send('/desk/sign-in', posting('visitor', { headers: percent, body: '%&=%zz&ik=%E0%A4%A' }))).status,
    ).toBe(400)
  })
})

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('%s is refused at every address', async (method) => {
  for (const path of [
    '/',
    '/openings',
    '/desk',
    `/desk/clients/${madeUp}`,
    '/employer',
    '/nowhere',
    '/assets/desk.css',
  ]) {
    for (const role of ['visitor', 'desk'] as const) {
      const response = await send(path, { role, method, headers: { origin } })
      expect(response.status, `${method} ${path}`).toBe(405)
    }
  }
})

describe('what is asked of the database', () => {
  /** A record of the town that this person may see, for each kind of address. */
  const records: readonly (readonly [RegExp, string])[] = [
    [
      /\/desk\/shared\/:id/u,
      "select c.client_id as id from consent c join account a on a.agency_id = c.agency_id where a.id = ?1 and c.state = 'given' order by c.until_on desc limit 1",
    ],
    [/\/desk\/clients\/:id/u, 'select id from client where consultant_id = ?1 order by id limit 1'],
    [/\/desk\/referrals\/:id/u, 'select id from referral where consultant_id = ?1 order by id desc limit 1'],
    [/\/desk\/placements\/:id/u, 'select id from placement where consultant_id = ?1 order by id desc limit 1'],
    [/\/desk\/follow-ups\/:id/u, "select id from follow_up where consultant_id = ?1 and state = 'due' limit 1"],
    [/\/desk\/issue\/:id/u, 'select id from referral where issuer_requested_on is not null and ?1 is not null limit 1'],
    [/\/desk\/openings\/:id\/notice/u, "select id from opening where state = 'published' and ?1 is not null limit 1"],
    [/\/desk\/workplaces\/:id/u, 'select id from workplace where ?1 is not null limit 1'],
    [/\/employer\/firm\/:id/u, 'select employer_id as id from employer_member where account_id = ?1 limit 1'],
    [
      /\/employer\/workplaces\/:id/u,
      'select w.id from workplace w join employer_member m on m.employer_id = w.employer_id where m.account_id = ?1 limit 1',
    ],
    [/\/desk\/disputes\/:id/u, 'select id from labour_dispute where ?1 is not null limit 1'],
    [/\/desk\/corrections\/:id/u, 'select opening_id as id from correction where ?1 is not null limit 1'],
    [/\/desk\/complaints\/:id/u, 'select id from complaint where ?1 is not null limit 1'],
    [/\/desk\/inquiries\/:id/u, 'select id from inquiry where ?1 is not null limit 1'],
    [/\/desk\/openings\/:id/u, "select id from opening where state = 'submitted' and ?1 is not null limit 1"],
    [/\/desk\/employers\/:id/u, 'select id from employer where ?1 is not null limit 1'],
    [/\/desk\/agencies\/:id/u, 'select id from agency where ?1 is not null limit 1'],
    [/\/desk\/accounts\/:id/u, "select id from account where role = 'consultant' and ?1 is not null limit 1"],
    [
      /\/employer\/openings\/:id/u,
      'select o.id from opening o join employer_member m on m.employer_id = o.employer_id where m.account_id = ?1 order by o.id desc limit 1',
    ],
    [/\/openings\/:number/u, "select number as id from opening where state = 'published' and ?1 is not null limit 1"],
  ]

  const recordFor = async (path: string, accountId: string): Promise<string> => {
    const query = records.find(([pattern]) => pattern.test(path))?.[1]
    if (query === undefined) return madeUp
    const [row] = await raw.all(query, [accountId])
    return row === undefined ? madeUp : String(row.id)
  }
  const accountOf = async (role: Asking) => {
    const sessionId = /session=([^.]+)/u.exec(cookies.get(role) ?? '')?.[1] ?? ''
    const [row] = await raw.all('select account_id from session where id = ?', [sessionId])
    return String(row?.account_id)
  }
  const requests = () => town.desk.requests() + town.public.requests()

  test('is one request for a public page, two for one that was signed in to', { timeout: 120_000 }, async () => {
    const over: string[] = []
    const shown = new Map<string, number>()
    for (const role of everyone) {
      const accountId = await accountOf(role)
      for (const route of routes.filter(({ method, path }) => method === 'GET' && !path.startsWith('/demo'))) {
        if (!mayRole(role, actOf(route))) continue
        const path = pathOf(route.path, await recordFor(route.path, accountId))
        town.desk.forget()
        town.public.forget()
        const response = await send(path, { role })
        if (response.status !== 200) continue
        shown.set(route.path, requests())
        const most = actOf(route) === 'listing.read' ? 1 : 2
        if (requests() > most) over.push(`${role} ${path} (${response.status}): ${requests()}`)
      }
    }
    expect(over).toEqual([])
    const neverShown = routes.filter(
      ({ method, path }) => method === 'GET' && !path.startsWith('/demo') && !shown.has(path),
    )
    expect(
      neverShown
        .map(({ path }) => path)
        .filter(
          (path) => !/:id|robots|link/u.test(path) || /^\/desk\/(clients|referrals|placements)\/:id$/u.test(path),
        ),
    ).toEqual([])
  })

  test('reading changes nothing but the trail', { timeout: 120_000 }, async () => {
    const tables = await raw.all(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like 'libsql_%'",
    )
    const counts = async () => {
      const sums = tables.map(({ name }) => `(select count(*) from ${String(name)}) as ${String(name)}`)
      const [row] = await raw.all(
        `select ${sums.join(', ')}, (select sum(version) from opening) as openings, (select sum(version) from referral) as referrals`,
      )
      return { ...row, audit: 0 }
    }
    const before = await counts()
    for (const role of ['employer', 'consultant', 'desk', 'admin', 'auditor'] as const) {
      const accountId = await accountOf(role)
      for (const route of routes.filter((one) => one.method === 'GET' && mayRole(role, actOf(one)))) {
        await send(pathOf(route.path, await recordFor(route.path, accountId)), { role })
      }
    }
    expect(await counts()).toEqual(before)
  })
})

test('nothing of this was logged as a failure, and no word of anybody', () => {
  vi.restoreAllMocks()
  const all = logged.join('\n')
  expect(logged.filter((line) => line.includes('"failed"'))).toEqual([])
  expect([...clientWords, ...firmWords].filter((word) => word.length > 3 && all.includes(word))).toEqual([])
})

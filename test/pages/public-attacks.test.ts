import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { wholeApp } from '../../src/windows/whole.ts'
import { systemActor } from '../../src/access/actor.ts'
import { newSecret } from '../../src/crypto/tokens.ts'
import { stopOpening } from '../../src/desk/openings/stop.ts'
import { keepSnapshot } from '../../src/jobs/keep-snapshot.ts'
import { languages, paths } from '../../src/paths.ts'
import { testApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import { formTo } from '../support/form.ts'
import { rowsOf } from '../support/rows.ts'
import { clientWords, firmWords } from '../support/town-words.ts'
import { seededTown } from '../support/town.ts'
import { askThrough, codeIn, patience, visitorAt } from './ask-stage.ts'

// The public window as somebody sees it who means harm.

let app: TestApp
let desk: TestDatabase
let numbers: string[]
const lines: string[] = []

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)))
  const town = await seededTown()
  desk = town.desk
  app = testApp({ ...town, listsKeptMs: 10_000 })
  const rows = await rowsOf(town.public, "select number from listing where state = 'open' order by number")
  numbers = rows.map(({ number }) => String(number))
})
afterAll(() => void vi.restoreAllMocks())

const textOf = async (path: string) => (await app.visitor().get(path)).text()

const listsOf = [
  ...languages.flatMap((language) => [
    paths.home(language),
    ...[1, 2, 3, 4, 5].map((page) => paths.openings(language, { page: String(page) })),
    paths.weekly(language),
    paths.feed(language),
  ]),
  ...[1, 2, 3, 4, 5].map((page) => paths.api.openings({ page: String(page) })),
  paths.csv(),
  paths.sitemap(),
]
const pagesOf = (number: string) => [
  ...languages.flatMap((language) => [paths.opening(language, number), paths.openingFlyer(language, number)]),
  paths.api.opening(number),
]

describe('what is public', () => {
  test('holds nothing of how to reach a firm’s people, and nothing of clients, in any form it is given out', async () => {
    const hands = { readPublic: app.deps.publicDb().read, snapshots: app.deps.snapshots }
    await keepSnapshot(app.deskAs(systemActor('snapshot')), hands)
    const copy = (await app.deps.snapshots?.read()) ?? ''
    const read = await Promise.all([...listsOf, ...numbers.slice(0, 40).flatMap(pagesOf)].map(textOf))
    const everything = [copy, ...read].join('\n')
    expect(everything.length).toBeGreaterThan(500_000)
    expect([...firmWords, ...clientWords].filter((word) => everything.includes(word))).toEqual([])
  }, 60_000)

  test('§10.4: loses an opening at the next request after it was stopped, wherever it stood', async () => {
    // The newest: it stands on the first page and in every feed.
    const first = /\/openings\/([2-9A-HJ-NP-Z]{8})"/u.exec(await textOf(paths.openings('ja')))?.[1] ?? ''
    const stood = await Promise.all(listsOf.map(async (path) => [path, (await textOf(path)).includes(first)] as const))
    expect(stood.filter(([, isThere]) => isThere).length).toBeGreaterThan(12)
    const [row] = await rowsOf(desk, `select id from opening where number = '${first}'`)
    const { account } = await app.signInAs('desk')
    const officer = { role: 'desk', id: account.id, name: account.name, agencyId: account.agencyId } as const
    await stopOpening(app.deskAs(officer), { id: String(row?.id) })
    for (const path of listsOf) expect([path, (await textOf(path)).includes(first)]).toEqual([path, false])
    for (const path of pagesOf(first)) expect([path, (await app.visitor().get(path)).status]).toEqual([path, 410])
  }, 30_000)
})

describe('a search', () => {
  const many = (name: string, value: string) => Array.from({ length: 500 }, () => `${name}=${value}`).join('&')
  const hostile = [
    many('rung', 'tour'),
    many('area', '%E4%B8%AD%E5%A4%AE'),
    Array.from({ length: 500 }, (_, at) => `area=a${at}`).join('&'),
    `area=${encodeURIComponent('a\u0000b\r\nSet-Cookie: x=1\u001B[2J')}`,
    `q=${'%E6%B8%85'.repeat(7000)}`,
    `q=${'a'.repeat(64 * 1024)}`,
    `with=${'x'.repeat(64 * 1024)}`,
    `${'a=1&'.repeat(16_000)}q=1`,
    'q=%22%20OR%201%3D1&area=%25&area=_&sort=price;drop',
    'page=-1&page=99999999999&perday=NaN&start=constructor',
  ]

  test.each(hostile.map((query) => ({ query, name: query.slice(0, 30) })))(
    'of $name… is a page in little time',
    async (one) => {
      for (const path of [paths.openings('ja'), paths.openings('easy'), paths.feed('en'), paths.api.openings()]) {
        const began = performance.now()
        const answer = await app.visitor().get(`${path}?${one.query}`)
        const text = await answer.text()
        const took = performance.now() - began
        expect([path, answer.status, took < 1500, text.length < 400_000]).toEqual([path, 200, true, true])
        expect([path, answer.headers.get('set-cookie')]).toEqual([path, null])
        expect((answer.headers.get('link') ?? '').length).toBeLessThan(8_000)
      }
    },
  )
})

describe('a form of the public window', () => {
  const forms = () => [
    paths.ask('ja'),
    paths.askAnswer('ja'),
    paths.card('ja'),
    paths.cardContact('ja'),
    paths.openingWrong('ja', numbers[1] ?? ''),
  ]

  test('from another site, or as anything but a form, is turned away before it is read', async () => {
    const served = wholeApp(app.deps)
    const body = new URLSearchParams({ ik: newSecret(), code: 'AAAAAAAA', message: 'x' })
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'http://other.localhost' },
    ]
    for (const path of forms()) {
      for (const headers of foreign) {
        const answer = await served.request(path, { method: 'POST', headers, body })
        expect([path, headers, answer.status]).toEqual([path, headers, 403])
      }
      const headers = { origin: 'http://localhost', 'content-type': 'application/json' }
      const json = await served.request(path, { method: 'POST', headers, body: '{}' })
      expect([path, json.status]).toEqual([path, 415])
    }
  })

  test('is kept nowhere, however it is answered, and its code stands in no address', async () => {
    const visitor = visitorAt(app.deps)
    const asked = await askThrough({ app, person: visitor }, { fields: { message: '聞きたい' } })
    const code = codeIn(asked.html).replace(' ', '')
    const read = await visitor.post(paths.askAnswer('ja'), { code })
    const html = await read.text()
    for (const { headers } of [asked, read]) {
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect([headers.get('etag'), headers.get('location'), headers.get('set-cookie')]).toEqual([null, null, null])
    }
    expect([...html.matchAll(/(?:href|action|src)="([^"]*)"/gu)].filter(([, to = '']) => to.includes(code))).toEqual([])
    for (const path of forms()) {
      const { headers } = await visitor.get(path)
      expect([path, headers.get('cache-control')]).toEqual([path, 'no-store'])
    }
  })

  test('with one signed time a machine gets no further than its place’s limit', async () => {
    const visitor = visitorAt(app.deps)
    const path = paths.ask('ja')
    const { since = '' } = formTo(await (await visitor.get(path)).text(), path).hidden
    app.pass(patience)
    const answers = []
    for (let at = 0; at < 12; at += 1) {
      answers.push((await visitor.post(path, { since, website: '', about: '', message: `同じ時 ${at}` })).status)
    }
    expect(answers.filter((status) => status === 200)).toHaveLength(3)
    expect(answers.slice(3)).toEqual(Array.from({ length: 9 }, () => 429))
  })

  test('from an IPv6 network is one place, however its addresses are written', async () => {
    const path = paths.ask('ja')
    const statuses = []
    for (const from of [
      '2001:db8:77:1::1',
      '2001:db8:77:1:ffff::2',
      '2001:db8:77:1:0:0:0:3',
      '2001:db8:77:1:a:b:c:d',
    ]) {
      const visitor = visitorAt(app.deps, from)
      statuses.push(
        (await askThrough({ app, person: visitor }, { fields: { message: `網から ${from.length}` } })).status,
      )
    }
    expect([path, statuses]).toEqual([path, [200, 200, 200, 429]])
  })
})

test('nothing of all this stands in the log but codes and routes', async () => {
  await app.visitor().get(`${paths.opening('ja', 'NOSUCH22')}?q=聞きたい`)
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) {
    expect(
      Object.keys(JSON.parse(line)).filter((key) => !['event', 'requestId', 'route', 'status', 'kind'].includes(key)),
    ).toEqual([])
    expect(line).not.toMatch(/聞きたい|同じ時|網から|evil|2001:db8|NOSUCH22|AAAAAAAA/u)
  }
})

import { assert, asyncProperty, constantFrom, integer, record, subarray } from 'fast-check'
import { beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { systemActor } from '../../src/access/actor.ts'
import { wholeApp } from '../../src/windows/whole.ts'
import { connect } from '../../src/db/client.ts'
import { features } from '../../src/desk/openings/facets.ts'
import { wholeList } from '../../src/desk/listings/search.ts'
import { databaseShelf, snapshotShelf } from '../../src/desk/listings/shelf.ts'
import { snapshotIn } from '../../src/desk/listings/snapshot.ts'
import type { Snapshots } from '../../src/desk/listings/snapshot.ts'
import { rungs } from '../../src/desk/openings/opening.ts'
import type { Deps } from '../../src/http/factory.ts'
import { createMemory } from '../../src/http/memory.ts'
import { keepSnapshot } from '../../src/jobs/keep-snapshot.ts'
import { languages, paths } from '../../src/paths.ts'
import { textIn } from '../../src/text/language.ts'
import { plainText } from '../../src/ui/ruby.tsx'
import { testApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { freshDatabases } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { seededTown } from '../support/town.ts'
import { jobListing, noon, openTown, today, trialListing } from './public-listings.ts'
import { faultsIn } from './valid-html.ts'

// The public database is away: the same pages answer from the copy (product §10.23).

const hour = 3_600_000

let databases: { desk: TestDatabase; public: TestDatabase }
let app: TestApp
let text: string
let reads = 0
const place = (copy: () => string | null): Snapshots => ({
  read: async () => {
    reads += 1
    return copy()
  },
  write: async () => {},
})

beforeAll(async () => {
  databases = await freshDatabases()
  app = testApp({ ...databases, now: noon })
  await openTown(databases.public, [
    trialListing({ number: 'TRAL2345', title: 'ロビーの清掃と花' }),
    jobListing({ number: 'JOBS2345' }),
    trialListing({ number: 'LAST2345', validUntil: today, publishedOn: '2026-11-10' }),
    trialListing({ number: 'LATE2345', validUntil: '2026-11-20' }),
    { ...trialListing({ number: 'REST2345' }), state: 'paused' },
  ])
  const hands = { readPublic: app.deps.publicDb().read, snapshots: app.deps.snapshots }
  await keepSnapshot(app.deskAs(systemActor('snapshot')), hands)
  text = (await app.deps.snapshots?.read()) ?? ''
})

// Nothing listens on the discard port of this machine.
const away = () => connect({ url: 'http://127.0.0.1:9', timeoutMs: 1000 })
let parts: Partial<Deps>
const cut = () => wholeApp({ ...app.deps, publicDb: away, ...parts })
beforeEach(() => {
  parts = { snapshots: place(() => text), memory: createMemory(10_000) }
  reads = 0
})

const ask = async (served: ReturnType<typeof cut>, path: string) => answered(await served.request(path))

const answered = async (answer: Response) => {
  return { status: answer.status, html: await answer.text(), cache: answer.headers.get('cache-control') }
}

describe.each(languages)('in %s', (language) => {
  const t = textIn[language]
  const heading = plainText(
    t.copy.heading({ date: t.opening.date({ year: 2026, month: 11, day: 21, weekday: 6 }), time: '12:00' }),
  )
  const visible = (html: string) => html.replaceAll(/<rp>[^<]*<\/rp>|<rt>[^<]*<\/rt>|<\/?ruby>/gu, '')

  test.each([
    paths.home(language),
    paths.openings(language),
    paths.openings(language, { q: '清掃 花', rung: 'experience' }),
    paths.opening(language, 'JOBS2345'),
    paths.opening(language, 'REST2345'),
    paths.about(language),
    paths.privacy(language),
    paths.accessibility(language),
  ])('%s answers from the copy, says of when it is and whom to phone, and is kept nowhere', async (path) => {
    const { status, html, cache } = await ask(cut(), path)
    expect([status, cache]).toEqual([200, 'no-store'])
    expect(visible(html)).toContain(heading)
    expect(html.indexOf('class="notice"')).toBeLessThan(html.indexOf('<h1'))
    expect(html).toContain('href="tel:0199552101"')
    expect(await faultsIn(html)).toEqual([])
  })

  test('the list shows what is open, an opening its whole page', async () => {
    const list = (await ask(cut(), paths.openings(language))).html
    const numbers = [...list.matchAll(/openings\/(\w{8})"/gu)].map(([, number]) => number)
    expect([...new Set(numbers)]).toEqual(
      ['JOBS2345', 'TRAL2345', 'LAST2345'].toSorted((one, other) => list.indexOf(one) - list.indexOf(other)),
    )
    const searched = (await ask(cut(), paths.openings(language, { q: '清掃 花' }))).html
    expect([searched.includes('TRAL2345'), searched.includes('JOBS2345')]).toEqual([true, false])
    expect((await ask(cut(), paths.opening(language, 'JOBS2345'))).html).toContain('店内の軽作業')
  })

  test('a number the copy does not hold is 404, and the page says that it is a copy', async () => {
    const { status, html, cache } = await ask(cut(), paths.opening(language, 'NEWER222'))
    expect([status, cache]).toEqual([404, 'no-store'])
    expect(visible(html)).toContain(plainText(t.copy.absentTitle))
    expect(html).toContain('NEWER222')
    expect(await faultsIn(html)).toEqual([])
  })
})

test('one past its last day is gone in the copy too, with others of its kind', async () => {
  const { status, html } = await ask(cut(), paths.opening('ja', 'LATE2345'))
  expect(status).toBe(410)
  expect([html.includes('TRAL2345'), html.includes('REST2345')]).toEqual([true, false])
})

test('what a stranger types into the address of an opening comes back escaped', async () => {
  const { html } = await ask(cut(), `/openings/${encodeURIComponent('<script>alert(1)</script>')}`)
  expect(html).not.toContain('<script>alert')
})

const failing: Snapshots = { read: () => Promise.reject(new Error('the place is away')), write: async () => {} }

test('without a copy, or with one older than a day, the page says that the list is away', async () => {
  for (const snapshots of [null, place(() => null), place(() => 'torn'), failing]) {
    parts = { ...parts, snapshots, memory: createMemory(0) }
    expect((await ask(cut(), '/openings')).status).toBe(503)
  }
  parts = { snapshots: place(() => text), memory: createMemory(0), now: () => noon + 24 * hour }
  expect((await ask(cut(), '/openings')).status).toBe(200)
  parts = { snapshots: place(() => text), memory: createMemory(0), now: () => noon + 24 * hour + 1 }
  const old = await ask(cut(), '/openings')
  expect([old.status, old.html.includes('TRAL2345'), old.html.includes('href="tel:0199552101"')]).toEqual([
    503,
    false,
    true,
  ])
})

test('a copy that is torn, of somebody else or from the future is none, and never a failure', async () => {
  const good = JSON.parse(text)
  const [first] = good.listings
  const withListing = (listing: unknown) => ({ ...good, listings: [{ state: 'open', listing }] })
  const bad = [
    text.slice(0, -1),
    text.slice(0, 2000),
    '[]',
    'null',
    '{"shape":2}',
    ...[
      { ...good, shape: 1 },
      { ...good, town: null },
      { ...good, takenAt: noon + 24 * hour + 1 },
      { ...good, listings: [{ state: 'open' }] },
      { ...good, listings: [null, ...good.listings] },
      { ...good, listings: [{ ...first, state: 'closed' }] },
      withListing(null),
      withListing({ number: 'TRAL2345' }),
      withListing({ ...first.listing, rung: 'constructor' }),
      withListing({ ...first.listing, title: { toString: null } }),
      withListing({ ...first.listing, days: 'mon' }),
    ].map((value) => JSON.stringify(value)),
  ]
  for (const [at, copy] of bad.entries()) {
    parts = { snapshots: place(() => copy), memory: createMemory(0) }
    const served = cut()
    for (const path of ['/openings', '/openings/TRAL2345', '/']) {
      const { status, html } = await ask(served, path)
      expect([at, path, status, html.includes('ロビーの清掃')]).toEqual([at, path, 503, false])
    }
  }
})

test('the copy is fetched once in ten seconds, however many ask', async () => {
  let now = noon
  parts = { ...parts, now: () => now }
  const served = cut()
  for (let at = 0; at < 20; at += 1) expect((await ask(served, '/openings')).status).toBe(200)
  expect(reads).toBe(1)
  now += 10_000
  await ask(served, '/openings')
  expect(reads).toBe(2)
})

test('after three failures nobody waits for the database; the first that finds it well brings the list back', async () => {
  let now = noon
  let isBack = false
  let asked = 0
  const publicDb = () => {
    asked += 1
    return isBack ? app.deps.publicDb() : away()
  }
  parts = { ...parts, publicDb, now: () => now }
  const served = cut()
  for (let at = 0; at < 20; at += 1) await ask(served, '/openings')
  expect(asked).toBe(3)
  isBack = true
  now += 4_999
  expect((await ask(served, '/openings')).cache).toBe('no-store')
  now += 1
  expect((await ask(served, '/openings')).cache).toContain('s-maxage=10')
})

test('a page that was kept before the outage is shown as it was, for its ten seconds', async () => {
  let now = noon
  let isAway = false
  parts = { ...parts, publicDb: () => (isAway ? away() : app.deps.publicDb()), now: () => now }
  const served = cut()
  const before = await ask(served, '/openings')
  isAway = true
  now += 9_999
  expect(await ask(served, '/openings')).toEqual(before)
  now += 1
  expect((await ask(served, '/openings')).cache).toBe('no-store')
})

test('HEAD of a page from the copy says what GET says', async () => {
  const [head, get] = [
    await answered(await cut().request('/openings', { method: 'HEAD' })),
    await ask(cut(), '/openings'),
  ]
  expect([head.status, head.cache, head.html]).toEqual([get.status, get.cache, ''])
})

test('the copy answers what the database answers, whatever is asked', async () => {
  const town = await seededTown()
  const { deps, deskAs } = testApp(town)
  await keepSnapshot(deskAs(systemActor('snapshot')), { readPublic: deps.publicDb().read, snapshots: deps.snapshots })
  const snapshot = snapshotIn((await deps.snapshots?.read()) ?? null)
  if (!snapshot) throw new Error('no copy was written')
  const [copy, live] = [snapshotShelf(snapshot), databaseShelf(connect(town.public).read)]
  const words = ['清掃', 'パン', '花', '旅館', 'せいそう', '見学', 'こもれび', 'seated', '本', '緑町 バス', 'ない']
  const search = record({
    on: constantFrom('2026-11-18', '2026-12-28', '2027-01-15'),
    q: constantFrom('', ...words),
    rungs: subarray([...rungs]),
    features: subarray([...features], { maxLength: 1 }),
    page: integer({ min: 1, max: 4 }),
  })
  await assert(
    asyncProperty(search, async (asked) => {
      const whole = { ...wholeList(asked.on), ...asked }
      expect(await copy.list(whole)).toEqual(await live.list(whole))
      expect(await copy.hits([whole])).toEqual(await live.hits([whole]))
    }),
    { numRuns: inject('isSoak') ? 1_000 : 100 },
  )
  const on = town.today
  const [copied, lively] = [await copy.home(on), await live.home(on)]
  const byRung = (of: typeof copied) => of.counts.toSorted((a, b) => (a.rung < b.rung ? -1 : 1))
  expect(byRung(copied)).toEqual(byRung(lively))
  expect(copied.newest).toEqual(lively.newest)
  expect(copied.town).toEqual(lively.town)
  for (const { listing } of snapshot.listings) {
    const { number } = listing
    expect(await copy.detail({ number, on })).toEqual(await live.detail({ number, on }))
  }
})

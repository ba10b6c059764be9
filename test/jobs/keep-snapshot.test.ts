import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '../../src/access/actor.ts'
import { connect } from '../../src/db/client.ts'
import { everyListing } from '../../src/desk/openings/listing-store.ts'
import { openingsIn } from '../../src/desk/openings/store.ts'
import { pauseOpening } from '../../src/desk/openings/pause.ts'
import { wholeList } from '../../src/desk/listings/search.ts'
import { databaseShelf, snapshotShelf } from '../../src/desk/listings/shelf.ts'
import { stopOpening } from '../../src/desk/openings/stop.ts'
import { snapshotIn, snapshotText } from '../../src/desk/listings/snapshot.ts'
import type { Snapshots } from '../../src/desk/listings/snapshot.ts'
import { showTown } from '../../src/desk/settings/show-town.ts'
import { initialSettings } from '../../src/desk/settings/settings.ts'
import { keepSnapshot } from '../../src/jobs/keep-snapshot.ts'
import { testApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { freshDatabases } from '../support/database.ts'
import { openTown, trialListing } from '../pages/public-listings.ts'
import { seededTown } from '../support/town.ts'
import { clientWords, firmWords } from '../support/town-words.ts'

const town = await seededTown()
const officer = { role: 'desk', id: 'officer', name: '', agencyId: null } as const
const tenMinutes = 600_000

let app: TestApp
let writes = 0
const counted = (place: Snapshots): Snapshots => ({
  read: place.read,
  write: async (text) => {
    writes += 1
    await place.write(text)
  },
})
const keep = () =>
  keepSnapshot(app.deskAs(systemActor('snapshot')), {
    readPublic: app.deps.publicDb().read,
    snapshots: app.deps.snapshots && counted(app.deps.snapshots),
  })
const kept = async () => {
  const snapshot = snapshotIn((await app.deps.snapshots?.read()) ?? null)
  if (!snapshot) throw new Error('no copy was written')
  return snapshot
}
const publishedOne = async () => {
  const { published } = await connect(town.desk).read({ published: openingsIn(['published']) })
  const [first] = published
  if (!first) throw new Error('nothing is published')
  return first.opening
}

beforeAll(() => {
  app = testApp(town)
})

test('the first run writes all that is open or paused, and the town', async () => {
  expect(await keep()).toBe(true)
  const { all } = await connect(town.public).read({ all: everyListing() })
  const snapshot = await kept()
  const shown = all.filter(({ state }) => state !== 'closed').map(({ number, state }) => `${number} ${state}`)
  expect(snapshot.listings.map(({ listing, state }) => `${listing.number} ${state}`).toSorted()).toEqual(
    shown.toSorted(),
  )
  expect(snapshot.town.townName).toBe('こもれび市')
  expect(snapshot.takenAt).toBe(town.now)
})

test('nothing changed: nothing is written until ten minutes have passed, then the time is new', async () => {
  writes = 0
  town.public.forget()
  app.pass(tenMinutes - 1)
  expect(await keep()).toBe(false)
  expect([writes, town.public.requests()]).toEqual([0, 1])
  app.pass(1)
  expect(await keep()).toBe(true)
  expect((await kept()).takenAt).toBe(town.now + tenMinutes)
})

describe('a change is in the copy after the next run', () => {
  test('a pause and a stop', async () => {
    const paused = await publishedOne()
    await pauseOpening(app.deskAs(officer), paused)
    const stopped = await publishedOne()
    await stopOpening(app.deskAs(officer), stopped)
    app.pass(60_000)
    expect(await keep()).toBe(true)
    const states = new Map((await kept()).listings.map(({ listing, state }) => [listing.number, state]))
    expect([states.get(paused.number), states.get(stopped.number)]).toEqual(['paused', undefined])
    app.pass(60_000)
    expect(await keep()).toBe(false)
  })

  test('a new telephone number of the town', async () => {
    await showTown(app.deskAs(officer), { ...initialSettings, townName: 'こもれび市', phone: '0199-55-0000' })
    expect(await keep()).toBe(true)
    expect((await kept()).town.phone).toBe('0199-55-0000')
  })
})

test('more than one portion is all in the copy, and the list is the same', async () => {
  const databases = await freshDatabases()
  const many = testApp({ ...databases, now: town.now })
  const days = ['2026-11-03', '2026-11-01', '2026-11-02'] as const
  const listings = Array.from({ length: 2_001 }, (_, at) =>
    trialListing({ number: `N${String(at).padStart(7, '0')}`, publishedOn: days[at % 3] ?? days[0] }),
  )
  for (let at = 0; at < listings.length; at += 500) await openTown(databases.public, listings.slice(at, at + 500))
  databases.public.forget()
  const hands = { readPublic: many.deps.publicDb().read, snapshots: many.deps.snapshots }
  await keepSnapshot(many.deskAs(systemActor('snapshot')), hands)
  expect(databases.public.requests()).toBe(3)
  const snapshot = snapshotIn((await many.deps.snapshots?.read()) ?? null)
  const copied = snapshot?.listings.map(({ listing }) => listing.number) ?? []
  expect(new Set(copied).size).toBe(2_001)
  if (!snapshot) throw new Error('no copy was written')
  const shelves = [databaseShelf(connect(databases.public).read), snapshotShelf(snapshot)]
  for (const page of [1, 30, 50]) {
    const [live, copy] = await Promise.all(shelves.map((shelf) => shelf.list({ ...wholeList('2026-11-20'), page })))
    expect(copy).toEqual(live)
  }
})

test('where no place is set up nothing is asked and nothing fails', async () => {
  town.public.forget()
  const desk = app.deskAs(systemActor('snapshot'))
  expect(await keepSnapshot(desk, { readPublic: app.deps.publicDb().read, snapshots: null })).toBe(false)
  expect(town.public.requests()).toBe(0)
})

test('only the system writes it', async () => {
  const hands = { readPublic: app.deps.publicDb().read, snapshots: app.deps.snapshots }
  await expect(keepSnapshot(app.deskAs(officer), hands)).rejects.toThrow('wrongRole')
})

test('R2-73: the copy holds no person and no contact of a firm', async () => {
  const text = snapshotText(await kept())
  expect(new Set(text.match(/[\w.-]+@[\w.-]+/gu))).toEqual(new Set([initialSettings.email]))
  const words = [...clientWords, ...firmWords].filter((word) => word.length > 3)
  expect(words.length).toBeGreaterThan(100)
  expect(words.filter((word) => text.includes(word))).toEqual([])
})

test.each(['', 'null', '{}', '[1]', '{"shape":1', '{"shape":0,"revision":1,"takenAt":1,"town":{},"listings":[]}'])(
  'a torn or older copy (%j) is no copy',
  (text) => {
    expect(snapshotIn(text)).toBeNull()
  },
)

test('no copy is no copy', () => {
  expect(snapshotIn(null)).toBeNull()
})

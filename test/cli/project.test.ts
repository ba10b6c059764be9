import { monotonicFactory } from 'ulid'
import { expect, test } from 'vitest'
import { systemActor } from '../../src/access/actor.ts'
import { rebuildListings } from '../../src/cli/project.ts'
import { connect } from '../../src/db/client.ts'
import { createDesk } from '../../src/desk/desk.ts'
import { everyListing } from '../../src/desk/openings/listing-store.ts'
import { listingCount } from '../../src/desk/listings/search-store.ts'
import { wholeList } from '../../src/desk/listings/search.ts'
import { pauseOpening } from '../../src/desk/openings/pause.ts'
import { publishOpening } from '../../src/desk/openings/publish.ts'
import { stopOpening } from '../../src/desk/openings/stop.ts'
import { takeBackSaying } from '../../src/desk/openings/take-back-saying.ts'
import { writeSaying } from '../../src/desk/openings/write-saying.ts'
import { openingsIn } from '../../src/desk/openings/store.ts'
import type { Actor } from '../../src/access/actor.ts'
import type { OpeningState } from '../../src/desk/openings/opening.ts'
import { everythingIn, rowsOf } from '../support/rows.ts'
import { clientWords, firmWords } from '../support/town-words.ts'
import { seededTown } from '../support/town.ts'

const town = await seededTown()
const listings = connect(town.public)
const ulid = monotonicFactory()
const officer: Actor = { role: 'desk', id: 'officer', name: '', agencyId: null }

const deskAs = (actor: Actor) =>
  createDesk({ ...town, db: connect(town.desk), listings, actor, newId: () => ulid(town.now), requestId: ulid() })

const firstIn = async (state: OpeningState) => {
  const { found } = await connect(town.desk).read({ found: openingsIn([state]) })
  const [first] = found
  if (first === undefined) throw new Error(`no opening is ${state}`)
  return first.opening
}

const listed = async () => {
  const { all } = await listings.read({ all: everyListing() })
  // Ids say the order of writing only.
  return all.map((row) => ({ ...row, id: 0, content: JSON.parse(row.content) }))
}
const found = async (q: string) => {
  const { count } = await listings.read({ count: listingCount({ ...wholeList(town.today), q }) })
  return count
}
const order = async () =>
  (await rowsOf(town.public, 'select number from listing order by published_on desc, number')).map(
    ({ number }) => number,
  )

test('what was shown act by act is what a rebuild shows', async () => {
  await publishOpening(deskAs(officer), await firstIn('submitted'))
  await pauseOpening(
    deskAs({ role: 'employer', id: 'firm', name: '', employerIds: [(await firstIn('published')).employerId ?? ''] }),
    await firstIn('published'),
  )
  await stopOpening(deskAs(officer), await firstIn('paused'))
  const said = await firstIn('published')
  const words = { title: 'Cleaning', tasks: 'You clean.', firstDay: '', wayThere: '', meets: '', bring: '' }
  const at = { id: said.id, edition: said.edition, version: 0 }
  for (const language of ['easy', 'en'] as const) await writeSaying(deskAs(officer), { ...at, language, ...words })
  await takeBackSaying(deskAs(officer), { ...at, language: 'en', version: 1 })
  const [before, hits, newest] = [await listed(), await found('清掃'), await order()]
  expect(before.length).toBe(60 + 3 + 4 * 5 - 1 + 1)
  expect(hits).toBeGreaterThan(0)

  expect(before.filter(({ content }) => content.sayings?.easy?.tasks === words.tasks)).toHaveLength(1)

  const count = await rebuildListings(deskAs(systemActor('projection')))
  expect(count).toBe(before.length)
  expect(await listed()).toEqual(before)
  expect([await found('清掃'), await order()]).toEqual([hits, newest])
})

test('R2-73: nothing of a client and no contact of a firm is in the public database', async () => {
  const everything = await everythingIn(town.public)
  expect(everything).toContain('こもれび市')
  expect([...clientWords, ...firmWords].filter((word) => everything.includes(word))).toEqual([])
})

test('only the system rebuilds the listings', async () => {
  await expect(rebuildListings(deskAs(officer))).rejects.toThrow('wrongRole')
})

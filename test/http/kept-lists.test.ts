import { beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '../../src/access/actor.ts'
import { wholeApp } from '../../src/windows/whole.ts'
import { createKeptLists } from '../../src/http/kept-lists.ts'
import { utf8 } from '../../src/crypto/bytes.ts'
import { connect } from '../../src/db/client.ts'
import { openingsIn } from '../../src/desk/openings/store.ts'
import { stopOpening } from '../../src/desk/openings/stop.ts'
import { languages, paths } from '../../src/paths.ts'
import { testApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { ORIGIN } from '../support/person.ts'
import { seededTown } from '../support/town.ts'

const town = await seededTown()
const officer = { role: 'desk', id: 'officer', name: '', agencyId: null } as const

let app: TestApp
beforeEach(() => {
  app = testApp({ ...town, listsKeptMs: 10_000 })
  town.public.forget()
})

const wholeAt = async (path: string) => {
  const answer = await app.visitor().get(path)
  return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() }
}
const textAt = async (path: string) => (await app.visitor().get(path)).text()
const requestsFor = async (path: string) => {
  town.public.forget()
  await textAt(path)
  return town.public.requests()
}

describe.each(languages)('a list in %s', (language) => {
  test.each([
    paths.home(language),
    paths.openings(language),
    paths.openings(language, { q: '清掃', rung: 'shortHoursJob' }),
  ])('at %s costs no request for ten seconds and is the same to the letter', async (path) => {
    const first = await wholeAt(path)
    expect(first.headers['cache-control']).toBe('public, max-age=0, s-maxage=10, stale-if-error=86400')
    app.pass(9_999)
    town.public.forget()
    expect(await wholeAt(path)).toEqual(first)
    expect(town.public.requests()).toBe(0)
    app.pass(1)
    expect([await requestsFor(path), await requestsFor(path)]).toEqual([1, 0])
  })
})

test('what is asked counts, not how it is written', async () => {
  await textAt('/openings?q=清掃')
  expect(await requestsFor('/openings?q=清掃&utm_source=x&page=1&rung=nonsense')).toBe(0)
  expect(await requestsFor('/openings?page=0&q=%20清掃%20')).toBe(0)
  expect(await requestsFor('/openings?q=清')).toBe(1)
  expect(await requestsFor('/en/openings?q=清掃')).toBe(1)
})

test('HEAD is answered from the kept page too', async () => {
  await textAt('/openings')
  town.public.forget()
  const head = await wholeApp(app.deps).fetch(new Request(`${ORIGIN}/openings`, { method: 'HEAD' }))
  expect([head.status, await head.text(), town.public.requests()]).toEqual([200, '', 0])
})

test('an opening is asked for again every time', async () => {
  const number = /href="\/openings\/([2-9A-HJ-NP-Z]{8})"/u.exec(await textAt('/openings'))?.[1] ?? ''
  expect([await requestsFor(paths.opening('ja', number)), await requestsFor(paths.opening('ja', number))]).toEqual([
    1, 1,
  ])
})

test('a new day is a new list', async () => {
  app.pass(Date.parse('2026-11-18T23:59:59.000+09:00') - town.now)
  await textAt('/openings')
  app.pass(1_000)
  expect(await requestsFor('/openings')).toBe(1)
})

test('who stops an opening sees it gone from the list at once', async () => {
  const { published } = await connect(town.desk).read({ published: openingsIn(['published']) })
  const first = published.toSorted((one, other) =>
    (one.opening.publishedOn ?? '') < (other.opening.publishedOn ?? '') ? 1 : -1,
  )
  const numberOf = (html: string) => /href="\/openings\/([2-9A-HJ-NP-Z]{8})"/u.exec(html)?.[1]
  const shown = numberOf(await textAt('/openings'))
  const opening = first.find((full) => full.opening.number === shown)?.opening
  if (!opening) throw new Error('the first of the list is none of the desk')
  await stopOpening(app.deskAs(officer), opening)
  expect(numberOf(await textAt('/openings'))).not.toBe(shown)
  expect(await textAt('/openings')).not.toContain(String(shown))
})

test('a page rendered before a change is not kept after it', () => {
  const lists = createKeptLists(10_000)
  const turn = lists.turn()
  lists.forget()
  lists.keep({ key: 'a', page: utf8('old'), now: 0, turn })
  expect(lists.at('a', 1)).toBeUndefined()
})

test('two hundred are kept; one more drops the oldest', () => {
  const lists = createKeptLists(10_000)
  for (let at = 0; at < 200; at += 1) {
    lists.keep({ key: String(at), page: utf8(`page ${at}`), now: at, turn: lists.turn() })
  }
  lists.keep({ key: '0', page: utf8('again'), now: 200, turn: lists.turn() })
  lists.keep({ key: '200', page: utf8('new'), now: 201, turn: lists.turn() })
  expect(lists.size()).toBe(200)
  expect([lists.at('0', 202), lists.at('1', 202), lists.at('2', 202)]).toEqual([
    utf8('again'),
    undefined,
    utf8('page 2'),
  ])
})

test('a flood of addresses keeps two hundred pages and no more', async () => {
  for (let at = 0; at < 230; at += 1) await textAt(`/openings?q=${at}x`)
  expect(app.deps.memory.lists.size()).toBe(200)
})

test('the jobs of the night empty the kept lists through the same hand', async () => {
  await textAt('/openings')
  expect(app.deps.memory.lists.size()).toBe(1)
  const desk = app.deskAs(systemActor('projection'))
  await desk.listings.write([])
  expect(app.deps.memory.lists.size()).toBe(0)
})

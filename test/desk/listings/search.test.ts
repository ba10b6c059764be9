import * as fc from 'fast-check'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { connect } from '../../../src/db/client.ts'
import type { Database } from '../../../src/db/client.ts'
import { dayLimits, features, pays, timeBands, weekLimits } from '../../../src/desk/openings/facets.ts'
import { countFilters } from '../../../src/desk/listings/filter-counts.ts'
import type { Listing, Projected } from '../../../src/desk/openings/listing.ts'
import { foundPage, listingCount, listingPage } from '../../../src/desk/listings/search-store.ts'
import { listingAreas } from '../../../src/desk/listings/shelf-store.ts'
import { countedAtMost, pageSize, starts, wholeList } from '../../../src/desk/listings/search.ts'
import type { ListingSearch } from '../../../src/desk/listings/search.ts'
import { project } from '../../../src/desk/openings/listing-store.ts'
import { rungs } from '../../../src/desk/openings/opening.ts'
import { foundIn, scannedOf } from '../../../src/desk/listings/plain-search.ts'
import type { Scanned } from '../../../src/desk/listings/plain-search.ts'
import { fold, longestTerm, mostWords } from '../../../src/desk/openings/search-text.ts'
import { searchFieldsOf } from '../../../src/desk/openings/search-words.ts'
import { synonyms } from '../../../src/desk/openings/synonyms.ts'
import { weekdays } from '../../../src/desk/openings/codes.ts'
import { addMonths } from '../../../src/law/calendar.ts'
import { minutesBetween } from '../../../src/law/working-hours.ts'
import { freshDatabases } from '../../support/database.ts'
import { anyProjected, anySearch, numbered } from './any-listing.ts'

const numRuns = inject('isSoak') ? 2_000 : 200
const openings = 5_000

// What a person with the whole pile and a lot of time would pick out, word by word and answer by answer.

const meaningOf = (word: string, isExact: boolean): readonly string[] => {
  const line = synonyms.find((of) => of.some((other) => fold(other) === word))
  return isExact || !line ? [word] : line.map(fold)
}
const texts = new WeakMap<Projected, string>()
/** Every word of an opening on a line of its own, read once. */
const textOf = (of: Projected): string => {
  const known = texts.get(of)
  if (known !== undefined) return known
  const text = Object.values(searchFieldsOf(of.listing))
    .flatMap((field) => fold(field).split(/\s+/u))
    .join('\n')
  texts.set(of, text)
  return text
}
const wordsOf = ({ q, isExact }: ListingSearch): readonly (readonly string[])[] =>
  fold(Array.from(q).slice(0, longestTerm).join(''))
    .split(/\s+/u)
    .filter(Boolean)
    .slice(0, mostWords)
    .map((word) => meaningOf(word, isExact))

const isInBand = ({ startsAt, endsAt }: Listing, band: (typeof timeBands)[number]): boolean => {
  const isNight = endsAt <= startsAt
  const bands = {
    morning: !isNight && endsAt <= '13:00',
    afternoon: !isNight && startsAt >= '12:00' && endsAt <= '18:00',
    evening: isNight || endsAt > '17:00',
  }
  return bands[band]
}
const hoursOf = (of: Listing): number => (minutesBetween(of.startsAt, of.endsAt) - of.terms.breakMinutes) / 60

const picker = (search: ListingSearch) => {
  const words = wordsOf(search)
  return (of: Projected): boolean =>
    fits(of, search) && words.every((any) => any.some((one) => textOf(of).includes(one)))
}

const fits = (of: Projected, search: ListingSearch): boolean => {
  const { listing } = of
  const isTrial = listing.terms.family === 'trial'
  const any = <C>(chosen: readonly C[], fit: (code: C) => boolean) => chosen.length === 0 || chosen.some(fit)
  return (
    of.state === 'open' &&
    listing.validUntil >= search.on &&
    any(search.rungs, (rung) => rung === listing.rung) &&
    any(search.pay, (pay) => (pay === 'paid') !== isTrial) &&
    any(search.areas, (area) => area === listing.area) &&
    any(search.days, (day) => listing.days.includes(day)) &&
    any(search.times, (band) => isInBand(listing, band)) &&
    any(search.perDay, (hours) => hoursOf(listing) <= hours) &&
    any(search.perWeek, (hours) => isTrial || listing.weeklyMinutes <= hours * 60) &&
    any(search.start, (start) => {
      const last = start === 'now' ? search.on : addMonths(search.on, 1)
      return listing.startsOn === null || listing.startsOn <= last
    }) &&
    search.features.every((one) => (one === 'home' ? listing.placeKind === 'home' : listing.support.includes(one)))
  )
}

const newest = (one: Listing, other: Listing) =>
  other.publishedOn.localeCompare(one.publishedOn) || one.number.localeCompare(other.number)
const ending = (one: Listing, other: Listing) =>
  one.validUntil.localeCompare(other.validUntil) || one.number.localeCompare(other.number)

let db: Database
let pile: Projected[]
let scanned: readonly Scanned[]

const scan = () => {
  scanned = pile.filter(({ state }) => state === 'open').map(({ listing }) => scannedOf(listing))
}

const write = async (changed: readonly Projected[]) => {
  for (let at = 0; at < changed.length; at += 250) await db.write(changed.slice(at, at + 250).flatMap(project))
}

beforeAll(async () => {
  const databases = await freshDatabases()
  db = connect({ ...databases.public, timeoutMs: 60_000 })
  pile = fc.sample(anyProjected, openings).map(numbered)
  scan()
  await write(pile)
}, 120_000)

const answersLikeThePile = async (search: ListingSearch) => {
  const { found, listings, hits, areas } = await db.read({
    found: foundPage(search),
    listings: listingPage(search),
    hits: listingCount(search),
    areas: listingAreas(),
  })
  const picked = pile.filter(picker(search)).map(({ listing }) => listing)
  const inOrder = picked.toSorted(search.sort === 'new' ? newest : ending)
  const shown = inOrder.slice((search.page - 1) * pageSize, search.page * pageSize)
  expect(found.listings).toEqual(shown)
  expect(listings).toEqual(shown)
  expect(found.hits).toBe(Math.min(picked.length, countedAtMost))
  expect(hits).toBe(found.hits)

  const plain = foundIn(scanned, search)
  expect(plain.listings).toEqual(shown)
  expect(plain.hits).toBe(found.hits)
  const around = { search, areas }
  expect(countFilters(plain.sifted, around)).toEqual(countFilters(found.sifted, around))
  return { sifted: found.sifted, areas }
}

describe('a search over 5,000 openings', () => {
  test(`gives exactly what a reading of all of them gives (${numRuns} searches)`, { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anySearch, async (search) => {
        await answersLikeThePile(search)
      }),
      { numRuns },
    )
  })

  test('says at each filter how many choosing it would leave', { timeout: 300_000 }, async () => {
    const narrow = anySearch.filter(({ q }) => q !== '').map((search) => ({ ...search, page: 1 }))
    await fc.assert(
      fc.asyncProperty(narrow, async (search) => {
        const { sifted, areas } = await answersLikeThePile(search)
        if (sifted.reduce((sum, { openings: many }) => sum + many, 0) >= countedAtMost) return
        const counts = countFilters(sifted, { search, areas })
        const leaves = (changed: Partial<ListingSearch>) => pile.filter(picker({ ...search, ...changed })).length
        const choices: readonly (readonly [ReadonlyMap<string, number>, string | number, Partial<ListingSearch>])[] = [
          ...rungs.map((code) => [counts.rungs, code, { rungs: [code] }] as const),
          ...pays.map((code) => [counts.pay, code, { pay: [code] }] as const),
          ...areas.map((code) => [counts.areas, code, { areas: [code] }] as const),
          ...weekdays.map((code) => [counts.days, code, { days: [code] }] as const),
          ...timeBands.map((code) => [counts.times, code, { times: [code] }] as const),
          ...dayLimits.map((code) => [counts.perDay, code, { perDay: [code] }] as const),
          ...weekLimits.map((code) => [counts.perWeek, code, { perWeek: [code] }] as const),
          ...starts.map((code) => [counts.start, code, { start: [code] }] as const),
        ]
        for (const [counted, code, change] of choices) expect(counted.get(String(code))).toBe(leaves(change))
        for (const code of features) {
          expect(counts.features.get(code)).toBe(leaves({ features: [...search.features, code] }))
        }
      }),
      { numRuns: Math.ceil(numRuns / 10) },
    )
  })

  test('and after edits, pauses and stops too', { timeout: 300_000 }, async () => {
    const turns = fc.sample(fc.tuple(fc.nat({ max: openings - 1 }), anyProjected), 500)
    const changed = new Map<number, Projected>()
    for (const [index, of] of turns) {
      const before = changed.get(index) ?? pile[index]
      changed.set(index, { ...numbered(of, index), version: (before?.version ?? 1) + 1 })
    }
    pile = pile.map((of, index) => changed.get(index) ?? of)
    scan()
    await write([...changed.values()])
    await fc.assert(
      fc.asyncProperty(anySearch, async (search) => {
        await answersLikeThePile(search)
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    )
  })

  test('every area with something open is there to be chosen, the empty ones of it too', async () => {
    const { areas } = await db.read({ areas: listingAreas() })
    const open = pile.filter(({ state }) => state === 'open').map(({ listing }) => listing.area)
    expect(areas).toEqual([...new Set(open)].toSorted())
    const { found } = await db.read({ found: foundPage({ ...wholeList('2026-11-21'), q: '宇宙飛行士' }) })
    expect([...countFilters(found.sifted, { search: wholeList('2026-11-21'), areas }).areas.values()]).toEqual(
      areas.map(() => 0),
    )
  })
})

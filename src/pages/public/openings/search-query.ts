import { weekdays } from '../../../desk/openings/codes.ts'
import { dayLimits, features, pays, timeBands, weekLimits } from '../../../desk/openings/facets.ts'
import { pageSize, sorts, starts } from '../../../desk/listings/search.ts'
import type { ListingSearch } from '../../../desk/listings/search.ts'
import { rungs } from '../../../desk/openings/opening.ts'
import { longestTerm, termsIn } from '../../../desk/openings/search-text.ts'
import type { CivilDate } from '../../../law/calendar.ts'
import type { ListingQuery } from '../../../paths.ts'

/** What the address asks for, and what of it could not be used. */
export type SearchQuery = { search: ListingSearch; isCut: boolean; isWordless: boolean }
type Asked = Readonly<Record<string, readonly string[]>>

/** Nobody turns more pages than this; the count is exact only so far. */
export const lastPageOf = (hits: number): number => Math.max(1, Math.ceil(Math.min(hits, 1000) / pageSize))

const mostAreas = 10

// Control characters would not survive the way into the form and back.
const clean = (typed: string): string =>
  typed
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()

const pageIn = (typed: string): number => (/^\d{1,9}$/u.test(typed) ? Math.min(Math.max(Number(typed), 1), 50) : 1)

const wordsIn = (typed: string) => {
  const letters = Array.from(clean(typed))
  const words = letters.slice(0, longestTerm).join('').trim()
  const isWordless = words !== '' && termsIn({ q: words }).length === 0
  return { q: isWordless ? '' : words, isCut: letters.length > longestTerm, isWordless }
}

const areasIn = (typed: readonly string[]): readonly string[] =>
  [...new Set(typed.map(clean))].filter((area) => area !== '' && area.length <= longestTerm).slice(0, mostAreas)

/** Anything in an address that makes no sense is left out, never an error. */
export const searchQueryOf = (asked: Asked, on: CivilDate): SearchQuery => {
  const given = (name: keyof ListingQuery) => (Object.hasOwn(asked, name) ? (asked[name] ?? []) : [])
  const among = <C extends string | number>(codes: readonly C[], name: keyof ListingQuery): readonly C[] =>
    codes.filter((code) => given(name).includes(String(code)))
  const { q, isCut, isWordless } = wordsIn(given('q')[0] ?? '')
  const search = {
    on,
    q,
    isExact: given('exact').includes('1'),
    rungs: among(rungs, 'rung'),
    pay: among(pays, 'pay'),
    areas: areasIn(given('area')),
    days: among(weekdays, 'day'),
    times: among(timeBands, 'time'),
    perDay: among(dayLimits, 'perday'),
    perWeek: among(weekLimits, 'perweek'),
    start: among(starts, 'start'),
    features: among(features, 'with'),
    sort: among(sorts, 'sort')[0] ?? 'new',
    page: pageIn(given('page')[0] ?? ''),
  }
  return { search, isCut, isWordless }
}

/** The same search as an address, always in the same order. */
export const queryOf = (search: ListingSearch): ListingQuery => ({
  q: search.q,
  exact: search.isExact && search.q !== '' ? '1' : '',
  rung: search.rungs,
  pay: search.pay,
  area: search.areas,
  day: search.days,
  time: search.times,
  perday: search.perDay.map(String),
  perweek: search.perWeek.map(String),
  start: search.start,
  with: search.features,
  sort: search.sort === 'new' ? '' : search.sort,
  page: search.page > 1 ? String(search.page) : '',
})

/** The list itself, below the search: on a phone the results are there at once. */
export const foundAt = (address: string): string => `${address}#found`

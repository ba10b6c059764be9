import * as fc from 'fast-check'
import { town } from '../../../src/cli/town/town.ts'
import { supportCodes, weekdays } from '../../../src/desk/openings/codes.ts'
import { dayLimits, features, pays, timeBands, weekLimits } from '../../../src/desk/openings/facets.ts'
import type { Projected } from '../../../src/desk/openings/listing.ts'
import { sorts, starts } from '../../../src/desk/listings/search.ts'
import type { ListingSearch } from '../../../src/desk/listings/search.ts'
import { familyOf, rungs } from '../../../src/desk/openings/opening.ts'
import { addDays } from '../../../src/law/calendar.ts'
import { numberAt } from '../../bench/openings.ts'
import { jobListing, today, trialListing } from '../../pages/public-listings.ts'

// Openings and searches of every kind: the words are the demo town's, the rest is any.

const somewhere = ['駅前', '中央', '緑町', '川沿い', 'みなみ丘', "O'Hara", '100%', '温泉_通り']
const titles = town.openings.map(({ title }) => title)
const tasks = town.openings.map(({ tasks: text }) => text)
const firms = town.firms.map(({ name }) => name)

const day = (from: number, until: number) => fc.integer({ min: from, max: until }).map((days) => addDays(today, days))
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`)

const changes = fc.record({
  title: fc.constantFrom(...titles, 'ﾚｼﾞ　と ﾌﾛﾝﾄ', '霞ヶ関の“清掃”'),
  tasks: fc.constantFrom(...tasks),
  employerName: fc.constantFrom(...firms),
  trade: fc.constantFrom('A', 'I', 'P', null),
  area: fc.constantFrom(...somewhere),
  days: fc.subarray([...weekdays], { minLength: 1 }),
  startsAt: clock,
  endsAt: clock,
  startsOn: fc.option(day(-40, 80)),
  weeklyMinutes: fc.integer({ min: 30, max: 2400 }),
  support: fc.subarray([...supportCodes]),
  placeKind: fc.constantFrom('workplace', 'outdoors', 'home'),
  publishedOn: day(-60, 0),
  validUntil: day(-5, 90),
})

export const anyProjected = fc
  .record({
    at: fc.constant(0),
    rung: fc.constantFrom(...rungs),
    state: fc.constantFrom('open', 'open', 'open', 'open', 'paused', 'closed'),
    changes,
  })
  .map(({ rung, state, changes: of }): Projected => {
    const listing = { ...of, number: '' }
    const whole = familyOf(rung) === 'trial' ? trialListing(listing) : jobListing(listing)
    return { version: 1, state, listing: { ...whole, rung } }
  })

export const numbered = (of: Projected, index: number): Projected => ({
  ...of,
  listing: { ...of.listing, number: numberAt(index + 1) },
})

const few = <C>(codes: readonly C[]) => fc.oneof(fc.constant([]), fc.constant([]), fc.subarray([...codes]))
const oneOrNone = <C>(codes: readonly C[]) =>
  fc.oneof(
    fc.constant([]),
    fc.constant([]),
    fc.constantFrom(...codes).map((code) => [code]),
  )
const fragment = fc
  .constantFrom(...titles, ...tasks, ...firms)
  .chain((text) =>
    fc
      .nat({ max: Math.max(0, text.length - 2) })
      .chain((from) => fc.integer({ min: 1, max: 4 }).map((length) => text.slice(from, from + length))),
  )
const words = fc.oneof(
  fc.constant(''),
  fragment,
  fc.tuple(fragment, fragment).map((both) => both.join('　')),
  fc.constantFrom(
    '清掃',
    'そうじ',
    '掃除 駅前',
    'cleaning',
    '見学',
    '座って',
    'レジ',
    '短時間',
    '"',
    "'",
    '*',
    'OR',
    'a',
  ),
)

export const anySearch: fc.Arbitrary<ListingSearch> = fc.record({
  on: fc.constant(today),
  q: words,
  isExact: fc.boolean(),
  rungs: few(rungs),
  pay: oneOrNone(pays),
  areas: few(somewhere),
  days: few(weekdays),
  times: few(timeBands),
  perDay: oneOrNone(dayLimits),
  perWeek: oneOrNone(weekLimits),
  start: oneOrNone(starts),
  features: fc.subarray([...features], { maxLength: 2 }),
  sort: fc.constantFrom(...sorts),
  page: fc.constantFrom(1, 1, 2, 3),
})

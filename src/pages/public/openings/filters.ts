import { weekdays } from '../../../desk/openings/codes.ts'
import { dayLimits, features, pays, timeBands, weekLimits } from '../../../desk/openings/facets.ts'
import type { Feature } from '../../../desk/openings/facets.ts'
import type { FilterCounts, FilterGroup } from '../../../desk/listings/filter-counts.ts'
import { starts } from '../../../desk/listings/search.ts'
import type { ListingSearch } from '../../../desk/listings/search.ts'
import { rungs } from '../../../desk/openings/opening.ts'
import type { ListingQuery } from '../../../paths.ts'
import type { PublicText } from '../../../text/ja.ts'

// The filters as the page shows them: groups of named options, what is chosen, and the search without one choice.

/** `chosen: one` where a second choice would take the first one's place. */
export type Filter = {
  group: FilterGroup
  name: keyof ListingQuery
  chosen: 'one' | 'some'
  options: readonly { code: string; word: string; openings: number }[]
}

type Named = { group: FilterGroup; name: keyof ListingQuery; chosen: 'one' | 'some' }

const filters: readonly Named[] = [
  { group: 'rungs', name: 'rung', chosen: 'some' },
  { group: 'pay', name: 'pay', chosen: 'one' },
  { group: 'areas', name: 'area', chosen: 'some' },
  { group: 'days', name: 'day', chosen: 'some' },
  { group: 'times', name: 'time', chosen: 'some' },
  { group: 'perDay', name: 'perday', chosen: 'one' },
  { group: 'perWeek', name: 'perweek', chosen: 'one' },
  { group: 'start', name: 'start', chosen: 'one' },
  { group: 'features', name: 'with', chosen: 'some' },
]

const featureWord = ({ opening, search }: PublicText, feature: Feature): string =>
  feature === 'home' ? search.home : opening.support[feature]

/** Every choice of every group by its code, in marked words. */
const wordsOf = (t: PublicText, areas: readonly string[]): Record<FilterGroup, ReadonlyMap<string, string>> => {
  const of = <C extends string | number>(codes: readonly C[], word: (code: C) => string) =>
    new Map(codes.map((code) => [String(code), word(code)]))
  return {
    rungs: of(rungs, (rung) => t.opening.rungs[rung].name),
    pay: of(pays, (pay) => t.opening.pay[pay]),
    areas: of(areas, (area) => area),
    days: of(weekdays, (day) => t.opening.weekdays[day]),
    times: of(timeBands, (band) => t.search.times[band]),
    perDay: of(dayLimits, (hours) => t.search.perDay(hours)),
    perWeek: of(weekLimits, (hours) => t.search.perWeek(hours)),
    start: of(starts, (start) => t.search.starts[start]),
    features: of(features, (feature) => featureWord(t, feature)),
  }
}

type Around = { t: PublicText; areas: readonly string[]; counts: FilterCounts }

export const filtersOf = ({ t, areas, counts }: Around): readonly Filter[] => {
  const words = wordsOf(t, areas)
  return filters.map((filter) => ({
    ...filter,
    options: [...words[filter.group]].map(([code, word]) => ({
      code,
      word,
      openings: counts[filter.group].get(code) ?? 0,
    })),
  }))
}

/** One chosen condition, its word, and the search without it. */
export type Condition = { word: string; without: ListingSearch }

const withoutOne = (search: ListingSearch, { group, code }: { group: FilterGroup; code: string }): ListingSearch => ({
  ...search,
  page: 1,
  [group]: search[group].filter((one) => String(one) !== code),
})

export const conditionsOf = (t: PublicText, search: ListingSearch): readonly Condition[] => {
  const words = wordsOf(t, search.areas)
  const chosen = filters.flatMap(({ group }) =>
    search[group].map((one) => {
      const code = String(one)
      return { word: words[group].get(code) ?? code, without: withoutOne(search, { group, code }) }
    }),
  )
  if (search.q === '') return chosen
  return [{ word: search.q, without: { ...search, q: '', isExact: false, page: 1 } }, ...chosen]
}

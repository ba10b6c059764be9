import { weekdays } from '../openings/codes.ts'
import { dayLimits, features, pays, timeBands, weekLimits } from '../openings/facets.ts'
import type { Sieved, Sifted } from '../openings/facets.ts'
import { chosenGroups, fitsGroup, hasFeatures, starts } from './search.ts'
import type { Group, ListingSearch } from './search.ts'
import { rungs } from '../openings/opening.ts'

// How many a choice would leave: of a group the listings that fit everything else, of the features those that have this one too (product §10.24).

export type FilterGroup = Group | 'features'
export type FilterCounts = Readonly<Record<FilterGroup, ReadonlyMap<string, number>>>

type Option = { group: FilterGroup; code: string; has: (of: Sieved) => boolean }

type Choice<C> = { codes: readonly C[]; choose: (code: C) => Partial<ListingSearch> }

const optionsOf = (search: ListingSearch, areas: readonly string[]): readonly Option[] => {
  const of = <C extends string | number>(group: Group, { codes, choose }: Choice<C>): readonly Option[] =>
    codes.map((code) => ({ group, code: String(code), has: fitsGroup({ ...search, ...choose(code) }, group) }))
  return [
    ...of('rungs', { codes: rungs, choose: (rung) => ({ rungs: [rung] }) }),
    ...of('pay', { codes: pays, choose: (pay) => ({ pay: [pay] }) }),
    ...of('areas', { codes: areas, choose: (area) => ({ areas: [area] }) }),
    ...of('days', { codes: weekdays, choose: (day) => ({ days: [day] }) }),
    ...of('times', { codes: timeBands, choose: (time) => ({ times: [time] }) }),
    ...of('perDay', { codes: dayLimits, choose: (hours) => ({ perDay: [hours] }) }),
    ...of('perWeek', { codes: weekLimits, choose: (hours) => ({ perWeek: [hours] }) }),
    ...of('start', { codes: starts, choose: (start) => ({ start: [start] }) }),
    ...features.map((code) => ({
      group: 'features' as const,
      code,
      has: hasFeatures({ ...search, features: [code] }),
    })),
  ]
}

/** The one group this listing misses, null when it fits all, undefined when it is out of reach of a single choice. */
const missedBy = (search: ListingSearch) => {
  const isFeatured = hasFeatures(search)
  const tests = chosenGroups(search).map((group) => ({ group, fits: fitsGroup(search, group) }))
  return (of: Sieved): Group | null | undefined => {
    if (!isFeatured(of)) return undefined
    const missed = tests.filter(({ fits }) => !fits(of))
    return missed.length > 1 ? undefined : (missed[0]?.group ?? null)
  }
}

export const countFilters = (
  sifted: readonly Sifted[],
  { search, areas }: { search: ListingSearch; areas: readonly string[] },
): FilterCounts => {
  const options = optionsOf(search, areas).map((option) => ({ ...option, openings: 0 }))
  const missed = missedBy(search)
  for (const of of sifted) {
    const group = missed(of)
    if (group === undefined) continue
    for (const option of options) {
      if ((group === null || group === option.group) && option.has(of)) option.openings += of.openings
    }
  }
  const within = (group: FilterGroup) =>
    new Map(options.filter((option) => option.group === group).map(({ code, openings }) => [code, openings]))
  return {
    rungs: within('rungs'),
    pay: within('pay'),
    areas: within('areas'),
    days: within('days'),
    times: within('times'),
    perDay: within('perDay'),
    perWeek: within('perWeek'),
    start: within('start'),
    features: within('features'),
  }
}

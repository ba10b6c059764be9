import { addMonths } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { maskOf } from '../openings/facets.ts'
import type { DayLimit, Feature, Pay, Sieved, TimeBand, Weekday, WeekLimit } from '../openings/facets.ts'
import type { Rung } from '../openings/opening.ts'

// What a resident may ask of the list: words, and groups of filters. Within a group any of the chosen, between groups all; of the features every one.

export const sorts = ['new', 'ending'] as const
export type Sort = (typeof sorts)[number]

/** When work begins: at once, or within a month of the day asked. */
export const starts = ['now', 'month'] as const
export type Start = (typeof starts)[number]

export type ListingSearch = {
  /** The day asked. */
  on: CivilDate
  q: string
  /** Only the words as written, none of the same meaning. */
  isExact: boolean
  rungs: readonly Rung[]
  pay: readonly Pay[]
  areas: readonly string[]
  days: readonly Weekday[]
  times: readonly TimeBand[]
  perDay: readonly DayLimit[]
  perWeek: readonly WeekLimit[]
  start: readonly Start[]
  features: readonly Feature[]
  sort: Sort
  page: number
}

export const wholeList = (on: CivilDate): ListingSearch => ({
  on,
  q: '',
  isExact: false,
  rungs: [],
  pay: [],
  areas: [],
  days: [],
  times: [],
  perDay: [],
  perWeek: [],
  start: [],
  features: [],
  sort: 'new',
  page: 1,
})

export const pageSize = 20
/** Hits are counted so far and no further (product §10.24). */
export const countedAtMost = 1001

/** The groups of one bit a code, in the order the page shows them. */
const bitGroups = ['rungs', 'pay', 'days', 'times', 'perDay', 'perWeek'] as const
type BitGroup = (typeof bitGroups)[number]
export type Group = BitGroup | 'areas' | 'start'
export const groups: readonly Group[] = [...bitGroups, 'areas', 'start']

/** The bits a group asks for; a listing fits with one of them. */
export const groupMask: Record<BitGroup, (search: ListingSearch) => number> = {
  rungs: ({ rungs }) => maskOf.rungs(rungs),
  pay: ({ pay }) => maskOf.pay(pay),
  days: ({ days }) => maskOf.days(days),
  times: ({ times }) => maskOf.times(times),
  perDay: ({ perDay }) => maskOf.perDay(perDay),
  perWeek: ({ perWeek }) => maskOf.perWeek(perWeek),
}

/** The last day on which work of this choice begins. */
export const startsBy = ({ on, start }: Pick<ListingSearch, 'on' | 'start'>): CivilDate =>
  start.includes('month') ? addMonths(on, 1) : on

/** The groups in which something is chosen. */
export const chosenGroups = (search: ListingSearch): readonly Group[] =>
  groups.filter((group) => search[group].length > 0)

export const fitsGroup = (search: ListingSearch, group: Group): ((of: Sieved) => boolean) => {
  if (group === 'areas') return ({ area }) => search.areas.includes(area)
  if (group === 'start') {
    const last = startsBy(search)
    return ({ startsOn }) => startsOn === null || startsOn <= last
  }
  const mask = groupMask[group](search)
  return ({ facets }) => (facets & mask) !== 0
}

export const hasFeatures = (search: ListingSearch): ((of: Sieved) => boolean) => {
  const wanted = maskOf.features(search.features)
  return ({ features }) => (features & wanted) === wanted
}

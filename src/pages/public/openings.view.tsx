import type { Listing } from '../../desk/openings/listing.ts'
import { pageSize, sorts } from '../../desk/openings/listing-search.ts'
import type { ListingSearch } from '../../desk/openings/listing-search.ts'
import { alsoSearched, longestTerm } from '../../desk/openings/search-text.ts'
import { paths } from '../../paths.ts'
import type { Language } from '../../paths.ts'
import type { PublicText } from '../../text/ja.ts'
import { Hidden } from '../../ui/hidden.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Pager } from '../../ui/pager.tsx'
import { plainText, ruby } from '../../ui/ruby.tsx'
import { AskDesk } from '../parts/ask-desk.tsx'
import { kana } from '../parts/kana.ts'
import { CardList } from './card-list.tsx'
import { conditionsOf } from './filters.ts'
import type { Condition } from './filters.ts'
import { Filters } from './filters.view.tsx'
import type { FiltersProps } from './filters.view.tsx'
import { PapersAndData } from './papers.tsx'
import { NothingFound } from './nothing-found.view.tsx'
import type { Loosened } from './nothing-found.view.tsx'
import { lastPageOf, queryOf } from './search-query.ts'
import type { SearchQuery } from './search-query.ts'
import { PublicPage } from './shell.tsx'
import type { Frame } from './shell.tsx'

export type ListProps = Frame &
  Pick<FiltersProps, 'areas' | 'counts' | 'isCountedInPart'> & {
    query: SearchQuery
    isPastEnd: boolean
    hits: number
    listings: readonly Listing[]
    /** What each condition less would give, where nothing was found. */
    loosened: readonly Loosened[]
  }

type Chosen = { t: PublicText; search: ListingSearch }

const hrefOf = ({ t, search }: Chosen): string => paths.openings(t.language, queryOf(search))

const Chip = ({ t, word, without }: Condition & { t: PublicText }) => (
  <li>
    <a href={hrefOf({ t, search: without })}>
      <span aria-hidden="true">{kana(word)} ✕</span>
      <Hidden>{plainText(t.search.remove(word))}</Hidden>
    </a>
  </li>
)

const Chips = ({ t, search }: Chosen) => {
  const conditions = conditionsOf(t, search)
  if (conditions.length === 0) return null
  return (
    <ul class="chips" aria-label={kana(t.search.chosen)}>
      {conditions.map((condition) => (
        <Chip t={t} {...condition} />
      ))}
      {conditions.length === 1 ? null : (
        <li>
          <a href={paths.openings(t.language)}>
            <span>{ruby(t.search.removeAll)}</span>
          </a>
        </li>
      )}
    </ul>
  )
}

const Count = ({ t, search, hits }: Chosen & { hits: number }) => {
  const first = (search.page - 1) * pageSize + 1
  const isPaged = hits > pageSize
  return (
    <div role="status">
      <h2 class="result-count">
        <b>{ruby(t.search.count(hits))}</b> {ruby(t.search.found)}
        {isPaged ? ruby(t.search.range(first, Math.min(first + pageSize - 1, hits))) : null}
      </h2>
    </div>
  )
}

const Sorts = ({ t, search }: Chosen) => (
  <nav class="sorts" aria-label={kana(t.search.sortLabel)}>
    <ul class="chips">
      {sorts.map((sort) => (
        <li>
          <a
            href={hrefOf({ t, search: { ...search, sort, page: 1 } })}
            aria-current={sort === search.sort ? 'true' : undefined}
          >
            <span>{ruby(t.search.sorts[sort])}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const Meaning = ({ t, search }: Chosen) => {
  const others = alsoSearched(search.q)
  if (others.length === 0) return null
  const turned = hrefOf({ t, search: { ...search, isExact: !search.isExact, page: 1 } })
  return (
    <p class="muted">
      {ruby(search.isExact ? t.search.exact : t.search.also(others))}{' '}
      <a href={turned}>{ruby(search.isExact ? t.search.widely : t.search.exactly)}</a>
    </p>
  )
}

const Notes = ({ t, query, isPastEnd }: { t: PublicText; query: SearchQuery; isPastEnd: boolean }) => (
  <>
    {query.isCut ? <Notice tone="info">{ruby(t.search.cut(longestTerm))}</Notice> : null}
    {query.isWordless ? <Notice tone="info">{ruby(t.search.noWord)}</Notice> : null}
    {isPastEnd ? <Notice tone="info">{ruby(t.search.pastEnd)}</Notice> : null}
  </>
)

const Found = ({ t, search, hits, listings }: Chosen & Pick<ListProps, 'hits' | 'listings'>) => {
  const { pagerLabel, previous, next, page: pageWord } = t.search
  return (
    <>
      <Count t={t} search={search} hits={hits} />
      {hits > 1 ? <Sorts t={t} search={search} /> : null}
      <CardList listings={listings} t={t} level={3} />
      <Pager
        label={kana(pagerLabel)}
        current={search.page}
        last={lastPageOf(hits)}
        hrefOf={(page) => hrefOf({ t, search: { ...search, page } })}
        words={{ previous: kana(previous), next: kana(next), page: pageWord }}
      />
    </>
  )
}

export const OpeningsView = (props: ListProps) => {
  const { query, isPastEnd, hits, listings, loosened, areas, counts, isCountedInPart, ...frame } = props
  const { t, town } = frame
  const { search } = query
  const isFiltered = conditionsOf(t, search).length > 0
  return (
    <PublicPage
      {...frame}
      title={t.search.title}
      hrefIn={(language: Language) => paths.openings(language, queryOf(search))}
      noIndex={isFiltered}
      feeds={[{ title: plainText(t.paper.feed.title), href: paths.feed(t.language, queryOf({ ...search, page: 1 })) }]}
    >
      <h1>{ruby(t.search.title)}</h1>
      <div class="results">
        <div class="results__filters">
          <Filters t={t} search={search} areas={areas} counts={counts} isCountedInPart={isCountedInPart} />
        </div>
        <div class="results__list">
          <Notes t={t} query={query} isPastEnd={isPastEnd} />
          <Chips t={t} search={search} />
          <Meaning t={t} search={search} />
          {hits === 0 && isFiltered ? <NothingFound t={t} town={town} loosened={loosened} /> : null}
          {hits === 0 && !isFiltered ? <p>{ruby(t.home.none)}</p> : null}
          {hits > 0 ? <Found t={t} search={search} hits={hits} listings={listings} /> : null}
          <AskDesk town={town} t={t} />
          <PapersAndData t={t} />
        </div>
      </div>
    </PublicPage>
  )
}

import type { Listing } from '../../desk/openings/listing.ts'
import { pageSize } from '../../desk/openings/listing-store.ts'
import { rungs } from '../../desk/openings/opening.ts'
import { longestTerm } from '../../desk/openings/search-text.ts'
import { paths } from '../../paths.ts'
import type { Language, ListingQuery } from '../../paths.ts'
import type { PublicText } from '../../text/ja.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { unmarkedForm } from '../../ui/form-state.ts'
import { SearchForm } from '../../ui/forms.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Pager } from '../../ui/pager.tsx'
import { plainText, ruby } from '../../ui/ruby.tsx'
import { AskDesk } from '../parts/ask-desk.tsx'
import { kana } from '../parts/kana.ts'
import { CardList } from './card-list.tsx'
import { lastPageOf } from './search-query.ts'
import type { SearchQuery } from './search-query.ts'
import { PublicPage } from './shell.tsx'
import type { Frame } from './shell.tsx'

type ListProps = Frame & { query: SearchQuery; isPastEnd: boolean; hits: number; listings: readonly Listing[] }
type Chosen = { t: PublicText; query: SearchQuery }

const asked = ({ q, rung, page }: SearchQuery): ListingQuery => ({
  q,
  rung: rung ?? undefined,
  page: page > 1 ? String(page) : undefined,
})

const Filters = ({ t, query }: Chosen) => (
  <SearchForm action={paths.openings(t.language)} label={kana(t.search.action)}>
    <TextField
      form={unmarkedForm({ q: [query.q] })}
      name="q"
      type="search"
      label={ruby(t.search.label)}
      help={ruby(t.search.help)}
    />
    <SelectField
      form={unmarkedForm({ rung: [query.rung ?? ''] })}
      name="rung"
      label={ruby(t.search.rung)}
      width="full"
      emptyLabel={kana(t.search.anyRung)}
      options={rungs.map((rung) => ({ value: rung, label: kana(t.opening.rungs[rung].name) }))}
    />
    <Button kind="primary" icon="search">
      {ruby(t.search.action)}
    </Button>
  </SearchForm>
)

const Chip = ({ t, href, word, name }: { t: PublicText; href: string; word: string; name: string }) => (
  <li>
    <a href={href}>
      <span aria-hidden="true">{word} ✕</span>
      <Hidden>{plainText(t.search.remove(name))}</Hidden>
    </a>
  </li>
)

const Chips = ({ t, query }: Chosen) => {
  const { q, rung } = query
  if (q === '' && rung === null) return null
  const rungName = rung === null ? '' : t.opening.rungs[rung].name
  return (
    <ul class="chips" aria-label={kana(t.search.chosen)}>
      {q === '' ? null : (
        <Chip t={t} href={paths.openings(t.language, { rung: rung ?? undefined })} word={q} name={q} />
      )}
      {rung === null ? null : (
        <Chip t={t} href={paths.openings(t.language, { q })} word={kana(rungName)} name={rungName} />
      )}
      {q === '' || rung === null ? null : (
        <li>
          <a href={paths.openings(t.language)}>{ruby(t.search.removeAll)}</a>
        </li>
      )}
    </ul>
  )
}

const Count = ({ t, query, hits }: Chosen & { hits: number }) => {
  const first = (query.page - 1) * pageSize + 1
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

const NothingFound = ({ t }: { t: PublicText }) => (
  <>
    <div role="status">
      <h2 class="result-count">{ruby(t.search.noneHeading)}</h2>
    </div>
    <ul>
      {t.search.loosen.map((way) => (
        <li>{ruby(way)}</li>
      ))}
    </ul>
    <p>{ruby(t.search.nonePhone)}</p>
    <p>
      <LinkButton kind="secondary" href={paths.openings(t.language)}>
        {ruby(t.search.seeAll)}
      </LinkButton>
    </p>
  </>
)

const Notes = ({ t, query, isPastEnd }: Chosen & { isPastEnd: boolean }) => (
  <>
    {query.isCut ? <Notice tone="info">{ruby(t.search.cut(longestTerm))}</Notice> : null}
    {query.isWordless ? <Notice tone="info">{ruby(t.search.noWord)}</Notice> : null}
    {isPastEnd ? <Notice tone="info">{ruby(t.search.pastEnd)}</Notice> : null}
  </>
)

const Found = ({ t, query, hits, listings }: Pick<ListProps, 't' | 'query' | 'hits' | 'listings'>) => {
  const { pagerLabel, previous, next, page: pageWord } = t.search
  return (
    <>
      <Count t={t} query={query} hits={hits} />
      <CardList listings={listings} t={t} level={3} />
      <Pager
        label={kana(pagerLabel)}
        current={query.page}
        last={lastPageOf(hits)}
        hrefOf={(page) => paths.openings(t.language, asked({ ...query, page }))}
        words={{ previous: kana(previous), next: kana(next), page: pageWord }}
      />
    </>
  )
}

export const OpeningsView = ({ query, isPastEnd, hits, listings, ...frame }: ListProps) => {
  const { t, town } = frame
  const isSearch = query.q !== '' || query.rung !== null
  return (
    <PublicPage
      {...frame}
      title={t.search.title}
      hrefIn={(language: Language) => paths.openings(language, asked(query))}
      noIndex={query.q !== ''}
    >
      <h1>{ruby(t.search.title)}</h1>
      <div class="results">
        <div class="results__filters">
          <Filters t={t} query={query} />
        </div>
        <div class="results__list">
          <Notes t={t} query={query} isPastEnd={isPastEnd} />
          <Chips t={t} query={query} />
          {hits === 0 && isSearch ? (
            <NothingFound t={t} />
          ) : (
            <Found t={t} query={query} hits={hits} listings={listings} />
          )}
          {hits === 0 && !isSearch ? <p>{ruby(t.home.none)}</p> : null}
          <AskDesk town={town} t={t} />
        </div>
      </div>
    </PublicPage>
  )
}

import type { FilterCounts } from '../../../desk/listings/filter-counts.ts'
import type { ListingSearch } from '../../../desk/listings/search.ts'
import { paths } from '../../../paths.ts'
import type { PublicText } from '../../../text/ja.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkboxes, Radios } from '../../../ui/choices.tsx'
import { Details } from '../../../ui/details.tsx'
import { TextField } from '../../../ui/field.tsx'
import { unmarkedForm } from '../../../ui/form-state.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { SearchForm } from '../../../ui/forms.tsx'
import { ruby } from '../../../ui/ruby.tsx'
import { kana } from '../../parts/kana.ts'
import { AsTyped } from '../../parts/as-typed.tsx'
import { conditionsOf, filtersOf } from './filters.ts'
import type { Filter } from './filters.ts'
import { foundAt, queryOf } from './search-query.ts'

export type FiltersProps = {
  t: PublicText
  search: ListingSearch
  areas: readonly string[]
  counts: FilterCounts
  /** More hits than are counted. */
  isCountedInPart: boolean
}

const Group = ({ t, filter, form }: { t: PublicText; filter: Filter; form: FormState }) => {
  const { group, name, chosen, options } = filter
  const shown = options.map(({ code, word, openings }) => ({
    value: code,
    label:
      group === 'areas' ? (
        <>
          <AsTyped t={t} text={word} />
          {t.search.option({ word: '', openings })}
        </>
      ) : (
        ruby(t.search.option({ word, openings }))
      ),
  }))
  const legend = ruby(t.search.groups[group])
  const layout = group === 'days' ? 'row' : 'stack'
  if (chosen === 'some') return <Checkboxes form={form} name={name} legend={legend} options={shown} layout={layout} />
  return (
    <Radios
      form={form}
      name={name}
      legend={legend}
      options={[{ value: '', label: <span>{ruby(t.search.any)}</span> }, ...shown]}
      layout="stack"
    />
  )
}

// Nothing chosen of a group is its first choice, 「どれでも」.
const formOf = (search: ListingSearch): FormState => {
  const asked = Object.entries(queryOf(search)).map(([name, value]) => [name, [value].flat()] as const)
  return unmarkedForm(Object.fromEntries(asked.map(([name, values]) => [name, values.length > 0 ? values : ['']])))
}

/** Words and filters in one form; on a small screen the filters are folded away behind how many are chosen. */
export const Filters = ({ t, search, areas, counts, isCountedInPart }: FiltersProps) => {
  const form = formOf(search)
  const { filters, filtersChosen, countedIn, filtersHelp, apply } = t.search
  const chosen = conditionsOf(t, { ...search, q: '' }).length
  return (
    <SearchForm action={foundAt(paths.openings(t.language))} label={kana(t.search.action)}>
      <TextField form={form} name="q" type="search" label={ruby(t.search.label)} help={ruby(t.search.help)} />
      {search.isExact ? <input type="hidden" name="exact" value="1" /> : null}
      {search.sort === 'new' ? null : <input type="hidden" name="sort" value={search.sort} />}
      <Button kind="primary" icon="search">
        {ruby(t.search.action)}
      </Button>
      <div class="filters">
        <Details summary={ruby(chosen === 0 ? filters : filtersChosen(chosen))}>
          <p class="muted">{ruby(isCountedInPart ? countedIn : filtersHelp)}</p>
          {filtersOf({ t, areas, counts }).map((filter) => (
            <Group t={t} filter={filter} form={form} />
          ))}
          <Button kind="secondary" icon="search">
            {ruby(apply)}
          </Button>
        </Details>
      </div>
    </SearchForm>
  )
}

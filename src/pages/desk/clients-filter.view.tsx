import { caseQueryOf, isFiltered, readCaseQuery } from '../../desk/caseloads/case-query.ts'
import type { CaseQuery } from '../../desk/caseloads/case-query.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { casesText } from '../../text/cases.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { SingleCheckbox } from '../../ui/choices.tsx'
import { Details } from '../../ui/details.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { hasErrors, unmarkedForm } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm, SearchForm } from '../../ui/forms.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import { choicesOf } from './casework-words.ts'

const text = casesText.filter

export type KeptFilter = { name: string; query: string }

const addressOf = (query: string): string => {
  const kept: unknown = JSON.parse(query)
  const asked = Object.entries(kept ?? {}).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : [],
  )
  return paths.desk.clients(caseQueryOf(readCaseQuery(Object.fromEntries(asked))))
}

/** The lists somebody kept for themselves, one press away. */
export const KeptFilters = ({ kept }: { kept: readonly KeptFilter[] }) => (
  <section class="kept-filters" aria-labelledby="kept-filters">
    <h2 id="kept-filters">{casesText.kept.heading}</h2>
    <ul>
      {kept.map(({ name, query }) => (
        <li>
          <a href={addressOf(query)}>{name}</a>
          <PostForm
            action={paths.desk.clientFiltersDrop()}
            idempotencyKey={newPressKey()}
            layout="row"
            label={casesText.kept.dropOf(name)}
          >
            <input type="hidden" name="name" value={name} />
            <Button kind="text" size="small">
              {casesText.kept.drop}
              <Hidden>（{name}）</Hidden>
            </Button>
          </PostForm>
        </li>
      ))}
    </ul>
  </section>
)

type FilterProps = { query: CaseQuery; form: FormState }

const hiddenOf = (query: CaseQuery, names: readonly (keyof ReturnType<typeof caseQueryOf>)[]) => {
  const asked = caseQueryOf(query)
  return names.map((name) => {
    const value = asked[name] ?? ''
    return value === '' ? null : <input type="hidden" name={name} value={value} />
  })
}

const Keep = ({ query, form }: FilterProps) => (
  <PostForm action={paths.desk.clientFilters()} idempotencyKey={newPressKey()}>
    {hiddenOf(query, ['tab', 'step', 'quiet', 'wait', 'noplan', 'who', 'sort'])}
    <TextField
      form={form}
      name="name"
      label={casesText.kept.name}
      help={casesText.kept.help}
      width="medium"
      maxLength={20}
      isRequired
    />
    <Button kind="secondary" size="small">
      {casesText.kept.save}
    </Button>
  </PostForm>
)

/** Everything by the address alone: a list can be kept, and opened again in a year. */
export const CaseFilter = ({ query, form }: FilterProps) => {
  const asked = caseQueryOf(query)
  const typed = unmarkedForm(Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, [value ?? '']])))
  const isChanged = isFiltered(query) || query.sort !== 'since'
  return (
    <Details summary={isChanged ? text.summaryOn : text.summary} isOpen={hasErrors(form)}>
      <SearchForm action={paths.desk.clients()} label={text.label}>
        {hiddenOf(query, ['tab', 'who'])}
        <SelectField
          form={typed}
          name="step"
          label={text.step}
          options={choicesOf(text.steps)}
          emptyLabel={text.anyStep}
        />
        <SelectField form={typed} name="sort" label={text.sort} options={choicesOf(text.sorts)} />
        <SingleCheckbox form={typed} name="quiet" label={text.quiet} />
        <SingleCheckbox form={typed} name="wait" label={text.wait} />
        <SingleCheckbox form={typed} name="noplan" label={text.noplan} />
        <Button kind="secondary" size="small">
          {text.show}
        </Button>
        {isChanged ? (
          <LinkButton kind="text" size="small" href={paths.desk.clients({ tab: asked.tab ?? '' })}>
            {text.clear}
          </LinkButton>
        ) : null}
      </SearchForm>
      {isChanged ? <Keep query={query} form={form} /> : null}
    </Details>
  )
}

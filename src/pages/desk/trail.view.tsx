import { acts } from '../../access/acts.ts'
import type { Act } from '../../access/acts.ts'
import { civilDateAt, clockTimeAt } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { trailText as text } from '../../text/trail.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { unmarkedForm } from '../../ui/form-state.ts'
import { Actions, SearchForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import { PageHead } from './casework-parts.tsx'
import { fullDay, wordFor } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'
import { LineTag } from './office-parts.tsx'

const actWords: Readonly<Record<Act, string>> = text.acts
const countWords: Readonly<Record<string, string>> = text.counted
const fieldWords: Readonly<Record<string, Readonly<Record<string, string>>>> = text.fields

export type TrailEntry = {
  id: string
  at: number
  actorRole: string
  actorId: string
  actorName: string | null
  act: string
  entity: string
  entityId: string
  outcome: 'done' | 'shown' | 'denied'
  fields: string | null
  purpose: string | null
  onBehalfOf: 'employer' | 'client' | null
  channel: string | null
}

/** `rows.60` carries how many. */
const fieldWord = (entity: string, field: string): string => {
  if (/^kept\.[a-z]/iu.test(field)) return text.keptWords
  const [, name = '', number = ''] = /^([a-z]+)\.(\d+)$/u.exec(field) ?? []
  const counted = Object.hasOwn(countWords, name) ? countWords[name] : undefined
  return counted === undefined ? wordFor(fieldWords[entity] ?? {}, field) : text.count(counted, Number(number))
}

type Search = { act: string; entity: string; before: string }

const When = ({ at }: Pick<TrailEntry, 'at'>) => (
  <time class="keep" datetime={`${civilDateAt(at)}T${clockTimeAt(at)}+09:00`}>
    {fullDay(civilDateAt(at))} <span class="number">{clockTimeAt(at)}</span>
  </time>
)

const Who = ({ actorRole, actorName }: TrailEntry) => (
  <>
    {actorName ? <b>{actorName}</b> : null} <span class="muted small">{wordFor(text.roles, actorRole)}</span>
  </>
)

// Ids are long and differ at their end, and the act says which page was refused; the whole one stands in the filter once it is pressed.
const shortId = (id: string): string => (/^[0-9A-Z]{26}$/u.test(id) ? id.slice(-6) : id)
const shortName = ({ entity, entityId }: Pick<TrailEntry, 'entity' | 'entityId'>): string =>
  entity === 'route' ? text.samePage : shortId(entityId)

const What = ({ entity, entityId, search }: TrailEntry & { search: Search }) => (
  <>
    {wordFor(text.entities, entity)}{' '}
    <a class="small number" href={paths.desk.trail({ act: search.act, entity: entityId })}>
      {shortName({ entity, entityId })}
    </a>
  </>
)

const fieldsOf = ({ entity, fields }: Pick<TrailEntry, 'entity' | 'fields'>): string =>
  fields
    ? text.changed(
        fields
          .split(' ')
          .map((field) => shortId(fieldWord(entity, field)))
          .join('、'),
      )
    : ''

const noteOf = (row: TrailEntry): string =>
  [
    row.onBehalfOf ? text.onBehalf[row.onBehalfOf] : '',
    row.channel ? text.channel(wordFor(text.channels, row.channel)) : '',
    row.purpose ? text.purpose(row.purpose) : '',
    fieldsOf(row),
  ]
    .filter((part) => part !== '')
    .join(' ／ ')

// What was done is the rule; a look and a refusal stand out.
const Outcome = ({ outcome }: Pick<TrailEntry, 'outcome'>) => {
  if (outcome === 'done') return <span class="keep">{text.outcomes.done}</span>
  return <LineTag tone={outcome === 'shown' ? 'cool' : 'wrong'}>{text.outcomes[outcome]}</LineTag>
}

type TrailProps = { frame: Frame; town: DeskTown; rows: readonly TrailEntry[]; search: Search; hasOlder: boolean }

const Filter = ({ search }: Pick<TrailProps, 'search'>) => {
  const form = unmarkedForm({ act: [search.act], entity: [search.entity] })
  return (
    <SearchForm action={paths.desk.trail()} label={text.filterLabel}>
      <SelectField
        form={form}
        name="act"
        label={text.act}
        emptyLabel={text.everyAct}
        options={acts.map((act) => ({ value: act, label: actWords[act] }))}
      />
      <TextField form={form} name="entity" label={text.entity} help={text.entityHelp} maxLength={200} />
      <Button kind="secondary" icon="search">
        {text.show}
      </Button>
    </SearchForm>
  )
}

const Entries = ({ rows, search }: Pick<TrailProps, 'rows' | 'search'>) => (
  <Table
    caption={text.caption}
    columns={[
      { label: text.columns.at },
      { label: text.columns.who },
      { label: text.columns.act },
      { label: text.columns.entity },
      { label: text.columns.outcome },
      { label: text.columns.note },
    ]}
    rows={rows.map((row) => ({
      cells: [
        <When at={row.at} />,
        <Who {...row} />,
        wordFor(text.acts, row.act),
        <What {...row} search={search} />,
        <Outcome outcome={row.outcome} />,
        noteOf(row),
      ],
    }))}
  />
)

export const TrailView = ({ frame, town, rows, search, hasOlder }: TrailProps) => {
  const isNarrowed = search.act !== '' || search.entity !== '' || search.before !== ''
  const last = rows.at(-1)
  return (
    <DeskPage {...frame} town={town} title={text.title} current="trail">
      <PageHead title={text.title}>
        <p class="muted">{text.lead}</p>
      </PageHead>
      <Filter search={search} />
      {rows.length === 0 ? <Notice tone="info">{text.empty}</Notice> : <Entries rows={rows} search={search} />}
      <Actions>
        {hasOlder && last ? (
          <LinkButton kind="secondary" href={paths.desk.trail({ ...search, before: last.id })}>
            {text.older}
          </LinkButton>
        ) : null}
        {isNarrowed ? (
          <LinkButton kind="text" href={paths.desk.trail()}>
            {text.clear}
          </LinkButton>
        ) : null}
      </Actions>
    </DeskPage>
  )
}

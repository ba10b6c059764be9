import { isStaff } from '../../access/actor.ts'
import { mayRole } from '../../access/policy.ts'
import { caseQueryOf, caseTabs, isFiltered } from '../../desk/caseloads/case-query.ts'
import type { CaseQuery, CaseTab } from '../../desk/caseloads/case-query.ts'
import type { CaseLine } from '../../desk/caseloads/case-store.ts'
import type { Named } from '../../desk/clients/name-cases.ts'
import { daysBetween } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { casesText } from '../../text/cases.ts'
import { clientText } from '../../text/desk-clients.ts'
import { lockText } from '../../text/lock.ts'
import { importsText } from '../../text/imports.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Pager } from '../../ui/pager.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Empty, PageHead, Troubles, caseName } from './casework-parts.tsx'
import { shortDay, fullDay } from './casework-words.ts'
import { NextTag, nextOf } from './cases-next.tsx'
import { CaseFilter, KeptFilters } from './clients-filter.view.tsx'
import type { KeptFilter } from './clients-filter.view.tsx'
import type { DeskTown, Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'
import { Done } from './office-parts.tsx'
import type { FormState } from '../../ui/form-state.ts'

type ClientsProps = {
  frame: Frame
  town: DeskTown
  today: CivilDate
  query: CaseQuery
  cases: readonly Named<CaseLine>[]
  count: number
  last: number
  kept: readonly KeptFilter[]
  /** The name under which this list is to be kept. */
  form: FormState
  done: string | undefined
}

type CellProps = { row: CaseLine; today: CivilDate }

const StepCell = ({ row, today }: CellProps) => {
  const on = [row.stepOn, row.followUpOn].filter((day) => day !== null).toSorted()[0]
  return (
    <>
      {row.state === 'open' ? <NextTag act={nextOf(row)} /> : null}
      {on ? ' ' : null}
      {on ? <span class="keep small">{on < today ? casesText.stepLate(shortDay(on)) : shortDay(on)}</span> : null}
    </>
  )
}

const HeardCell = ({ row, today }: CellProps) =>
  row.heardOn === null ? (
    <span class="muted">{casesText.never}</span>
  ) : (
    <span class="keep">{casesText.days(Math.max(0, daysBetween(row.heardOn, today)))}</span>
  )

type Listing = Pick<ClientsProps, 'frame' | 'today' | 'query' | 'cases'>
type View = { columns: readonly (keyof typeof casesText.columns)[]; isLinked: boolean; hrefOf: (id: string) => string }

/** A colleague's cases by initials and number; what a supervisor sees besides is the work, not the record (product §10.10). */
const viewOf = ({ frame, query }: Pick<Listing, 'frame' | 'query'>): View => {
  const isOwn = isStaff(frame.actor) && mayRole(frame.actor.role, 'client.note')
  if (isOwn && query.tab === 'agency') {
    return { columns: ['who', 'consultant', 'state', 'since'], isLinked: false, hrefOf: paths.desk.clientOpen }
  }
  if (isOwn) return { columns: ['who', 'step', 'heard', 'since'], isLinked: true, hrefOf: paths.desk.client }
  return {
    columns: ['who', 'consultant', 'step', 'heard', 'since'],
    isLinked: false,
    hrefOf: paths.desk.clientSupervise,
  }
}

const Rows = ({ frame, today, query, cases }: Listing) => {
  const { columns, isLinked, hrefOf } = viewOf({ frame, query })
  const cellOf = { step: StepCell, heard: HeardCell }
  const rows = cases.map(({ row, initials }) => {
    const name = <span class="number">{caseName({ ...row, initials })}</span>
    const standIn = isLinked && row.consultantId !== frame.actor.id
    const cells = {
      who: (
        <>
          <a href={row.consultantId === frame.actor.id ? paths.desk.client(row.clientId) : hrefOf(row.clientId)}>
            {name}
          </a>
          {standIn ? ' ' : null}
          {standIn ? <StatusTag tone="cool">{casesText.standIn}</StatusTag> : null}
        </>
      ),
      step: <cellOf.step row={row} today={today} />,
      heard: <cellOf.heard row={row} today={today} />,
      since: <span class="keep">{fullDay(row.registeredOn)}</span>,
      consultant: row.consultantName,
      state: clientText.states[row.state],
    }
    return { cells: columns.map((column) => cells[column]) }
  })
  return (
    <Table
      caption={clientText.list.caption}
      isCaptionHidden
      columns={columns.map((column) => ({ label: casesText.columns[column] }))}
      rows={rows}
    />
  )
}

const tabLinks = (query: CaseQuery, shown: readonly CaseTab[]) =>
  shown.map((tab) => ({
    href: paths.desk.clients({ tab: tab === 'open' ? '' : tab, who: query.who ?? '' }),
    label: casesText.tabs[tab],
    isCurrent: tab === query.tab,
  }))

const Ways = ({ isOwn }: { isOwn: boolean }) => (
  <>
    <LinkButton kind="secondary" size="small" icon="search" href={paths.desk.clientFind()}>
      {lockText.find.link}
    </LinkButton>{' '}
    {isOwn ? (
      <LinkButton kind="primary" size="small" icon="plus" href={paths.desk.newClient()}>
        {clientText.list.register}
      </LinkButton>
    ) : null}
  </>
)

const Nobody = ({ query }: { query: CaseQuery }) =>
  isFiltered(query) || query.tab !== 'open' ? (
    <Empty text={casesText.empty} how={casesText.emptyHow} />
  ) : (
    <Empty text={clientText.list.empty} how={clientText.list.emptyHow} />
  )

const Bringing = ({ actor }: Pick<Frame, 'actor'>) => (
  <p class="small">
    <a href={paths.bring.clients()}>{importsText.openClients}</a>
    {mayRole(actor.role, 'client.export') ? (
      <>
        {' ・ '}
        <a href={paths.bring.export()}>{importsText.export.open}</a>
      </>
    ) : null}
  </p>
)

export const ClientsView = ({ frame, town, query, cases, count, last, kept, form, done, today }: ClientsProps) => {
  const { list } = clientText
  const isOwn = isStaff(frame.actor) && mayRole(frame.actor.role, 'client.note')
  const lead = isOwn ? casesText.agencyLead : list.supervisorLead
  const hasFilter = !(isOwn && query.tab === 'agency')
  const hrefOf = (page: number) => paths.desk.clients(caseQueryOf({ ...query, page }))
  return (
    <DeskPage {...frame} title={list.title} current="clients" town={town}>
      <Done words={casesText.kept.done} done={done} />
      <Troubles form={form} />
      <PageHead title={list.title} side={<Ways isOwn={isOwn} />}>
        {isOwn && query.tab !== 'agency' ? null : <p class="muted">{lead}</p>}
        <Bringing actor={frame.actor} />
      </PageHead>
      <Tabs
        label={casesText.tabsLabel}
        links={tabLinks(query, isOwn ? caseTabs : caseTabs.filter((tab) => tab !== 'agency'))}
      />
      {kept.length === 0 ? null : <KeptFilters kept={kept} />}
      {hasFilter ? <CaseFilter query={query} form={form} /> : null}
      <p class="muted">{casesText.caption(count)}</p>
      {cases.length === 0 ? <Nobody query={query} /> : <Rows {...{ frame, today, query, cases }} />}
      <Pager label={casesText.pager.label} current={query.page} last={last} hrefOf={hrefOf} words={casesText.pager} />
    </DeskPage>
  )
}

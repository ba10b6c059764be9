import { isStaff } from '../../access/actor.ts'
import { mayRole } from '../../access/policy.ts'
import type { Named } from '../../desk/clients/name-cases.ts'
import type { ClientRow } from '../../desk/clients/client.ts'
import type { NextAct, Referral } from '../../desk/referrals/referral.ts'
import { nextActOf } from '../../desk/referrals/referral.ts'
import { paths } from '../../paths.ts'
import { clientText } from '../../text/desk-clients.ts'
import { importsText } from '../../text/imports.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import type { Tone } from '../../ui/status-tag.tsx'
import { Table } from '../../ui/table.tsx'
import { Empty, PageHead, caseName } from './casework-parts.tsx'
import { fullDay } from './casework-words.ts'
import type { DeskTown, Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'

type Line = Pick<ClientRow, 'caseNumber' | 'state' | 'registeredOn'> & { clientId: string; consultantName: string }
type LiveReferral = Pick<Referral, 'clientId' | 'state' | 'issuerRequestedOn'>
type LivePlacement = { clientId: string; placement: { state: 'started' | 'ended' } }

type ClientsProps = {
  frame: Frame
  clients: readonly Named<Line>[]
  referrals: readonly LiveReferral[]
  placements: readonly LivePlacement[]
  town: DeskTown
}

/** The one next step of a client: an open referral first, then a running placement. */
export const nextOfClient = (of: {
  referrals: readonly LiveReferral[]
  placements: readonly LivePlacement[]
}): NextAct | 'none' => {
  const acts = of.referrals.map(nextActOf).filter((act) => act !== null)
  if (acts[0]) return acts[0]
  return of.placements.some(({ placement }) => placement.state === 'started') ? 'followUp' : 'none'
}

const toneOf = (act: NextAct | 'none'): Tone =>
  act === 'wait' || act === 'asked' || act === 'followUp' ? 'plain' : 'look'

export const NextTag = ({ act }: { act: NextAct | 'none' }) => (
  <StatusTag tone={toneOf(act)}>{clientText.next[act]}</StatusTag>
)

type RowsProps = Pick<ClientsProps, 'clients' | 'referrals' | 'placements'> & { isOwn: boolean }

const Rows = ({ clients, referrals, placements, isOwn }: RowsProps) => {
  const { columns } = clientText.list
  const rows = clients.map(({ row, initials }) => {
    const isHis = ({ clientId }: { clientId: string }) => clientId === row.clientId
    const next = nextOfClient({ referrals: referrals.filter(isHis), placements: placements.filter(isHis) })
    const name = <span class="number">{caseName({ ...row, initials })}</span>
    return {
      cells: [
        isOwn ? <a href={paths.desk.client(row.clientId)}>{name}</a> : name,
        ...(isOwn ? [row.state === 'open' ? <NextTag act={next} /> : clientText.states[row.state]] : []),
        ...(isOwn ? [] : [row.consultantName, clientText.states[row.state]]),
        fullDay(row.registeredOn),
      ],
    }
  })
  const middle = isOwn ? [columns.next] : [columns.consultant, clientText.header.state]
  return (
    <Table
      caption={clientText.list.caption}
      isCaptionHidden
      columns={[columns.who, ...middle, columns.since].map((label) => ({ label }))}
      rows={rows}
    />
  )
}

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

export const ClientsView = ({ frame, town, ...lists }: ClientsProps) => {
  const { list } = clientText
  const isOwn = isStaff(frame.actor) && mayRole(frame.actor.role, 'client.note')
  const open = lists.clients.filter(({ row }) => row.state !== 'closed')
  const closed = lists.clients.filter(({ row }) => row.state === 'closed')
  const register = (
    <LinkButton kind="primary" size="small" icon="plus" href={paths.desk.newClient()}>
      {list.register}
    </LinkButton>
  )
  return (
    <DeskPage {...frame} title={list.title} current="clients" town={town}>
      <PageHead title={list.title} side={isOwn ? register : null}>
        {isOwn ? null : <p class="muted">{list.supervisorLead}</p>}
        <Bringing actor={frame.actor} />
      </PageHead>
      {open.length === 0 ? (
        <Empty text={list.empty} how={list.emptyHow} />
      ) : (
        <Rows {...lists} clients={open} isOwn={isOwn} />
      )}
      {closed.length === 0 ? null : (
        <Details summary={`${list.closed}（${closed.length}）`}>
          <Rows {...lists} clients={closed} isOwn={isOwn} />
        </Details>
      )}
    </DeskPage>
  )
}

import { mayRole } from '../../access/policy.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { Named } from '../../desk/clients/name-cases.ts'
import type { PlacementLine } from '../../desk/placements/store.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { placementText } from '../../text/desk-placements.ts'
import { Details } from '../../ui/details.tsx'
import { Table } from '../../ui/table.tsx'
import { Empty, PageHead, RungTag, caseName } from './casework-parts.tsx'
import { dayOrNone, fullDay } from './casework-words.ts'
import type { DeskTown, Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'
import { Alert, DueTag, SignTag, lastSignOf } from './placements-parts.tsx'

type Lines = readonly Named<PlacementLine>[]
type RowsProps = { lines: Lines; today: CivilDate; isOwn: boolean }

const Rows = ({ lines, today, isOwn }: RowsProps) => {
  const { columns, caption } = placementText
  return (
    <Table
      caption={caption}
      isCaptionHidden
      columns={[columns.what, columns.who, columns.since, columns.next, columns.sign].map((label) => ({ label }))}
      rows={lines.map(({ row, initials }) => ({
        cells: [
          <>
            {isOwn ? <a href={paths.desk.placement(row.placement.id)}>{row.title}</a> : row.title}
            <br />
            <span class="small muted">{row.employerName}</span> <RungTag rung={row.rung} />
          </>,
          <span class="number">{caseName({ initials, caseNumber: row.caseNumber })}</span>,
          dayOrNone(row.placement.startedOn),
          row.nextDueOn ? (
            <>
              {fullDay(row.nextDueOn)} {row.nextDueOn <= today ? <DueTag dueOn={row.nextDueOn} today={today} /> : null}
            </>
          ) : (
            deskText.none
          ),
          <>
            <SignTag sign={lastSignOf(row.lastSigns)} /> <Alert lastSigns={row.lastSigns} />
          </>,
        ],
      }))}
    />
  )
}

const nearestFirst = (lines: Lines): Lines =>
  [...lines].toSorted((a, b) => ((a.row.nextDueOn ?? '9') < (b.row.nextDueOn ?? '9') ? -1 : 1))

type PlacementsProps = { frame: Frame; placements: Lines; today: CivilDate; town: DeskTown }

export const PlacementsView = ({ frame, placements, today, town }: PlacementsProps) => {
  const isOwn = mayRole(frame.actor.role, 'placement.end')
  const running = nearestFirst(placements.filter(({ row }) => row.placement.state === 'started'))
  const over = placements.filter(({ row }) => row.placement.state === 'ended')
  return (
    <DeskPage {...frame} title={placementText.title} current="placements" town={town}>
      <PageHead title={placementText.title}>
        {running.length > 0 ? <p class="muted">{placementText.lead}</p> : null}
      </PageHead>
      {running.length === 0 ? (
        <Empty text={placementText.empty} how={placementText.emptyHow} />
      ) : (
        <Rows lines={running} today={today} isOwn={isOwn} />
      )}
      {over.length === 0 ? null : (
        <Details summary={`${placementText.over}（${over.length}）`}>
          <Rows lines={over} today={today} isOwn={isOwn} />
        </Details>
      )}
    </DeskPage>
  )
}

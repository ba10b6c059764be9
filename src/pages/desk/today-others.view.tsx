import type { CivilDate } from '../../law/calendar.ts'
import type { CoverLine } from '../../desk/caseloads/cover-store.ts'
import type { ImportWaiting } from '../../desk/caseloads/duties-store.ts'
import type { NeverBegun } from '../../desk/caseloads/result-store.ts'
import type { Load } from '../../desk/caseloads/load.ts'
import { paths } from '../../paths.ts'
import type { CasesQuery } from '../../paths.ts'
import { casesText } from '../../text/cases.ts'
import { dayText } from '../../text/day.ts'
import { todayText } from '../../text/desk-placements.ts'
import { deskText } from '../../text/desk.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Table } from '../../ui/table.tsx'
import { PageHead } from './casework-parts.tsx'
import { fullDay, shortDay } from './casework-words.ts'
import type { DeskTown, Frame } from './frame.tsx'
import { DeskPage, stopsOf } from './frame.tsx'
import { NeverBegunHires } from './today-never-begun.view.tsx'
import { ImportsWaiting } from './today.view.tsx'

type DayProps = { frame: Frame; today: CivilDate; town: DeskTown }

const headOf = (today: CivilDate) => `${todayText.title} ${fullDay(today)}`

const waitingKinds = ['submitted', 'slips', 'inquiries', 'corrections', 'contacts', 'visits'] as const
type Waiting = Readonly<Record<(typeof waitingKinds)[number], number>>
type OfficerProps = DayProps & {
  counts: readonly { state: string; openings: number }[]
  waiting: Waiting
  neverBegun: readonly NeverBegun[]
}

const doors = {
  submitted: { href: paths.desk.openings('submitted'), label: todayText.officer.openSubmitted },
  slips: { href: paths.desk.toIssue(), label: todayText.officer.openSlips },
  inquiries: { href: paths.desk.inquiries(), label: todayText.officer.openInquiries },
  corrections: { href: paths.desk.corrections(), label: todayText.officer.openCorrections },
  contacts: { href: paths.desk.cardContacts(), label: todayText.officer.openContacts },
  visits: { href: `${paths.desk.employers()}#visits`, label: todayText.officer.openVisits },
} as const

const Counter = ({ count, word, href }: { count: number; word: string; href: string }) => (
  <li>
    <a href={href}>
      {word} <b>{count}</b>
      {todayText.officer.unit}
    </a>
  </li>
)

const LeaveMessage = () => (
  <LinkButton kind="secondary" size="small" icon="mail" href={paths.desk.messages()}>
    {dayText.message}
  </LinkButton>
)

export const OfficerDayView = ({ frame, today, town, counts, waiting, neverBegun }: OfficerProps) => {
  const { officer } = todayText
  const countOf = (state: string) => counts.find((each) => each.state === state)?.openings ?? 0
  const first = waitingKinds.find((kind) => waiting[kind] > 0)
  // What comes now and then stands here only when somebody waits.
  const shown = waitingKinds.filter((kind) => kind === 'submitted' || kind === 'slips' || waiting[kind] > 0)
  return (
    <DeskPage {...frame} title={todayText.title} current="today" town={town}>
      <PageHead title={headOf(today)} side={<LeaveMessage />} />
      {first === undefined ? <p class="muted">{officer.all}</p> : null}
      <div class="waiting">
        {shown.map((kind) => (
          <Card heading={officer[kind]} tone={waiting[kind] > 0 ? 'paper' : 'wash'}>
            <p class="counter">
              <b>{waiting[kind]}</b>
              {officer.unit}
            </p>
            {waiting[kind] > 0 ? (
              <LinkButton kind={kind === first ? 'primary' : 'secondary'} href={doors[kind].href}>
                {doors[kind].label}
              </LinkButton>
            ) : null}
          </Card>
        ))}
      </div>
      <NeverBegunHires neverBegun={neverBegun} />
      <ul class="counters">
        {(['published', 'paused', 'returned'] as const).map((state) => (
          <Counter count={countOf(state)} word={officer[state]} href={paths.desk.openings(state)} />
        ))}
      </ul>
    </DeskPage>
  )
}

type SupervisorProps = DayProps & {
  loads: readonly Load[]
  covers: readonly CoverLine[]
  imports: readonly ImportWaiting[]
}

const Name = ({ load, covers, today }: { load: Load } & Pick<SupervisorProps, 'covers' | 'today'>) => {
  const away = covers.find(
    ({ cover }) => cover.absentId === load.consultantId && cover.fromOn <= today && today <= cover.untilOn,
  )
  return (
    <>
      <a href={paths.desk.caseload(load.consultantId)}>{load.name}</a>
      {away ? (
        <>
          <br />
          <span class="small muted">{casesText.load.away(away.standInName, shortDay(away.cover.untilOn))}</span>
        </>
      ) : null}
    </>
  )
}

const listOf = (who: string, more: CasesQuery) => paths.desk.clients({ who, ...more })

const Figure = ({ count, href }: { count: number; href: string }) =>
  count === 0 ? <span class="muted">0</span> : <a href={href}>{count}</a>

const loadRow = ({ load, covers, today }: { load: Load } & Pick<SupervisorProps, 'covers' | 'today'>) => {
  const { consultantId: id, longestWait } = load
  return {
    cells: [
      <Name load={load} covers={covers} today={today} />,
      <Figure count={load.open} href={listOf(id, {})} />,
      <Figure count={load.suspended} href={listOf(id, { tab: 'suspended' })} />,
      <Figure count={load.overdue} href={listOf(id, { step: 'late' })} />,
      longestWait === null ? casesText.load.noWait : casesText.load.waits(longestWait),
      <Figure count={load.silent} href={listOf(id, { quiet: 'yes' })} />,
      <Figure count={load.answers} href={listOf(id, { wait: 'yes' })} />,
    ],
  }
}

const SupervisorSide = () => (
  <>
    <LeaveMessage />
    <LinkButton kind="secondary" size="small" icon="people" href={paths.desk.covers()}>
      {casesText.load.covers}
    </LinkButton>
  </>
)

/** Load and waiting times of each consultant; a name leads to handing over, a figure to the cases behind it. */
export const SupervisorDayView = ({ frame, today, town, loads, covers, imports }: SupervisorProps) => {
  const { columns, lead, caption, nobody } = casesText.load
  return (
    <DeskPage {...frame} title={todayText.title} current="today" town={town}>
      <PageHead title={headOf(today)} side={<SupervisorSide />}>
        <p class="muted">{lead}</p>
      </PageHead>
      <ImportsWaiting imports={imports} />
      {loads.length === 0 ? (
        <p>{nobody}</p>
      ) : (
        <Table
          caption={caption}
          columns={Object.entries(columns).map(([key, label]) =>
            key === 'name' ? { label } : { label, align: 'end' as const },
          )}
          rows={loads.map((load) => loadRow({ load, covers, today }))}
        />
      )}
      <Places frame={frame} />
    </DeskPage>
  )
}

const Places = ({ frame }: { frame: Frame }) => (
  <section class="stack">
    <h2>{todayText.start.lead}</h2>
    <ul class="stack">
      {stopsOf(frame.actor.role)
        .flat()
        .filter(({ place }) => place !== 'today')
        .map(({ place, href }) => (
          <li>
            <a href={href}>{deskText.nav[place]}</a>：{todayText.start.places[place]}
          </li>
        ))}
    </ul>
  </section>
)

/** For the roles whose work begins in a list of their own. */
export const StartView = ({ frame, today, town }: DayProps) => (
  <DeskPage {...frame} title={todayText.title} current="today" town={town}>
    <PageHead title={headOf(today)} />
    <Places frame={frame} />
  </DeskPage>
)

import type { ReportLine } from '../../desk/corrections/store.ts'
import { civilDateAt, workingDaysBetween } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { deskCorrectionsText as text } from '../../text/desk-corrections.ts'
import { Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Empty, PageHead } from './casework-parts.tsx'
import { shortDay } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'
import { LineTag } from './office-parts.tsx'

type QueueTab = 'waiting' | 'settled'
type ListProps = {
  frame: Frame
  town: DeskTown
  tab: QueueTab
  lines: readonly ReportLine[]
  today: CivilDate
}

type Task = { first: ReportLine; lines: readonly ReportLine[] }

// Several reports on one opening are one task, as old as its first.
const tasksOf = (lines: readonly ReportLine[]): readonly Task[] =>
  [...Map.groupBy(lines, ({ openingId }) => openingId).values()].flatMap((same) => {
    const [first] = same
    return first ? [{ first, lines: same }] : []
  })

const tones = { open: 'look', asked: 'cool', settled: 'done' } as const

const State = ({ lines, first }: Task) => {
  // One that nobody has looked at yet speaks for all.
  const state = lines.some((line) => line.state === 'open') ? 'open' : first.state
  return (
    <LineTag tone={tones[state]}>
      {state === 'settled' && first.done ? text.dones[first.done] : text.states[state]}
    </LineTag>
  )
}

const Since = ({ first, tab, today }: { first: ReportLine; tab: QueueTab; today: CivilDate }) => {
  const day = civilDateAt(first.reportedAt)
  return (
    <>
      <span class="keep">{shortDay(day)}</span>
      {tab === 'waiting' ? (
        <>
          <br />
          <span class="muted small keep">{text.waits(workingDaysBetween({ from: day, until: today }))}</span>
        </>
      ) : null}
    </>
  )
}

const TaskTable = ({ tasks, tab, today }: { tasks: readonly Task[]; tab: QueueTab; today: CivilDate }) => (
  <Table
    caption={text.caption(text.tabs[tab], tasks.length)}
    columns={Object.values(text.columns).map((label) => ({ label }))}
    rows={tasks.map(({ first, lines }) => ({
      cells: [
        <>
          <a href={paths.desk.correction(first.openingId)}>{first.title}</a>
          <br />
          <span class="muted small">
            {first.employerName} <span class="number">{first.number}</span>
          </span>
        </>,
        [...new Set(lines.map(({ kind }) => text.kinds[kind]))].join('、'),
        <span class="keep">{text.times(lines.length)}</span>,
        <Since first={first} tab={tab} today={today} />,
        <State first={first} lines={lines} />,
      ],
    }))}
  />
)

export const CorrectionList = ({ frame, town, tab, lines, today }: ListProps) => {
  const tasks = tasksOf(lines)
  return (
    <DeskPage {...frame} town={town} title={text.title} current="corrections">
      <PageHead title={text.title}>
        <p class="muted">{text.lead}</p>
      </PageHead>
      <Tabs
        label={text.tabsLabel}
        links={(['waiting', 'settled'] as const).map((each) => ({
          href: paths.desk.corrections(each),
          label: text.tabs[each],
          isCurrent: each === tab,
        }))}
      />
      {tasks.length === 0 ? (
        <Empty text={text.empty[tab]} how={text.emptyHow[tab]} />
      ) : (
        <TaskTable tasks={tasks} tab={tab} today={today} />
      )}
    </DeskPage>
  )
}

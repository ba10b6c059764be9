import type { FullOpening } from '../../desk/openings/store.ts'
import type { OpeningState } from '../../desk/openings/opening.ts'
import { workingDaysBetween } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { officeText } from '../../text/office.ts'
import { Notice } from '../../ui/notice.tsx'
import type { Tone } from '../../ui/status-tag.tsx'
import { Table } from '../../ui/table.tsx'
import type { Row } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { PageHead, RungTag } from './casework-parts.tsx'
import { dayOrNone, shortDay } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'
import { LineTag } from './office-parts.tsx'
import { countOf } from './review-findings.ts'
import type { Checked } from './review-findings.ts'

const text = officeText.review

export type ListState = keyof typeof text.tabs
export type Listed = { full: FullOpening; checked: readonly Checked[] }

export const stateTones = {
  draft: 'plain',
  submitted: 'look',
  published: 'done',
  paused: 'plain',
  returned: 'cool',
  rejected: 'plain',
  closed: 'plain',
} as const satisfies Record<OpeningState, Tone>

const Findings = ({ checked }: { checked: readonly Checked[] }) => {
  const [wrong, look] = [countOf(checked, 'wrong'), countOf(checked, 'look')]
  if (wrong === 0 && look === 0) return <LineTag tone="done">{text.count.done}</LineTag>
  return (
    <span class="chips">
      {wrong > 0 ? <LineTag tone="wrong">{text.count.wrong(wrong)}</LineTag> : null}
      {look > 0 ? <LineTag tone="look">{text.count.look(look)}</LineTag> : null}
    </span>
  )
}

const Title = ({ full: { opening, edition } }: Pick<Listed, 'full'>) => (
  <>
    <a href={paths.desk.opening(opening.id)}>{edition?.title}</a>
    <br />
    <span class="muted small number">{text.number(opening.number)}</span>
  </>
)

type RowOf = { state: ListState; today: CivilDate }

const rowOf =
  ({ state, today }: RowOf) =>
  ({ full, checked }: Listed): Row => {
    const { opening, edition } = full
    const received = opening.receivedOn ?? today
    const days = workingDaysBetween({ from: received, until: today })
    const waits = received === today ? text.waitsFromToday : text.waits(days)
    const last =
      state === 'submitted' ? (
        <Findings checked={checked} />
      ) : (
        <>
          {state === 'closed' ? <LineTag tone={stateTones[opening.state]}>{text.states[opening.state]}</LineTag> : null}{' '}
          <span class="keep">{dayOrNone(opening.validUntil)}</span>
        </>
      )
    return {
      cells: [
        <Title full={full} />,
        <RungTag rung={opening.rung} />,
        edition?.employerName,
        <>
          <span class="keep">{shortDay(received)}</span>
          {state === 'submitted' ? <span class="muted small"> {waits}</span> : null}
        </>,
        last,
      ],
    }
  }

type ReviewListProps = {
  frame: Frame
  town: DeskTown
  state: ListState
  today: CivilDate
  listed: readonly Listed[]
  counts: Readonly<Partial<Record<string, number>>>
}

const tabs = ['submitted', 'published', 'paused', 'returned', 'closed'] as const satisfies readonly ListState[]

export const ReviewList = ({ frame, town, state, today, listed, counts }: ReviewListProps) => (
  <DeskPage {...frame} town={town} title={text.title} current="openings">
    <PageHead title={text.title}>
      <p class="muted">{text.lead}</p>
    </PageHead>
    <Tabs
      label={text.tabsLabel}
      links={tabs.map((tab) => ({
        href: paths.desk.openings(tab),
        label: text.tabs[tab],
        isCurrent: tab === state,
        ...(tab !== 'closed' && { count: counts[tab] ?? 0 }),
      }))}
    />
    {listed.length === 0 ? (
      <Notice tone="info">{text.empty[state]}</Notice>
    ) : (
      <Table
        caption={text.caption(text.tabs[state], listed.length)}
        columns={[
          { label: text.columns.title },
          { label: text.columns.rung },
          { label: text.columns.firm },
          { label: text.columns.received },
          { label: state === 'submitted' ? text.columns.findings : text.columns.until },
        ]}
        rows={listed.map(rowOf({ state, today }))}
      />
    )}
  </DeskPage>
)

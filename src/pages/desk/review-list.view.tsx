import type { FullOpening } from '../../desk/openings/store.ts'
import type { OpeningState } from '../../desk/openings/opening.ts'
import { paths } from '../../paths.ts'
import { keyInText } from '../../text/key-in.ts'
import { officeText } from '../../text/office.ts'
import { reviewText } from '../../text/review.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Tone } from '../../ui/status-tag.tsx'
import { Table } from '../../ui/table.tsx'
import type { Row } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { PageHead, RungTag } from './casework-parts.tsx'
import { dayOrNone } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'
import { LineTag } from './office-parts.tsx'
import { Queue } from './review-queue.view.tsx'
import type { Waiting } from './review-queue.view.tsx'

const text = officeText.review

export type ListState = keyof typeof text.tabs

export const stateTones = {
  draft: 'plain',
  submitted: 'look',
  published: 'done',
  paused: 'plain',
  returned: 'cool',
  rejected: 'plain',
  closed: 'plain',
} as const satisfies Record<OpeningState, Tone>

const Title = ({ opening, edition }: FullOpening) => (
  <>
    <a href={paths.desk.opening(opening.id)}>{edition?.title}</a>
    <br />
    <span class="muted small number">{text.number(opening.number)}</span>
  </>
)

const rowOf =
  (state: ListState) =>
  (full: FullOpening): Row => {
    const { opening, edition } = full
    return {
      cells: [
        <Title {...full} />,
        <RungTag rung={opening.rung} />,
        edition?.employerName,
        <span class="keep">{dayOrNone(opening.receivedOn)}</span>,
        <>
          {state === 'closed' ? <LineTag tone={stateTones[opening.state]}>{text.states[opening.state]}</LineTag> : null}{' '}
          <span class="keep">{dayOrNone(opening.validUntil)}</span>
        </>,
      ],
    }
  }

const Others = ({ state, listed }: { state: ListState; listed: readonly FullOpening[] }) => (
  <Table
    caption={text.caption(text.tabs[state], listed.length)}
    columns={[
      { label: text.columns.title },
      { label: text.columns.rung },
      { label: text.columns.firm },
      { label: text.columns.received },
      { label: text.columns.until },
    ]}
    rows={listed.map(rowOf(state))}
  />
)

/** What waits is a queue of its own; everything else is a list. */
export type Shown =
  | { state: 'submitted'; queue: readonly Waiting[]; targetDays: number }
  | { state: Exclude<ListState, 'submitted'>; listed: readonly FullOpening[] }

const Rows = ({ shown, me }: { shown: Shown; me: string }) => {
  const isEmpty = 'queue' in shown ? shown.queue.length === 0 : shown.listed.length === 0
  if (isEmpty) return <Notice tone="info">{text.empty[shown.state]}</Notice>
  return 'queue' in shown ? <Queue queue={shown.queue} me={me} /> : <Others {...shown} />
}

type ReviewListProps = {
  frame: Frame
  town: DeskTown
  shown: Shown
  counts: Readonly<Partial<Record<string, number>>>
}

const tabs = ['submitted', 'published', 'paused', 'returned', 'closed'] as const satisfies readonly ListState[]

export const ReviewList = ({ frame, town, shown, counts }: ReviewListProps) => (
  <DeskPage {...frame} town={town} title={text.title} current="openings">
    <PageHead
      title={text.title}
      side={
        <LinkButton kind="secondary" size="small" href={paths.keyIn.start()}>
          {keyInText.start.link}
        </LinkButton>
      }
    >
      <p class="muted">{'queue' in shown ? reviewText.queue.lead(shown.targetDays) : text.lead}</p>
    </PageHead>
    <Tabs
      label={text.tabsLabel}
      links={tabs.map((tab) => ({
        href: paths.desk.openings(tab),
        label: text.tabs[tab],
        isCurrent: tab === shown.state,
        ...(tab !== 'closed' && { count: counts[tab] ?? 0 }),
      }))}
    />
    <Rows shown={shown} me={frame.actor.id} />
  </DeskPage>
)

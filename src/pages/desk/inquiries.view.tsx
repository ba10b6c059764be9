import type { InquiryState } from '../../desk/inquiries/inquiry.ts'
import type { inquiriesIn } from '../../desk/inquiries/store.ts'
import { paths } from '../../paths.ts'
import { deskInquiriesText as text } from '../../text/desk-inquiries.ts'
import { Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Empty, PageHead } from './casework-parts.tsx'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'
import { isLate, waitOf, whenOf } from './inquiries-words.ts'
import { LineTag } from './office-parts.tsx'

export type Head = ReturnType<ReturnType<typeof inquiriesIn>['pick']>[number]

type ListProps = {
  frame: Frame
  town: DeskTown
  state: InquiryState
  heads: readonly Head[]
  counts: Readonly<Partial<Record<string, number>>>
  now: number
}

export const AboutOpening = ({ head }: { head: Pick<Head, 'openingId' | 'openingNumber'> }) =>
  head.openingId && head.openingNumber ? (
    <a href={paths.desk.opening(head.openingId)}>{text.opening(head.openingNumber)}</a>
  ) : (
    <>{text.noAbout}</>
  )

export const Waiting = ({ since, now }: { since: number; now: number }) => (
  <>
    {waitOf({ since, now })} {isLate({ since, now }) ? <LineTag tone="wrong">{text.late}</LineTag> : null}
  </>
)

const moment = ({ answeredAt, closedAt, askedAt }: Head, state: InquiryState): string =>
  whenOf((state === 'closed' ? closedAt : answeredAt) ?? askedAt)

const InquiryTable = ({ heads, state, now }: Pick<ListProps, 'heads' | 'state' | 'now'>) => (
  <Table
    caption={text.caption(text.tabs[state], heads.length)}
    columns={[text.columns.asked, text.ago[state], text.columns.about, text.columns.language].map((label) => ({
      label,
    }))}
    rows={heads.map((head) => ({
      cells: [
        <a href={paths.desk.inquiry(head.id)}>{whenOf(head.askedAt)}</a>,
        state === 'open' ? <Waiting since={head.askedAt} now={now} /> : moment(head, state),
        <AboutOpening head={head} />,
        <LineTag tone="plain">{text.languages[head.language]}</LineTag>,
      ],
    }))}
  />
)

export const InquiryList = ({ frame, town, state, heads, counts, now }: ListProps) => (
  <DeskPage {...frame} town={town} title={text.title} current="inquiries">
    <PageHead title={text.title}>
      <p class="muted">{text.lead}</p>
    </PageHead>
    <Tabs
      label={text.tabsLabel}
      links={(['open', 'answered', 'closed'] as const).map((tab) => ({
        href: paths.desk.inquiries(tab),
        label: text.tabs[tab],
        isCurrent: tab === state,
        count: counts[tab] ?? 0,
      }))}
    />
    {heads.length === 0 ? (
      <Empty text={text.empty[state]} how={text.emptyHow[state]} />
    ) : (
      <InquiryTable heads={heads} state={state} now={now} />
    )}
  </DeskPage>
)

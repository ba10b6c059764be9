import type { FullOpening } from '../../desk/openings/store.ts'
import type { Claim, Wait } from '../../desk/openings/review.ts'
import { clockTimeAt } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { officeText } from '../../text/office.ts'
import { reviewText } from '../../text/review.ts'
import { Table } from '../../ui/table.tsx'
import type { Row } from '../../ui/table.tsx'
import { RungTag } from './casework-parts.tsx'
import { shortDay } from './casework-words.ts'
import { LineTag } from './office-parts.tsx'
import { countOf } from './review-findings.ts'
import type { Checked } from './review-findings.ts'

const text = reviewText.queue

export type Waiting = {
  full: FullOpening
  checked: readonly Checked[]
  wait: Wait
  claim: Claim | null
  isCalled: boolean
  isAssented: boolean
  unanswered: number
  answered: number
}

const WaitCell = ({ wait }: Pick<Waiting, 'wait'>) => (
  <>
    <b class="keep">{text.days(wait.days)}</b>
    <br />
    <span class="muted small">
      <span class="keep">{text.received(shortDay(wait.receivedOn))}</span>{' '}
      <span class="keep">{text.due(shortDay(wait.dueOn))}</span>
    </span>
    {wait.overdueDays > 0 ? <LineTag tone="wrong">{text.overdue(wait.overdueDays)}</LineTag> : null}
    {wait.isDueToday ? <LineTag tone="look">{text.dueToday}</LineTag> : null}
  </>
)

const Hand = ({ claim, me }: { claim: Claim | null; me: string }) => {
  if (claim === null) return <span class="muted">{text.nobody}</span>
  const time = clockTimeAt(claim.since)
  return <>{claim.officerId === me ? text.mine(time) : text.other({ name: claim.officerName, time })}</>
}

const Marks = ({ checked, isCalled, isAssented, unanswered, answered }: Waiting) => {
  const [wrong, look] = [countOf(checked, 'wrong'), countOf(checked, 'look')]
  const { count } = officeText.review
  return (
    <span class="chips">
      {answered > 0 ? <LineTag tone="cool">{text.answered(answered)}</LineTag> : null}
      {wrong > 0 ? <LineTag tone="wrong">{count.wrong(wrong)}</LineTag> : null}
      {look > 0 ? <LineTag tone="look">{count.look(look)}</LineTag> : null}
      {isCalled ? null : <LineTag tone="look">{text.notCalled}</LineTag>}
      {isAssented ? null : <LineTag tone="look">{text.notAssented}</LineTag>}
      {unanswered > 0 ? <LineTag tone="plain">{text.asked(unanswered)}</LineTag> : null}
      {wrong + look + unanswered === 0 && isCalled && isAssented ? <LineTag tone="done">{count.done}</LineTag> : null}
    </span>
  )
}

const toneOf = ({ overdueDays, isDueToday }: Wait): Row['tone'] => {
  if (overdueDays > 0) return 'wrong'
  return isDueToday ? 'look' : undefined
}

const rowOf =
  (me: string) =>
  (waiting: Waiting): Row => {
    const { opening, edition } = waiting.full
    const tone = toneOf(waiting.wait)
    return {
      ...(tone && { tone }),
      cells: [
        <>
          <a href={paths.desk.opening(opening.id)}>{edition?.title}</a>
          <br />
          <span class="muted small number">{officeText.review.number(opening.number)}</span>{' '}
          <RungTag rung={opening.rung} />
        </>,
        edition?.employerName,
        <WaitCell wait={waiting.wait} />,
        <Hand claim={waiting.claim} me={me} />,
        <Marks {...waiting} />,
      ],
    }
  }

/** Who waits longest stands first; the age is told in words, the colour only repeats it. */
export const Queue = ({ queue, me }: { queue: readonly Waiting[]; me: string }) => {
  const { columns, summary } = text
  return (
    <>
      <p>{summary(queue.filter(({ wait }) => wait.overdueDays > 0).length)}</p>
      <Table
        caption={officeText.review.caption(officeText.review.tabs.submitted, queue.length)}
        columns={[
          { label: columns.title },
          { label: columns.firm },
          { label: columns.wait },
          { label: columns.hand },
          { label: columns.look },
        ]}
        rows={queue.map(rowOf(me))}
      />
    </>
  )
}

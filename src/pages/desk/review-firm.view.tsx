import { marksOf } from '../../desk/openings/marks.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { historyText } from '../../text/desk-history.ts'
import { officeText } from '../../text/office.ts'
import { partWord, reviewText } from '../../text/review.ts'
import { Button } from '../../ui/button.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { SummaryRow } from '../../ui/summary-list.tsx'
import { Lines } from '../parts/lines.tsx'
import { Telephone } from '../parts/telephone.tsx'
import { AssentNote } from './assent.view.tsx'
import { dayOrNone, fullDay } from './casework-words.ts'
import { LineTag } from './office-parts.tsx'
import { stateTones } from './review-list.view.tsx'
import type { Reviewed } from './review-reading.ts'

const text = officeText.review

const unpaidRow = (unpaid: NonNullable<Reviewed['unpaid']>): SummaryRow => ({
  key: historyText.unpaid.key,
  value: (
    <>
      <div>{historyText.unpaid.said(unpaid)}</div>
      {unpaid.people > 0 ? <div class="muted small">{historyText.unpaid.help}</div> : null}
    </>
  ),
})

export const Firm = ({ employer, contact, unpaid }: Pick<Reviewed, 'employer' | 'contact' | 'unpaid'>) => (
  <section>
    <h2>{text.firm.heading}</h2>
    <SummaryList
      rows={[
        { key: text.firm.name, value: <a href={paths.desk.employer(employer.id)}>{employer.name}</a> },
        { key: text.firm.phone, value: <Telephone number={employer.phone} /> },
        { key: text.firm.contact, value: contact.name },
        {
          key: text.firm.declared,
          value: employer.selfDeclaredOn
            ? text.firm.declaredOn(fullDay(employer.selfDeclaredOn))
            : text.firm.notDeclared,
        },
        ...(unpaid ? [unpaidRow(unpaid)] : []),
      ]}
    />
  </section>
)

/** Before it goes out: the call to a new firm, and the firm's yes to what stands here. */
export const Before = (of: Pick<Reviewed, 'opening' | 'employer' | 'contact' | 'assent'>) => (
  <>
    <Call {...of} />
    <AssentNote {...of} />
  </>
)

const Call = ({ opening, employer }: Pick<Reviewed, 'opening' | 'employer'>) =>
  employer.calledOn !== null ? null : (
    <Notice tone="warning" heading={text.call.heading}>
      <p>{text.call.lead}</p>
      <p>
        <Telephone number={employer.phone} />
      </p>
      <PostForm
        action={paths.desk.employerCall(employer.id)}
        idempotencyKey={newPressKey()}
        version={employer.version}
        layout="row"
      >
        <input type="hidden" name="opening" value={opening.id} />
        <Button kind="secondary">{text.call.submit}</Button>
      </PostForm>
    </Notice>
  )

const Reasons = ({ opening }: Pick<Reviewed, 'opening'>) => (
  <>
    <Lines text={opening.reasonText ?? ''} />
    {[...marksOf(opening)].map(([field, note]) => (
      <div>{reviewText.marks.line({ part: partWord(field), note })}</div>
    ))}
    {opening.state === 'rejected' ? (
      <div>
        <a href={paths.desk.openingRejection(opening.id)}>{reviewText.rejection.link}</a>
      </div>
    ) : null}
  </>
)

const waitRows = ({ days, dueOn, overdueDays, isDueToday }: Reviewed['wait']): readonly SummaryRow[] => {
  const { queue } = reviewText
  const said = reviewText.wait.text({ days: queue.days(days), due: fullDay(dueOn) })
  return [
    {
      key: reviewText.wait.label,
      value: (
        <>
          {said} {overdueDays > 0 ? <LineTag tone="wrong">{queue.overdue(overdueDays)}</LineTag> : null}
          {isDueToday ? <LineTag tone="look">{queue.dueToday}</LineTag> : null}
        </>
      ),
    },
  ]
}

const assentRow = ({ assentEdition, edition }: Reviewed['opening']): SummaryRow => ({
  key: reviewText.assent.label,
  value: assentEdition === edition ? reviewText.assent.given : reviewText.assent.missing,
})

export const Facts = ({ opening, live, hires, wait }: Pick<Reviewed, 'opening' | 'live' | 'hires' | 'wait'>) => (
  <section>
    <h2>{text.facts.heading}</h2>
    <SummaryList
      rows={[
        {
          key: text.facts.state,
          value: <StatusTag tone={stateTones[opening.state]}>{text.states[opening.state]}</StatusTag>,
        },
        { key: text.facts.received, value: dayOrNone(opening.receivedOn) },
        ...(opening.state === 'submitted' ? [...waitRows(wait), assentRow(opening)] : []),
        ...(opening.validUntil ? [{ key: text.facts.until, value: fullDay(opening.validUntil) }] : []),
        { key: text.facts.places, value: text.facts.people(opening.places) },
        ...(live + hires > 0
          ? [
              { key: text.facts.live, value: text.facts.people(live) },
              { key: text.facts.hires, value: text.facts.people(hires) },
            ]
          : []),
        ...(opening.reasonText ? [{ key: text.facts.reason, value: <Reasons opening={opening} /> }] : []),
      ]}
    />
  </section>
)

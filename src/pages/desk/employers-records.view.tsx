import { paths } from '../../paths.ts'
import { complaintsText } from '../../text/complaints.ts'
import { firmsText } from '../../text/firms.ts'
import { officeText } from '../../text/office.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { isOver } from '../../desk/employers/dispute.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import { Table } from '../../ui/table.tsx'
import { RungTag } from './casework-parts.tsx'
import { shortDay, wordFor } from './casework-words.ts'
import type { FirmRecord } from './employers-reading.ts'
import { LineTag } from './office-parts.tsx'
import { stateTones } from './review-list.view.tsx'

// What stands with a firm: its openings, workplaces, disputes, complaints.

type Props = { record: FirmRecord; mayAct: boolean }

const { page, dispute, placeKinds } = firmsText

export const Openings = ({ record }: Pick<Props, 'record'>) => {
  const sent = record.openings.filter(({ edition }) => edition !== null)
  const { columns, states } = officeText.review
  return (
    <section class="stack">
      <h2>{page.openings}</h2>
      {sent.length === 0 ? (
        <p>{officeText.employers.noOpenings}</p>
      ) : (
        <Table
          caption={page.openings}
          isCaptionHidden
          columns={[{ label: columns.title }, { label: columns.rung }, { label: officeText.review.facts.state }]}
          rows={sent.map(({ opening, edition }) => ({
            cells: [
              <a href={paths.desk.opening(opening.id)}>{edition?.title}</a>,
              <RungTag rung={opening.rung} />,
              <LineTag tone={stateTones[opening.state]}>{states[opening.state]}</LineTag>,
            ],
          }))}
        />
      )}
    </section>
  )
}

export const Workplaces = ({ record, mayAct }: Props) => (
  <section class="stack">
    <h2>{page.workplaces}</h2>
    {record.places.length === 0 ? (
      <p>{officeText.employers.noWorkplaces}</p>
    ) : (
      <Table
        caption={page.workplaces}
        isCaptionHidden
        columns={Object.values(page.place).map((label) => ({ label }))}
        rows={record.places.map((place) => ({
          cells: [
            mayAct ? <a href={paths.desk.workplace(place.id)}>{place.name}</a> : place.name,
            placeKinds[place.placeKind],
            place.address,
            wordFor(openingJa.passiveSmoking, place.passiveSmoking),
          ],
        }))}
      />
    )}
    {mayAct ? (
      <p>
        <LinkButton kind="secondary" size="small" icon="plus" href={paths.desk.employerWorkplaces(record.employer.id)}>
          {page.addWorkplace}
        </LinkButton>
      </p>
    ) : null}
  </section>
)

export const Disputes = ({ record, mayAct }: Props) => (
  <section class="stack">
    <h2>{page.disputes}</h2>
    {record.disputes.length === 0 ? (
      <p>{page.noDisputes}</p>
    ) : (
      <Table
        caption={page.disputes}
        isCaptionHidden
        columns={Object.values(dispute.columns).map((label) => ({ label }))}
        rows={record.disputes.map(({ dispute: of, workplaceName }) => ({
          cells: [
            <LineTag tone={isOver(of, record.today) ? 'plain' : 'wrong'}>{dispute.short[of.kind]}</LineTag>,
            workplaceName ?? dispute.whole,
            dispute.span(shortDay(of.fromOn), of.untilOn && shortDay(of.untilOn)),
            of.source,
            mayAct && !isOver(of, record.today) ? (
              <a href={paths.desk.dispute(of.id)}>
                {dispute.end}
                <Hidden>（{of.source}）</Hidden>
              </a>
            ) : null,
          ],
        }))}
      />
    )}
    {mayAct ? (
      <p>
        <LinkButton kind="secondary" size="small" icon="plus" href={paths.desk.employerDisputes(record.employer.id)}>
          {page.addDispute}
        </LinkButton>
      </p>
    ) : null}
  </section>
)

export const Complaints = ({ record }: Pick<Props, 'record'>) => (
  <section class="stack">
    <h2>{page.complaints}</h2>
    {record.complaints.length === 0 ? (
      <p>{page.noComplaints}</p>
    ) : (
      <ul>
        {record.complaints.map((one) => (
          <li>
            <a href={paths.desk.complaint(one.id)}>{complaintsText.page.title(shortDay(one.receivedOn))}</a>（
            {complaintsText.sides[one.side]}）{' '}
            <LineTag tone={one.state === 'open' ? 'look' : 'plain'}>{complaintsText.states[one.state]}</LineTag>
          </li>
        ))}
      </ul>
    )}
    {record.employer.mergedInto === null ? (
      <p>
        <LinkButton
          kind="secondary"
          size="small"
          icon="plus"
          href={paths.desk.newComplaint({ employer: record.employer.id })}
        >
          {page.addComplaint}
        </LinkButton>
      </p>
    ) : null}
  </section>
)

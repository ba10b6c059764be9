import type { Contact, Employer, Workplace } from '../../desk/employers/employer.ts'
import type { FullOpening } from '../../desk/openings/store.ts'
import { civilDateAt } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { officeText } from '../../text/office.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Table } from '../../ui/table.tsx'
import { Telephone } from '../parts/telephone.tsx'
import { PageHead, RungTag } from './casework-parts.tsx'
import { dayOrNone, fullDay, wordFor } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'
import { LineTag } from './office-parts.tsx'
import { stateTones } from './review-list.view.tsx'

const text = officeText.employers

type ListProps = { frame: Frame; town: DeskTown; firms: readonly Employer[] }

const Declared = ({ on }: { on: string | null }) =>
  on ? <LineTag tone="done">{text.declared}</LineTag> : <LineTag tone="look">{text.notDeclared}</LineTag>

export const EmployerList = ({ frame, town, firms }: ListProps) => (
  <DeskPage {...frame} town={town} title={text.title} current="employers">
    <PageHead title={text.title}>
      <p class="muted">{text.lead}</p>
    </PageHead>
    {firms.length === 0 ? (
      <Notice tone="info">{text.empty}</Notice>
    ) : (
      <Table
        caption={text.caption(firms.length)}
        columns={[
          { label: text.columns.name },
          { label: text.columns.trade },
          { label: text.columns.staff, align: 'end' },
          { label: text.columns.phone },
          { label: text.columns.declared },
        ]}
        rows={firms.map((firm) => ({
          cells: [
            <a href={paths.desk.employer(firm.id)}>{firm.name}</a>,
            wordFor(text.trades, firm.trade),
            text.people(firm.staffCount),
            <Telephone number={firm.phone} />,
            <Declared on={firm.selfDeclaredOn} />,
          ],
        }))}
      />
    )}
  </DeskPage>
)

const Facts = ({ employer, contact }: Pick<ViewProps, 'employer' | 'contact'>) => (
  <section class="stack">
    <h2>{text.facts}</h2>
    <SummaryList
      rows={[
        { key: text.kind, value: text.kinds[employer.kind] },
        { key: text.columns.trade, value: wordFor(text.trades, employer.trade) },
        { key: text.columns.staff, value: text.people(employer.staffCount) },
        { key: text.columns.phone, value: <Telephone number={employer.phone} /> },
        ...(employer.fax ? [{ key: text.fax, value: employer.fax }] : []),
        { key: text.contact, value: contact.name },
        { key: text.email, value: contact.email },
        { key: text.columns.declared, value: dayOrNone(employer.selfDeclaredOn) },
        { key: text.registered, value: fullDay(civilDateAt(employer.createdAt)) },
      ]}
    />
  </section>
)

const Places = ({ places }: Pick<ViewProps, 'places'>) => (
  <section class="stack">
    <h2>{text.workplaces}</h2>
    {places.length === 0 ? (
      <p>{text.noWorkplaces}</p>
    ) : (
      <Table
        caption={text.workplaces}
        isCaptionHidden
        columns={[{ label: text.place.name }, { label: text.place.address }, { label: text.place.wayThere }]}
        rows={places.map((place) => ({ cells: [place.name, place.address, place.wayThere] }))}
      />
    )}
  </section>
)

const Openings = ({ openings }: Pick<ViewProps, 'openings'>) => {
  const sent = openings.filter(({ edition }) => edition !== null)
  const { columns, states } = officeText.review
  return (
    <section class="stack">
      <h2>{text.openings}</h2>
      {sent.length === 0 ? (
        <p>{text.noOpenings}</p>
      ) : (
        <Table
          caption={text.openings}
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

type ViewProps = {
  frame: Frame
  town: DeskTown
  employer: Employer
  contact: Contact
  places: readonly Workplace[]
  openings: readonly FullOpening[]
}

export const EmployerView = ({ frame, town, ...of }: ViewProps) => (
  <DeskPage {...frame} town={town} title={of.employer.name} current="employers">
    <BackLink href={paths.desk.employers()}>{text.back}</BackLink>
    <PageHead title={of.employer.name}>
      <p class="muted">{of.employer.kana}</p>
    </PageHead>
    <Facts {...of} />
    <Openings {...of} />
    <Places {...of} />
  </DeskPage>
)

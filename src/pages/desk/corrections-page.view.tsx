import type { Reported } from '../../desk/corrections/read-reports.ts'
import { civilDateAt } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { deskCorrectionsText as text } from '../../text/desk-corrections.ts'
import { listingWords } from '../../text/listing-words.ts'
import { officeText } from '../../text/office.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { StatusTag } from '../../ui/status-tag.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Lines } from '../parts/lines.tsx'
import { OpeningDetail } from '../parts/opening-detail.tsx'
import { Telephone } from '../parts/telephone.tsx'
import { PageHead, Troubles } from './casework-parts.tsx'
import { dayOrNone, fullDay } from './casework-words.ts'
import { AskFirm, Settle } from './corrections-acts.view.tsx'
import { DeskPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { Done, Late, LineTag } from './office-parts.tsx'
import { stateTones } from './review-list.view.tsx'

type Line = Reported['reports'][number]

const Report = ({ report, words, reason, doneByName }: Line) => (
  <li>
    <p>
      <b>{text.kinds[report.kind]}</b> <span class="muted small keep">{fullDay(civilDateAt(report.reportedAt))}</span>{' '}
      <LineTag tone={report.state === 'open' ? 'look' : report.state === 'asked' ? 'cool' : 'done'}>
        {report.done ? text.dones[report.done] : text.states.open}
      </LineTag>
    </p>
    <p class={words === null ? 'muted' : undefined}>
      <Lines text={words ?? text.page.noWords} />
    </p>
    {report.doneAt === null ? null : (
      <p class="muted small">
        {text.page.by(doneByName ?? '')} {fullDay(civilDateAt(report.doneAt))}
      </p>
    )}
    {reason === null ? null : (
      <p class="small">
        {text.page.reason}：<Lines text={reason} />
      </p>
    )}
  </li>
)

const Facts = ({ opening, employer }: Pick<Reported, 'opening' | 'employer'>) => (
  <SummaryList
    rows={[
      {
        key: text.page.facts.state,
        value: <StatusTag tone={stateTones[opening.state]}>{officeText.review.states[opening.state]}</StatusTag>,
      },
      { key: text.page.facts.confirmed, value: dayOrNone(opening.confirmedOn) },
      { key: text.page.facts.firm, value: <a href={paths.desk.employer(employer.id)}>{employer.name}</a> },
      { key: text.page.facts.phone, value: <Telephone number={employer.phone} /> },
      {
        key: text.page.facts.number,
        value: (
          <>
            <span class="number">{opening.number}</span> <a href={paths.desk.opening(opening.id)}>{text.page.review}</a>
          </>
        ),
      },
    ]}
  />
)

type ViewProps = { frame: Frame; reported: Reported; form: FormState; done: string | undefined; isLate: boolean }

export const CorrectionView = ({ frame, reported, form, done, isLate }: ViewProps) => {
  const { opening, listing, reports, town } = reported
  const waiting = reports.filter(({ report }) => report.state !== 'settled')
  return (
    <DeskPage {...frame} town={town} title={`${text.title} ${listing.title}`} current="corrections">
      <BackLink href={paths.desk.corrections(waiting.length > 0 ? 'waiting' : 'settled')}>{text.back}</BackLink>
      <Troubles form={form} />
      {isLate ? <Late /> : null}
      <Done words={text.done} done={done} />
      <PageHead title={listing.title}>
        <p class="muted small">{text.page.onRecord}</p>
      </PageHead>
      <div class="pair">
        <div class="stack">
          <section class="stack">
            <h2>{text.page.reports(reports.length)}</h2>
            <ul class="stack">
              {reports.map((line) => (
                <Report {...line} />
              ))}
            </ul>
          </section>
          {waiting.length === 0 ? (
            <p>{text.page.all}</p>
          ) : (
            <>
              <AskFirm reported={reported} />
              <Settle reported={reported} form={form} />
            </>
          )}
        </div>
        <div class="stack">
          <Facts opening={opening} employer={reported.employer} />
          <section class="review__paper" aria-label={text.page.paper}>
            <p class="muted small">{text.page.paper}</p>
            <OpeningDetail listing={listing} t={listingWords.ja} level={2} />
          </section>
        </div>
      </div>
    </DeskPage>
  )
}

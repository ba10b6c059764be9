import type { Child } from 'hono/jsx'
import type { rejectionGrounds } from '../../desk/openings/opening.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { reviewText } from '../../text/review.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { PrintButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Lines } from '../parts/lines.tsx'
import { dayOrNone, fullDay } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { ComplaintsFoot, SealedHead } from './paper.tsx'
import type { Reviewed } from './review-reading.ts'

const text = reviewText.rejection

export type Ground = (typeof rejectionGrounds)[number]

const Row = ({ head, children }: { head: string; children?: Child }) => (
  <tr>
    <th scope="row">{head}</th>
    <td>{children}</td>
  </tr>
)

type RejectionProps = { frame: Frame; reviewed: Reviewed; ground: Ground; decidedOn: CivilDate }

/** 職業安定法施行規則4条の5④: the reason told to the firm, on paper for one without e-mail (R1-11). */
export const RejectionView = ({ frame, reviewed, ground, decidedOn }: RejectionProps) => {
  const { opening, edition, employer, contact, town } = reviewed
  return (
    <DeskPage {...frame} title={text.title} current="openings" deskName={town.deskName}>
      <div class="actions">
        <BackLink href={paths.desk.opening(opening.id)}>{edition.title}</BackLink>
        <PrintButton>{text.print}</PrintButton>
      </div>
      {contact.email === '' ? <Notice tone="warning">{text.byPaper}</Notice> : null}
      <article class="paper">
        <SealedHead town={town} seal={text.seal}>
          {fullDay(decidedOn)}
        </SealedHead>
        <h1>{text.title}</h1>
        <p>
          <b>{text.toFirm(employer.name)}</b>
        </p>
        <p>{text.intro}</p>
        <table>
          <tbody>
            <Row head={text.rows.opening}>{edition.title}</Row>
            <Row head={text.rows.number}>{opening.number}</Row>
            <Row head={text.rows.received}>{dayOrNone(opening.receivedOn)}</Row>
            <Row head={text.rows.decided}>{fullDay(decidedOn)}</Row>
            <Row head={text.rows.ground}>{reviewText.grounds[ground]}</Row>
            <Row head={text.rows.reason}>
              <Lines text={opening.reasonText ?? ''} />
            </Row>
          </tbody>
        </table>
        <p>{text.told}</p>
        <p>{text.again}</p>
        <ComplaintsFoot town={town} />
      </article>
    </DeskPage>
  )
}

import type { AboutRecord } from '../../desk/clients/read-about.ts'
import type { Registration } from '../../desk/clients/registration.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { clientNoticeHandling, clientNoticeRights, registrationText } from '../../text/registration.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { PrintButton } from '../../ui/button.tsx'
import { fullDay } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { ComplaintsFoot, Office } from './paper.tsx'

const { sheet } = registrationText

type SheetProps = { frame: Frame; record: AboutRecord; running: Registration; today: CivilDate }

// Without the name: a paper that lies on a table at home tells by a number only whose it is.
export const NoticeSheetView = ({ frame, record, running, today }: SheetProps) => {
  const { town, head } = record
  const rows = [
    [sheet.receivedOn, fullDay(running.receivedOn)],
    [sheet.validUntil, `${fullDay(running.validUntil)}　${sheet.renewal}`],
    [sheet.scope, town.handlingScope],
    [sheet.handling, clientNoticeHandling.map((line) => <p>{line}</p>)],
    [sheet.rights, clientNoticeRights.map((line) => <p>{line}</p>)],
    [sheet.complaints, town.complaints],
    [sheet.basis, `${town.legalBasis}　${town.legalNumber}`],
  ] as const
  return (
    <DeskPage {...frame} title={sheet.title} current="clients" deskName={town.deskName}>
      <div class="actions">
        <BackLink href={paths.desk.registration(head.id)}>{registrationText.title}</BackLink>
        <PrintButton>{sheet.print}</PrintButton>
      </div>
      <article class="paper">
        <header class="paper__head">
          <p>
            <b>{sheet.to(head.caseNumber)}</b>
          </p>
          <p>
            {fullDay(running.noticeOn ?? today)}
            <br />
            <Office town={town} />
          </p>
        </header>
        <h1>{sheet.title}</h1>
        <p>{sheet.lead}</p>
        <table>
          <tbody>
            {rows.map(([key, value]) => (
              <tr>
                <th scope="row">{key}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <ComplaintsFoot town={town} />
      </article>
    </DeskPage>
  )
}

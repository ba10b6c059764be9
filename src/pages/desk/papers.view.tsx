import type { AboutRecord } from '../../desk/clients/read-about.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { sectionText } from '../../text/client-sections.ts'
import { papersText } from '../../text/papers.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { PrintButton } from '../../ui/button.tsx'
import { isWritten, toldIn } from './about-told.ts'
import { aboutParts } from './about-parts.ts'
import { fullDay } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { Office } from './paper.tsx'

type Of = { frame: Frame; record: AboutRecord; today: CivilDate }
/** The person's own copy: every line that was told, in the order of the page. */
export const RecordSheetView = ({ frame, record, today }: Of) => {
  const { sheet } = papersText
  const { town, head } = record
  const told = aboutParts
    .filter((part) => isWritten(part, record))
    .map((part) => ({ part, lines: toldIn(part, record) }))
  const untold = aboutParts.filter((part) => !isWritten(part, record))
  return (
    <DeskPage {...frame} title={sheet.title} current="clients" deskName={town.deskName}>
      <div class="actions">
        <BackLink href={paths.desk.papers(head.id)}>{sheet.back}</BackLink>
        <PrintButton>{sheet.print}</PrintButton>
      </div>
      <article class="paper">
        <header class="paper__head">
          <p>
            <b>{sheet.number(head.caseNumber)}</b>
          </p>
          <p>
            {fullDay(today)}
            <br />
            <Office town={town} />
          </p>
        </header>
        <h1>{sheet.title}</h1>
        <p>{sheet.lead}</p>
        {told.map(({ part, lines }) => (
          <>
            <h2>{sectionText.sections[part].heading}</h2>
            <table>
              <tbody>
                {lines.map(({ key, value }) => (
                  <tr>
                    <th scope="row">{key}</th>
                    <td>{value}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        ))}
        {untold.length === 0 ? null : (
          <p>
            {sectionText.unwritten}：{untold.map((part) => sectionText.sections[part].heading).join(sectionText.join)}
          </p>
        )}
        <p>{sheet.purpose(record.purposeVersion)}</p>
        <footer class="paper__foot">
          <span>{sheet.keep}</span>
        </footer>
      </article>
    </DeskPage>
  )
}

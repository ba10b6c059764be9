import type { Child } from 'hono/jsx'
import { purposeVersion } from '../../desk/clients/client.ts'
import type { Settings } from '../../desk/settings/settings.ts'
import { paths } from '../../paths.ts'
import { sectionText } from '../../text/client-sections.ts'
import { clientText } from '../../text/desk-clients.ts'
import { intakeText } from '../../text/intake.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { PrintButton } from '../../ui/button.tsx'
import { DeskPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { Office } from './paper.tsx'

const { sheet } = intakeText
const { labels, purpose } = clientText.form
const { sections, codes } = sectionText
const box = '□ '

const Boxes = ({ words }: { words: Readonly<Record<string, string>> }) => (
  <span class="sheet-boxes">
    {Object.entries(words)
      .filter(([code]) => code !== 'unasked')
      .map(([, word]) => (
        <span class="keep">
          {box}
          {word}
        </span>
      ))}
  </span>
)

type RowProps = { head: string; lines?: number; children?: Child }

/** A question and room to write; `lines` says how much. */
const Row = ({ head, lines = 1, children }: RowProps) => (
  <tr>
    <th scope="row">{head}</th>
    <td class="intake-sheet__room" data-lines={String(lines)}>
      {children}
    </td>
  </tr>
)

const First = () => (
  <table>
    <tbody>
      <Row head={labels.name} />
      <Row head={labels.kana} />
      <Row head={labels.phone} />
      <Row head={sections.reach.fields.channels}>
        <Boxes words={codes.channels} />
      </Row>
      <Row head={sections.reach.fields.never}>
        <Boxes words={codes.never} />
      </Row>
      <Row head={sections.reach.fields.discreet}>
        <Boxes words={{ yes: sectionText.yes, no: sectionText.no }} />
      </Row>
      <Row head={labels.reachable} />
      <Row head={sections.around.fields.came}>
        <Boxes words={codes.came} />
      </Row>
      <Row head={labels.wish} lines={3} />
    </tbody>
  </table>
)

const More = () => (
  <table>
    <tbody>
      <Row head={labels.email} />
      <Row head={labels.address} />
      <Row head={labels.bornOn}>{sheet.date}</Row>
      <Row head={labels.concern} lines={2} />
      <Row head={labels.strength} lines={2} />
    </tbody>
  </table>
)

/** The blank paper form: the same questions as the page, in the same order (R4-02). */
export const IntakeSheetView = ({ frame, town }: { frame: Frame; town: Settings }) => (
  <DeskPage {...frame} title={sheet.title} current="clients" deskName={town.deskName}>
    <div class="actions">
      <BackLink href={paths.desk.newClient()}>{sheet.back}</BackLink>
      <PrintButton>{sheet.print}</PrintButton>
    </div>
    <article class="paper intake-sheet">
      <header class="paper__head">
        <p>
          <Office town={town} />
        </p>
        <p>
          {sheet.receivedOn}
          {sheet.date}
        </p>
      </header>
      <h1>{sheet.title}</h1>
      <p>{sheet.lead}</p>
      <section class="intake-sheet__purpose">
        <h2>{sheet.purposeHeading}</h2>
        <ul>
          {purpose.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <p>
          {box}
          {sheet.understood}
          {clientText.form.law}
        </p>
      </section>
      <First />
      <h2>{sheet.moreHeading}</h2>
      <More />
      <footer class="paper__foot">
        <span>
          {sheet.staff}：{sheet.caseNumber}＿＿＿＿＿＿　{sheet.consultant}＿＿＿＿＿＿＿＿
        </span>
        <span>{sheet.version(purposeVersion)}</span>
      </footer>
    </article>
  </DeskPage>
)

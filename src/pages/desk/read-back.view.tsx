import type { Opening, OpeningEdition } from '../../desk/openings/opening.ts'
import { paths } from '../../paths.ts'
import { keyInText } from '../../text/key-in.ts'
import { officeName } from '../../text/office-name.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { LinkButton, PrintButton } from '../../ui/button.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { readBackGroups } from '../parts/read-back-rows.ts'
import type { ReadBackGroup } from '../parts/read-back-rows.ts'
import { Assent } from './assent.view.tsx'
import { PageHead, Troubles } from './casework-parts.tsx'
import { dayOrNone } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { Done } from './office-parts.tsx'
import type { Reviewed } from './review-reading.ts'

const { readBack: text, sheet, assent } = keyInText

const Group = ({ heading, rows }: ReadBackGroup) => (
  <section>
    <h2>{heading}</h2>
    <table>
      <tbody>
        {rows.map(({ label, value }) => (
          <tr>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

type PaperProps = { opening: Opening; edition: OpeningEdition; town: Reviewed['town'] }

const Paper = ({ opening, edition, town }: PaperProps) => (
  <article class="paper read-back">
    <header class="paper__head">
      <p>
        {officeName(town)}
        <br />
        {sheet.phone} <b>{town.phone}</b>
        {town.fax === '' ? null : (
          <>
            <br />
            {sheet.fax} <b>{town.fax}</b>
          </>
        )}
      </p>
      <p>
        {text.number}：{opening.number}
        <br />
        {text.received}：{dayOrNone(opening.receivedOn)}
      </p>
    </header>
    <p class="read-back__title">{text.paperTitle}</p>
    <p class="read-back__say">{text.sayFirst(town.deskName)}</p>
    <table>
      <tbody>
        <tr>
          <th scope="row">{text.firm}</th>
          <td>{edition.employerName}</td>
        </tr>
        <tr>
          <th scope="row">{text.rung}</th>
          <td>{openingJa.rungs[opening.rung].name}</td>
        </tr>
      </tbody>
    </table>
    {readBackGroups({ opening, edition }).map((group) => (
      <Group {...group} />
    ))}
    <p class="read-back__say">{text.sayLast}</p>
    <p>{text.meaning}</p>
    <div class="sheet__sign">
      <p>
        <b>{text.sign}</b>
      </p>
      <p>{sheet.signDate}</p>
      <p>{sheet.signName}</p>
    </div>
    <p>{text.signHelp}</p>
    <footer class="paper__foot">
      <span>
        {town.deskName}　{sheet.phone} {town.phone}　{town.openingHours}
      </span>
      <span>
        {opening.number}　{edition.title}
      </span>
    </footer>
  </article>
)

type ReadBackProps = { frame: Frame; reviewed: Reviewed; form: FormState; done?: string | undefined }

export const ReadBackView = ({ frame, reviewed, form, done }: ReadBackProps) => {
  const { opening, edition, town } = reviewed
  return (
    <DeskPage {...frame} title={text.title} current="openings" deskName={town.deskName}>
      <BackLink href={paths.keyIn.start()}>{keyInText.form.back}</BackLink>
      <Troubles form={form} />
      <Done words={{ assent: assent.doneNow, mail: assent.mailedNow }} done={done} />
      <div class="read-back__desk" data-screen>
        <PageHead title={text.title}>
          <p>{text.lead}</p>
        </PageHead>
        <Assent {...reviewed} form={form} />
      </div>
      <div class="actions">
        <PrintButton>{text.print}</PrintButton>
        <LinkButton kind="secondary" size="small" href={paths.desk.opening(opening.id)}>
          {text.toReview}
        </LinkButton>
      </div>
      <Paper opening={opening} edition={edition} town={town} />
    </DeskPage>
  )
}

import type { noticesDue } from '../../desk/openings/notice-store.ts'
import type { Opening, OpeningEdition } from '../../desk/openings/opening.ts'
import type { Settings } from '../../desk/settings/settings.ts'
import { newPressKey } from '../../http/page.ts'
import { workingDaysBetween } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { firmsText, noticeHandling, noticeResults } from '../../text/firms.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button, PrintButton } from '../../ui/button.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import { Empty, PageHead, Troubles } from './casework-parts.tsx'
import { dayOrNone, fullDay, shortDay } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'
import { Office } from './paper.tsx'
import { Done } from './office-parts.tsx'

const text = firmsText.notices

type Due = ReturnType<ReturnType<typeof noticesDue>['pick']>
type ListProps = { frame: Frame; town: DeskTown; due: Due; today: CivilDate; done: string | undefined }

const Way = ({ noticeBy, fax }: Pick<Due[number], 'noticeBy' | 'fax'>) =>
  noticeBy === 'fax' ? (
    <span class="keep">
      {firmsText.noticeWays.fax} {fax}
    </span>
  ) : (
    <>{firmsText.noticeWays.paper}</>
  )

export const NoticeList = ({ frame, town, due, today, done }: ListProps) => (
  <DeskPage {...frame} town={town} title={text.title} current="notices">
    <Done words={{ sent: text.done }} done={done} />
    <PageHead title={text.title}>
      <p class="muted">{text.lead}</p>
    </PageHead>
    {due.length === 0 ? (
      <Empty text={text.empty} how={text.emptyHow} />
    ) : (
      <Table
        caption={text.caption(due.length)}
        columns={Object.values(text.columns).map((label) => ({ label }))}
        rows={due.map(({ publishedOn, ...one }) => ({
          cells: [
            <>
              <a href={paths.desk.openingNotice(one.id)}>{one.title}</a>
              <br />
              <span class="muted small number">{one.number}</span>
            </>,
            <a href={paths.desk.employer(one.employerId)}>{one.employerName}</a>,
            <Way {...one} />,
            <>
              <span class="keep">{publishedOn ? shortDay(publishedOn) : firmsText.none}</span>
              {publishedOn ? (
                <>
                  <br />
                  <span class="muted small keep">
                    {text.waits(workingDaysBetween({ from: publishedOn, until: today }))}
                  </span>
                </>
              ) : null}
            </>,
          ],
        }))}
      />
    )}
  </DeskPage>
)

type SheetProps = {
  frame: Frame
  town: Settings
  opening: Opening
  edition: OpeningEdition
  employerName: string
  today: CivilDate
  form: FormState
}

const Sent = ({ opening }: Pick<SheetProps, 'opening'>) => {
  if (opening.noticeOn !== null) return <Notice tone="success">{text.sentOn(fullDay(opening.noticeOn))}</Notice>
  if (opening.noticeBy === null) return null
  return (
    <PostForm
      action={paths.desk.openingNotice(opening.id)}
      idempotencyKey={newPressKey()}
      version={opening.version}
      layout="row"
    >
      <p>{text.sendHelp}</p>
      <Button kind="primary">{text.sent}</Button>
    </PostForm>
  )
}

const Rows = ({ opening, edition, town }: Pick<SheetProps, 'opening' | 'edition' | 'town'>) => {
  const { paper } = text
  const rows = [
    [paper.number, opening.number],
    [paper.what, `${edition.title}（${deskText.rungs[opening.rung]}）`],
    [paper.accepted, dayOrNone(opening.publishedOn)],
    [paper.scope, town.handlingScope],
    [paper.complaints, town.complaints],
    [paper.handling, noticeHandling.map((line) => <p>{line}</p>)],
    [paper.results, noticeResults],
    [paper.basis, `${town.legalBasis}　${town.legalNumber}`],
  ] as const
  return (
    <table>
      <tbody>
        {rows.map(([head, value]) => (
          <tr>
            <th scope="row">{head}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The paper of 職業安定法29条の4, 同施行規則17条の7, as it goes out by post or FAX. */
export const NoticeSheet = ({ frame, form, ...of }: SheetProps) => {
  const { town, opening, employerName, today } = of
  const { paper } = text
  return (
    <DeskPage {...frame} title={paper.title} current="notices" deskName={town.deskName}>
      <div class="actions">
        <BackLink href={paths.desk.notices()}>{text.back}</BackLink>
        <PrintButton>{text.print}</PrintButton>
      </div>
      <div class="actions">
        <Troubles form={form} />
        <Sent opening={opening} />
      </div>
      <article class="paper">
        <header class="paper__head">
          <p>
            <b>{paper.to(employerName)}</b>
          </p>
          <p>
            {fullDay(opening.noticeOn ?? today)}
            <br />
            <Office town={town} />
          </p>
        </header>
        <h1>{paper.title}</h1>
        <p>{paper.lead}</p>
        <Rows {...of} />
        <p>{paper.free}</p>
        <footer class="paper__foot">
          <span>
            {town.deskName}　{paper.phone} {town.phone}
            {town.fax ? `　${paper.fax} ${town.fax}` : ''}
          </span>
          <span>
            {town.address}　{town.openingHours}
          </span>
        </footer>
      </article>
    </DeskPage>
  )
}

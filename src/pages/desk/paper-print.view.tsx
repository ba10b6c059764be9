import type { Child } from 'hono/jsx'
import type { OpenedPaper, PaperRecord } from '../../desk/referrals/look-at-papers.ts'
import type { PaperKind } from '../../desk/referrals/paper.ts'
import { paperText } from '../../text/referral-papers.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { PrintButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Place, Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'
import { ReplyCard } from './paper-card.view.tsx'
import { ConsentPaper, FirstDayPaper, NeutralLetter } from './paper-client.view.tsx'
import { ConditionsPaper } from './paper-conditions.view.tsx'
import { LetterPaper } from './paper-letter.view.tsx'
import { MirrorPaper } from './paper-mirror.view.tsx'
import type { PaperProps } from './paper-sheet.view.tsx'

const text = paperText.print

const papers: Readonly<Record<PaperKind, (props: PaperProps) => Child>> = {
  letter: (props) => <LetterPaper {...props} />,
  disclosure: (props) => <ConditionsPaper {...props} />,
  replyCard: (props) => <ReplyCard {...props} />,
  consent: (props) => <ConsentPaper {...props} />,
  firstDay: (props) => <FirstDayPaper {...props} />,
  mirror: (props) => <MirrorPaper {...props} />,
  neutral: (props) => <NeutralLetter {...props} />,
}

const adviceOn = (given: readonly OpenedPaper[]): readonly string[] => [
  ...(given.some(({ way }) => way === 'email') ? [text.mailed] : []),
  ...(given.some(({ way }) => way === 'fax') ? [text.fax] : []),
  ...(given.some(({ kind, way }) => kind === 'letter' && way !== 'fax') ? [text.duplex] : []),
]

type PrintProps = { frame: Frame; record: PaperRecord; baseUrl: string; back: string; place: Place }

/** One paper or a whole set, each on pages of its own: one press prints all of them. */
export const PrintView = ({ frame, record, baseUrl, back, place }: PrintProps) => {
  const advice = adviceOn(record.papers)
  const [first] = record.papers
  return (
    <DeskPage {...frame} title={text.title} current={place} isPaper deskName={first?.words.town.deskName ?? ''}>
      <div class="stack" data-screen="true">
        <BackLink href={back}>{text.back}</BackLink>
        {advice.length === 0 ? null : (
          <Notice tone="info">
            {advice.map((line) => (
              <p>{line}</p>
            ))}
          </Notice>
        )}
        <p>
          <PrintButton>{text.print}</PrintButton>
        </p>
      </div>
      {record.papers.map((paper) => papers[paper.kind]({ paper, record, baseUrl }))}
    </DeskPage>
  )
}

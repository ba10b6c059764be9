import { paths } from '../../paths.ts'
import { declineReasons } from '../../desk/referrals/referral.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { paperText } from '../../text/referral-papers.ts'
import { Qr } from '../../ui/qr.tsx'
import { codeInHalves } from '../parts/code-in-halves.ts'
import { whenOf } from './casework-words.ts'
import { Sheet, Ticks } from './paper-sheet.view.tsx'
import type { PaperProps } from './paper-sheet.view.tsx'

const { card: text, sheet } = paperText

const Link = ({ paper, baseUrl }: PaperProps) =>
  paper.link === null ? null : (
    <div class="reply-card__link">
      <p>{text.byLink}</p>
      <Qr text={`${baseUrl}${paths.matter(paper.link.id)}`} label={text.qr} />
      <p>
        {text.code}
        <br />
        <b class="reply-card__code">{codeInHalves(paper.link.code)}</b>
      </p>
    </div>
  )

const Answers = () => (
  <table>
    <tbody>
      <tr>
        <td>
          <b>□ {text.yes}</b>
        </td>
      </tr>
      <tr>
        <td>
          <b>□ {text.no}</b>
          <br />
          <Ticks words={declineReasons.map((code) => referralText.reasons[code])} />
        </td>
      </tr>
      <tr>
        <td>
          <b>□ {text.other}</b>
          {['①', '②', '③'].map((number) => (
            <>
              <br />
              {number}
              {text.slot}
            </>
          ))}
        </td>
      </tr>
    </tbody>
  </table>
)

/** For a firm with only a FAX: half a sheet to cut off and send back. Nobody's name is on it. */
export const ReplyCard = (props: PaperProps) => {
  const { paper, record } = props
  const { town, letterNumber } = paper.words
  return (
    <Sheet {...props} title={text.title} layout="card">
      <p>{text.lead}</p>
      <p>
        {sheet.letterNumber} <b>{letterNumber}</b>　{text.opening} <b>{record.edition.title}</b>（
        {whenOf(record.edition)}）　{text.within(town.referralReminderDay)}
      </p>
      <div class="reply-card">
        <div>
          <p>
            {text.byFax(town.fax)}
            <br />
            {text.byPhone(town.phone)}
          </p>
          <Answers />
          <p class="reply-card__by">{text.by}：</p>
        </div>
        <Link {...props} />
      </div>
      <p class="consent-slip__cut">{text.cut}</p>
      <p>
        <b>{text.kept}</b>　{sheet.letterNumber} {letterNumber}　{record.edition.title}
        <br />
        {text.keptText}
      </p>
    </Sheet>
  )
}

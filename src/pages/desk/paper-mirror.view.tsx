import { firmReferralsText } from '../../text/firm-referrals.ts'
import { paperText } from '../../text/referral-papers.ts'
import { Rows, Sheet, Told, whenIn } from './paper-sheet.view.tsx'
import type { PaperProps } from './paper-sheet.view.tsx'

const { mirror: text, sheet } = paperText

/** What the firm needs on the day: when, whom, what helps, and what nobody asks (R2-40). */
export const MirrorPaper = (props: PaperProps) => {
  const { paper, record } = props
  const { words } = paper
  const isTrial = record.opening.family === 'trial'
  const isNamed = record.name !== '' && (paper.way === 'print' || paper.way === 'post')
  return (
    <Sheet {...props} title={isTrial ? text.trialTitle : text.title}>
      <p class="ref-paper__to">{paperText.letter.to(record.edition.employerName)}</p>
      <p>{text.lead}</p>
      {isTrial ? (
        <p class="ref-paper__note">
          <b>{text.trial}</b>
        </p>
      ) : null}
      <Rows
        rows={[
          [
            text.rows.who,
            isNamed ? text.named(record.name) : `${text.who}（${sheet.letterNumber} ${words.letterNumber}）`,
          ],
          [text.rows.when, whenIn(words) || text.noWhen],
          [text.rows.place, `${record.edition.placeName}　${record.edition.address}`],
          [text.rows.meets, record.edition.meets],
          [text.rows.told, <Told told={words.told} none={text.nothingTold} />],
          [text.rows.call, `${words.consultant}　${sheet.phone} ${words.town.phone}`],
        ]}
      />
      <h2>{text.notAskHeading}</h2>
      <p>
        {firmReferralsText.asking.points.map((line) => (
          <span class="ref-paper__tick">× {line}</span>
        ))}
      </p>
      <p>{text.notAskMore}</p>
      <h2>{text.missing}</h2>
      <p>{text.missingHow}</p>
      <p>{text.use}</p>
    </Sheet>
  )
}

import type { SubsidyReading, TrialDays } from '../../desk/placements/history.ts'
import { historyText } from '../../text/desk-history.ts'
import { Notice } from '../../ui/notice.tsx'
import type { SummaryRow } from '../../ui/summary-list.tsx'

const { subsidy: text, trialDays } = historyText

export const trialDaysRow = (days: TrialDays): SummaryRow => ({ key: trialDays.key, value: trialDays.said(days) })

const Why = ({ isWished, trialDays: days }: SubsidyReading) => (
  <p>
    {isWished ? text.wished : null} {days > 0 ? text.trials(days) : null}
  </p>
)

/** R2-60: what may rule a subsidy out, with its reason; it explains and never stands in the way. */
export const SubsidyNote = ({ subsidy }: { subsidy: SubsidyReading | null }) => {
  if (subsidy === null) return null
  if (subsidy.warnings.length === 0) {
    return (
      <Notice tone="info" heading={text.fineHeading}>
        <Why {...subsidy} />
        <p>{text.fine}</p>
      </Notice>
    )
  }
  return (
    <Notice tone="warning" heading={text.heading}>
      <Why {...subsidy} />
      <ul>
        {subsidy.warnings.map((warning) => (
          <li>
            <b>{text.warnings[warning].title}</b>
            <br />
            {text.warnings[warning].text}
          </li>
        ))}
      </ul>
      <p>{text.blocksNothing}</p>
    </Notice>
  )
}

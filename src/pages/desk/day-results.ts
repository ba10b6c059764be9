import type { Day } from '../../desk/caseloads/look-at-day.ts'
import { paths } from '../../paths.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { resultText } from '../../text/results.ts'
import { basisOf } from './day-line.ts'
import type { DayLine } from './day-line.ts'

// What came of a referral, and what was agreed: both are of today until somebody has looked.

export const resultLines = (day: Day): DayLine[] =>
  day.results.map((line) => {
    const { id, employerName, title, state } = line.row
    return {
      ...basisOf(day, line),
      group: 'today',
      icon: 'mail',
      what: `${resultText.fromFirm}：${employerName}「${title}」`,
      paper: resultText.fromFirm,
      when: referralText.states[state],
      open: { href: paths.desk.referral(id), label: resultText.toResult },
    }
  })

export const loweredLines = (day: Day): DayLine[] =>
  day.lowered.map((line) => ({
    ...basisOf(day, line),
    group: 'today',
    tone: 'wrong',
    icon: 'alert',
    what: `${resultText.lowered.line}（${line.row.employerName}）`,
    paper: resultText.lowered.line,
    when: '',
    open: { href: paths.desk.placement(line.row.id), label: resultText.lowered.open },
  }))

import type { Day } from '../../desk/caseloads/look-at-day.ts'
import { isOwnTurn, nextActOf } from '../../desk/referrals/referral.ts'
import type { Settings } from '../../desk/settings/settings.ts'
import { workingDaysBetween } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { dayText } from '../../text/day.ts'
import { clientText } from '../../text/desk-clients.ts'
import { todayText } from '../../text/desk-placements.ts'
import { referralText } from '../../text/desk-referrals.ts'
import type { Tone } from '../../ui/status-tag.tsx'
import { basisOf } from './day-line.ts'
import type { DayLine } from './day-line.ts'

/** The referral clock of product §10.3; its days are the town's settings. */
const clockOf = (days: number, settings: Settings): { tone: Tone; word: string } => {
  if (days >= settings.referralPhoneDay) return { tone: 'wrong', word: todayText.clock.phone }
  if (days >= settings.referralReminderDay) return { tone: 'look', word: todayText.clock.reminded }
  return { tone: 'plain', word: todayText.clock.fresh }
}
const waitedWords = (days: number) =>
  days === 0 ? todayText.waitedFresh : `${todayText.waited}${days}${todayText.workingDays}`

export const waitingLines = (day: Day): DayLine[] =>
  day.referrals
    .filter(({ row }) => row.state === 'issued')
    .toSorted((a, b) => ((a.row.issuedOn ?? '') < (b.row.issuedOn ?? '') ? -1 : 1))
    .map((line) => {
      const { id, issuedOn, employerName, title } = line.row
      const days = workingDaysBetween({ from: issuedOn ?? day.today, until: day.today })
      const tag = clockOf(days, day.settings)
      return {
        ...basisOf(day, line),
        group: 'waiting',
        icon: 'clock',
        what: `${employerName}「${title}」`,
        paper: `${dayText.sections.waiting}　${waitedWords(days)}`,
        when: waitedWords(days),
        tag,
        ...((tag.tone === 'wrong' || tag.tone === 'look') && { tone: tag.tone }),
        open: { href: paths.desk.referral(id), label: todayText.toReferral },
      }
    })

export const turnLines = (day: Day): DayLine[] =>
  day.referrals.flatMap((line): DayLine[] => {
    const act = nextActOf(line.row)
    if (!act || !isOwnTurn(act)) return []
    const { id, employerName, title, state } = line.row
    return [
      {
        ...basisOf(day, line),
        group: 'today',
        icon: 'connect',
        what: `${employerName}「${title}」`,
        paper: clientText.next[act],
        when: referralText.states[state],
        open: { href: paths.desk.referral(id), label: clientText.nextShort[act] },
      },
    ]
  })

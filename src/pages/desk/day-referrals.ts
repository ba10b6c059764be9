import type { Day } from '../../desk/caseloads/look-at-day.ts'
import { awaitedIn, clockOf, isCallDue, isToTell } from '../../desk/referrals/clock.ts'
import { isOwnTurn, nextActOf } from '../../desk/referrals/referral.ts'
import { isCounted, waitedDays } from '../../law/referral-clock.ts'
import type { Clock } from '../../law/referral-clock.ts'
import { paths } from '../../paths.ts'
import { clientText } from '../../text/desk-clients.ts'
import { todayText } from '../../text/desk-placements.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { clockText } from '../../text/referral-clock.ts'
import type { Tone } from '../../ui/status-tag.tsx'
import { waitedWords } from './clock-words.ts'
import { basisOf } from './day-line.ts'
import type { DayLine } from './day-line.ts'

type Line = Day['referrals'][number]

/** The referral clock of product §10.3; its days are the town's settings. */
const tagOf = (clock: Clock, today: string): { tone: Tone; word: string } => {
  if (!isCounted(today, clock)) return { tone: 'plain', word: todayText.clock.resting }
  if (clock.step === 'phone') return { tone: 'look', word: todayText.clock.tried }
  if (waitedDays(clock, today) >= clock.days.phone) return { tone: 'wrong', word: todayText.clock.phone }
  return clock.step === null
    ? { tone: 'plain', word: todayText.clock.fresh }
    : { tone: 'look', word: todayText.clock.reminded }
}

const clockAt = (day: Day, { row }: Line): Clock | null => clockOf(row, day.settings)

const isToCall = (day: Day, line: Line): boolean => {
  const clock = clockAt(day, line)
  return clock !== null && isCallDue(clock, { on: line.row.clockOn, today: day.today })
}

// A visit that is still to come is nobody's delay: the clock of the result has not begun.
const isWaiting = (day: Day, line: Line): boolean => {
  const { state } = line.row
  if (state !== 'issued' && state !== 'trialing') return false
  const clock = clockAt(day, line)
  return state === 'issued' || (clock !== null && clock.from < day.today)
}

export const waitingLines = (day: Day): DayLine[] =>
  day.referrals
    .filter((line) => isWaiting(day, line) && !isToCall(day, line))
    .toSorted((a, b) => ((a.row.clockFrom ?? '') < (b.row.clockFrom ?? '') ? -1 : 1))
    .map((line) => {
      const { id, state, employerName, title } = line.row
      const clock = clockAt(day, line)
      const awaited = awaitedIn(state)
      const waited = clock ? waitedWords(waitedDays(clock, day.today), awaited) : referralText.states[state]
      const tag = clock && tagOf(clock, day.today)
      return {
        ...basisOf(day, line),
        group: 'waiting',
        icon: 'clock',
        what: `${employerName}「${title}」`,
        paper: waited,
        when: waited,
        ...(tag && { tag }),
        ...((tag?.tone === 'wrong' || tag?.tone === 'look') && { tone: tag.tone }),
        open: { href: paths.desk.referral(id), label: clockText.call.record[awaited] },
      }
    })

/** The phone's day has come: whom to call and by which number; a call in vain comes back on the firm's next open day. */
export const callLines = (day: Day): DayLine[] =>
  day.referrals
    .filter((line) => isToCall(day, line))
    .map((line) => {
      const { id, employerName, letterNumber, firmPhone, version, state } = line.row
      const clock = clockAt(day, line)
      const { call } = clockText
      return {
        ...basisOf(day, line),
        group: 'late',
        tone: 'wrong',
        icon: 'phone',
        what: call.line(employerName, letterNumber ?? ''),
        phone: firmPhone,
        paper: call.paper(letterNumber ?? ''),
        when: clock ? waitedWords(waitedDays(clock, day.today), awaitedIn(state)) : '',
        open: { href: paths.desk.referral(id), label: call.record[awaitedIn(state)] },
        finish: { action: paths.desk.referralTried(id), version, label: call.tried },
      }
    })

/** Closed in silence: the person hears it from somebody they know. */
export const tellLines = (day: Day): DayLine[] =>
  day.referrals
    .filter(({ row }) => isToTell(row))
    .map((line) => {
      const { id, employerName, version } = line.row
      const { tell } = clockText
      return {
        ...basisOf(day, line),
        group: 'today',
        icon: 'people',
        what: tell.line(employerName),
        paper: tell.paper,
        when: '',
        open: { href: paths.desk.referral(id), label: tell.open },
        finish: { action: paths.desk.referralTold(id), version, label: tell.done },
      }
    })

export const turnLines = (day: Day): DayLine[] =>
  day.referrals.flatMap((line): DayLine[] => {
    const act = nextActOf(line.row)
    if (!act || !isOwnTurn(act) || isToCall(day, line)) return []
    const { id, employerName, title, state } = line.row
    const clock = clockAt(day, line)
    const waited = clock ? waitedDays(clock, day.today) : 0
    return [
      {
        ...basisOf(day, line),
        group: 'today',
        icon: 'connect',
        what: `${employerName}「${title}」`,
        paper: clientText.next[act],
        when: waited > 0 ? waitedWords(waited, awaitedIn(state)) : referralText.states[state],
        open: { href: paths.desk.referral(id), label: clientText.nextShort[act] },
      },
    ]
  })

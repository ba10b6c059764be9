import { silentDays } from '../../desk/caseloads/due.ts'
import type { Day } from '../../desk/caseloads/look-at-day.ts'
import { paths } from '../../paths.ts'
import { dayText } from '../../text/day.ts'
import { todayText } from '../../text/desk-placements.ts'
import { basisOf } from './day-line.ts'
import type { DayGroup, DayLine } from './day-line.ts'
import { consentLines, planLines, receptionLines, restLines } from './day-duties.ts'
import { dated, putOff } from './day-dates.ts'
import { callLines, tellLines, turnLines, waitingLines } from './day-referrals.ts'
import { loweredLines, resultLines } from './day-results.ts'
import { taskName } from './placements-parts.tsx'

// Everything on the day as lines of one kind, for the screen and for the sheet.

const sideIcons = { client: 'phone', employer: 'building', family: 'people' } as const

const followUpLines = (day: Day): DayLine[] =>
  day.followUps.map((line) => {
    const { followUp, employerName, lastSigns } = line.row
    return {
      ...basisOf(day, line),
      ...dated(followUp.dueOn, day.today),
      icon: sideIcons[followUp.side],
      what: `${taskName(followUp)}（${employerName}）`,
      paper: taskName(followUp),
      signs: lastSigns,
      open: { href: paths.desk.followUp(followUp.id), label: todayText.write },
      put: {
        action: paths.desk.followUpMove(followUp.id),
        chooseAt: paths.desk.followUpMove(followUp.id),
        was: followUp.dueOn,
        version: followUp.version,
      },
    }
  })

const taskLines = (day: Day): DayLine[] =>
  day.tasks.map((line): DayLine => {
    const { id, kind, text, dueOn, version, authorName } = line.row
    const isMessage = kind === 'message'
    return {
      ...basisOf(day, line),
      ...(isMessage && dueOn <= day.today ? { group: 'today', when: '' } : dated(dueOn, day.today)),
      icon: isMessage ? 'mail' : 'flag',
      what: isMessage ? `${dayText.messageKind}：${text}（${dayText.from(authorName)}）` : text,
      paper: isMessage ? dayText.paper.message : text,
      finish: { action: paths.desk.taskTurn(id), version, label: isMessage ? dayText.read : dayText.done },
      put: { action: paths.desk.taskMove(id), chooseAt: paths.desk.taskMove(id), was: dueOn, version },
    }
  })

const silentLines = (day: Day): DayLine[] =>
  day.silent.map((line) => ({
    ...basisOf(day, line),
    group: 'silent',
    tone: 'look',
    icon: 'phone',
    what: dayText.silent(silentDays(line.row, day.today)),
    paper: dayText.silent(silentDays(line.row, day.today)),
    when: '',
    open: { href: paths.desk.client(line.row.clientId), label: dayText.toRecord },
    put: putOff(line.row.clientId, { about: 'silent', was: day.today }),
  }))

const steplessLines = (day: Day): DayLine[] =>
  day.withoutStep.map((line) => ({
    ...basisOf(day, line),
    group: 'noStep',
    icon: 'flag',
    what: dayText.noStep,
    paper: dayText.noStep,
    when: '',
    open: { href: paths.desk.clientStep(line.row.clientId), label: dayText.toStep },
    put: putOff(line.row.clientId, { about: 'noStep', was: day.today }),
  }))

/** In the order in which they ask; another kind of line is one more maker here. */
const makers: readonly ((day: Day) => DayLine[])[] = [
  loweredLines,
  resultLines,
  taskLines,
  followUpLines,
  callLines,
  tellLines,
  turnLines,
  waitingLines,
  silentLines,
  steplessLines,
  planLines,
  restLines,
  receptionLines,
  consentLines,
]

export const linesOf = (day: Day): Readonly<Record<DayGroup, readonly DayLine[]>> => {
  const lines = makers.flatMap((make) => make(day))
  const of = (group: DayGroup) => lines.filter((line) => line.group === group)
  return {
    late: of('late'),
    today: of('today'),
    waiting: of('waiting'),
    silent: of('silent'),
    noStep: of('noStep'),
    soon: of('soon'),
  }
}

import type { CivilDate } from '../../law/calendar.ts'
import { workingDaysBetween } from '../../law/calendar.ts'
import type { Named } from '../../desk/clients/name-cases.ts'
import type { FollowUp } from '../../desk/placements/placement.ts'
import type { NextAct, Referral } from '../../desk/referrals/referral.ts'
import { isOwnTurn, nextActOf } from '../../desk/referrals/referral.ts'
import type { Settings } from '../../desk/settings/settings.ts'
import { paths } from '../../paths.ts'
import { todayText } from '../../text/desk-placements.ts'
import { clientText } from '../../text/desk-clients.ts'
import { LinkButton, PrintButton } from '../../ui/button.tsx'
import type { IconName } from '../../ui/icon.tsx'
import type { Tone } from '../../ui/status-tag.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { referralText } from '../../text/desk-referrals.ts'
import { Empty, PageHead, caseName } from './casework-parts.tsx'
import { fullDay, shortDay } from './casework-words.ts'
import type { Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'
import { Alert, taskName } from './placements-parts.tsx'
import { DayList, DayRow } from './today-parts.tsx'

type DueLine = Named<{
  followUp: FollowUp
  clientId: string
  caseNumber: string
  title: string
  employerName: string
  lastSigns: string | null
}>
type ReferralLine = Named<
  Pick<Referral, 'id' | 'state' | 'clientId' | 'issuedOn' | 'issuerRequestedOn'> & {
    caseNumber: string
    title: string
    employerName: string
  }
>
type TodayProps = {
  frame: Frame
  today: CivilDate
  followUps: readonly DueLine[]
  referrals: readonly ReferralLine[]
  settings: Settings
}

const sideIcons = { client: 'phone', employer: 'building', family: 'people' } as const satisfies Record<
  FollowUp['side'],
  IconName
>

const DueRow = ({ line, today }: { line: DueLine; today: CivilDate }) => {
  const { followUp, clientId, caseNumber, employerName, lastSigns } = line.row
  return (
    <DayRow
      tone={followUp.dueOn < today ? 'wrong' : undefined}
      icon={sideIcons[followUp.side]}
      clientId={clientId}
      name={caseName({ initials: line.initials, caseNumber })}
      action={{ href: paths.desk.followUp(followUp.id), label: todayText.write }}
    >
      {taskName(followUp)}（{employerName}）
      {followUp.dueOn === today ? null : <span class="day-row__when keep"> {shortDay(followUp.dueOn)}</span>}{' '}
      <Alert lastSigns={lastSigns} />
    </DayRow>
  )
}

type Waiting = { days: number; settings: Settings }

/** The referral clock of product §10.3; its days are the town's settings. */
const clockOf = ({ days, settings }: Waiting): { tone: Tone; word: string } => {
  if (days >= settings.referralPhoneDay) return { tone: 'wrong', word: todayText.clock.phone }
  if (days >= settings.referralReminderDay) return { tone: 'look', word: todayText.clock.reminded }
  return { tone: 'plain', word: todayText.clock.fresh }
}

const WaitingRow = ({ line, today, settings }: { line: ReferralLine; today: CivilDate; settings: Settings }) => {
  const { id, clientId, caseNumber, issuedOn, employerName, title } = line.row
  const days = workingDaysBetween({ from: issuedOn ?? today, until: today })
  const { tone, word } = clockOf({ days, settings })
  return (
    <DayRow
      tone={tone === 'wrong' || tone === 'look' ? tone : undefined}
      icon="clock"
      clientId={clientId}
      name={caseName({ initials: line.initials, caseNumber })}
      action={{ href: paths.desk.referral(id), label: todayText.toReferral }}
    >
      {employerName}「{title}」{' '}
      <span class="day-row__when keep">
        {days === 0 ? (
          todayText.waitedFresh
        ) : (
          <>
            {todayText.waited}
            <b class="number">{days}</b>
            {todayText.workingDays}
          </>
        )}
      </span>{' '}
      <StatusTag tone={tone}>{word}</StatusTag>
    </DayRow>
  )
}

const NextRow = ({ line, act }: { line: ReferralLine; act: NextAct }) => {
  const { id, clientId, caseNumber, employerName, title, state } = line.row
  return (
    <DayRow
      icon="connect"
      clientId={clientId}
      name={caseName({ initials: line.initials, caseNumber })}
      action={{ href: paths.desk.referral(id), label: clientText.nextShort[act] }}
    >
      {employerName}「{title}」 <span class="day-row__when keep">{referralText.states[state]}</span>
    </DayRow>
  )
}

const Referrals = ({ referrals, today, settings }: Omit<TodayProps, 'frame' | 'followUps'>) => {
  const waiting = referrals
    .filter(({ row }) => row.state === 'issued')
    .toSorted((a, b) => ((a.row.issuedOn ?? '') < (b.row.issuedOn ?? '') ? -1 : 1))
  const own = referrals.flatMap((line) => {
    const act = nextActOf(line.row)
    return act && isOwnTurn(act) ? [{ line, act }] : []
  })
  return (
    <>
      <DayList tone="today" heading={todayText.next} count={own.length}>
        {own.map(({ line, act }) => (
          <NextRow line={line} act={act} />
        ))}
      </DayList>
      <DayList tone="today" heading={todayText.waiting} count={waiting.length}>
        {waiting.map((line) => (
          <WaitingRow line={line} today={today} settings={settings} />
        ))}
      </DayList>
    </>
  )
}

export const TodayView = ({ frame, today, followUps, referrals, settings }: TodayProps) => {
  const late = followUps.filter(({ row }) => row.followUp.dueOn < today)
  const due = followUps.filter(({ row }) => row.followUp.dueOn === today)
  const soon = followUps.filter(({ row }) => row.followUp.dueOn > today)
  const rows = (lines: readonly DueLine[]) => lines.map((line) => <DueRow line={line} today={today} />)
  return (
    <DeskPage {...frame} title={todayText.title} current="today" town={settings}>
      <PageHead
        title={`${todayText.title} ${fullDay(today)}`}
        side={<PrintButton>{referralText.sheet.print}</PrintButton>}
      />
      {late.length + due.length === 0 ? (
        <Empty text={todayText.nothing} how={todayText.nothingHow}>
          <LinkButton kind="secondary" size="small" href={paths.desk.clients()}>
            {todayText.toClients}
          </LinkButton>
        </Empty>
      ) : null}
      <DayList tone="wrong" heading={todayText.late} count={late.length}>
        {rows(late)}
      </DayList>
      <DayList tone="today" heading={todayText.due} count={due.length}>
        {rows(due)}
      </DayList>
      <Referrals referrals={referrals} today={today} settings={settings} />
      <DayList tone="soon" heading={todayText.soon} count={soon.length}>
        {rows(soon)}
      </DayList>
    </DeskPage>
  )
}

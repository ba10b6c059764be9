import type { CivilDate } from '../../law/calendar.ts'
import type { ReferralState } from '../../desk/referrals/referral.ts'
import { isLive } from '../../desk/referrals/referral.ts'
import { paths } from '../../paths.ts'
import { todayText } from '../../text/desk-placements.ts'
import { deskText } from '../../text/desk.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Table } from '../../ui/table.tsx'
import { PageHead } from './casework-parts.tsx'
import { fullDay } from './casework-words.ts'
import type { DeskTown, Frame } from './frame.tsx'
import { DeskPage, stopsOf } from './frame.tsx'

type DayProps = { frame: Frame; today: CivilDate; town: DeskTown }

const headOf = (today: CivilDate) => `${todayText.title} ${fullDay(today)}`

const waitingKinds = ['submitted', 'slips', 'inquiries', 'corrections', 'contacts'] as const
type Waiting = Readonly<Record<(typeof waitingKinds)[number], number>>
type OfficerProps = DayProps & { counts: readonly { state: string; openings: number }[]; waiting: Waiting }

const doors = {
  submitted: { href: paths.desk.openings('submitted'), label: todayText.officer.openSubmitted },
  slips: { href: paths.desk.toIssue(), label: todayText.officer.openSlips },
  inquiries: { href: paths.desk.inquiries(), label: todayText.officer.openInquiries },
  corrections: { href: paths.desk.corrections(), label: todayText.officer.openCorrections },
  contacts: { href: paths.desk.cardContacts(), label: todayText.officer.openContacts },
} as const

const Counter = ({ count, word, href }: { count: number; word: string; href: string }) => (
  <li>
    <a href={href}>
      {word} <b>{count}</b>
      {todayText.officer.unit}
    </a>
  </li>
)

export const OfficerDayView = ({ frame, today, town, counts, waiting }: OfficerProps) => {
  const { officer } = todayText
  const countOf = (state: string) => counts.find((each) => each.state === state)?.openings ?? 0
  const first = waitingKinds.find((kind) => waiting[kind] > 0)
  // What comes now and then stands here only when somebody waits.
  const shown = waitingKinds.filter((kind) => kind === 'submitted' || kind === 'slips' || waiting[kind] > 0)
  return (
    <DeskPage {...frame} title={todayText.title} current="today" town={town}>
      <PageHead title={headOf(today)} />
      {first === undefined ? <p class="muted">{officer.all}</p> : null}
      <div class="waiting">
        {shown.map((kind) => (
          <Card heading={officer[kind]} tone={waiting[kind] > 0 ? 'paper' : 'wash'}>
            <p class="counter">
              <b>{waiting[kind]}</b>
              {officer.unit}
            </p>
            {waiting[kind] > 0 ? (
              <LinkButton kind={kind === first ? 'primary' : 'secondary'} href={doors[kind].href}>
                {doors[kind].label}
              </LinkButton>
            ) : null}
          </Card>
        ))}
      </div>
      <ul class="counters">
        {(['published', 'paused', 'returned'] as const).map((state) => (
          <Counter count={countOf(state)} word={officer[state]} href={paths.desk.openings(state)} />
        ))}
      </ul>
    </DeskPage>
  )
}

type SupervisorProps = DayProps & {
  clients: readonly { clientId: string; consultantName: string; state: string }[]
  referrals: readonly { clientId: string; state: ReferralState }[]
}

export const SupervisorDayView = ({ frame, today, town, clients, referrals }: SupervisorProps) => {
  const { supervisor } = todayText
  const names = [...new Set(clients.map(({ consultantName }) => consultantName))].toSorted()
  const live = referrals.filter(({ state }) => isLive(state))
  const rows = names.map((name) => {
    const own = clients.filter(({ consultantName }) => consultantName === name)
    const ids = new Set(own.map(({ clientId }) => clientId))
    const open = own.filter(({ state }) => state === 'open').length
    return { cells: [name, String(open), String(live.filter(({ clientId }) => ids.has(clientId)).length)] }
  })
  return (
    <DeskPage {...frame} title={todayText.title} current="today" town={town}>
      <PageHead title={headOf(today)}>
        <p class="muted">{supervisor.lead}</p>
      </PageHead>
      <Table
        caption={supervisor.heading}
        columns={[
          { label: supervisor.columns.name },
          { label: supervisor.columns.open, align: 'end' },
          { label: supervisor.columns.live, align: 'end' },
        ]}
        rows={rows}
      />
      <Places frame={frame} />
    </DeskPage>
  )
}

const Places = ({ frame }: { frame: Frame }) => (
  <section class="stack">
    <h2>{todayText.start.lead}</h2>
    <ul class="stack">
      {stopsOf(frame.actor.role)
        .flat()
        .filter(({ place }) => place !== 'today')
        .map(({ place, href }) => (
          <li>
            <a href={href}>{deskText.nav[place]}</a>：{todayText.start.places[place]}
          </li>
        ))}
    </ul>
  </section>
)

/** For the roles whose work begins in a list of their own. */
export const StartView = ({ frame, today, town }: DayProps) => (
  <DeskPage {...frame} title={todayText.title} current="today" town={town}>
    <PageHead title={headOf(today)} />
    <Places frame={frame} />
  </DeskPage>
)

import type { CivilDate } from '../../law/calendar.ts'
import type { ClientRecord } from '../../desk/placements/look-at-client.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { clientText } from '../../text/desk-clients.ts'
import { placementText } from '../../text/desk-placements.ts'
import { timelineText } from '../../text/desk-timeline.ts'
import { turnText } from '../../text/desk-turns.ts'
import { lockText } from '../../text/lock.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Details } from '../../ui/details.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { Trouble } from './casework-parts.tsx'
import { ReferralTag } from './casework-parts.tsx'
import { fullDay, shortDay, telOf, wordFor } from './casework-words.ts'
import { NextTag, nextOfClient } from './cases-next.tsx'
import { StepFact } from './tasks.view.tsx'
import { KeptWarning } from './keep-away-parts.view.tsx'
import { ClientPage } from './client-page.view.tsx'
import type { Frame } from './frame.tsx'
import { Done } from './office-parts.tsx'
import { QuickNote } from './quick-note.view.tsx'
import { RecordTimeline } from './timeline.view.tsx'
import { Keeping } from './turns.view.tsx'

type RecordProps = { record: ClientRecord }
type ClientProps = RecordProps & {
  frame: Frame
  today: CivilDate
  trouble: Trouble | undefined
  done: string | undefined
}

const Next = ({ record }: RecordProps) => {
  const act = nextOfClient(record)
  const isWriter = record.head.opened === null
  return (
    <StepFact clientId={record.client.id} step={record.step} isWriter={isWriter}>
      {act === 'none' && isWriter ? (
        <a href={paths.desk.clientOpenings(record.client.id)}>
          <NextTag act={act} />
        </a>
      ) : (
        <NextTag act={act} />
      )}
    </StepFact>
  )
}

const Referrals = ({ record }: RecordProps) => (
  <Card heading={clientText.referrals.heading}>
    {record.referrals.length === 0 ? <p class="muted">{clientText.referrals.empty}</p> : null}
    {record.referrals.map((line) => (
      <p>
        <ReferralTag state={line.state} /> <a href={paths.desk.referral(line.id)}>{line.title}</a>
        <br />
        <span class="small muted">{line.employerName}</span>
      </p>
    ))}
    {record.head.opened || record.client.state !== 'open' ? null : (
      <p>
        <LinkButton kind="secondary" size="small" icon="search" href={paths.desk.clientOpenings(record.client.id)}>
          {clientText.propose}
        </LinkButton>
      </p>
    )}
  </Card>
)

const Placements = ({ record }: RecordProps) => (
  <Card heading={clientText.placements.heading}>
    {record.placements.length === 0 ? <p class="muted">{clientText.placements.empty}</p> : null}
    {record.placements.map(({ placement, title, employerName, nextDueOn }) => (
      <p>
        <a href={paths.desk.placement(placement.id)}>{title}</a>
        <br />
        <span class="small muted">
          {[
            employerName,
            placementText.states[placement.state],
            nextDueOn ? `${clientText.placements.nextDue} ${shortDay(nextDueOn)}` : '',
          ]
            .filter(Boolean)
            .join('・')}
        </span>
      </p>
    ))}
  </Card>
)

/** What a call needs, folded: somebody may look over one's shoulder. The rest stands under 強み・配慮. */
const ToCall = ({ record: { client, text } }: RecordProps) => {
  const { details } = clientText
  const none = <span class="muted">{deskText.notGiven}</span>
  return (
    <Details summary={details.heading}>
      <SummaryList
        rows={[
          { key: details.name, value: text.kana ? `${text.name}（${text.kana}）` : text.name },
          { key: details.phone, value: text.phone ? <a href={telOf(text.phone)}>{text.phone}</a> : none },
          { key: details.reachable, value: text.reachable || none },
        ]}
      />
      <p class="small">
        <a href={paths.desk.about(client.id)}>{details.more}</a>
      </p>
    </Details>
  )
}

/** What the record stands at, and the ways to turn it. */
const Turns = ({ record: { client, lastTurn, head } }: RecordProps) => {
  const acts = {
    open: [
      { href: paths.desk.clientSuspend(client.id), word: turnText.act.suspend },
      { href: paths.desk.clientClose(client.id), word: turnText.act.close },
    ],
    suspended: [
      { href: paths.desk.clientReopen(client.id), word: turnText.act.reopen },
      { href: paths.desk.clientClose(client.id), word: turnText.act.close },
    ],
    closed: [{ href: paths.desk.clientReopen(client.id), word: turnText.act.reopen }],
  }
  return (
    <Card heading={turnText.heading}>
      {lastTurn && client.state !== 'open' ? (
        <p>
          <b>{turnText.now[client.state]}</b>（{wordFor(turnText.reasons[lastTurn.state], lastTurn.reason)}）
          <br />
          <span class="small muted">
            {turnText.since(fullDay(lastTurn.turnedOn))}
            {lastTurn.untilOn ? `　${turnText.until(fullDay(lastTurn.untilOn))}` : ''}
          </span>
        </p>
      ) : null}
      {lastTurn && client.state === 'closed' ? <Keeping closedOn={lastTurn.turnedOn} /> : null}
      {head.opened ? null : (
        <ul>
          {acts[client.state].map(({ href, word }) => (
            <li>
              <a href={href}>{word}</a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** Asked before anybody else opens the record or an opening is looked for; nobody has to answer now. */
const AskFirst = ({ id }: { id: string }) => {
  const { first } = lockText
  return (
    <Notice tone="info" icon="people" heading={first.heading}>
      <p>{first.lead}</p>
      <ul>
        <li>
          <a href={paths.desk.clientConflicts(id)}>{first.conflicts}</a>
        </li>
        <li>
          <a href={paths.desk.keepAway(id)}>{first.keepAway}</a>
        </li>
      </ul>
      <p>
        <a href={paths.desk.client(id)}>{first.later}</a>
      </p>
    </Notice>
  )
}

export const ClientView = ({ frame, record, today, trouble, done }: ClientProps) => (
  <ClientPage
    frame={frame}
    town={record.town}
    head={record.head}
    current="timeline"
    facts={record.client.state === 'open' ? <Next record={record} /> : null}
  >
    <Done words={timelineText.done} done={done} />
    {done === 'taken' && record.head.opened === null ? <AskFirst id={record.client.id} /> : null}
    <ToCall record={record} />
    {record.head.opened ? null : <QuickNote record={record} today={today} trouble={trouble} />}
    <KeptWarning clientId={record.client.id} kept={record.kept} />
    <div class="columns">
      <RecordTimeline record={record} />
      <div class="stack">
        <Referrals record={record} />
        <Placements record={record} />
        <Turns record={record} />
      </div>
    </div>
  </ClientPage>
)

import { mayRole } from '../../access/policy.ts'
import type { Named } from '../../desk/clients/name-cases.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { Rung } from '../../desk/openings/opening.ts'
import type { Referral } from '../../desk/referrals/referral.ts'
import { isLive, isOwnTurn, nextActOf } from '../../desk/referrals/referral.ts'
import { paths } from '../../paths.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { Table } from '../../ui/table.tsx'
import { Empty, PageHead, ReferralTag, RungTag, caseName } from './casework-parts.tsx'
import { dayOrNone } from './casework-words.ts'
import type { DeskTown, Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'

type Line = Pick<
  Referral,
  'id' | 'state' | 'agreedOn' | 'issuedOn' | 'answeredOn' | 'resultOn' | 'issuerRequestedOn'
> & { caseNumber: string; title: string; employerName: string; rung: Rung }
type Lines = readonly Named<Line>[]

const lastDayOf = (line: Line): CivilDate | null =>
  line.resultOn ?? line.answeredOn ?? line.issuedOn ?? line.issuerRequestedOn ?? line.agreedOn

const Rows = ({ lines, caption, isOwn }: { lines: Lines; caption: string; isOwn: boolean }) => {
  const { columns } = referralText.list
  return (
    <Table
      caption={caption}
      isCaptionHidden
      columns={[columns.what, columns.who, columns.state, columns.since].map((label) => ({ label }))}
      rows={lines.map(({ row, initials }) => ({
        cells: [
          <>
            {isOwn ? <a href={paths.desk.referral(row.id)}>{row.title}</a> : row.title}
            <br />
            <span class="small muted">{row.employerName}</span> <RungTag rung={row.rung} />
          </>,
          <span class="number">{caseName({ initials, caseNumber: row.caseNumber })}</span>,
          <ReferralTag state={row.state} />,
          dayOrNone(lastDayOf(row)),
        ],
      }))}
    />
  )
}

const groupsOf = (referrals: Lines) => ({
  act: referrals.filter(({ row }) => isOwnTurn(nextActOf(row))),
  wait: referrals.filter(({ row }) => isLive(row.state) && !isOwnTurn(nextActOf(row))),
  over: referrals.filter(({ row }) => !isLive(row.state)),
})

export const ReferralsView = (of: { frame: Frame; referrals: Lines; town: DeskTown }) => {
  const { list } = referralText
  const isOwn = mayRole(of.frame.actor.role, 'referral.agree')
  const groups = groupsOf(of.referrals)
  return (
    <DeskPage {...of.frame} title={list.title} current="referrals" town={of.town}>
      <PageHead title={list.title}>{of.referrals.length > 0 ? <p class="muted">{list.lead}</p> : null}</PageHead>
      {of.referrals.length === 0 ? (
        <Empty text={list.empty} how={list.emptyHow}>
          <LinkButton kind="primary" href={paths.desk.clients()}>
            {list.toClients}
          </LinkButton>
        </Empty>
      ) : null}
      {(['act', 'wait'] as const).map((group) =>
        groups[group].length === 0 ? null : (
          <section class="stack">
            <h2>
              {list.groups[group]} <span class="count">{groups[group].length}</span>
            </h2>
            <Rows lines={groups[group]} caption={list.groups[group]} isOwn={isOwn} />
          </section>
        ),
      )}
      {groups.over.length === 0 ? null : (
        <Details summary={`${list.groups.over}（${groups.over.length}）`}>
          <Rows lines={groups.over} caption={list.groups.over} isOwn={isOwn} />
        </Details>
      )}
    </DeskPage>
  )
}

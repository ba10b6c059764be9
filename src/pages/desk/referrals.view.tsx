import { mayRole } from '../../access/policy.ts'
import type { Named } from '../../desk/clients/name-cases.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { Rung } from '../../desk/openings/opening.ts'
import type { Referral } from '../../desk/referrals/referral.ts'
import { isLive, isOwnTurn, nextActOf } from '../../desk/referrals/referral.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { deskAnswerText } from '../../text/desk-answer.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { TextField } from '../../ui/field.tsx'
import { hasErrors } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { Table } from '../../ui/table.tsx'
import { Empty, PageHead, ReferralTag, RungTag, Troubles, caseName } from './casework-parts.tsx'
import { dayOrNone } from './casework-words.ts'
import type { DeskTown, Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'

type Line = Pick<
  Referral,
  'id' | 'state' | 'agreedOn' | 'issuedOn' | 'answeredOn' | 'resultOn' | 'issuerRequestedOn' | 'slots'
> & { caseNumber: string; title: string; employerName: string; rung: Rung; waitingWords: 'held' | 'unread' | null }
type Lines = readonly Named<Line>[]

const lastDayOf = (line: Line): CivilDate | null =>
  line.resultOn ?? line.answeredOn ?? line.issuedOn ?? line.issuerRequestedOn ?? line.agreedOn

/** What calls for the consultant beside the state: times to choose from, words to read. */
const Called = ({ row }: { row: Line }) => (
  <>
    {isOffered(row) ? <StatusTag tone="look">{deskAnswerText.list.chosen}</StatusTag> : null}{' '}
    {row.waitingWords ? <StatusTag tone="look">{deskAnswerText.list[row.waitingWords]}</StatusTag> : null}
  </>
)

const isOffered = ({ state, slots }: Line): boolean => state === 'issued' && slots.length > 0
const isMyTurn = (row: Line): boolean =>
  isOwnTurn(nextActOf(row)) || isOffered(row) || (isLive(row.state) && row.waitingWords !== null)

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
          <>
            <ReferralTag state={row.state} /> <Called row={row} />
          </>,
          dayOrNone(lastDayOf(row)),
        ],
      }))}
    />
  )
}

const groupsOf = (referrals: Lines) => ({
  act: referrals.filter(({ row }) => isMyTurn(row)),
  wait: referrals.filter(({ row }) => isLive(row.state) && !isMyTurn(row)),
  over: referrals.filter(({ row }) => !isLive(row.state)),
})

const CardForm = ({ form }: { form: FormState }) => {
  const { card } = deskAnswerText
  return (
    <Details summary={card.heading} isOpen={hasErrors(form)}>
      <Troubles form={form} />
      <PostForm action={paths.desk.referralCard()} idempotencyKey={newPressKey()}>
        <TextField
          form={form}
          name="letterNumber"
          label={card.label}
          help={card.help}
          isRequired
          width="medium"
          autoComplete="off"
        />
        <Button kind="secondary">{card.submit}</Button>
      </PostForm>
    </Details>
  )
}

type ListProps = { frame: Frame; referrals: Lines; town: DeskTown; card: FormState }

export const ReferralsView = (of: ListProps) => {
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
      {isOwn ? <CardForm form={of.card} /> : null}
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

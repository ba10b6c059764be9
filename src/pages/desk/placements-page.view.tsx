import type { CivilDate } from '../../law/calendar.ts'
import type { PlacementRecord } from '../../desk/placements/look-at-placement.ts'
import type { ReadFollowUp } from '../../desk/placements/look-at-placement.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { placementText } from '../../text/desk-placements.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Details } from '../../ui/details.tsx'
import { SelectField } from '../../ui/field.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Table } from '../../ui/table.tsx'
import type { Trouble } from './casework-parts.tsx'
import { PageHead, RungTag, Troubles, caseName, stateOf } from './casework-parts.tsx'
import { choicesOf, datePartsOf, dayOrNone, fullDay, shortDay, wordFor } from './casework-words.ts'
import type { Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'
import { SubsidyNote, trialDaysRow } from './history-parts.view.tsx'
import { ChangesPart } from './placements-changes.view.tsx'
import { Alert, DueTag, SignTag, taskName } from './placements-parts.tsx'

type PlacementProps = {
  frame: Frame
  record: PlacementRecord
  today: CivilDate
  trouble?: Trouble | undefined
  tried?: 'end' | 'lowered' | undefined
}
type PartProps = Omit<PlacementProps, 'frame'>

const { plan, end, facts } = placementText

const Next = ({ record, today }: PartProps) => {
  const next = record.followUps.find(({ state }) => state === 'due')
  if (!next) return <p class="muted">{plan.allDone}</p>
  return (
    <Card heading={plan.nextHeading} tone="wash">
      <p>
        <b>{fullDay(next.dueOn)}</b> <DueTag dueOn={next.dueOn} today={today} /> {taskName(next)}
      </p>
      <p>
        <LinkButton kind="primary" size="small" icon="edit" href={paths.desk.followUp(next.id)}>
          {next.dueOn <= today ? plan.write : plan.early}
        </LinkButton>
      </p>
    </Card>
  )
}

type OutcomeProps = { row: ReadFollowUp; today: CivilDate; isReading: boolean }

const Outcome = ({ row, today, isReading }: OutcomeProps) => {
  if (row.state === 'cancelled') return <span class="muted">{plan.cancelled}</span>
  if (row.state === 'done') {
    return (
      <>
        <SignTag sign={row.sign ?? ''} /> <span class="small">{row.note}</span>
      </>
    )
  }
  return (
    <>
      <DueTag dueOn={row.dueOn} today={today} />{' '}
      {row.dueOn <= today && !isReading ? (
        <a href={paths.desk.followUp(row.id)}>
          {plan.write}
          <Hidden>（{taskName(row)}）</Hidden>
        </a>
      ) : null}
    </>
  )
}

const Plan = ({ record, today }: PartProps) => (
  <section class="stack">
    <h2>{plan.heading}</h2>
    <Table
      caption={plan.caption}
      isCaptionHidden
      columns={[{ label: plan.columns.due }, { label: plan.columns.what }, { label: plan.columns.state }]}
      rows={record.followUps.map((row) => ({
        cells: [
          <span class="keep">{shortDay(row.dueOn)}</span>,
          taskName(row),
          <Outcome row={row} today={today} isReading={record.isReading} />,
        ],
      }))}
    />
  </section>
)

const Facts = ({ record }: { record: PlacementRecord }) => {
  const { placement, employerName } = record.line
  return (
    <div class="stack">
      <SummaryList
        rows={[
          { key: facts.employer, value: employerName },
          { key: facts.startedOn, value: fullDay(placement.startedOn) },
          { key: facts.endsOn, value: placement.endsOn ? fullDay(placement.endsOn) : facts.noEnd },
          ...(placement.kind === 'trial' ? [trialDaysRow(record.trialDays)] : []),
          ...(placement.state === 'ended'
            ? [
                { key: facts.endedOn, value: dayOrNone(placement.endedOn) },
                { key: facts.endReason, value: wordFor(placementText.endReasons, placement.endReason ?? '') },
              ]
            : []),
        ]}
      />
      <SubsidyNote subsidy={record.subsidy} />
      <p>
        <a href={paths.desk.referral(placement.referralId)}>{facts.referral}</a>
      </p>
    </div>
  )
}

const EndForm = ({ record, today, trouble }: PartProps) => {
  const { id, version } = record.line.placement
  const form = stateOf({ labels: end.labels, trouble, first: datePartsOf('endedOn', today) })
  return (
    <Details summary={end.summary} isOpen={trouble !== undefined}>
      <Troubles form={form} />
      <p>{end.lead}</p>
      <PostForm action={paths.desk.placementEnd(id)} idempotencyKey={newPressKey()} version={version}>
        <DateField
          form={form}
          name="endedOn"
          legend={end.labels.endedOn}
          help={end.help.endedOn}
          units={deskText.dateUnits}
          isRequired
        />
        <SelectField
          form={form}
          name="endReason"
          label={end.labels.endReason}
          help={end.help.endReason}
          options={choicesOf(placementText.endReasons)}
          emptyLabel={end.choose}
          isRequired
        />
        <Button kind="secondary">{end.submit}</Button>
      </PostForm>
      {trouble?.refusal ? <a href={paths.desk.placement(id)}>{end.failedReopen}</a> : null}
    </Details>
  )
}

export const PlacementView = ({ frame, ...props }: PlacementProps) => {
  const { line, initials, town } = props.record
  const { placement, title, rung } = line
  const isEnding = props.tried === 'end'
  const isRunning = placement.state === 'started' && !props.record.isReading
  return (
    <DeskPage {...frame} title={title} current="placements" town={town}>
      <BackLink href={paths.desk.placements()}>{deskText.back.placements}</BackLink>
      <PageHead title={title}>
        <p>
          <a class="number" href={paths.desk.client(line.clientId)}>
            {caseName({ initials, caseNumber: line.caseNumber })}
          </a>{' '}
          <RungTag rung={rung} /> {placementText.kinds[placement.kind]}・{placementText.states[placement.state]}{' '}
          <Alert lastSigns={line.lastSigns} />
        </p>
      </PageHead>
      <ChangesPart {...props} trouble={props.tried === 'lowered' ? props.trouble : undefined} />
      {isRunning ? <Next {...props} /> : null}
      <div class="columns">
        <Plan {...props} />
        <Facts record={props.record} />
      </div>
      {isRunning || isEnding ? <EndForm {...props} trouble={isEnding ? props.trouble : undefined} /> : null}
    </DeskPage>
  )
}

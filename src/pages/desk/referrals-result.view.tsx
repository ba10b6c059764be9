import type { ReferralRecord } from '../../desk/placements/look-at-referral.ts'
import { disclosedIn } from '../../desk/referrals/conditions.ts'
import { mayMoveDay } from '../../desk/referrals/move-day.ts'
import { mayMove } from '../../desk/referrals/referral.ts'
import { newPressKey } from '../../http/page.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { addDays, nextWorkingDay } from '../../law/calendar.ts'
import { minimumWageIn } from '../../law/condition-changes.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { conditionText, resultText } from '../../text/results.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ConditionFields, conditionsTyped } from '../parts/condition-fields.tsx'
import type { Trouble } from './casework-parts.tsx'
import { PageHead, Troubles, caseName, stateOf } from './casework-parts.tsx'
import { datePartsOf } from './casework-words.ts'
import type { Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'
import { Reopen } from './referrals-forms.view.tsx'
import { ToldFields, toldFirst } from './referrals-settle.view.tsx'

export type ResultProps = {
  frame: Frame
  record: ReferralRecord
  today: CivilDate
  trouble?: Trouble | undefined
}

const Head = ({ record, title }: { record: ReferralRecord; title: string }) => (
  <>
    <BackLink href={paths.desk.referral(record.referral.id)}>{resultText.today.back}</BackLink>
    <PageHead title={title}>
      <p>
        <span class="number">{caseName(record)}</span> {record.edition.employerName}「{record.edition.title}」
      </p>
    </PageHead>
  </>
)

/** A hire: from which day, on which conditions, and who said so. */
export const HireView = ({ frame, record, today, trouble }: ResultProps) => {
  const { id, version } = record.referral
  const disclosed = disclosedIn(record.edition)
  const first = {
    ...datePartsOf('startedOn', today),
    ...toldFirst,
    ...(disclosed && conditionsTyped(disclosed)),
  }
  const labels = { ...conditionText.labels, ...resultText.labels, ...resultText.hireLabels }
  const form = stateOf({ labels, trouble, first })
  return (
    <DeskPage {...frame} title={resultText.hireTitle} current="referrals" town={record.town}>
      <Head record={record} title={resultText.hireTitle} />
      <Troubles form={form} />
      <div class="stack prose">
        <p>{resultText.hireLead}</p>
        <PostForm action={paths.desk.referralResult(id)} idempotencyKey={newPressKey()} version={version} isLong>
          <input type="hidden" name="result" value="hired" />
          <DateField
            form={form}
            name="startedOn"
            legend={resultText.hireLabels.startedOn}
            help={resultText.hireHelp.startedOn}
            units={deskText.dateUnits}
            isRequired
          />
          <ConditionFields form={form} minimumYen={minimumWageIn(record.edition.prefecture, today)} />
          <ToldFields form={form} />
          <Button kind="primary">{resultText.submitHire}</Button>
        </PostForm>
        <Reopen record={record} trouble={trouble} />
      </div>
    </DeskPage>
  )
}

const MoveDay = ({ record, today, trouble }: Omit<ResultProps, 'frame'>) => {
  const { id, version } = record.referral
  const { today: text } = resultText
  const form = stateOf({ labels: text.labels, trouble, first: datePartsOf('on', nextWorkingDay(addDays(today, 1))) })
  return (
    <Card heading={text.onlyHeading}>
      <Troubles form={form} />
      <p>{text.onlyLead}</p>
      <PostForm action={paths.desk.referralToday(id)} idempotencyKey={newPressKey()} version={version}>
        <DateField
          form={form}
          name="on"
          legend={text.labels.on}
          help={text.help}
          units={deskText.dateUnits}
          isRequired
        />
        <Button kind="primary">{text.onlySubmit}</Button>
      </PostForm>
      <Reopen record={record} trouble={trouble} />
    </Card>
  )
}

const Stop = ({ record }: Pick<ResultProps, 'record'>) => {
  const { id, version, state } = record.referral
  const { today: text } = resultText
  if (!mayMove(state, 'withdrawn')) {
    return (
      <Card heading={text.stopHeading}>
        <p>{text.hiredLead}</p>
        {record.placementId ? (
          <LinkButton kind="secondary" href={paths.desk.placement(record.placementId)}>
            {text.hiredLink}
          </LinkButton>
        ) : null}
      </Card>
    )
  }
  return (
    <Card heading={text.stopHeading}>
      <p>{text.stopLead}</p>
      <PostForm action={paths.desk.referralWithdraw(id)} idempotencyKey={newPressKey()} version={version}>
        <Button kind="secondary">{text.stopSubmit}</Button>
      </PostForm>
    </Card>
  )
}

/** "I cannot come today": put off, or stop; neither is a black mark (product §8.10). */
export const ComesNotView = ({ frame, ...props }: ResultProps) => {
  const { record, today, trouble } = props
  const { today: text } = resultText
  const isAhead = mayMoveDay({ referral: record.referral, running: record.placement ?? undefined, today })
  return (
    <DeskPage {...frame} title={text.title} current="referrals" town={record.town}>
      <Head record={record} title={text.title} />
      <p class="lead">{text.lead}</p>
      {record.referral.visitOn === today ? <Notice tone="warning">{text.call}</Notice> : null}
      <div class="columns">
        {isAhead || trouble ? <MoveDay {...props} /> : null}
        <Stop record={record} />
      </div>
    </DeskPage>
  )
}

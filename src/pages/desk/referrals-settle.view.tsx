import { mayMove, resultsOf } from '../../desk/referrals/referral.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Radios } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Details } from '../../ui/details.tsx'
import { SelectField } from '../../ui/field.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Troubles, stateOf } from './casework-parts.tsx'
import { choicesOf, datePartsOf } from './casework-words.ts'
import type { DatedFormProps, FormProps } from './referrals-forms.view.tsx'
import { Reopen } from './referrals-forms.view.tsx'

const { answer, settle, withdraw, reasons } = referralText

export const SettleForm = ({ record, today, trouble }: DatedFormProps) => {
  const { id, version, state } = record.referral
  const { labels, help } = settle
  const form = stateOf({ labels, trouble, first: datePartsOf('startedOn', today) })
  const possible = resultsOf[record.opening.family].filter((result) => mayMove(state, result))
  return (
    <Card heading={settle.heading}>
      <Troubles form={form} />
      <p>{settle.lead}</p>
      <PostForm action={paths.desk.referralSettle(id)} idempotencyKey={newPressKey()} version={version}>
        <Radios
          form={form}
          name="result"
          legend={labels.result}
          options={possible.map((value) => ({ value, label: settle.results[value] }))}
          isRequired
        />
        <DateField
          form={form}
          name="startedOn"
          legend={labels.startedOn}
          help={help.startedOn}
          units={deskText.dateUnits}
        />
        <SelectField
          form={form}
          name="reason"
          label={labels.reason}
          help={help.reason}
          options={choicesOf(reasons)}
          emptyLabel={answer.choose}
        />
        <Button kind="primary">{settle.submit}</Button>
      </PostForm>
      <Reopen record={record} trouble={trouble} />
    </Card>
  )
}

export const WithdrawForm = ({ record, trouble }: FormProps) => {
  const { id, version } = record.referral
  const form = stateOf({ labels: {}, trouble })
  return (
    <Details summary={withdraw.summary} isOpen={trouble !== undefined}>
      <Troubles form={form} />
      <p>{withdraw.lead}</p>
      <PostForm action={paths.desk.referralWithdraw(id)} idempotencyKey={newPressKey()} version={version}>
        <Button kind="secondary">{withdraw.submit}</Button>
      </PostForm>
      <Reopen record={record} trouble={trouble} />
    </Details>
  )
}

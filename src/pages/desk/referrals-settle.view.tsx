import { mayMoveDay } from '../../desk/referrals/move-day.ts'
import { mayMove, resultsOf, waitsForResult } from '../../desk/referrals/referral.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { resultText } from '../../text/results.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Radios } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Details } from '../../ui/details.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { Troubles, stateOf } from './casework-parts.tsx'
import { choicesOf, datePartsOf } from './casework-words.ts'
import type { DatedFormProps, FormProps } from './referrals-forms.view.tsx'
import { Reopen } from './referrals-forms.view.tsx'

const { answer, settle, withdraw, reasons } = referralText
// What comes by a link or by the firm's own window, the firm has written down itself.
const { matter: _matter, page: _page, ...channels } = answer.channels

/** Whose words these are, and how they came. */
export const ToldFields = ({ form }: { form: FormState }) => (
  <>
    <Radios
      form={form}
      name="saidBy"
      legend={resultText.labels.saidBy}
      options={choicesOf(resultText.tellers)}
      layout="row"
      isRequired
    />
    <Radios
      form={form}
      name="channel"
      legend={resultText.labels.channel}
      options={choicesOf(channels)}
      layout="row"
      isRequired
    />
    <TextField
      form={form}
      name="behalfReason"
      label={resultText.labels.behalfReason}
      help={resultText.help.behalfReason}
      maxLength={120}
      isRequired
    />
  </>
)

export const toldFirst = { saidBy: ['employer'], channel: ['phone'] }

const Hire = ({ record }: FormProps) => (
  <>
    <p>
      <LinkButton kind="primary" icon="check" href={paths.desk.referralResult(record.referral.id)}>
        {resultText.toHire}
      </LinkButton>
    </p>
    <p>{resultText.or}</p>
  </>
)

export const SettleForm = ({ record, today, trouble }: DatedFormProps) => {
  const { id, version, state, visitOn } = record.referral
  const { labels } = resultText
  // What was agreed on the phone is most likely what is written down.
  const day = state === 'accepted' && visitOn !== null ? visitOn : today
  const form = stateOf({ labels, trouble, first: { ...datePartsOf('startedOn', day), ...toldFirst } })
  const possible = resultsOf[record.opening.family].filter((result) => result !== 'hired' && mayMove(state, result))
  const isHire = record.opening.family === 'employment' && mayMove(state, 'hired')
  const isDated = possible.some((result) => result === 'visiting' || result === 'trialing')
  return (
    <Card heading={settle.heading}>
      <Troubles form={form} />
      <p>{settle.lead}</p>
      {isHire ? <Hire record={record} /> : null}
      <PostForm action={paths.desk.referralSettle(id)} idempotencyKey={newPressKey()} version={version}>
        <Radios
          form={form}
          name="result"
          legend={labels.result}
          options={possible.map((value) => ({ value, label: settle.results[value] }))}
          isRequired
        />
        {isDated ? (
          <DateField
            form={form}
            name="startedOn"
            legend={labels.startedOn}
            help={settle.help.startedOn}
            units={deskText.dateUnits}
          />
        ) : null}
        <SelectField
          form={form}
          name="reason"
          label={labels.reason}
          help={settle.help.reason}
          options={choicesOf(reasons)}
          emptyLabel={answer.choose}
        />
        <ToldFields form={form} />
        <Button kind={isHire ? 'secondary' : 'primary'}>{settle.submit}</Button>
      </PostForm>
      <Reopen record={record} trouble={trouble} />
    </Card>
  )
}

/** The same question, put to the firm in a letter. */
export const AskResultForm = ({ record, trouble }: FormProps) => {
  const { id, version, state } = record.referral
  const form = stateOf({ labels: {}, trouble })
  const { heading, lead, submit } = resultText.ask
  return waitsForResult(state) || trouble ? (
    <Details summary={heading} isOpen={trouble !== undefined}>
      <Troubles form={form} />
      <p>{lead}</p>
      <PostForm action={paths.desk.referralAskResult(id)} idempotencyKey={newPressKey()} version={version}>
        <Button kind="secondary" icon="mail">
          {submit}
        </Button>
      </PostForm>
    </Details>
  ) : null
}

export const ComesNotLink = ({ record, today }: DatedFormProps) =>
  mayMoveDay({ referral: record.referral, running: record.placement ?? undefined, today }) ? (
    <p>
      <LinkButton kind="secondary" size="small" href={paths.desk.referralToday(record.referral.id)}>
        {resultText.today.open}
      </LinkButton>
    </p>
  ) : null

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

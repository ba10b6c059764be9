import type { TurnRecord } from '../../desk/placements/look-at-turn.ts'
import { newPressKey } from '../../http/page.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { keptAfter } from '../../law/keeping.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { turnText } from '../../text/desk-turns.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextArea } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Troubles } from './casework-parts.tsx'
import { choicesOf, fullDay } from './casework-words.ts'
import { ClientPage } from './client-page.view.tsx'
import type { Frame } from './frame.tsx'
import { KeepsWords } from './unasked-words.tsx'

const text = turnText
export type TurnAct = keyof typeof text.act
const stateAfter = { suspend: 'suspended', close: 'closed', reopen: 'open' } as const satisfies Record<TurnAct, string>
const actions = {
  suspend: paths.desk.clientSuspend,
  close: paths.desk.clientClose,
  reopen: paths.desk.clientReopen,
} as const satisfies Record<TurnAct, (id: string) => string>

/** From which day the record is kept how long. */
export const Keeping = ({ closedOn }: { closedOn: CivilDate }) => {
  const { specialUntil, recordUntil } = keptAfter(closedOn)
  const { keeping } = text
  return (
    <>
      <h3>{keeping.heading}</h3>
      <SummaryList
        rows={[
          { key: keeping.from, value: fullDay(closedOn) },
          { key: keeping.special, value: keeping.until(fullDay(specialUntil)) },
          { key: keeping.record, value: keeping.until(fullDay(recordUntil)) },
        ]}
      />
      <p class="small muted">{keeping.note}</p>
    </>
  )
}

type Props = { frame: Frame; record: TurnRecord; act: TurnAct; form: FormState; version: number }

const Running = ({ record: { referrals, placements } }: Pick<Props, 'record'>) => (
  <Notice tone="warning" heading={text.running.heading}>
    <p>{text.running.lead}</p>
    <ul>
      {referrals.map(({ id, title, employerName, state }) => (
        <li>
          {text.running.referral}：<a href={paths.desk.referral(id)}>{title}</a>（{employerName}・
          {referralText.states[state]}）
        </li>
      ))}
      {placements.map(({ placement, title, employerName }) => (
        <li>
          {text.running.placement}：<a href={paths.desk.placement(placement.id)}>{title}</a>（{employerName}）
        </li>
      ))}
    </ul>
  </Notice>
)

const TurnForm = ({ record, act, form, version }: Omit<Props, 'frame'>) => (
  <PostForm action={actions[act](record.head.id)} idempotencyKey={newPressKey()} version={version} isLong>
    <Radios
      form={form}
      name="reason"
      legend={text.labels.reason}
      help={text.help.reason}
      isRequired
      options={choicesOf(text.reasons[stateAfter[act]])}
    />
    <DateField form={form} name="turnedOn" legend={text.labels.turnedOn} isRequired units={deskText.dateUnits} />
    {act === 'suspend' ? (
      <DateField form={form} name="untilOn" legend={text.labels.untilOn} units={deskText.dateUnits} />
    ) : null}
    <TextArea
      form={form}
      name="note"
      label={text.labels.note[act]}
      help={text.help.note[act]}
      rows={4}
      maxLength={2000}
    />
    <KeepsWords form={form} />
    <Button kind="primary">{text.act[act]}</Button>
  </PostForm>
)

export const TurnView = ({ frame, ...props }: Props) => {
  const { record, act, form } = props
  const isRunning = record.referrals.length + record.placements.length > 0
  return (
    <ClientPage frame={frame} town={record.town} head={record.head} current="timeline">
      <BackLink href={paths.desk.client(record.head.id)}>{text.back}</BackLink>
      <Troubles form={form} />
      <h2>{text.act[act]}</h2>
      <p>{text.lead[act]}</p>
      {act === 'close' && isRunning ? <Running record={record} /> : <TurnForm {...props} />}
    </ClientPage>
  )
}

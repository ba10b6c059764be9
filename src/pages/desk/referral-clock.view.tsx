import type { CivilDate } from '../../law/calendar.ts'
import { comingStep, isCounted, waitedDays } from '../../law/referral-clock.ts'
import type { Clock } from '../../law/referral-clock.ts'
import type { ReferralRecord } from '../../desk/placements/look-at-referral.ts'
import { awaitedIn, isCallDue, isToTell } from '../../desk/referrals/clock.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { clockText } from '../../text/referral-clock.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Details } from '../../ui/details.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Telephone } from '../parts/telephone.tsx'
import type { Trouble } from './casework-parts.tsx'
import { Troubles, stateOf } from './casework-parts.tsx'
import { shortDay } from './casework-words.ts'
import { waitedWords } from './clock-words.ts'

const clockPresses = ['tryFirm', 'tellEnd', 'reopen'] as const
export type ClockPress = (typeof clockPresses)[number]
export const isClockPress = (step: string): step is ClockPress => clockPresses.some((one) => one === step)

type Props = { record: ReferralRecord; today: CivilDate; tried?: { step: string; trouble: Trouble } | undefined }
type Pressed = { record: ReferralRecord; trouble: Trouble | undefined }

const { call, tell, reopen } = clockText

const comingWords = (clock: Clock, today: CivilDate): string => {
  const { step, day, on } = comingStep(clock, today)
  return clockText.coming[step]({ day, on: on && shortDay(on) })
}

const Waiting = ({
  clock,
  state,
  today,
}: {
  clock: Clock
  state: ReferralRecord['referral']['state']
  today: CivilDate
}) => (
  <Notice tone="info" icon="clock">
    <p>
      <b>{waitedWords(waitedDays(clock, today), awaitedIn(state))}</b>。{comingWords(clock, today)}
    </p>
    <p class="small muted">{clockText.counted}</p>
    {clock.isByPhone && clock.step !== 'phone' ? <p>{clockText.byPhone}</p> : null}
    {isCounted(today, clock) ? null : <p>{clockText.resting}</p>}
  </Notice>
)

const Call = ({ record, trouble }: Pressed) => {
  const { id, version } = record.referral
  return (
    <Card heading={call.heading}>
      <Troubles form={stateOf({ labels: {}, trouble })} />
      <p class="large">
        {record.edition.employerName}　<Telephone number={record.firmPhone} />
      </p>
      <p>{call.lead}</p>
      <PostForm action={paths.desk.referralTried(id)} idempotencyKey={newPressKey()} version={version}>
        <Button kind="secondary" icon="phone">
          {call.tried}
        </Button>
      </PostForm>
    </Card>
  )
}

const Tell = ({ record, trouble }: Pressed) => {
  const { id, version, closedFrom } = record.referral
  const words = tell.words[awaitedIn(closedFrom ?? 'issued')](record.edition.title)
  return (
    <Card heading={tell.heading}>
      <Troubles form={stateOf({ labels: {}, trouble })} />
      <p>{tell.lead}</p>
      <blockquote>
        {words.map((line) => (
          <p>{line}</p>
        ))}
      </blockquote>
      <PostForm action={paths.desk.referralTold(id)} idempotencyKey={newPressKey()} version={version}>
        <Button kind="primary" icon="check">
          {tell.done}
        </Button>
      </PostForm>
    </Card>
  )
}

const Reopening = ({ record, trouble }: Pressed) => {
  const { id, version } = record.referral
  return (
    <Details summary={reopen.summary} isOpen={trouble !== undefined}>
      <Troubles form={stateOf({ labels: {}, trouble })} />
      <p>{reopen.lead}</p>
      <PostForm action={paths.desk.referralReopen(id)} idempotencyKey={newPressKey()} version={version}>
        <Button kind="secondary">{reopen.submit}</Button>
      </PostForm>
    </Details>
  )
}

/** Who is waited for and what comes next; once it is over in silence, what to tell the person and how to go on. */
export const ClockPart = ({ record, today, tried }: Props) => {
  const { referral, clock, isReading } = record
  const troubleOf = (step: ClockPress) => (tried?.step === step ? tried.trouble : undefined)
  const isCall = clock !== null && isCallDue(clock, { on: referral.clockOn, today })
  return (
    <>
      {clock ? <Waiting clock={clock} state={referral.state} today={today} /> : null}
      {!isReading && (isCall || troubleOf('tryFirm')) ? <Call record={record} trouble={troubleOf('tryFirm')} /> : null}
      {!isReading && (isToTell(referral) || troubleOf('tellEnd')) ? (
        <Tell record={record} trouble={troubleOf('tellEnd')} />
      ) : null}
      {!isReading && ((referral.state === 'noAnswer' && referral.closedFrom !== null) || troubleOf('reopen')) ? (
        <Reopening record={record} trouble={troubleOf('reopen')} />
      ) : null}
    </>
  )
}

import type { CivilDate } from '../../law/calendar.ts'
import type { ReferralRecord } from '../../desk/placements/look-at-referral.ts'
import { isLive, mayMove } from '../../desk/referrals/referral.ts'
import type { ReferralState } from '../../desk/referrals/referral.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { keepAwayText } from '../../text/keep-away.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { resultText } from '../../text/results.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Steps } from '../../ui/steps.tsx'
import type { Trouble } from './casework-parts.tsx'
import { PageHead, ReferralTag, RungTag } from './casework-parts.tsx'
import type { Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'
import { KeptWarning } from './keep-away-parts.view.tsx'
import { ClockPart, isClockPress } from './referral-clock.view.tsx'
import type { ClockPress } from './referral-clock.view.tsx'
import { AnswerForm } from './referrals-answer.view.tsx'
import { ChooseForm, VisitForm } from './referrals-choose.view.tsx'
import { AgreeForm, IssueForm, RequestForm } from './referrals-forms.view.tsx'
import { Over } from './referrals-over.view.tsx'
import { AskResultForm, ComesNotLink, SettleForm, WithdrawForm } from './referrals-settle.view.tsx'
import { Side, Who, isBefore } from './referrals-side.view.tsx'
import { HeldMessages, Thread } from './referrals-thread.view.tsx'

export type ReferralStep =
  | 'agree'
  | 'issue'
  | 'request'
  | 'answer'
  | 'choose'
  | 'visit'
  | 'words'
  | 'held'
  | 'settle'
  | 'askResult'
  | 'withdraw'
  | ClockPress
type Tried = { step: ReferralStep; trouble: Trouble }
type ReferralProps = { frame: Frame; record: ReferralRecord; today: CivilDate; tried?: Tried; isAsked?: boolean }

const stepNumbers: Partial<Record<ReferralState, number>> = {
  proposed: 2,
  agreed: 3,
  issued: 4,
  accepted: 5,
  visiting: 5,
  trialing: 5,
}

/** Forms that stand beside the next step. */
const beside: readonly ReferralStep[] = ['withdraw', 'askResult', 'visit', 'words', 'held']

const isOfStep = (step: ReferralStep, state: ReferralState) =>
  !isClockPress(step) && !(beside.includes(step) && isLive(state))

/** Which form the page offers: the one that was tried, or the one next step; null when it is over. */
const stepFor = ({ record, tried }: ReferralProps): ReferralStep | 'waiting' | null => {
  if (tried && isOfStep(tried.step, record.referral.state)) return tried.step
  const { referral, opening, basis } = record
  if (referral.state === 'proposed') return 'agree'
  if (referral.state === 'issued') return referral.slots.length > 0 ? 'choose' : 'answer'
  if (referral.state !== 'agreed') return isLive(referral.state) ? 'settle' : null
  if (opening.family === 'trial' || basis !== 'none') return 'issue'
  return referral.issuerRequestedOn === null ? 'request' : 'waiting'
}

const NextForm = (props: ReferralProps) => {
  const { record, today, tried } = props
  const step = stepFor(props)
  const trouble = tried?.step === step ? tried.trouble : undefined
  if (step === 'agree') return <AgreeForm record={record} trouble={trouble} />
  if (step === 'issue') return <IssueForm record={record} trouble={trouble} />
  if (step === 'request') return <RequestForm record={record} trouble={trouble} />
  if (step === 'answer') return <AnswerForm record={record} today={today} trouble={trouble} />
  if (step === 'choose') return <ChooseForm record={record} today={today} trouble={trouble} />
  if (step === 'settle') return <SettleForm record={record} today={today} trouble={trouble} />
  if (step === 'waiting') {
    return (
      <Notice tone="info">
        <p>{referralText.request.waiting}</p>
      </Notice>
    )
  }
  return null
}

/** What may be needed on the phone as well: each folded, the oldest need first. */
const Others = (props: ReferralProps) => {
  const { record, today, tried } = props
  const troubleOf = (step: ReferralStep) => (tried?.step === step ? tried.trouble : undefined)
  return (
    <section class="others" aria-labelledby="others">
      <h2 id="others">{referralText.page.others}</h2>
      <ComesNotLink record={record} today={today} />
      <VisitForm record={record} trouble={troubleOf('visit')} />
      <Thread record={record} trouble={troubleOf('words')} />
      <AskResultForm record={record} trouble={troubleOf('askResult')} />
      {troubleOf('withdraw') || mayMove(record.referral.state, 'withdrawn') ? (
        <WithdrawForm record={record} trouble={troubleOf('withdraw')} />
      ) : null}
    </section>
  )
}

const Now = (props: ReferralProps) => {
  const { record, today, tried } = props
  const isOver = stepFor(props) === null
  return (
    <div class="stack">
      <ClockPart record={record} today={today} tried={tried} />
      {record.isReading ? null : (
        <HeldMessages record={record} trouble={tried?.step === 'held' ? tried.trouble : undefined} />
      )}
      {record.isReading || isOver ? null : <NextForm {...props} />}
      {isOver && !record.isReading ? <Over record={record} today={today} /> : null}
      {isOver && !record.isReading ? <Thread record={record} /> : null}
      {record.isReading || isOver ? null : <Others {...props} />}
    </div>
  )
}

export const ReferralView = (props: ReferralProps) => {
  const { frame, record } = props
  const { referral, opening, edition } = record
  const step = stepNumbers[referral.state]
  const { steps } = referralText
  return (
    <DeskPage {...frame} title={edition.title} current="referrals" town={record.town}>
      <BackLink href={paths.desk.referrals()}>{deskText.back.referrals}</BackLink>
      <PageHead title={edition.title}>
        <p>
          <ReferralTag state={referral.state} /> <RungTag rung={opening.rung} />
        </p>
        <Who record={record} />
      </PageHead>
      {props.isAsked ? <Notice tone="success">{resultText.ask.done}</Notice> : null}
      {record.isKeptAway ? <Notice tone="error">{keepAwayText.thisOne}</Notice> : null}
      {isBefore(referral.state) ? <KeptWarning clientId={referral.clientId} kept={record.kept} /> : null}
      {step ? <Steps label={steps.label} steps={steps.names} current={step} doneWord={steps.done} /> : null}
      <div class="columns">
        <Now {...props} />
        <Side record={record} />
      </div>
    </DeskPage>
  )
}

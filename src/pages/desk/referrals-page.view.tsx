import type { CivilDate } from '../../law/calendar.ts'
import type { ReferralRecord } from '../../desk/placements/look-at-referral.ts'
import { isLive, mayMove } from '../../desk/referrals/referral.ts'
import type { ReferralState } from '../../desk/referrals/referral.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { keepAwayText } from '../../text/keep-away.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Steps } from '../../ui/steps.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { SummaryRow } from '../../ui/summary-list.tsx'
import type { Trouble } from './casework-parts.tsx'
import { PageHead, ReferralTag, RungTag, caseName } from './casework-parts.tsx'
import { fullDay, payOf, whenOf, wordFor } from './casework-words.ts'
import { SubsidyNote, trialDaysRow } from './history-parts.view.tsx'
import type { Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'
import { KeptWarning } from './keep-away-parts.view.tsx'
import { AgreeForm, AnswerForm, IssueForm, RequestForm } from './referrals-forms.view.tsx'
import { SettleForm, WithdrawForm } from './referrals-settle.view.tsx'

export type ReferralStep = 'agree' | 'issue' | 'request' | 'answer' | 'settle' | 'withdraw'
type Tried = { step: ReferralStep; trouble: Trouble }
type ReferralProps = { frame: Frame; record: ReferralRecord; today: CivilDate; tried?: Tried }

const stepNumbers: Partial<Record<ReferralState, number>> = {
  proposed: 2,
  agreed: 3,
  issued: 4,
  accepted: 5,
  visiting: 5,
  trialing: 5,
}

/** Which form the page offers: the one that was tried, or the one next step; null when it is over. */
const stepFor = ({ record, tried }: ReferralProps): ReferralStep | 'waiting' | null => {
  if (tried && (tried.step !== 'withdraw' || !isLive(record.referral.state))) return tried.step
  const { referral, opening, basis } = record
  if (referral.state === 'proposed') return 'agree'
  if (referral.state === 'issued') return 'answer'
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

// Whoever was hired needs calls from now on, not another opening.
const Over = ({ referral: { state, clientId } }: Pick<ReferralRecord, 'referral'>) => {
  const { over } = referralText
  if (state === 'hired') {
    return (
      <Notice tone="info" icon="check" heading={over.hired}>
        <p>{over.stay}</p>
      </Notice>
    )
  }
  return (
    <Notice tone="info" heading={over.ended}>
      <p>
        <a href={paths.desk.clientOpenings(clientId)}>{state === 'nextRung' ? over.climb : over.again}</a>
      </p>
    </Notice>
  )
}

const rowIf = (key: string, value: string | false | null | undefined): SummaryRow[] => (value ? [{ key, value }] : [])
const dayIf = (key: string, date: CivilDate | null): SummaryRow[] => rowIf(key, date && fullDay(date))

const progressOf = ({ referral, disclosures, issuer }: ReferralRecord): SummaryRow[] => {
  const { page, agreedHow, basis, issue, answer, request, reasons, states } = referralText
  const given = disclosures.at(-1)
  const said = answer.answers[referral.state === 'declined' ? 'declined' : 'accepted']
  return [
    ...rowIf(
      page.agreed,
      referral.agreedOn && referral.agreedHow && `${fullDay(referral.agreedOn)}・${agreedHow[referral.agreedHow]}`,
    ),
    ...dayIf(request.askedOn, referral.issuerRequestedOn),
    ...rowIf(page.letter, referral.letterNumber),
    ...dayIf(page.issued, referral.issuedOn),
    ...rowIf(page.issuer, issuer && `${issuer.agencyName}（${issuer.personName}）`),
    ...rowIf(page.basis, referral.issuedBasis && basis[referral.issuedBasis]),
    ...rowIf(page.disclosed, given && `${fullDay(given.givenOn)}・${issue.methods[given.method]}`),
    ...rowIf(
      page.answered,
      referral.answeredOn &&
        `${fullDay(referral.answeredOn)}・${said}（${wordFor(answer.channels, referral.answerChannel ?? '')}）`,
    ),
    ...dayIf(page.visit, referral.visitOn),
    ...rowIf(
      page.result,
      !isLive(referral.state) && referral.resultOn && `${fullDay(referral.resultOn)}・${states[referral.state]}`,
    ),
    ...rowIf(page.reason, referral.reason && wordFor(reasons, referral.reason)),
  ]
}

const factsOf = (record: ReferralRecord): SummaryRow[] => {
  const { referral, edition, text } = record
  const { page } = referralText
  return [
    {
      key: page.client,
      value: <a href={paths.desk.client(referral.clientId)}>{caseName(record)}</a>,
    },
    { key: page.employer, value: edition.employerName },
    { key: page.when, value: whenOf(edition) },
    { key: page.pay, value: payOf(edition.terms) },
    { key: page.place, value: `${edition.placeName}（${edition.area}）` },
    { key: page.why, value: text.whyFits },
    { key: page.support, value: text.support || page.noSupport },
    ...(record.opening.family === 'trial' ? [trialDaysRow(record.trialDays)] : []),
    ...progressOf(record),
    { key: page.edition, value: `${page.editionOf}${referral.edition}${page.editionEnd}` },
  ]
}

const Papers = ({ record }: { record: ReferralRecord }) => (
  <div class="actions">
    <LinkButton kind="secondary" size="small" icon="paper" href={paths.desk.referralSheet(record.referral.id)}>
      {record.opening.family === 'trial' ? referralText.page.trialSheet : referralText.page.sheet}
    </LinkButton>
    {record.placementId ? (
      <LinkButton kind="secondary" size="small" icon="sprout" href={paths.desk.placement(record.placementId)}>
        {referralText.page.placement}
      </LinkButton>
    ) : null}
  </div>
)

const Now = (props: ReferralProps) => {
  const { record, tried } = props
  const trouble = tried?.step === 'withdraw' ? tried.trouble : undefined
  return (
    <div class="stack">
      <NextForm {...props} />
      {trouble || mayMove(record.referral.state, 'withdrawn') ? (
        <WithdrawForm record={record} trouble={trouble} />
      ) : null}
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
      </PageHead>
      {record.isKeptAway ? <Notice tone="error">{keepAwayText.thisOne}</Notice> : null}
      {isLive(referral.state) ? <KeptWarning clientId={referral.clientId} kept={record.kept} /> : null}
      {step ? <Steps label={steps.label} steps={steps.names} current={step} doneWord={steps.done} /> : null}
      {record.isReading || stepFor(props) === null ? (
        <>
          {record.isReading ? null : <Over referral={referral} />}
          <Papers record={record} />
          <SubsidyNote subsidy={record.subsidy} />
          <SummaryList rows={factsOf(record)} />
        </>
      ) : (
        <div class="columns">
          <Now {...props} />
          <div class="stack">
            <Papers record={record} />
            <SubsidyNote subsidy={record.subsidy} />
            <SummaryList rows={factsOf(record)} />
          </div>
        </div>
      )}
    </DeskPage>
  )
}

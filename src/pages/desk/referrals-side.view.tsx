import type { ReferralRecord } from '../../desk/placements/look-at-referral.ts'
import { isLive } from '../../desk/referrals/referral.ts'
import type { ReferralState } from '../../desk/referrals/referral.ts'
import { paths } from '../../paths.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Telephone } from '../parts/telephone.tsx'
import { caseName } from './casework-parts.tsx'
import { fullDay } from './casework-words.ts'
import { SubsidyNote } from './history-parts.view.tsx'
import { KeptWarning } from './keep-away-parts.view.tsx'
import { courseOf, factsOf } from './referrals-facts.view.tsx'
import { SlipCard } from './slip-parts.view.tsx'

type Props = { record: ReferralRecord }

const Papers = ({ record }: Props) => (
  <div class="actions">
    <LinkButton kind="secondary" size="small" icon="paper" href={paths.desk.referralPapers(record.referral.id)}>
      {referralText.page.papers}
    </LinkButton>
    {record.placementId ? (
      <LinkButton kind="secondary" size="small" icon="sprout" href={paths.desk.placement(record.placementId)}>
        {referralText.page.placement}
      </LinkButton>
    ) : null}
  </div>
)

// Before it goes out, whom the person keeps away from is read first; later it stands beside.
export const isBefore = (state: ReferralState) => state === 'proposed' || state === 'agreed'

/** Beside what is to be done: papers, what the firm reads, the conditions, the course so far. */
export const Side = ({ record }: Props) => {
  const { referral, kept } = record
  const course = courseOf(record)
  return (
    <div class="stack">
      <Papers record={record} />
      <SlipCard record={record} />
      <SubsidyNote subsidy={record.subsidy} />
      {isLive(referral.state) && !isBefore(referral.state) ? (
        <KeptWarning clientId={referral.clientId} kept={kept} />
      ) : null}
      <SummaryList rows={factsOf(record)} />
      {course.length === 0 ? null : (
        <Details summary={referralText.page.course}>
          <SummaryList rows={course} />
        </Details>
      )}
    </div>
  )
}

const dayWord = (state: ReferralState): string => {
  const { visit, trialing, hired } = referralText.page.meets
  if (state === 'hired') return hired
  return state === 'trialing' ? trialing : visit
}

/** Who, where, by which phone, when: what is looked for first with the receiver in the hand. */
export const Who = ({ record }: Props) => {
  const { referral, edition, firmPhone } = record
  const isAhead = isLive(referral.state) || referral.state === 'hired'
  return (
    <p class="who">
      <a href={paths.desk.client(referral.clientId)}>{caseName(record)}</a>
      <span>{edition.employerName}</span>
      {firmPhone === '' ? null : <Telephone number={firmPhone} />}
      {referral.visitOn === null || !isAhead ? null : (
        <b>
          {dayWord(referral.state)} {fullDay(referral.visitOn)} {referral.visitAt}
        </b>
      )}
    </p>
  )
}

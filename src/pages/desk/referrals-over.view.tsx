import { paths } from '../../paths.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { Notice } from '../../ui/notice.tsx'
import type { DatedFormProps } from './referrals-forms.view.tsx'
import { ComesNotLink } from './referrals-settle.view.tsx'

// Whoever was hired needs calls from now on, not another opening.
export const Over = ({ record, today }: DatedFormProps) => {
  const [{ over }, { referral }] = [referralText, record]
  if (referral.state === 'hired') {
    return (
      <Notice tone="info" icon="check" heading={over.hired}>
        <p>{over.stay}</p>
        <ComesNotLink record={record} today={today} />
      </Notice>
    )
  }
  return (
    <Notice tone="info" heading={over.ended}>
      <p>
        <a href={paths.desk.clientOpenings(referral.clientId)}>
          {referral.state === 'nextRung' ? over.climb : over.again}
        </a>
      </p>
    </Notice>
  )
}

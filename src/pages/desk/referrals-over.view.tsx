import type { ReferralRecord } from '../../desk/placements/look-at-referral.ts'
import { paths } from '../../paths.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { Notice } from '../../ui/notice.tsx'

// Whoever was hired needs calls from now on, not another opening.
export const Over = ({ referral }: Pick<ReferralRecord, 'referral'>) => {
  const { over } = referralText
  if (referral.state === 'hired') {
    return (
      <Notice tone="info" icon="check" heading={over.hired}>
        <p>{over.stay}</p>
      </Notice>
    )
  }
  return (
    <Notice tone="info" heading={over.ended}>
      <p>
        <a href={paths.desk.propose(referral.clientId)}>{referral.state === 'nextRung' ? over.climb : over.again}</a>
      </p>
    </Notice>
  )
}

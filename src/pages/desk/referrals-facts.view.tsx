import type { ReferralRecord } from '../../desk/placements/look-at-referral.ts'
import { isLive } from '../../desk/referrals/referral.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { clockText } from '../../text/referral-clock.ts'
import { referralText } from '../../text/desk-referrals.ts'
import type { SummaryRow } from '../../ui/summary-list.tsx'
import { fullDay, payOf, whenOf, wordFor } from './casework-words.ts'
import { trialDaysRow } from './history-parts.view.tsx'
import { visitRows } from './referrals-choose.view.tsx'

const rowIf = (key: string, value: string | false | null | undefined): SummaryRow[] => (value ? [{ key, value }] : [])
const dayIf = (key: string, date: CivilDate | null): SummaryRow[] => rowIf(key, date && fullDay(date))

/** What was agreed, said and done so far, in the order of the course. */
export const courseOf = (record: ReferralRecord): SummaryRow[] => {
  const { referral, disclosures, issuer } = record
  const { page, agreedHow, basis, issue, answer, request, reasons, states } = referralText
  const given = disclosures.at(-1)
  const said = answer.answers[referral.state === 'declined' ? 'declined' : 'accepted']
  return [
    ...rowIf(
      page.agreed,
      referral.agreedOn && referral.agreedHow && `${fullDay(referral.agreedOn)}・${agreedHow[referral.agreedHow]}`,
    ),
    ...dayIf(request.askedOn, referral.issuerRequestedOn),
    ...dayIf(page.issued, referral.issuedOn),
    ...rowIf(page.issuer, issuer && `${issuer.agencyName}（${issuer.personName}）`),
    ...rowIf(page.basis, referral.issuedBasis && basis[referral.issuedBasis]),
    ...rowIf(page.disclosed, given && `${fullDay(given.givenOn)}・${issue.methods[given.method]}`),
    ...rowIf(
      page.answered,
      referral.answeredOn &&
        `${fullDay(referral.answeredOn)}・${said}（${wordFor(answer.channels, referral.answerChannel ?? '')}）`,
    ),
    ...rowIf(
      page.result,
      !isLive(referral.state) && referral.resultOn && `${fullDay(referral.resultOn)}・${states[referral.state]}`,
    ),
    ...rowIf(page.reason, referral.reason && wordFor({ ...reasons, ...clockText.reasons }, referral.reason)),
  ]
}

/** What it is about: the frozen conditions, and why it fits. */
export const factsOf = (record: ReferralRecord): SummaryRow[] => {
  const { referral, edition, text } = record
  const { page } = referralText
  return [
    { key: page.when, value: whenOf(edition) },
    { key: page.pay, value: payOf(edition.terms) },
    { key: page.place, value: `${edition.placeName}（${edition.area}）` },
    ...rowIf(page.letter, referral.letterNumber),
    { key: page.why, value: text.whyFits },
    ...(referral.state === 'proposed' ? [{ key: page.support, value: text.support || page.noSupport }] : []),
    ...(record.opening.family === 'trial' ? [trialDaysRow(record.trialDays)] : []),
    ...visitRows(record),
    { key: page.edition, value: `${page.editionOf}${referral.edition}${page.editionEnd}` },
  ]
}

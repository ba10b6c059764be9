import type { Child } from 'hono/jsx'
import type { CivilDate } from '../../law/calendar.ts'
import type { ReferralRecord } from '../../desk/placements/look-at-referral.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { PrintButton } from '../../ui/button.tsx'
import { caseName } from './casework-parts.tsx'
import { fullDay } from './casework-words.ts'
import type { Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'
import { KeptWarning } from './keep-away-parts.view.tsx'
import { ComplaintsFoot, SealedHead } from './paper.tsx'
import { conditionsOf } from './referrals-sheet-rows.ts'

type SheetProps = { record: ReferralRecord }

const { sheet, basis } = referralText

const Head = ({ record: { town, referral, opening }, today }: SheetProps & { today: CivilDate }) => (
  <SealedHead town={town} seal={sheet.seal}>
    {sheet.number}：{referral.letterNumber ?? sheet.draft}
    <br />
    {sheet.openingNumber}：{opening.number}・{sheet.edition} {referral.edition}
    <br />
    {fullDay(referral.issuedOn ?? today)}
  </SealedHead>
)

const basisNamed = ({ referral, opening, issuer, agency, ...record }: ReferralRecord): string => {
  if (opening.family === 'trial') return basis.none
  const licence = issuer ? issuer.licenceNumber : agency?.licenceNumber
  return [basis[referral.issuedBasis ?? record.basis], licence].filter(Boolean).join(' ')
}

const issuerNamed = ({ referral, opening, issuer, agency, ...record }: ReferralRecord): string => {
  if (issuer) return `${issuer.agencyName} ${issuer.personName}`
  // Without a basis of its own the agency never issues a job offer: the city's desk will.
  if (opening.family === 'employment' && record.basis === 'none' && referral.issuedOn === null) {
    return record.town.deskName
  }
  return agency?.name ?? ''
}

const Issuer = ({ record }: SheetProps) => {
  const isDeskToIssue = record.opening.family === 'employment' && !record.issuer && record.basis === 'none'
  return (
    <table>
      <tbody>
        <Line head={sheet.issuer}>
          {issuerNamed(record)}
          <br />
          {isDeskToIssue ? `${record.town.legalBasis} ${record.town.legalNumber}` : basisNamed(record)}
        </Line>
        <Line head={sheet.givenOn}>
          {record.disclosures.at(-1) ? fullDay(record.disclosures.at(-1)?.givenOn ?? '') : sheet.notGiven}
        </Line>
      </tbody>
    </table>
  )
}

const Line = ({ head, children }: { head: string; children?: Child }) => (
  <tr>
    <th scope="row">{head}</th>
    <td>{children}</td>
  </tr>
)

export const SheetView = ({ frame, record, today }: SheetProps & { frame: Frame; today: CivilDate }) => {
  const isTrial = record.opening.family === 'trial'
  const title = isTrial ? sheet.trialTitle : sheet.title
  const { town } = record
  return (
    <DeskPage {...frame} title={title} current="referrals" deskName={town.deskName}>
      <div class="actions">
        <BackLink href={paths.desk.referral(record.referral.id)}>
          {deskText.back.referral}（{caseName(record)}）
        </BackLink>
        <PrintButton>{sheet.print}</PrintButton>
      </div>
      <div class="actions" data-screen="true">
        <KeptWarning clientId={record.referral.clientId} kept={record.kept} />
      </div>
      <article class="paper">
        <Head record={record} today={today} />
        <h1>{title}</h1>
        {isTrial ? <p class="paper__big">{sheet.trialIntro}</p> : <p>{sheet.intro}</p>}
        <h2>{record.edition.title}</h2>
        <table>
          <tbody>
            {conditionsOf(record.edition).map(([head, text]) => (
              <Line head={head}>{text}</Line>
            ))}
          </tbody>
        </table>
        <Issuer record={record} />
        <ComplaintsFoot town={town} />
      </article>
    </DeskPage>
  )
}

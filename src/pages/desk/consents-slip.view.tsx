import type { OpenConsent } from '../../desk/consents/look-at-consents.ts'
import type { Settings } from '../../desk/settings/settings.ts'
import { paths } from '../../paths.ts'
import { consentText } from '../../text/consents.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { PrintButton } from '../../ui/button.tsx'
import { fullDay } from './casework-words.ts'
import { rowsOf } from './consents-words.ts'
import { DeskPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { ComplaintsFoot, Office } from './paper.tsx'

const text = consentText.paper

type Props = { frame: Frame; town: Settings; consent: OpenConsent }

/** The paper carries no name but the one the person writes: folded or lost, it tells of nobody. */
const Signing = () => (
  <table class="consent-slip__sign">
    <tbody>
      {[text.sign, text.signDate, text.staff].map((head) => (
        <tr>
          <th scope="row">{head}</th>
          <td />
        </tr>
      ))}
    </tbody>
  </table>
)

// On its own it names neither the person nor the desk: a number, and a phone to call.
const RevokeCard = ({ town, consent }: Omit<Props, 'frame'>) => (
  <section class="consent-slip__card">
    <h2>{text.cardTitle}</h2>
    <p>{text.cardText}</p>
    <p class="consent-slip__number">
      {text.cardNumber} <b>{consent.number}</b>　{text.cardPhone} <b>{town.phone}</b>
    </p>
    <p>{town.openingHours}</p>
  </section>
)

export const ConsentSlip = ({ frame, town, consent }: Props) => (
  <DeskPage {...frame} title={text.title} current="clients" isPaper deskName={town.deskName}>
    <div class="print-help" data-screen="true">
      <BackLink href={paths.desk.consents(consent.clientId)}>{text.back}</BackLink>
      <PrintButton>{text.print}</PrintButton>
    </div>
    <article class="paper consent-slip">
      <header class="paper__head">
        <p>
          <Office town={town} />
        </p>
        <p>
          {fullDay(consent.givenOn)}
          <br />
          {text.cardNumber} {consent.number}
        </p>
      </header>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <table>
        <tbody>
          {rowsOf(consent).map(({ key, value }) => (
            <tr>
              <th scope="row">{key}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        {text.promises.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p>
        <b>{consentText.free}</b>
      </p>
      <Signing />
      <ComplaintsFoot town={town} />
      <p class="consent-slip__cut">{text.cut}</p>
      <RevokeCard town={town} consent={consent} />
    </article>
  </DeskPage>
)

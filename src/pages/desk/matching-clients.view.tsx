import type { FittingClients } from '../../desk/matching/look-at-fitting-clients.ts'
import type { Role } from '../../access/actor.ts'
import { mayRole } from '../../access/policy.ts'
import type { Opening } from '../../desk/openings/opening.ts'
import { paths } from '../../paths.ts'
import { matchingText } from '../../text/matching.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Empty, PageHead, caseName } from './casework-parts.tsx'
import type { Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'
import { FitLines, OfferHead } from './matching-parts.tsx'

const { clients: text, act } = matchingText

type LinkProps = { opening: Pick<Opening, 'id' | 'state'>; role: Role }

/** On the opening's page, for whoever has clients of their own. */
export const FittingClientsLink = ({ opening: { id, state }, role }: LinkProps) =>
  state === 'published' && mayRole(role, 'match.read') ? (
    <p>
      <LinkButton kind="primary" size="small" icon="people" href={paths.desk.openingClients(id)}>
        {text.link}
      </LinkButton>
    </p>
  ) : null

/** For one opening, which of my clients: by initials and number, never by name. */
export const FittingClientsView = ({ frame, record }: { frame: Frame; record: FittingClients }) => {
  const { offer, fitting, asked, underWay } = record
  return (
    <DeskPage {...frame} title={text.title} current="clients" town={record.town}>
      <BackLink href={paths.desk.opening(offer.id)}>{text.back}</BackLink>
      <PageHead title={text.title}>
        <OfferHead offer={offer}>
          <p>
            <b>{offer.title}</b>
          </p>
        </OfferHead>
        <p class="muted">{text.lead}</p>
      </PageHead>
      <p>
        <b>{text.count(fitting.length, asked)}</b>
        {underWay === 0 ? null : `　${text.underWay(underWay)}`}
      </p>
      {fitting.length === 0 ? <Empty text={text.none} how={text.noneHow} /> : null}
      <ul class="offers">
        {fitting.map(({ client, fit }) => (
          <li class="card offer">
            <h2 class="number">
              <a href={paths.desk.client(client.id)}>{caseName(client)}</a>
            </h2>
            <FitLines fit={fit} />
            <div class="actions">
              <LinkButton kind="secondary" size="small" href={paths.desk.propose(client.id, { opening: offer.id })}>
                {act.propose}
              </LinkButton>
            </div>
          </li>
        ))}
      </ul>
    </DeskPage>
  )
}

import type { Listing } from '../../desk/openings/listing.ts'
import { employerText as text } from '../../text/employer.ts'
import { ja } from '../../text/ja.ts'
import { Details } from '../../ui/details.tsx'
import { OpeningCard } from '../parts/opening-card.tsx'
import { OpeningDetail } from '../parts/opening-detail.tsx'

/** What residents will see, made by the parts that show it to them. */
export const Preview = ({ listing }: { listing: Listing }) => (
  <section class="stack">
    <h2>{text.check.cardHeading}</h2>
    <OpeningCard listing={listing} t={ja} level={3} />
    <Details summary={text.check.detailSummary}>
      <p class="muted">{text.opening.notYet}</p>
      <OpeningDetail listing={listing} t={ja} level={2} />
    </Details>
  </section>
)

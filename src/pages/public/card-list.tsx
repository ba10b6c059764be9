import type { Listing } from '../../desk/openings/listing.ts'
import { paths } from '../../paths.ts'
import type { PublicText } from '../../text/ja.ts'
import { OpeningCard } from '../parts/opening-card.tsx'

type CardListProps = { listings: readonly Listing[]; t: PublicText; level: 2 | 3 }

export const CardList = ({ listings, t, level }: CardListProps) => (
  <ul class="card-list">
    {listings.map((listing) => (
      <li>
        <OpeningCard listing={listing} t={t} level={level} href={paths.opening(t.language, listing.number)} />
      </li>
    ))}
  </ul>
)

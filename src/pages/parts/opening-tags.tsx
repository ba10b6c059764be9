import type { Listing } from '../../desk/openings/listing.ts'
import type { ListingText } from '../../text/listing-words.ts'
import { Icon } from '../../ui/icon.tsx'
import { ruby } from '../../ui/ruby.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { rungIcons, wageWords } from './opening-words.ts'

type TagsProps = { listing: Pick<Listing, 'rung' | 'terms'>; t: ListingText }

/** Which rung, paid or not: the first thing said of every opening. */
export const OpeningTags = ({ listing, t }: TagsProps) => {
  const isPaid = listing.terms.family === 'employment'
  return (
    <p class="opening-card__top">
      <StatusTag tone={isPaid ? 'warm' : 'cool'} icon={rungIcons[listing.rung]}>
        {ruby(t.opening.rungs[listing.rung].name)}
      </StatusTag>
      <span class="opening-card__pay" data-paid={isPaid ? 'true' : 'false'}>
        <Icon name={isPaid ? 'yen' : 'noYen'} />
        <span>
          {ruby(isPaid ? t.opening.pay.paid : t.opening.pay.unpaid)} {ruby(wageWords(t, listing))}
        </span>
      </span>
    </p>
  )
}

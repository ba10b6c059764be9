import type { Listing } from '../../desk/openings/listing.ts'
import type { ListingText } from '../../text/listing-words.ts'
import { FactList } from '../../ui/fact-list.tsx'
import type { Fact } from '../../ui/fact-list.tsx'
import { ruby } from '../../ui/ruby.tsx'
import { AsTyped } from './as-typed.tsx'
import { OpeningTags } from './opening-tags.tsx'
import { papersWords, whenWords, wordOf } from './opening-words.ts'
import { Said, ShortWay } from './said.tsx'
import { partsOf } from '../../law/calendar.ts'

type CardProps = { listing: Listing; t: ListingText; href?: string; level?: 2 | 3 }

const Place = ({ t, listing }: Pick<CardProps, 'listing' | 't'>) => (
  <>
    {listing.area === '' ? null : (
      <>
        <AsTyped t={t} text={listing.area} />
        {listing.wayThere || listing.placeName ? ' · ' : ''}
      </>
    )}
    <ShortWay t={t} listing={listing} />
  </>
)

const factsOf = ({ listing, t }: Pick<CardProps, 'listing' | 't'>): readonly Fact[] => {
  const support = listing.support.slice(0, 2).map((code) => wordOf(t.opening.support, code))
  const isPlaced = [listing.area, listing.wayThere, listing.placeName].some((text) => text !== '')
  // A posting that is still being written has no days or place yet: what is not known is not shown.
  return [
    ...(listing.days.length > 0 ? [{ icon: 'clock', text: ruby(whenWords(t, listing)) } as const] : []),
    ...(isPlaced ? [{ icon: 'place', text: <Place t={t} listing={listing} /> } as const] : []),
    { icon: 'noPaper', text: ruby(papersWords(t, listing)) },
    ...(support.length > 0 ? [{ icon: 'check', text: ruby(support.join(' · ')) } as const] : []),
  ]
}

/** An opening in a list; without `href` it is a picture of itself (the firm's preview). */
export const OpeningCard = ({ listing, t, href, level = 3 }: CardProps) => {
  const Heading = level === 2 ? 'h2' : 'h3'
  const title = <Said t={t} listing={listing} field="title" />
  return (
    <article class="opening-card">
      <OpeningTags listing={listing} t={t} />
      <Heading class="opening-card__title">{href ? <a href={href}>{title}</a> : title}</Heading>
      <FactList facts={factsOf({ listing, t })} />
      <p class="opening-card__foot">
        <AsTyped t={t} text={listing.employerName} />
        <span class="opening-card__dated">
          <span>{ruby(t.opening.asOf(t.opening.shortDate(partsOf(listing.confirmedOn))))}</span>
          {href === undefined ? null : <span class="number">{ruby(t.opening.number(listing.number))}</span>}
        </span>
      </p>
    </article>
  )
}

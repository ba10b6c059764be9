import type { Child } from 'hono/jsx'
import type { SayingField } from '../../desk/openings/saying.ts'
import type { Listing } from '../../desk/openings/listing.ts'
import type { ListingText } from '../../text/listing-words.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { ruby } from '../../ui/ruby.tsx'
import { AsTyped } from './as-typed.tsx'
import { dateWords, papersWords, wageWords, whenWords } from './opening-words.ts'
import { Said } from './said.tsx'

type KeyFact = { icon: IconName; name: string; value: Child }

const payFact = (t: ListingText, listing: Listing): KeyFact => {
  const isPaid = listing.terms.family === 'employment'
  const words = isPaid ? `${t.opening.pay.paid} ${wageWords(t, listing)}` : t.opening.pay.unpaid
  return { icon: isPaid ? 'yen' : 'noYen', name: t.opening.keys.pay, value: ruby(words) }
}

const howWords = (t: ListingText, { terms }: Listing): string =>
  terms.family === 'trial' ? '' : t.opening.selection[terms.selection]

const factsOf = (t: ListingText, listing: Listing): readonly KeyFact[] => {
  const { keys } = t.opening
  const said = (field: SayingField) => <Said t={t} listing={listing} field={field} />
  const bring: readonly KeyFact[] =
    listing.bring === '' ? [] : [{ icon: 'note', name: keys.bring, value: said('bring') }]
  const wayThere: readonly KeyFact[] =
    listing.wayThere === '' ? [] : [{ icon: 'bus', name: keys.wayThere, value: said('wayThere') }]
  return [
    { icon: 'clock', name: keys.when, value: ruby(whenWords(t, listing)) },
    ...(listing.startsOn === null
      ? []
      : [{ icon: 'calendar', name: keys.startsOn, value: ruby(dateWords(t, listing.startsOn)) } as const]),
    payFact(t, listing),
    { icon: 'place', name: keys.where, value: <AsTyped t={t} text={`${listing.area} · ${listing.placeName}`} /> },
    ...wayThere,
    { icon: 'person', name: keys.meets, value: said('meets') },
    { icon: 'people', name: keys.places, value: ruby(t.opening.places(listing.places)) },
    ...bring,
    {
      icon: 'noPaper',
      name: keys.how,
      value: (
        <>
          <div>{ruby(papersWords(t, listing))}</div>
          {ruby(howWords(t, listing))}
        </>
      ),
    },
  ]
}

export const KeyFacts = ({ listing, t, level }: { listing: Listing; t: ListingText; level: 1 | 2 }) => {
  const Heading = level === 1 ? 'h2' : 'h3'
  return (
    <section class="key-facts">
      <Heading>{ruby(t.opening.headings.keyFacts)}</Heading>
      <dl>
        {factsOf(t, listing).map(({ icon, name, value }) => (
          <div>
            <Icon name={icon} />
            <dt>{ruby(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

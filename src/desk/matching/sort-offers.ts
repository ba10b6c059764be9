import { fitOf } from './fit.ts'
import type { Fit } from './fit-points.ts'
import type { Ground } from './ground.ts'
import type { Offer } from './offer.ts'
import type { NotForReason, Shortlist } from './shortlist.ts'

export type Judged = { offer: Offer; fit: Fit }
export type Sorted = {
  fitting: readonly Judged[]
  hidden: readonly Judged[]
  basket: readonly Judged[]
  notFor: readonly (Judged & { reason: NotForReason })[]
  /** Of the basket, what is no longer open. */
  gone: readonly string[]
}

const keyOf = ({ receivedOn, id }: Offer): string => `${receivedOn ?? ''} ${id}`
const byNewest = (one: Judged, other: Judged): number => (keyOf(one.offer) < keyOf(other.offer) ? 1 : -1)

type Asked = { ground: Ground; shortlist: Shortlist }

const isKeptAway = ({ fit }: Judged): boolean => fit.limits.some(({ code }) => code === 'keptAway')

/** Every open opening in its one place; the newest first, in whatever order they came. */
export const sortOffers = ({ ground, shortlist }: Asked, offers: readonly Offer[]): Sorted => {
  const judged = offers.map((offer) => ({ offer, fit: fitOf(ground, offer) })).toSorted(byNewest)
  const known = new Map(judged.map((one) => [one.offer.id, one]))
  const turnedDown = new Map(shortlist.notFor.map(({ openingId, reason }) => [openingId, reason]))
  // A place that must not know is in no list, whatever was put there before.
  const basket = shortlist.basket.flatMap((id) => known.get(id) ?? []).filter((one) => !isKeptAway(one))
  const inBasket = new Set(basket.map(({ offer }) => offer.id))
  const others = judged.filter(({ offer }) => !inBasket.has(offer.id))
  const rest = others.filter((one) => isKeptAway(one) || !turnedDown.has(one.offer.id))
  return {
    fitting: rest.filter(({ fit }) => fit.limits.length === 0),
    hidden: rest.filter(({ fit }) => fit.limits.length > 0),
    basket,
    notFor: others.flatMap((one) => {
      const reason = turnedDown.get(one.offer.id)
      return reason === undefined || isKeptAway(one) ? [] : [{ ...one, reason }]
    }),
    gone: shortlist.basket.filter((id) => !inBasket.has(id)),
  }
}

import { minutesBetween } from '../../law/working-hours.ts'
import type { Listing } from '../openings/listing.ts'

// What suits somebody who has not tried anything yet (product §8.15).

const shown = 3
const shortDays = 2
const shortMinutes = 120
const gentle: readonly string[] = ['mentor', 'quiet', 'breakOk', 'consultantVisit']

const isUnpaidTrial = ({ rung, terms }: Listing): boolean =>
  (rung === 'tour' || rung === 'experience') && terms.family === 'trial'

const isShort = ({ terms, startsAt, endsAt }: Listing): boolean =>
  terms.family === 'trial' && terms.lengthDays <= shortDays && minutesBetween(startsAt, endsAt) <= shortMinutes

/** Smaller comes first: a tour before an experience, the short one, the one with more support. */
const rankOf = (listing: Listing): readonly number[] => [
  listing.rung === 'tour' ? 0 : 1,
  isShort(listing) ? 0 : 1,
  -listing.support.filter((code) => gentle.includes(code)).length,
]

const inOrder = (one: Listing, other: Listing): number => {
  const [mine, theirs] = [rankOf(one), rankOf(other)]
  const difference = mine.map((rank, index) => rank - (theirs[index] ?? 0)).find((each) => each !== 0)
  if (difference !== undefined) return difference
  return one.publishedOn === other.publishedOn ? 0 : one.publishedOn < other.publishedOn ? 1 : -1
}

/** Three unpaid trials for a first try; of two alike the newer one. */
export const firstTriesAmong = (listings: readonly Listing[]): readonly Listing[] =>
  listings.filter(isUnpaidTrial).toSorted(inOrder).slice(0, shown)

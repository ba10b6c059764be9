import type { Fit } from './fit-points.ts'
import { none } from './fit-points.ts'
import type { Ground } from './ground.ts'
import type { Offer } from './offer.ts'

// What the work is and how one gets there, as far as words go; times of buses are compared elsewhere.

const plain = (text: string) => text.normalize('NFKC').toLowerCase()

/** The words of a list somebody typed that stand in this text. */
const namedIn = (typed: string, text: string): readonly string[] =>
  [...new Set(plain(typed).split(/[\s、,，・/。]+/u))].filter((word) => word.length > 1 && plain(text).includes(word))

const withoutCar: readonly string[] = ['noCar', 'transport']

const journeyOf = ({ told: { work } }: Ground, { placeKind, support }: Offer): Fit => {
  const wishesHome = work.ways.length > 0 && work.ways.every((way) => way === 'home')
  if (placeKind === 'home') return work.ways.includes('home') ? { ...none, reasons: [{ code: 'home' }] } : none
  if (wishesHome) return { ...none, warnings: [{ code: 'notAtHome' }] }
  const drives = work.ways.includes('car') || work.ways.includes('motorbike')
  if (work.ways.length === 0 || drives) return none
  const [code] = withoutCar.filter((one) => support.includes(one))
  if (code === 'transport') return { ...none, reasons: [{ code: 'transport' }] }
  return code === undefined ? { ...none, asks: [{ code: 'way' }] } : { ...none, reasons: [{ code: 'noCar' }] }
}

export const wayOf = (ground: Ground, offer: Offer): Fit => {
  const { work } = ground.told
  const [jobs, places] = [namedIn(work.jobs, offer.title), namedIn(work.places, `${offer.area} ${offer.placeName}`)]
  const journey = journeyOf(ground, offer)
  return {
    ...journey,
    reasons: [
      ...(jobs.length > 0 ? [{ code: 'jobs', of: jobs } as const] : []),
      ...(places.length > 0 ? [{ code: 'area', of: places } as const] : []),
      ...journey.reasons,
    ],
  }
}

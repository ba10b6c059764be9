import type { Listing } from '../../../desk/openings/listing.ts'
import { Refused } from '../../../desk/refusals.ts'
import { publicTownOf } from '../../../desk/settings/settings.ts'
import type { PublicTown } from '../../../desk/settings/settings.ts'
import { settingsOn } from '../../../desk/settings/store.ts'
import type { DeskContext } from '../../../http/factory.ts'
import { deskOf } from '../../../http/press.ts'
import { fromShelf } from '../from-shelf.ts'

/** What an opening is called, as far as it can be read; null is nothing that was asked about. */
export type About = { number: string; listing: Listing | null } | null
export type Place = { town: PublicTown | null; about: About }

const numberIn = (typed: string): string => {
  const number = typed.normalize('NFKC').toUpperCase()
  return /^[2-9A-HJ-NP-Z]{8}$/u.test(number) ? number : ''
}

const townOfDesk = async (c: DeskContext): Promise<PublicTown | null> => {
  try {
    const { town } = await deskOf(c).read({ town: settingsOn(c.get('today')) })
    return publicTownOf(town.settings)
  } catch {
    return null
  }
}

/** One request to the public database; asking goes on when it is away, from its copy or from what the desk knows of itself. */
export const placeOfAsking = async (c: DeskContext, typed: string): Promise<Place> => {
  const number = numberIn(typed)
  try {
    const { town, row } = await fromShelf(c, (shelf) => shelf.detail({ number, on: c.get('today') }))
    return { town, about: row ? { number, listing: row.listing } : null }
  } catch (error) {
    if (!(error instanceof Refused) || error.reason !== 'away') throw error
    return { town: await townOfDesk(c), about: number === '' ? null : { number, listing: null } }
  }
}

import { openListings } from '../../desk/listings/open-list-store.ts'
import type { OpenListings, PlaceInList } from '../../desk/listings/open-list-store.ts'
import type { Listing } from '../../desk/openings/listing.ts'
import type { DeskContext } from '../../http/factory.ts'
import { publicReading } from '../public/public-reading.ts'

const atMost = 5000

// libSQL refuses an answer of more than 10 MB; one of the longest openings the forms take has 12 kB.
const readAtOnce = 500

/** Everything that is open, up to what one file holds: one request for every five hundred. */
export const everyOpen = async (c: DeskContext): Promise<readonly Listing[]> => {
  const read = publicReading(c)
  const all: Listing[] = []
  let after: PlaceInList | null = null
  do {
    const { open }: { open: OpenListings } = await read({
      open: openListings({ on: c.get('today'), atMost: readAtOnce, after }),
    })
    all.push(...open.listings)
    after = open.last
  } while (after !== null && all.length < atMost)
  return all
}

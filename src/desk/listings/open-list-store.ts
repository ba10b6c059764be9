import { and, asc, desc, eq, gt, lt, or, sql } from 'drizzle-orm'
import { many, mapped } from '../../db/client.ts'
import type { Reading } from '../../db/client.ts'
import { listing } from '../../db/public-schema.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { Listing } from '../openings/listing.ts'
import { isOpen, listingIn } from './search-store.ts'

// Everything that is open, for a sheet, a file or a crawler; in the order of the list without a search.

type Asked = { on: CivilDate; atMost: number }

/** Where a reading ended, to go on from there. */
export type PlaceInList = { publishedOn: CivilDate; number: string }
type AskedOn = Asked & { after?: PlaceInList | null }

const isAfter = ({ publishedOn, number }: PlaceInList) =>
  or(lt(listing.publishedOn, publishedOn), and(eq(listing.publishedOn, publishedOn), gt(listing.number, number)))

export type OpenListings = { listings: Listing[]; last: PlaceInList | null }

/** `last` is null where nothing is left to read. */
export const openListings = ({ on, atMost, after = null }: AskedOn): Reading<OpenListings> =>
  mapped(
    many((from) =>
      from
        .select({ number: listing.number, publishedOn: listing.publishedOn, content: listing.content })
        .from(listing)
        .where(and(isOpen(on), after === null ? undefined : isAfter(after)))
        .orderBy(desc(listing.publishedOn), asc(listing.number))
        .limit(atMost),
    ),
    (rows) => ({
      listings: rows.map(({ content }) => listingIn(content)),
      last: rows.length < atMost ? null : (rows.at(-1) ?? null),
    }),
  )

export type OpenNumber = { number: string; publishedOn: CivilDate; confirmedOn: CivilDate }

/** Which there are and how fresh each is, without its content. */
export const openNumbers = ({ on, atMost }: Asked): Reading<OpenNumber[]> =>
  many((from) =>
    from
      .select({
        number: listing.number,
        publishedOn: listing.publishedOn,
        confirmedOn: sql<CivilDate>`json_extract(${listing.content}, '$.confirmedOn')`,
      })
      .from(listing)
      .where(isOpen(on))
      .orderBy(desc(listing.publishedOn), asc(listing.number))
      .limit(atMost),
  )

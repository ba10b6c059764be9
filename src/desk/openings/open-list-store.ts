import { and, desc, eq, gte, sql } from 'drizzle-orm'
import { many, mapped } from '../../db/client.ts'
import type { Reading } from '../../db/client.ts'
import { listing } from '../../db/public-schema.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { Listing } from './listing.ts'
import { listingIn } from './listing-store.ts'

// Everything that is open, for a sheet, a file or a crawler; in the order of the list without a search.

type Asked = { on: CivilDate; atMost: number }

const isOpen = (on: CivilDate) => and(eq(listing.state, 'open'), gte(listing.validUntil, on))

export const openListings = ({ on, atMost }: Asked): Reading<Listing[]> =>
  mapped(
    many((from) =>
      from
        .select({ content: listing.content })
        .from(listing)
        .where(isOpen(on))
        .orderBy(desc(listing.publishedOn), desc(listing.id))
        .limit(atMost),
    ),
    (rows) => rows.map(({ content }) => listingIn(content)),
  )

export type OpenNumber = { number: string; publishedOn: CivilDate; confirmedOn: CivilDate | null }

/** Which there are and how fresh each is, without its content. */
export const openNumbers = ({ on, atMost }: Asked): Reading<OpenNumber[]> =>
  many((from) =>
    from
      .select({
        number: listing.number,
        publishedOn: listing.publishedOn,
        confirmedOn: sql<CivilDate | null>`json_extract(${listing.content}, '$.confirmedOn')`,
      })
      .from(listing)
      .where(isOpen(on))
      .orderBy(desc(listing.publishedOn), desc(listing.id))
      .limit(atMost),
  )

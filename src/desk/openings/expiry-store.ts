import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm'
import { many } from '../../db/client.ts'
import { opening } from '../../db/opening-schema.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { hired } from './store.ts'

// What the clock closes: past its date, filled, or begun and left.

export const overdueOpenings = (day: CivilDate) =>
  many((from) =>
    from
      .select()
      .from(opening)
      .where(and(inArray(opening.state, ['published', 'paused']), lt(opening.validUntil, day)))
      .orderBy(asc(opening.id))
      .limit(500),
  )

/** Two hires at once can take the last places without either seeing the other. */
export const filledOpenings = () =>
  many((from) =>
    from
      .select({ id: opening.id })
      .from(opening)
      .where(and(inArray(opening.state, ['published', 'paused']), sql`${hired} >= ${opening.places}`))
      .limit(500),
  )

export const staleDrafts = (before: number) =>
  many((from) =>
    from
      .select()
      .from(opening)
      .where(and(eq(opening.state, 'draft'), lt(opening.createdAt, before)))
      .orderBy(asc(opening.id))
      .limit(500),
  )

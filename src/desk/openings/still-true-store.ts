import { and, asc, eq, gt, lte, sql } from 'drizzle-orm'
import { many } from '../../db/client.ts'
import { matter, outbox } from '../../db/desk-schema.ts'
import { employer, opening, openingEdition } from '../../db/opening-schema.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { fullOpening } from './store.ts'

type Asked = { id: string; confirmedOn: CivilDate }

/** One letter for each date of confirmation: however often the job runs, and whatever the clock of the demo says. */
export const askedOnce = ({ id, confirmedOn }: Asked): string => `stillTrue:${id}:${confirmedOn}`

const wasAsked = sql`exists (select 1 from ${outbox} where ${outbox.dedupe} = 'stillTrue:' || ${opening.id} || ':' || ${opening.confirmedOn})`

/** Published, last confirmed on that day or before, and not asked since; what ends today is not asked any more. */
export const openingsToAsk = (of: { confirmedBy: CivilDate; day: CivilDate }) =>
  many((from) =>
    from
      .select({ opening, title: openingEdition.title, employer })
      .from(opening)
      .innerJoin(employer, eq(employer.id, opening.employerId))
      .innerJoin(
        openingEdition,
        and(eq(openingEdition.openingId, opening.id), eq(openingEdition.edition, opening.edition)),
      )
      .where(
        and(
          eq(opening.state, 'published'),
          lte(opening.confirmedOn, of.confirmedBy),
          gt(opening.validUntil, of.day),
          sql`not ${wasAsked}`,
        ),
      )
      .orderBy(asc(opening.confirmedOn), asc(opening.id))
      .limit(500),
  )

/** What a link asks about: whether it is true still. */
export const openingToConfirm = (matterId: string) =>
  fullOpening(
    sql`(select ${matter.subjectId} from ${matter} where ${matter.id} = ${matterId} and ${matter.act} = 'opening.stillTrue')`,
  )

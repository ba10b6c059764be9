import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import { first, many } from '../../db/client.ts'
import { account, audit, matter } from '../../db/desk-schema.ts'
import { employer, opening, openingEdition, workplace } from '../../db/opening-schema.ts'
import type { Act } from '../../access/acts.ts'
import { fullOpening } from '../openings/store.ts'

/** Where the firm of this opening works. */
export const workplacesOfOpening = (id: string) =>
  many((from) =>
    from
      .select()
      .from(workplace)
      .where(eq(workplace.employerId, sql`(select ${opening.employerId} from ${opening} where ${opening.id} = ${id})`))
      .orderBy(asc(workplace.name)),
  )

/** What the desk wrote down for firms and has not finished: still open, sent back, or waiting for the firm's yes. */
export const keyedInUnfinished = () =>
  many((from) =>
    from
      .select({
        id: opening.id,
        number: opening.number,
        rung: opening.rung,
        state: opening.state,
        channel: opening.channel,
        reason: opening.enteredReason,
        wish: opening.reasonText,
        createdAt: opening.createdAt,
        firmName: employer.name,
        title: openingEdition.title,
        by: account.name,
      })
      .from(opening)
      .innerJoin(employer, eq(employer.id, opening.employerId))
      .leftJoin(account, eq(account.id, opening.enteredBy))
      .leftJoin(
        openingEdition,
        and(eq(openingEdition.openingId, opening.id), eq(openingEdition.edition, opening.edition)),
      )
      .where(
        and(
          ne(opening.channel, 'web'),
          inArray(opening.state, ['draft', 'returned', 'submitted']),
          sql`(${opening.state} <> 'submitted' or ${opening.assentEdition} is not ${opening.edition})`,
        ),
      )
      .orderBy(asc(opening.id))
      .limit(100),
  )

export type Unfinished = Awaited<ReturnType<ReturnType<typeof keyedInUnfinished>['pick']>>[number]

/** Who said yes, as it stands in the trail: a word for the place of the person, never a name. */
export const lastWordOn = (of: { openingId: string; act: Act }) =>
  first((from) =>
    from
      .select({ at: audit.at, purpose: audit.purpose, channel: audit.channel })
      .from(audit)
      .where(
        and(
          eq(audit.entity, 'opening'),
          eq(audit.entityId, of.openingId),
          eq(audit.act, of.act),
          eq(audit.outcome, 'done'),
        ),
      )
      .orderBy(desc(audit.at))
      .limit(1),
  )

/** What a link asks the firm's yes for. */
export const openingOfMatter = (matterId: string) =>
  fullOpening(
    sql`(select ${matter.subjectId} from ${matter} where ${matter.id} = ${matterId} and ${matter.act} = 'opening.assent')`,
  )

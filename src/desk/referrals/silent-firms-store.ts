import { and, asc, eq, gte, isNull, sql } from 'drizzle-orm'
import { many } from '../../db/client.ts'
import { employer, opening } from '../../db/opening-schema.ts'
import { referral } from '../../db/referral-schema.ts'
import type { CivilDate } from '../../law/calendar.ts'

const silentOn = sql<string>`group_concat(${referral.resultOn})`

/** Firms that stayed silent since then, each with the days of it; after a call or a visit it counts anew. Whom it was about is not read. */
export const silencesSince = (since: CivilDate) =>
  many((from) =>
    from
      .select({ id: employer.id, name: employer.name, phone: employer.phone, version: employer.version, silentOn })
      .from(referral)
      .innerJoin(opening, eq(opening.id, referral.openingId))
      .innerJoin(employer, eq(employer.id, opening.employerId))
      .where(
        and(
          eq(referral.state, 'noAnswer'),
          gte(referral.resultOn, since),
          sql`${referral.resultOn} > coalesce(${employer.calledOn}, '')`,
          isNull(employer.mergedInto),
          eq(employer.state, 'active'),
        ),
      )
      .groupBy(employer.id)
      .orderBy(asc(employer.kana), asc(employer.id)),
  )

export type Silence = ReturnType<ReturnType<typeof silencesSince>['pick']>[number]

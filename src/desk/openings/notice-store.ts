import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { many } from '../../db/client.ts'
import { employer, opening, openingEdition } from '../../db/opening-schema.ts'

/** Accepted, and the firm has not been told in writing yet (職業安定法29条の4): the longest waiting first. */
export const noticesDue = () =>
  many((from) =>
    from
      .select({
        id: opening.id,
        number: opening.number,
        title: openingEdition.title,
        noticeBy: opening.noticeBy,
        publishedOn: opening.publishedOn,
        employerId: employer.id,
        employerName: employer.name,
        fax: employer.fax,
      })
      .from(opening)
      .innerJoin(employer, eq(employer.id, opening.employerId))
      .innerJoin(
        openingEdition,
        and(eq(openingEdition.openingId, opening.id), eq(openingEdition.edition, opening.edition)),
      )
      .where(and(inArray(opening.noticeBy, ['paper', 'fax']), isNull(opening.noticeOn)))
      .orderBy(asc(opening.publishedOn), asc(opening.id))
      .limit(200),
  )

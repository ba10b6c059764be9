import { and, asc, desc, eq, isNotNull, lte, ne, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { assertOne, building, first, many, mapped, statementOf } from '../../db/client.ts'
import type { Statement } from '../../db/client.ts'
import { correction } from '../../db/card-schema.ts'
import { account } from '../../db/desk-schema.ts'
import { employer, opening, openingEdition } from '../../db/opening-schema.ts'
import type { Act } from '../../access/acts.ts'
import type { AuditEntry, Change } from '../desk.ts'
import type { Correction } from './correction.ts'

export const openingToReport = (number: string) =>
  first((from) => from.select({ id: opening.id, state: opening.state }).from(opening).where(eq(opening.number, number)))

const notSettled = ne(correction.state, 'settled')

/** Not settled ones by age, settled ones the newest first; several on one opening stand together on the page. */
export const reportsIn = (which: 'waiting' | 'settled') =>
  many((from) =>
    from
      .select({
        id: correction.id,
        kind: correction.kind,
        state: correction.state,
        done: correction.done,
        doneAt: correction.doneAt,
        reportedAt: correction.reportedAt,
        openingId: opening.id,
        number: opening.number,
        title: openingEdition.title,
        employerName: employer.name,
      })
      .from(correction)
      .innerJoin(opening, eq(opening.id, correction.openingId))
      .innerJoin(
        openingEdition,
        and(eq(openingEdition.openingId, opening.id), eq(openingEdition.edition, opening.edition)),
      )
      .innerJoin(employer, eq(employer.id, opening.employerId))
      .where(which === 'waiting' ? notSettled : eq(correction.state, 'settled'))
      .orderBy(which === 'waiting' ? asc(correction.id) : desc(correction.doneAt), asc(correction.id))
      .limit(300),
  )
export type ReportLine = ReturnType<ReturnType<typeof reportsIn>['pick']>[number]

/** Openings that wait, not reports: a page that ten people report is one task. */
export const openingsReported = () =>
  mapped(
    first((from) =>
      from
        .select({ openings: sql<number>`count(distinct ${correction.openingId})` })
        .from(correction)
        .where(notSettled),
    ),
    (row) => row?.openings ?? 0,
  )

/** Everything ever reported of an opening, oldest first, with who of the desk dealt with it. */
export const reportsOf = (openingId: string) =>
  many((from) =>
    from
      .select({ report: correction, doneByName: account.name })
      .from(correction)
      .leftJoin(account, eq(account.id, correction.doneBy))
      .where(eq(correction.openingId, openingId))
      .orderBy(asc(correction.id)),
  )

export const unsettledReportsOf = (openingId: string) =>
  many((from) =>
    from
      .select()
      .from(correction)
      .where(and(eq(correction.openingId, openingId), notSettled))
      .orderBy(asc(correction.id)),
  )

const atOnce = 100

export const wordsSettledBy = (doneBy: number) =>
  many((from) =>
    from
      .select()
      .from(correction)
      .where(and(eq(correction.state, 'settled'), lte(correction.doneAt, doneBy), isNotNull(correction.words)))
      .limit(atOnce),
  )

export const isReported = (openingId: string): SQL => sql`select 1 from ${correction} where opening_id = ${openingId}`

type NewReport = Pick<Correction, 'id' | 'openingId' | 'kind' | 'words' | 'reportedAt'>

export const addReport = (row: NewReport, limits: readonly Statement[] = []): Change => ({
  audit: { act: 'correction.report', entity: 'correction', entityId: row.id },
  statements: (auditId) => [
    ...limits,
    statementOf(building.insert(correction).values({ ...row, state: 'open', version: 1, auditId })),
  ],
})

type ReportChange = { report: Correction; act: Act; set: Partial<Correction>; audit?: Partial<AuditEntry> }

export const changeReport = ({ report, act, set, audit }: ReportChange): Change => ({
  audit: { act, entity: 'correction', entityId: report.id, ...audit },
  statements: (auditId) => [
    statementOf(
      building
        .update(correction)
        .set({ ...set, version: report.version + 1, auditId })
        .where(and(eq(correction.id, report.id), eq(correction.version, report.version))),
    ),
    assertOne,
  ],
})

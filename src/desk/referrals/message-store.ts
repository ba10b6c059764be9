import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { assertOne, building, first, many, statementOf } from '../../db/client.ts'
import { employer, opening, openingEdition } from '../../db/opening-schema.ts'
import { referral, referralMessage } from '../../db/referral-schema.ts'
import type { AuditEntry, Change } from '../desk.ts'
import { editionKey } from './store.ts'

type Row = typeof referralMessage.$inferSelect

/** The course of one thread; a thread is as long as two sides can bear. */
const mostRead = 200

export const messagesOf = (referralId: string) =>
  many((from) =>
    from
      .select()
      .from(referralMessage)
      .where(eq(referralMessage.referralId, referralId))
      .orderBy(asc(referralMessage.id))
      .limit(mostRead),
  )

export const messageById = (of: { referralId: string; id: string }) =>
  first((from) =>
    from
      .select()
      .from(referralMessage)
      .where(and(eq(referralMessage.referralId, of.referralId), eq(referralMessage.id, of.id))),
  )

export const addMessage = (row: Omit<Row, 'version' | 'auditId'>, audit: Partial<AuditEntry> = {}): Change => ({
  audit: { act: 'referral.message', entity: 'referral', entityId: row.referralId, ...audit },
  statements: (auditId) => [statementOf(building.insert(referralMessage).values({ ...row, version: 1, auditId }))],
})

/** What was held goes on, or goes back. */
export const moveMessage = ({ row, state }: { row: Row; state: 'passed' | 'returned' }): Change => ({
  audit: { act: 'referral.passMessage', entity: 'referral', entityId: row.referralId, fields: [state] },
  statements: (auditId) => [
    statementOf(
      building
        .update(referralMessage)
        .set({ state, version: row.version + 1, auditId })
        .where(
          and(
            eq(referralMessage.referralId, row.referralId),
            eq(referralMessage.id, row.id),
            eq(referralMessage.version, row.version),
          ),
        ),
    ),
    assertOne,
  ],
})

type OfFirm = { referralId: string; employerIds: readonly string[] }

const ownLetter = ({ referralId, employerIds }: OfFirm) =>
  and(
    eq(referral.id, referralId),
    inArray(opening.employerId, [...employerIds]),
    sql`${referral.letterNumber} is not null`,
  )

/** A row when the letter went to one of these firms. */
export const isLetterOf = ({ referralId, employerIds }: OfFirm): SQL =>
  sql`select 1 from ${referral} join ${opening} on ${opening.id} = ${referral.openingId} where ${ownLetter({ referralId, employerIds })}`

/** What the firm's own page knows of a letter: the opening, how far it is, what was offered. Nobody's name. */
export const letterOfFirm = (of: OfFirm) =>
  first((from) =>
    from
      .select({
        id: referral.id,
        version: referral.version,
        employerId: opening.employerId,
        letterNumber: referral.letterNumber,
        issuedOn: referral.issuedOn,
        state: referral.state,
        answeredOn: referral.answeredOn,
        visitOn: referral.visitOn,
        visitAt: referral.visitAt,
        slots: referral.slots,
        meeting: referral.meeting,
        closings: employer.closings,
        family: opening.family,
        title: openingEdition.title,
        placeName: openingEdition.placeName,
        area: openingEdition.area,
        days: openingEdition.days,
        startsAt: openingEdition.startsAt,
        endsAt: openingEdition.endsAt,
      })
      .from(referral)
      .innerJoin(opening, eq(opening.id, referral.openingId))
      .innerJoin(employer, eq(employer.id, opening.employerId))
      .innerJoin(openingEdition, editionKey)
      .where(ownLetter(of)),
  )

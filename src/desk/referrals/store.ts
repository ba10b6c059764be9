import { and, eq, inArray, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Act } from '../../access/acts.ts'
import { assertOne, building, first, mapped, statementOf } from '../../db/client.ts'
import type { Statement } from '../../db/client.ts'
import type { Sealed } from '../../crypto/seal.ts'
import { account, client, matter } from '../../db/desk-schema.ts'
import { employer, opening, openingEdition } from '../../db/opening-schema.ts'
import { disclosure, referral, slip } from '../../db/referral-schema.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { AuditEntry, Change } from '../desk.ts'
import type { Disclosure, Referral } from './referral.ts'
import { closingOf } from './slip-closing.ts'

export const referralById = (id: string) => first((from) => from.select().from(referral).where(eq(referral.id, id)))

export const lines = {
  id: referral.id,
  state: referral.state,
  version: referral.version,
  clientId: referral.clientId,
  openingId: referral.openingId,
  edition: referral.edition,
  issuedOn: referral.issuedOn,
  answeredOn: referral.answeredOn,
  resultOn: referral.resultOn,
  agreedOn: referral.agreedOn,
  issuerRequestedOn: referral.issuerRequestedOn,
  letterNumber: referral.letterNumber,
  title: openingEdition.title,
  employerName: openingEdition.employerName,
  rung: opening.rung,
  number: opening.number,
  createdAt: referral.createdAt,
}
export const editionKey = and(
  eq(openingEdition.openingId, referral.openingId),
  eq(openingEdition.edition, referral.edition),
)

/** What a matter link may show before its code is typed: the opening and the letter's number, nobody's name and nothing of the slip. */
export const letterOfMatter = (matterId: string) =>
  first((from) =>
    from
      .select({
        letterNumber: referral.letterNumber,
        issuedOn: referral.issuedOn,
        state: referral.state,
        answeredOn: referral.answeredOn,
        slots: referral.slots,
        closings: employer.closings,
        family: opening.family,
        title: openingEdition.title,
        placeName: openingEdition.placeName,
        area: openingEdition.area,
        days: openingEdition.days,
        startsAt: openingEdition.startsAt,
        endsAt: openingEdition.endsAt,
      })
      .from(matter)
      .innerJoin(referral, eq(referral.id, matter.subjectId))
      .innerJoin(opening, eq(opening.id, referral.openingId))
      .innerJoin(employer, eq(employer.id, opening.employerId))
      .innerJoin(openingEdition, editionKey)
      .where(eq(matter.id, matterId)),
  )

/** The referral whose result a link asks for; of a link of another kind none. */
export const referralOfResult = (matterId: string): SQL =>
  sql`(select subject_id from ${matter} where id = ${matterId} and act = 'referral.result')`
export const resultOfMatter = (matterId: string) =>
  first((from) =>
    from
      .select({ state: referral.state, letterNumber: referral.letterNumber, issuedOn: referral.issuedOn })
      .from(referral)
      .where(eq(referral.id, referralOfResult(matterId))),
  )

/** How many letters wait for an answer of these firms; whom they are about is not read. */
export const answersDueFrom = (employerIds: readonly string[]) =>
  mapped(
    first((from) =>
      from
        .select({ letters: sql<number>`count(*)` })
        .from(referral)
        .innerJoin(opening, eq(opening.id, referral.openingId))
        .where(and(eq(referral.state, 'issued'), inArray(opening.employerId, [...employerIds]))),
    ),
    (row) => row?.letters ?? 0,
  )

export const slipOf = (referralId: string) =>
  first((from) => from.select().from(slip).where(eq(slip.referralId, referralId)))

export const clientOfReferral = (referralId: string): SQL =>
  sql`(select client_id from ${referral} where id = ${referralId})`

/** Who the firm is and whose case it is: facts for a decision. */
export const partiesOf = (referralId: string) =>
  first((from) =>
    from
      .select({
        employerId: opening.employerId,
        employerName: employer.name,
        employerVersion: employer.version,
        closings: employer.closings,
        contact: employer.contact,
        family: opening.family,
        workplaceId: opening.workplaceId,
        openingState: opening.state,
        openingEdition: opening.edition,
        openingValidUntil: opening.validUntil,
        openingVersion: opening.version,
        title: openingEdition.title,
        startsAt: openingEdition.startsAt,
        endsAt: openingEdition.endsAt,
        hazards: openingEdition.hazards,
        wantsEmailDisclosure: client.wantsEmailDisclosure,
        consultantName: account.name,
      })
      .from(referral)
      .innerJoin(opening, eq(opening.id, referral.openingId))
      .innerJoin(openingEdition, editionKey)
      .innerJoin(employer, eq(employer.id, opening.employerId))
      .innerJoin(client, eq(client.id, referral.clientId))
      .innerJoin(account, eq(account.id, referral.consultantId))
      .where(eq(referral.id, referralId)),
  )

export type Parties = NonNullable<ReturnType<ReturnType<typeof partiesOf>['pick']>>

type NewReferral = Pick<
  Referral,
  'id' | 'openingId' | 'edition' | 'clientId' | 'agencyId' | 'consultantId' | 'whyFits' | 'support' | 'createdAt'
>

export const addReferral = (row: NewReferral): Change => ({
  audit: { act: 'referral.propose', entity: 'referral', entityId: row.id },
  statements: (auditId) => [
    statementOf(building.insert(referral).values({ ...row, state: 'proposed', version: 1, auditId })),
  ],
})

export type ReferralMove = {
  referral: Referral
  act: Act
  set: Partial<Referral>
  audit?: Partial<AuditEntry>
  disclosure?: Omit<Disclosure, 'auditId'>
  slip?: { employerId: string; content: Sealed }
}

// What was closed to a firm before stays so.
const earlier = (day: CivilDate | null) => (day === null ? null : sql`min(coalesce(${slip.closesOn}, ${day}), ${day})`)

// A slip closes with the decision, and opens again with a referral that is taken up once more.
const closingWith = ({ move, auditId }: { move: ReferralMove; auditId: string }): Statement[] => {
  const closing = closingOf(move.referral.state, move.set)
  return closing === null
    ? []
    : [
        statementOf(
          building
            .update(slip)
            .set({ ...closing, closesOn: earlier(closing.closesOn), auditId })
            .where(eq(slip.referralId, move.referral.id)),
        ),
      ]
}

/** The disclosure and the slip go in before the referral moves: the trigger asks for them. */
export const moveReferral = (move: ReferralMove): Change => ({
  audit: { act: move.act, entity: 'referral', entityId: move.referral.id, ...move.audit },
  statements: (auditId) => [
    ...(move.disclosure ? [statementOf(building.insert(disclosure).values({ ...move.disclosure, auditId }))] : []),
    ...(move.slip
      ? [
          statementOf(
            building
              .insert(slip)
              .values({ referralId: move.referral.id, agreedHow: move.referral.agreedHow, ...move.slip, auditId }),
          ),
        ]
      : []),
    statementOf(
      building
        .update(referral)
        .set({ ...move.set, version: move.referral.version + 1, auditId })
        .where(and(eq(referral.id, move.referral.id), eq(referral.version, move.referral.version))),
    ),
    assertOne,
    ...closingWith({ move, auditId }),
  ],
})

import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { assertOne, building, first, many, mapped, statementOf } from '../../db/client.ts'
import type { Reading } from '../../db/client.ts'
import { employer, employmentTerms, opening, openingEdition, trialTerms } from '../../db/opening-schema.ts'
import { referral } from '../../db/referral-schema.ts'
import type { Act } from '../../access/acts.ts'
import type { AuditEntry, Change } from '../desk.ts'
import type { Edition, Opening, OpeningEdition, OpeningState, Terms } from './opening.ts'
import type { Saying } from './saying.ts'
import { sayingList, sayingsIn } from './saying-list-store.ts'

export const openingById = (id: string) => first((from) => from.select().from(opening).where(eq(opening.id, id)))

export type FullOpening = {
  opening: Opening
  edition: (OpeningEdition & { number: number }) | null
  /** Of whatever edition they were written for. */
  sayings: readonly Saying[]
  liveReferrals: number
  hires: number
  /** The firm's. */
  trade: string | null
}

type Row = {
  opening: Opening
  edition: Edition | null
  trial: unknown
  employment: unknown
  sayings: string
  live: number
  hires: number
  trade: string | null
}

// oxlint-disable-next-line typescript/consistent-type-assertions -- the join brings exactly one kind of terms with an edition; the database holds it so
const termsIn = (row: Pick<Row, 'trial' | 'employment'>): Terms => (row.trial ?? row.employment) as Terms

export const fullOf = ({ opening: of, edition, sayings, live, hires, trade, ...row }: Row): FullOpening => ({
  opening: of,
  edition: edition && { ...edition, number: edition.edition, terms: termsIn(row) },
  sayings: sayingsIn(sayings),
  liveReferrals: live,
  hires,
  trade,
})

export const holding = sql<number>`(select count(*) from ${referral} r where r.opening_id = ${opening.id} and r.state in ('issued','accepted','visiting','trialing'))`
const tradeOfFirm = sql<string | null>`(select trade from ${employer} e where e.id = ${opening.employerId})`
export const hired = sql<number>`(select count(*) from ${referral} r where r.opening_id = ${opening.id} and r.state = 'hired')`

export const editionsJoined =
  (condition: SQL, editionNumber = sql`${opening.edition}`) =>
  (from: Parameters<Reading<unknown>['build']>[0]) =>
    from
      .select({
        opening,
        edition: openingEdition,
        trial: trialTerms,
        employment: employmentTerms,
        sayings: sayingList,
        live: holding,
        hires: hired,
        trade: tradeOfFirm,
      })
      .from(opening)
      .leftJoin(
        openingEdition,
        and(eq(openingEdition.openingId, opening.id), eq(openingEdition.edition, editionNumber)),
      )
      .leftJoin(trialTerms, and(eq(trialTerms.openingId, opening.id), eq(trialTerms.edition, openingEdition.edition)))
      .leftJoin(
        employmentTerms,
        and(eq(employmentTerms.openingId, opening.id), eq(employmentTerms.edition, openingEdition.edition)),
      )
      .where(condition)
      .orderBy(desc(opening.receivedOn), desc(opening.id))

export const fullOpening = (id: string | SQL): Reading<FullOpening | undefined> =>
  mapped(first(editionsJoined(eq(opening.id, id))), (row) => row && fullOf(row))

type EditionOf = { openingId: SQL; edition: SQL }
/** One edition of an opening, however often it was edited since. */
export const editionOf = ({ openingId, edition }: EditionOf): Reading<FullOpening | undefined> =>
  mapped(first(editionsJoined(sql`${opening.id} = ${openingId}`, edition)), (row) => row && fullOf(row))

/** The edition a referral was made on. */
export const openingOfReferral = (referralId: string | SQL): Reading<FullOpening | undefined> => {
  const of = (column: SQL) => sql`(select ${column} from ${referral} where id = ${referralId})`
  return editionOf({ openingId: of(sql`opening_id`), edition: of(sql`edition`) })
}

export const openingsOfFirms = (employerIds: readonly string[]) =>
  mapped(many(editionsJoined(inArray(opening.employerId, [...employerIds]))), (rows) => rows.map(fullOf))

/** The newest first; what was closed long ago is not on a list of the day. */
export const openingsIn = (states: readonly OpeningState[], most = 500) =>
  mapped(
    many((from) => editionsJoined(inArray(opening.state, [...states]))(from).limit(most)),
    (rows) => rows.map(fullOf),
  )

export const countsByState = () =>
  many((from) =>
    from
      .select({ state: opening.state, openings: sql<number>`count(*)` })
      .from(opening)
      .where(inArray(opening.state, ['submitted', 'published', 'paused', 'returned']))
      .groupBy(opening.state),
  )

export const firmOfOpening = (id: string) =>
  first((from) =>
    from.select().from(employer).innerJoin(opening, eq(opening.employerId, employer.id)).where(eq(opening.id, id)),
  )

type NewDraft = Pick<
  Opening,
  'id' | 'number' | 'family' | 'rung' | 'employerId' | 'browserHash' | 'createdAt' | 'answers'
> &
  Partial<Pick<Opening, 'begunFrom' | 'channel' | 'enteredBy' | 'enteredReason'>>

export const addDraft = (row: NewDraft, audit: Partial<AuditEntry> = {}): Change => ({
  audit: { act: 'opening.draft', entity: 'opening', entityId: row.id, ...audit },
  statements: (auditId) => [
    statementOf(
      building
        .insert(opening)
        .values({ ...row, state: 'draft', edition: 0, places: 1, inFlight: 1, version: 1, auditId }),
    ),
  ],
})

export type Move = { opening: Opening; act: Act; set: Partial<Opening>; audit?: Partial<AuditEntry> }

const updateRow = ({ opening: row, set }: Move, auditId: string) => [
  statementOf(
    building
      .update(opening)
      .set({ ...set, version: row.version + 1, auditId })
      .where(and(eq(opening.id, row.id), eq(opening.version, row.version))),
  ),
  assertOne,
]

export const moveOpening = (move: Move): Change => ({
  audit: { act: move.act, entity: 'opening', entityId: move.opening.id, ...move.audit },
  statements: (auditId) => updateRow(move, auditId),
})

/** The edition and its terms are frozen in the batch that moves the opening to it. */
export const moveToEdition = (move: Move & { edition: OpeningEdition; now: number }): Change => {
  const { terms, ...content } = move.edition
  const key = { openingId: move.opening.id, edition: move.opening.edition + 1 }
  return {
    audit: { act: move.act, entity: 'opening', entityId: move.opening.id, ...move.audit },
    statements: (auditId) => [
      statementOf(building.insert(openingEdition).values({ ...content, ...key, createdAt: move.now, auditId })),
      terms.family === 'trial'
        ? statementOf(building.insert(trialTerms).values({ ...terms, ...key }))
        : statementOf(building.insert(employmentTerms).values({ ...terms, ...key })),
      ...updateRow({ ...move, set: { ...move.set, edition: key.edition } }, auditId),
    ],
  }
}

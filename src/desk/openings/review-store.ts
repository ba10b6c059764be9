import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { assertOne, building, first, many, mapped, statementOf } from '../../db/client.ts'
import { account, audit, matter } from '../../db/desk-schema.ts'
import { employer, opening, openingEdition, openingQuestion, openingReview } from '../../db/opening-schema.ts'
import type { AuditEntry, Change } from '../desk.ts'
import type { Claim, Question } from './review.ts'
import { editionsJoined, fullOf } from './store.ts'

/** The edition before the present one, for what changed since; none where this is the first. */
export const editionBefore = (openingId: string) =>
  mapped(
    first(editionsJoined(eq(opening.id, openingId), sql`${opening.edition} - 1`)),
    (row) => (row && fullOf(row).edition) ?? null,
  )

const oldest = sql`(select o.id from ${opening} o where o.state = 'submitted' order by o.received_on, o.id limit 200)`

/** What waits longest first. */
export const waitingOpenings = () =>
  mapped(many(editionsJoined(sql`${opening.id} in ${oldest}`)), (rows) => rows.map(fullOf).toReversed())

const claimColumns = {
  officerId: openingReview.officerId,
  officerName: account.name,
  since: openingReview.since,
  auditId: openingReview.auditId,
}

export const claimOf = (openingId: string) =>
  first((from) =>
    from
      .select(claimColumns)
      .from(openingReview)
      .innerJoin(account, eq(account.id, openingReview.officerId))
      .where(eq(openingReview.openingId, openingId)),
  )

const questionsWhere = (condition: SQL) =>
  sql<number>`(select count(*) from ${openingQuestion} q where q.opening_id = ${opening.id} and ${condition})`

type LooseClaim = { [K in keyof Claim]: Claim[K] | null }
const claimIn = ({ officerId, officerName, since, auditId }: LooseClaim): Claim | null =>
  officerId === null || officerName === null || since === null || auditId === null
    ? null
    : { officerId, officerName, since, auditId }

/** Beside each waiting opening: whether its firm was called, who has it in hand, and what was asked of the firm. */
export const waitingFacts = () =>
  mapped(
    many((from) =>
      from
        .select({
          openingId: opening.id,
          calledOn: employer.calledOn,
          selfDeclaredOn: employer.selfDeclaredOn,
          trade: employer.trade,
          staffCount: employer.staffCount,
          employs: employer.employs,
          claim: claimColumns,
          unanswered: questionsWhere(sql`q.answer is null`),
          answered: questionsWhere(sql`q.answer is not null and q.edition = ${opening.edition}`),
        })
        .from(opening)
        .innerJoin(employer, eq(employer.id, opening.employerId))
        .leftJoin(openingReview, eq(openingReview.openingId, opening.id))
        .leftJoin(account, eq(account.id, openingReview.officerId))
        .where(eq(opening.state, 'submitted')),
    ),
    (rows) => rows.map(({ claim, ...row }) => ({ ...row, claim: claimIn(claim) })),
  )

type NewClaim = { openingId: string; officerId: string; since: number; seen: Claim | undefined }

/** Taken from whoever was seen to have it; who came in between is not pushed aside. */
export const takeInHand = ({ openingId, officerId, since, seen }: NewClaim): Change => ({
  audit: { act: 'opening.claim', entity: 'opening', entityId: openingId },
  statements: (auditId) => [
    statementOf(
      building
        .insert(openingReview)
        .values({ openingId, officerId, since, auditId })
        .onConflictDoUpdate({
          target: openingReview.openingId,
          set: { officerId, since, auditId },
          setWhere: eq(openingReview.auditId, seen?.auditId ?? ''),
        }),
    ),
    assertOne,
  ],
})

/** When it was told that it is not taken; nothing where it was not. */
export const rejectedAt = (openingId: string) =>
  mapped(
    first((from) =>
      from
        .select({ at: audit.at })
        .from(audit)
        .where(
          and(
            eq(audit.entity, 'opening'),
            eq(audit.entityId, openingId),
            eq(audit.act, 'opening.reject'),
            eq(audit.outcome, 'done'),
          ),
        )
        .limit(1),
    ),
    (row) => row?.at ?? null,
  )

/** The thread of an opening, oldest first, with who asked. */
export const questionsOf = (openingId: string) =>
  many((from) =>
    from
      .select({ question: openingQuestion, askedByName: account.name })
      .from(openingQuestion)
      .innerJoin(account, eq(account.id, openingQuestion.askedBy))
      .where(eq(openingQuestion.openingId, openingId))
      .orderBy(asc(openingQuestion.askedAt), asc(openingQuestion.id)),
  )

/** With the opening it is about and whose that is. */
export const questionById = (id: string) =>
  first((from) =>
    from
      .select({ question: openingQuestion, opening })
      .from(openingQuestion)
      .innerJoin(opening, eq(opening.id, openingQuestion.openingId))
      .where(eq(openingQuestion.id, id)),
  )

/** What the link in the mail shows before its code is typed. */
export const questionOfMatter = (matterId: string) =>
  first((from) =>
    from
      .select({ question: openingQuestion.question, title: openingEdition.title, number: opening.number })
      .from(matter)
      .innerJoin(openingQuestion, eq(openingQuestion.id, matter.subjectId))
      .innerJoin(opening, eq(opening.id, openingQuestion.openingId))
      .innerJoin(
        openingEdition,
        and(eq(openingEdition.openingId, opening.id), eq(openingEdition.edition, openingQuestion.edition)),
      )
      .where(eq(matter.id, matterId)),
  )

type NewQuestion = Pick<Question, 'id' | 'openingId' | 'edition' | 'askedBy' | 'askedAt' | 'question'>

export const addQuestion = (row: NewQuestion): Change => ({
  audit: { act: 'opening.ask', entity: 'opening', entityId: row.openingId },
  statements: (auditId) => [statementOf(building.insert(openingQuestion).values({ ...row, auditId }))],
})

type Answering = {
  question: Question
  set: Pick<Question, 'answer' | 'answeredAt' | 'answeredHow'>
  audit: Partial<AuditEntry>
}

/** Once, and by one of them: a second answer finds it answered. */
export const answerQuestion = ({ question, set, audit: entry }: Answering): Change => ({
  audit: { act: 'opening.reply', entity: 'opening', entityId: question.openingId, ...entry },
  statements: (auditId) => [
    statementOf(
      building
        .update(openingQuestion)
        .set({ ...set, auditId })
        .where(and(eq(openingQuestion.id, question.id), isNull(openingQuestion.answer))),
    ),
    assertOne,
  ],
})

import { and, asc, desc, eq, isNotNull, lte, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { assertOne, building, first, many, mapped, statementOf } from '../../db/client.ts'
import { doorCard } from '../../db/card-schema.ts'
import type { Act } from '../../access/acts.ts'
import type { Change } from '../desk.ts'
import type { Card } from './card.ts'

const atOnce = 100

export const cardByHash = (codeHash: Uint8Array<ArrayBuffer>) =>
  first((from) => from.select().from(doorCard).where(eq(doorCard.codeHash, codeHash)))
export const opensCard = (codeHash: Uint8Array<ArrayBuffer>): SQL =>
  sql`select 1 from ${doorCard} where ${eq(doorCard.codeHash, codeHash)}`
export const cardById = (id: string) => first((from) => from.select().from(doorCard).where(eq(doorCard.id, id)))

/** What a giver learns: when, how many, how many were used. Never which, and never when. */
export const sheetsOf = (giverId: string) =>
  many((from) =>
    from
      .select({
        printedAt: doorCard.printedAt,
        expiresAt: doorCard.expiresAt,
        cards: doorCard.sheetCards,
        used: sql<number>`sum(${doorCard.state} = 'used')`,
      })
      .from(doorCard)
      .where(eq(doorCard.giverId, giverId))
      .groupBy(doorCard.sheetId)
      .orderBy(desc(doorCard.printedAt))
      .limit(atOnce),
  )

/** Who waits for a call, the longest first; then those in touch. */
export const contactsLeft = () =>
  many((from) =>
    from
      .select()
      .from(doorCard)
      .where(sql`${doorCard.contactState} in ('waiting','inTouch')`)
      .orderBy(desc(doorCard.contactState), asc(doorCard.contactAt))
      .limit(300),
  )

export const contactsWaiting = () =>
  mapped(
    first((from) =>
      from
        .select({ cards: sql<number>`count(*)` })
        .from(doorCard)
        .where(eq(doorCard.contactState, 'waiting')),
    ),
    (row) => row?.cards ?? 0,
  )

export const anyone = sql`select 1`

export const unusedSince = (expiredBy: number) =>
  many((from) =>
    from
      .select({ id: doorCard.id })
      .from(doorCard)
      .where(and(eq(doorCard.state, 'given'), lte(doorCard.expiresAt, expiredBy)))
      .limit(atOnce),
  )
export const contactsClosedBy = (closedBy: number) =>
  many((from) =>
    from
      .select()
      .from(doorCard)
      .where(and(eq(doorCard.contactState, 'closed'), lte(doorCard.closedAt, closedBy), isNotNull(doorCard.contact)))
      .limit(atOnce),
  )

type NewCard = Pick<Card, 'id' | 'codeHash'>
type Sheet = Pick<Card, 'sheetId' | 'sheetCards' | 'giverId' | 'agencyId' | 'printedAt' | 'expiresAt'> & {
  cards: readonly NewCard[]
}

/** All cards of one printing under one row of the trail. */
export const addCards = ({ cards, ...sheet }: Sheet): Change => ({
  audit: { act: 'card.give', entity: 'card', entityId: sheet.sheetId },
  statements: (auditId) => [
    statementOf(
      building
        .insert(doorCard)
        .values(cards.map((card) => ({ ...sheet, ...card, state: 'given' as const, version: 1, auditId }))),
    ),
  ],
})

export const changeCard = ({ card, act, set }: { card: Card; act: Act; set: Partial<Card> }): Change => ({
  audit: { act, entity: 'card', entityId: card.id },
  statements: (auditId) => [
    statementOf(
      building
        .update(doorCard)
        .set({ ...set, version: card.version + 1, auditId })
        .where(and(eq(doorCard.id, card.id), eq(doorCard.version, card.version))),
    ),
    assertOne,
  ],
})

export const deleteCard = (id: string): Change => ({
  audit: { act: 'card.forget', entity: 'card', entityId: id },
  statements: () => [
    statementOf(building.delete(doorCard).where(and(eq(doorCard.id, id), eq(doorCard.state, 'given')))),
  ],
})

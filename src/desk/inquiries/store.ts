import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { assertOne, building, first, many, statementFrom, statementOf } from '../../db/client.ts'
import type { Statement } from '../../db/client.ts'
import type { Act } from '../../access/acts.ts'
import { account } from '../../db/desk-schema.ts'
import { inquiry, inquiryMessage } from '../../db/inquiry-schema.ts'
import { opening } from '../../db/opening-schema.ts'
import type { Change } from '../desk.ts'
import type { Inquiry, InquiryState, Message } from './inquiry.ts'

// What a list may show: when, in which language, about which opening. The words open one talk at a time.
const heads = {
  id: inquiry.id,
  language: inquiry.language,
  state: inquiry.state,
  createdAt: inquiry.createdAt,
  askedAt: inquiry.askedAt,
  answeredAt: inquiry.answeredAt,
  closedAt: inquiry.closedAt,
  openingId: inquiry.openingId,
  openingNumber: opening.number,
}
const headsWhere = (condition: SQL) => (from: Parameters<ReturnType<typeof first>['build']>[0]) =>
  from.select(heads).from(inquiry).leftJoin(opening, eq(opening.id, inquiry.openingId)).where(condition)

const newestBy = { answered: inquiry.answeredAt, closed: inquiry.closedAt } as const

/** Whoever has waited longest stands first; what is answered or closed, the newest first. */
export const inquiriesIn = (state: InquiryState) =>
  many((from) =>
    headsWhere(eq(inquiry.state, state))(from)
      .orderBy(state === 'open' ? asc(inquiry.askedAt) : desc(newestBy[state]), asc(inquiry.id))
      .limit(300),
  )

export const inquiryCounts = () =>
  many((from) =>
    from
      .select({ state: inquiry.state, inquiries: sql<number>`count(*)` })
      .from(inquiry)
      .groupBy(inquiry.state),
  )

export const inquiryById = (id: string) => first((from) => from.select().from(inquiry).where(eq(inquiry.id, id)))
export const inquiryHead = (id: string) => first((from) => headsWhere(eq(inquiry.id, id))(from))
export const isInquiry = (id: string): SQL => sql`select 1 from ${inquiry} where id = ${id}`

const talkWhere = (condition: SQL) =>
  many((from) =>
    from
      .select({
        id: inquiryMessage.id,
        side: inquiryMessage.side,
        body: inquiryMessage.body,
        createdAt: inquiryMessage.createdAt,
        authorName: account.name,
      })
      .from(inquiryMessage)
      .innerJoin(inquiry, eq(inquiry.id, inquiryMessage.inquiryId))
      .leftJoin(account, eq(account.id, inquiryMessage.authorId))
      .where(condition)
      .orderBy(asc(inquiryMessage.createdAt), asc(inquiryMessage.id)),
  )

export const talkOf = (id: string) => talkWhere(eq(inquiry.id, id))

type CodeHash = Inquiry['codeHash']
export const headByCode = (codeHash: CodeHash) => first((from) => headsWhere(eq(inquiry.codeHash, codeHash))(from))
export const inquiryByCode = (codeHash: CodeHash) =>
  first((from) => from.select().from(inquiry).where(eq(inquiry.codeHash, codeHash)))
export const opensInquiry = (codeHash: CodeHash): SQL =>
  sql`select 1 from ${inquiry} where ${eq(inquiry.codeHash, codeHash)}`
export const talkByCode = (codeHash: CodeHash) => talkWhere(eq(inquiry.codeHash, codeHash))

export const openingByNumber = (number: string) =>
  first((from) => from.select({ id: opening.id }).from(opening).where(eq(opening.number, number)))

type NewMessage = Omit<Message, 'auditId'>
const messageRow = (row: NewMessage, auditId: string): Statement =>
  statementOf(building.insert(inquiryMessage).values({ ...row, auditId }))

type NewInquiry = {
  row: Pick<Inquiry, 'id' | 'openingId' | 'language' | 'codeHash' | 'byCode' | 'byDesk' | 'createdAt'>
  message: NewMessage
  /** Counted in the same batch: one over the limit takes everything back. */
  limits: readonly Statement[]
}

export const addInquiry = ({ row, message, limits }: NewInquiry): Change => ({
  audit: { act: 'inquiry.ask', entity: 'inquiry', entityId: row.id },
  statements: (auditId) => [
    ...limits,
    statementOf(
      building.insert(inquiry).values({ ...row, askedAt: row.createdAt, state: 'open', version: 1, auditId }),
    ),
    messageRow(message, auditId),
  ],
})

type InquiryChange = {
  inquiry: Inquiry
  act: Act
  set: Partial<Pick<Inquiry, 'state' | 'askedAt' | 'answeredAt' | 'closedAt'>>
  message?: NewMessage
  limits?: readonly Statement[]
}

export const changeInquiry = ({ inquiry: row, act, set, message, limits = [] }: InquiryChange): Change => ({
  audit: { act, entity: 'inquiry', entityId: row.id, fields: set.state === row.state ? [] : ['state'] },
  statements: (auditId) => [
    ...limits,
    statementOf(
      building
        .update(inquiry)
        .set({ ...set, version: row.version + 1, auditId })
        .where(and(eq(inquiry.id, row.id), eq(inquiry.version, row.version))),
    ),
    assertOne,
    ...(message ? [messageRow(message, auditId)] : []),
  ],
})

type Run = { id: string; actorId: string; now: number; before: number }

const entries = (run: Run, { act, fields, where }: { act: Act; fields: SQL; where: SQL }) => sql`
  insert into audit (id, at, actor_role, actor_id, act, entity, entity_id, outcome, fields, request_id)
  select ${run.id} || '.' || ${act} || '.' || i.id, ${run.now}, 'system', ${run.actorId}, ${act}, 'inquiry', i.id, 'done', ${fields}, ${run.id}
  from inquiry i where ${where}`

/** The same condition on both sides: what is entered is what is changed. */
export const closeSilent = (run: Run): readonly Statement[] => {
  const act: Act = 'inquiry.expire'
  const where = sql`i.state = 'answered' and i.answered_at <= ${run.before}`
  return [
    statementFrom(entries(run, { act, fields: sql`'state'`, where })),
    statementFrom(sql`update inquiry as i set state = 'closed', closed_at = ${run.now}, version = version + 1,
      audit_id = ${run.id} || '.' || ${act} || '.' || i.id where ${where}`),
  ]
}

export const deleteOver = (run: Run): readonly Statement[] => {
  const where = sql`i.state = 'closed' and i.closed_at <= ${run.before}`
  const fields = sql`'messages.' || (select count(*) from inquiry_message m where m.inquiry_id = i.id)`
  return [
    statementFrom(entries(run, { act: 'inquiry.delete', fields, where })),
    statementFrom(sql`delete from inquiry_message where inquiry_id in (select i.id from inquiry i where ${where})`),
    statementFrom(sql`delete from inquiry as i where ${where}`),
  ]
}

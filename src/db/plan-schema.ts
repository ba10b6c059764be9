// The course of a record: half-written notes, plans by edition, their reviews, every turn.
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { bytes, json } from './columns.ts'

export const noteDraft = sqliteTable(
  'note_draft',
  {
    clientId: text('client_id').notNull(),
    authorId: text('author_id').notNull(),
    body: bytes('body').notNull(),
    savedAt: integer('saved_at').notNull(),
    auditId: text('audit_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.clientId, table.authorId] })],
)

export const plan = sqliteTable(
  'plan',
  {
    clientId: text('client_id').notNull(),
    edition: integer('edition').notNull(),
    state: text('state', { enum: ['draft', 'agreed', 'ended', 'replaced'] }).notNull(),
    startsOn: text('starts_on').notNull(),
    endsOn: text('ends_on').notNull(),
    reviewOn: text('review_on').notNull(),
    agreedOn: text('agreed_on'),
    agreedHow: text('agreed_how', { enum: ['meeting', 'phone', 'paper'] }),
    stepsDone: json<readonly boolean[]>('steps_done').notNull(),
    body: bytes('body').notNull(),
    authorId: text('author_id').notNull(),
    createdAt: integer('created_at').notNull(),
    version: integer('version').notNull(),
    auditId: text('audit_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.clientId, table.edition] })],
)

export const planReview = sqliteTable(
  'plan_review',
  {
    clientId: text('client_id').notNull(),
    id: text('id').notNull(),
    edition: integer('edition').notNull(),
    reviewedOn: text('reviewed_on').notNull(),
    next: text('next', { enum: ['continue', 'replan', 'suspend', 'close'] }).notNull(),
    nextReviewOn: text('next_review_on'),
    body: bytes('body').notNull(),
    authorId: text('author_id').notNull(),
    createdAt: integer('created_at').notNull(),
    auditId: text('audit_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.clientId, table.id] })],
)

export const clientTurn = sqliteTable(
  'client_turn',
  {
    clientId: text('client_id').notNull(),
    id: text('id').notNull(),
    state: text('state', { enum: ['open', 'suspended', 'closed'] }).notNull(),
    reason: text('reason').notNull(),
    turnedOn: text('turned_on').notNull(),
    untilOn: text('until_on'),
    note: bytes('note'),
    authorId: text('author_id').notNull(),
    createdAt: integer('created_at').notNull(),
    auditId: text('audit_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.clientId, table.id] })],
)

// Questions asked without a name, after what they are about.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { bytes } from './columns.ts'

export const inquiry = sqliteTable('inquiry', {
  id: text('id').primaryKey(),
  openingId: text('opening_id'),
  language: text('language', { enum: ['ja', 'easy', 'en'] }).notNull(),
  state: text('state', { enum: ['open', 'answered', 'closed'] }).notNull(),
  codeHash: bytes('code_hash').notNull().unique(),
  byCode: bytes('by_code').notNull(),
  byDesk: bytes('by_desk').notNull(),
  createdAt: integer('created_at').notNull(),
  /** When the visitor last wrote: what the desk's waiting time is counted from. */
  askedAt: integer('asked_at').notNull(),
  answeredAt: integer('answered_at'),
  closedAt: integer('closed_at'),
  version: integer('version').notNull(),
  auditId: text('audit_id').notNull(),
})

export const inquiryMessage = sqliteTable('inquiry_message', {
  id: text('id').primaryKey(),
  inquiryId: text('inquiry_id').notNull(),
  side: text('side', { enum: ['visitor', 'desk'] }).notNull(),
  authorId: text('author_id'),
  body: bytes('body').notNull(),
  createdAt: integer('created_at').notNull(),
  auditId: text('audit_id').notNull(),
})

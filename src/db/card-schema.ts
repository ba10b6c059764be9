// What reaches the desk from the public window without a name. migrations/desk is the truth; a test holds the two together.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { bytes } from './columns.ts'

export const correction = sqliteTable('correction', {
  id: text('id').primaryKey(),
  openingId: text('opening_id').notNull(),
  kind: text('kind', { enum: ['ended', 'whenWhere', 'terms', 'untrue', 'other'] }).notNull(),
  words: bytes('words'),
  state: text('state', { enum: ['open', 'asked', 'settled'] }).notNull(),
  done: text('done', { enum: ['askedFirm', 'suspended', 'stopped', 'unfounded', 'corrected'] }),
  reason: bytes('reason'),
  doneBy: text('done_by'),
  doneAt: integer('done_at'),
  reportedAt: integer('reported_at').notNull(),
  version: integer('version').notNull(),
  auditId: text('audit_id').notNull(),
})

export const doorCard = sqliteTable('door_card', {
  id: text('id').primaryKey(),
  sheetId: text('sheet_id').notNull(),
  sheetCards: integer('sheet_cards').notNull(),
  codeHash: bytes('code_hash').notNull().unique(),
  giverId: text('giver_id').notNull(),
  agencyId: text('agency_id'),
  printedAt: integer('printed_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
  state: text('state', { enum: ['given', 'used'] }).notNull(),
  usedAt: integer('used_at'),
  contact: bytes('contact'),
  contactState: text('contact_state', { enum: ['waiting', 'inTouch', 'closed'] }),
  contactAt: integer('contact_at'),
  closedAt: integer('closed_at'),
  consent: text('consent'),
  version: integer('version').notNull(),
  auditId: text('audit_id').notNull(),
})

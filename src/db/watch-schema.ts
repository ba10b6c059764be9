// Reading that does not fit the work, and what was said about it (trust.md T3).
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { bytes } from './columns.ts'

export const readingAlert = sqliteTable('reading_alert', {
  id: text('id').primaryKey(),
  accountId: text('account_id').notNull(),
  agencyId: text('agency_id'),
  day: text('day').notNull(),
  reason: text('reason', { enum: ['many', 'dormant', 'unsealed', 'offHours'] }).notNull(),
  seen: integer('seen').notNull(),
  usual: integer('usual').notNull(),
  state: text('state', { enum: ['open', 'acknowledged'] }).notNull(),
  sentence: bytes('sentence'),
  acknowledgedBy: text('acknowledged_by'),
  acknowledgedAt: integer('acknowledged_at'),
  createdAt: integer('created_at').notNull(),
  version: integer('version').notNull(),
  auditId: text('audit_id').notNull(),
})

// 求職受付: from when until when a person is registered, and the notice they got of it.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const registration = sqliteTable('registration', {
  id: text('id').primaryKey(),
  clientId: text('client_id').notNull(),
  receivedOn: text('received_on').notNull(),
  renewedOn: text('renewed_on'),
  validUntil: text('valid_until').notNull(),
  noticeBy: text('notice_by', { enum: ['hand', 'letter', 'mail'] }).notNull(),
  noticeOn: text('notice_on'),
  createdAt: integer('created_at').notNull(),
  version: integer('version').notNull(),
  auditId: text('audit_id').notNull(),
})

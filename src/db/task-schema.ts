// What is to be done for a client, and the lists a member of staff keeps under a name.
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { bytes } from './columns.ts'

export const clientTask = sqliteTable('client_task', {
  id: text('id').primaryKey(),
  clientId: text('client_id').notNull(),
  kind: text('kind', { enum: ['step', 'message'] }).notNull(),
  body: bytes('body').notNull(),
  dueOn: text('due_on').notNull(),
  state: text('state', { enum: ['open', 'done', 'dropped'] }).notNull(),
  authorId: text('author_id').notNull(),
  closedOn: text('closed_on'),
  createdAt: integer('created_at').notNull(),
  version: integer('version').notNull(),
  auditId: text('audit_id').notNull(),
})

export const savedFilter = sqliteTable(
  'saved_filter',
  {
    accountId: text('account_id').notNull(),
    name: text('name').notNull(),
    query: text('query').notNull(),
    createdAt: integer('created_at').notNull(),
    auditId: text('audit_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.name] })],
)

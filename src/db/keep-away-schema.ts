// Where a client does not want to be known: firms and workplaces by id, everybody else in sealed words.
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { bytes } from './columns.ts'

export const keepAway = sqliteTable(
  'keep_away',
  {
    id: text('id').notNull(),
    clientId: text('client_id').notNull(),
    kind: text('kind', { enum: ['firm', 'workplace', 'family', 'person', 'place', 'none'] }).notNull(),
    employerId: text('employer_id'),
    workplaceId: text('workplace_id'),
    words: bytes('words').notNull(),
    state: text('state', { enum: ['kept', 'lifted'] }).notNull(),
    createdAt: integer('created_at').notNull(),
    version: integer('version').notNull(),
    auditId: text('audit_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.clientId, table.id] })],
)

// What a town brings along, mirrored from migrations/desk/0017.
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { bytes } from './columns.ts'

export const importRun = sqliteTable('import_run', {
  id: text('id').primaryKey(),
  kind: text('kind', { enum: ['clients', 'firms'] }).notNull(),
  agencyId: text('agency_id'),
  preparedBy: text('prepared_by').notNull(),
  decidedBy: text('decided_by'),
  state: text('state', {
    enum: ['checked', 'prepared', 'approved', 'written', 'refused', 'undone', 'forgotten'],
  }).notNull(),
  wrapped: bytes('wrapped'),
  ignored: bytes('ignored'),
  createdAt: integer('created_at').notNull(),
  until: integer('until').notNull(),
  version: integer('version').notNull(),
  auditId: text('audit_id').notNull(),
})

export const importRow = sqliteTable(
  'import_row',
  {
    importId: text('import_id').notNull(),
    number: integer('number').notNull(),
    state: text('state', { enum: ['fine', 'twin', 'mend', 'made', 'kept', 'undone'] }).notNull(),
    body: bytes('body'),
    madeId: text('made_id'),
    reason: text('reason'),
  },
  (table) => [primaryKey({ columns: [table.importId, table.number] })],
)

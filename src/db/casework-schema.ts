// What a person told, section by section; who else may open the record, and until when.
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { bytes, codes } from './columns.ts'

export const clientConflict = sqliteTable(
  'client_conflict',
  {
    clientId: text('client_id').notNull(),
    accountId: text('account_id').notNull(),
    addedAt: integer('added_at').notNull(),
    auditId: text('audit_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.clientId, table.accountId] })],
)

export const clientSection = sqliteTable(
  'client_section',
  {
    clientId: text('client_id').notNull(),
    section: text('section', {
      enum: ['reach', 'work', 'helps', 'strengths', 'readiness', 'topics', 'around'],
    }).notNull(),
    body: bytes('body').notNull(),
    updatedAt: integer('updated_at').notNull(),
    updatedBy: text('updated_by').notNull(),
    version: integer('version').notNull(),
    auditId: text('audit_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.clientId, table.section] })],
)

export const cover = sqliteTable('cover', {
  id: text('id').primaryKey(),
  absentId: text('absent_id').notNull(),
  standInId: text('stand_in_id').notNull(),
  fromOn: text('from_on').notNull(),
  untilOn: text('until_on').notNull(),
  state: text('state', { enum: ['planned', 'ended'] }).notNull(),
  createdAt: integer('created_at').notNull(),
  version: integer('version').notNull(),
  auditId: text('audit_id').notNull(),
})

export const unsealing = sqliteTable('unsealing', {
  id: text('id').primaryKey(),
  clientId: text('client_id').notNull(),
  accountId: text('account_id').notNull(),
  kind: text('kind', { enum: ['breakGlass', 'supervision'] }).notNull(),
  openedAt: integer('opened_at').notNull(),
  until: integer('until').notNull(),
  auditId: text('audit_id').notNull(),
})

export const consent = sqliteTable('consent', {
  id: text('id').primaryKey(),
  clientId: text('client_id').notNull(),
  audience: text('audience', { enum: ['agency', 'employer', 'family', 'other'] }).notNull(),
  agencyId: text('agency_id'),
  employerId: text('employer_id'),
  items: codes('items').notNull(),
  body: bytes('body').notNull(),
  how: text('how', { enum: ['paper', 'spoken', 'screen'] }).notNull(),
  givenOn: text('given_on').notNull(),
  untilOn: text('until_on').notNull(),
  state: text('state', { enum: ['given', 'revoked'] }).notNull(),
  revokedOn: text('revoked_on'),
  createdAt: integer('created_at').notNull(),
  version: integer('version').notNull(),
  auditId: text('audit_id').notNull(),
})

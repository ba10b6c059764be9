// The public database: what a resident may see and nothing else (product §10.23). At most 20 schema objects.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const town = sqliteTable('town', { key: text('key').primaryKey(), content: text('content').notNull() })

export const listing = sqliteTable('listing', {
  id: integer('id').primaryKey(),
  number: text('number').notNull().unique(),
  version: integer('version').notNull(),
  state: text('state', { enum: ['open', 'paused', 'closed'] }).notNull(),
  rung: text('rung').notNull(),
  family: text('family', { enum: ['trial', 'employment'] }).notNull(),
  area: text('area').notNull(),
  publishedOn: text('published_on').notNull(),
  validUntil: text('valid_until').notNull(),
  content: text('content').notNull(),
  facets: integer('facets').notNull().default(0),
  features: integer('features').notNull().default(0),
  startsOn: text('starts_on'),
})

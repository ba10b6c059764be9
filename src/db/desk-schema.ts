// The desk database in the order of the trade. migrations/desk is the truth (STRICT, CHECKs, triggers); a test holds the two together.
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { bytes } from './columns.ts'

const roles = [
  'visitor',
  'employer',
  'referrer',
  'consultant',
  'supervisor',
  'desk',
  'admin',
  'auditor',
  'system',
] as const
const accountRoles = ['employer', 'referrer', 'consultant', 'supervisor', 'desk', 'admin', 'auditor'] as const

export const mark = sqliteTable('mark', { name: text('name').primaryKey(), value: text('value').notNull() })

export const transition = sqliteTable(
  'transition',
  { machine: text('machine').notNull(), src: text('src').notNull(), dst: text('dst').notNull() },
  (table) => [primaryKey({ columns: [table.machine, table.src, table.dst] })],
)

export const audit = sqliteTable('audit', {
  id: text('id').primaryKey(),
  at: integer('at').notNull(),
  actorRole: text('actor_role', { enum: roles }).notNull(),
  actorId: text('actor_id').notNull(),
  agencyId: text('agency_id'),
  act: text('act').notNull(),
  entity: text('entity').notNull(),
  entityId: text('entity_id').notNull(),
  outcome: text('outcome', { enum: ['done', 'shown', 'denied'] }).notNull(),
  fields: text('fields'),
  purpose: text('purpose'),
  onBehalfOf: text('on_behalf_of', { enum: ['employer', 'client'] }),
  channel: text('channel'),
  requestId: text('request_id').notNull(),
})

export const idem = sqliteTable('idem', {
  key: text('key').primaryKey(),
  actorId: text('actor_id').notNull(),
  bodyHash: text('body_hash').notNull(),
  location: text('location').notNull(),
  createdAt: integer('created_at').notNull(),
})

export const rateHit = sqliteTable('rate_hit', {
  bucket: text('bucket').notNull(),
  at: integer('at').notNull(),
  span: integer('span').notNull(),
  most: integer('most').notNull(),
})

export const outbox = sqliteTable('outbox', {
  id: text('id').primaryKey(),
  kind: text('kind').notNull(),
  dedupe: text('dedupe').notNull().unique(),
  subjectId: text('subject_id').notNull(),
  recipient: bytes('recipient'),
  secret: bytes('secret'),
  createdAt: integer('created_at').notNull(),
  notBefore: integer('not_before').notNull(),
  expiresAt: integer('expires_at'),
  attempts: integer('attempts').notNull().default(0),
  leaseUntil: integer('lease_until').notNull().default(0),
  leaseBy: text('lease_by'),
  sentAt: integer('sent_at'),
  deadAt: integer('dead_at'),
})

export const settingEdition = sqliteTable('setting_edition', {
  edition: integer('edition').primaryKey(),
  validFrom: text('valid_from').notNull(),
  content: text('content').notNull(),
  createdAt: integer('created_at').notNull(),
  auditId: text('audit_id').notNull(),
})

export const agency = sqliteTable('agency', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  kana: text('kana').notNull(),
  kind: text('kind').notNull(),
  placementBasis: text('placement_basis', { enum: ['art29', 'art33', 'none'] }).notNull(),
  licenceNumber: text('licence_number'),
  licenceUntil: text('licence_until'),
  phone: text('phone').notNull(),
  email: text('email').notNull(),
  state: text('state', { enum: ['active', 'disabled'] }).notNull(),
  version: integer('version').notNull(),
  auditId: text('audit_id').notNull(),
})

export const account = sqliteTable('account', {
  id: text('id').primaryKey(),
  role: text('role', { enum: accountRoles }).notNull(),
  agencyId: text('agency_id'),
  name: text('name').notNull(),
  email: bytes('email').notNull(),
  emailIndex: bytes('email_index').notNull().unique(),
  state: text('state', { enum: ['invited', 'active', 'disabled'] }).notNull(),
  epoch: integer('epoch').notNull().default(1),
  createdAt: integer('created_at').notNull(),
  version: integer('version').notNull(),
  auditId: text('audit_id').notNull(),
})

export const session = sqliteTable('session', {
  id: text('id').primaryKey(),
  secretHash: bytes('secret_hash').notNull(),
  accountId: text('account_id').notNull(),
  epoch: integer('epoch').notNull(),
  createdAt: integer('created_at').notNull(),
  lastSeenAt: integer('last_seen_at').notNull(),
  idleUntil: integer('idle_until').notNull(),
  endsAt: integer('ends_at').notNull(),
})

export const loginRequest = sqliteTable('login_request', {
  id: text('id').primaryKey(),
  secretHash: bytes('secret_hash').notNull(),
  codeHash: bytes('code_hash').notNull(),
  emailIndex: bytes('email_index').notNull(),
  accountId: text('account_id'),
  openingId: text('opening_id'),
  browserHash: bytes('browser_hash').notNull(),
  tries: integer('tries').notNull().default(0),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
  usedAt: integer('used_at'),
})

export const matter = sqliteTable('matter', {
  id: text('id').primaryKey(),
  act: text('act').notNull(),
  subjectId: text('subject_id').notNull(),
  partyId: text('party_id').notNull(),
  codeHash: bytes('code_hash').notNull(),
  state: text('state', { enum: ['open', 'done', 'ended'] }).notNull(),
  tries: integer('tries').notNull().default(0),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at'),
  doneAt: integer('done_at'),
})

export const client = sqliteTable('client', {
  id: text('id').primaryKey(),
  caseNumber: text('case_number').notNull().unique(),
  agencyId: text('agency_id').notNull(),
  consultantId: text('consultant_id').notNull(),
  state: text('state', { enum: ['open', 'suspended', 'closed'] }).notNull(),
  purposeVersion: text('purpose_version').notNull(),
  registeredOn: text('registered_on').notNull(),
  initials: bytes('initials').notNull(),
  name: bytes('name').notNull(),
  kana: bytes('kana').notNull(),
  phone: bytes('phone'),
  email: bytes('email'),
  bornOn: bytes('born_on'),
  address: bytes('address'),
  reachable: bytes('reachable'),
  wish: bytes('wish'),
  concern: bytes('concern'),
  strength: bytes('strength'),
  wantsEmailDisclosure: integer('wants_email_disclosure', { mode: 'boolean' }).notNull(),
  createdAt: integer('created_at').notNull(),
  version: integer('version').notNull(),
  auditId: text('audit_id').notNull(),
  silentAfter: integer('silent_after'),
  shortlist: bytes('shortlist'),
})

export const clientKey = sqliteTable(
  'client_key',
  {
    clientId: text('client_id').notNull(),
    kind: text('kind', { enum: ['register', 'special'] }).notNull(),
    agencyId: text('agency_id').notNull(),
    master: text('master').notNull(),
    wrapped: bytes('wrapped').notNull(),
  },
  (table) => [primaryKey({ columns: [table.clientId, table.kind, table.agencyId] })],
)

export const clientIndex = sqliteTable(
  'client_index',
  {
    field: text('field', { enum: ['kana', 'phone', 'email', 'bornOn'] }).notNull(),
    hash: bytes('hash').notNull(),
    clientId: text('client_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.field, table.hash, table.clientId] })],
)

export const clientNote = sqliteTable('client_note', {
  id: text('id').primaryKey(),
  clientId: text('client_id').notNull(),
  kind: text('kind', { enum: ['phone', 'visit', 'meeting', 'mail', 'memo'] }).notNull(),
  notedOn: text('noted_on').notNull(),
  authorId: text('author_id').notNull(),
  body: bytes('body').notNull(),
  createdAt: integer('created_at').notNull(),
  auditId: text('audit_id').notNull(),
  outcome: text('outcome', { enum: ['reached', 'noAnswer', 'leftMessage'] }),
  withWhom: text('with_whom', { enum: ['person', 'family', 'firm', 'agency'] }),
  corrects: text('corrects'),
})

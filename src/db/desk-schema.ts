// The desk database in the order of the trade. migrations/desk is the truth (STRICT, CHECKs, triggers); a test holds the two together.
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { bytes, codes } from './columns.ts'

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
const rungs = [
  'tour',
  'experience',
  'practice',
  'trainingNonEmployment',
  'supportedShortJob',
  'shortHoursJob',
  'regularJob',
  'trainingEmployment',
] as const

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

export const employer = sqliteTable('employer', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  kana: text('kana').notNull(),
  kind: text('kind', { enum: ['firm', 'farm', 'npo', 'shopStreet', 'neighbourhood', 'publicOffice'] }).notNull(),
  trade: text('trade').notNull(),
  staffCount: integer('staff_count').notNull(),
  phone: text('phone').notNull(),
  phoneIndex: bytes('phone_index').notNull(),
  fax: text('fax'),
  contact: bytes('contact').notNull(),
  selfDeclaredOn: text('self_declared_on'),
  state: text('state', { enum: ['active', 'stopped'] }).notNull(),
  createdAt: integer('created_at').notNull(),
  version: integer('version').notNull(),
  auditId: text('audit_id').notNull(),
})

export const employerMember = sqliteTable(
  'employer_member',
  {
    employerId: text('employer_id').notNull(),
    accountId: text('account_id').notNull(),
    createdAt: integer('created_at').notNull(),
    auditId: text('audit_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.employerId, table.accountId] })],
)

export const workplace = sqliteTable('workplace', {
  id: text('id').primaryKey(),
  employerId: text('employer_id').notNull(),
  name: text('name').notNull(),
  prefecture: text('prefecture').notNull(),
  area: text('area').notNull(),
  address: text('address').notNull(),
  wayThere: text('way_there').notNull(),
  passiveSmoking: text('passive_smoking').notNull(),
  facts: codes('facts').notNull(),
  createdAt: integer('created_at').notNull(),
  version: integer('version').notNull(),
  auditId: text('audit_id').notNull(),
})

export const opening = sqliteTable('opening', {
  id: text('id').primaryKey(),
  number: text('number').notNull().unique(),
  family: text('family', { enum: ['trial', 'employment'] }).notNull(),
  rung: text('rung', { enum: rungs }).notNull(),
  employerId: text('employer_id'),
  workplaceId: text('workplace_id'),
  state: text('state', {
    enum: ['draft', 'submitted', 'returned', 'rejected', 'published', 'paused', 'closed'],
  }).notNull(),
  closedAs: text('closed_as', { enum: ['filled', 'withdrawn', 'expired', 'stopped'] }),
  edition: integer('edition').notNull(),
  places: integer('places').notNull(),
  inFlight: integer('in_flight').notNull(),
  answers: bytes('answers'),
  browserHash: bytes('browser_hash'),
  receivedOn: text('received_on'),
  publishedOn: text('published_on'),
  confirmedOn: text('confirmed_on'),
  validUntil: text('valid_until'),
  reason: text('reason'),
  reasonText: text('reason_text'),
  createdAt: integer('created_at').notNull(),
  version: integer('version').notNull(),
  auditId: text('audit_id').notNull(),
})

export const openingEdition = sqliteTable(
  'opening_edition',
  {
    openingId: text('opening_id').notNull(),
    edition: integer('edition').notNull(),
    title: text('title').notNull(),
    tasks: text('tasks').notNull(),
    occupation: text('occupation'),
    days: codes('days').notNull(),
    startsAt: text('starts_at').notNull(),
    endsAt: text('ends_at').notNull(),
    startsOn: text('starts_on'),
    endsOn: text('ends_on'),
    meets: text('meets').notNull(),
    bring: text('bring').notNull(),
    firstDay: text('first_day').notNull(),
    support: codes('support').notNull(),
    employerName: text('employer_name').notNull(),
    placeName: text('place_name').notNull(),
    prefecture: text('prefecture').notNull(),
    area: text('area').notNull(),
    address: text('address').notNull(),
    wayThere: text('way_there').notNull(),
    passiveSmoking: text('passive_smoking').notNull(),
    facts: codes('facts').notNull(),
    createdAt: integer('created_at').notNull(),
    auditId: text('audit_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.openingId, table.edition] })],
)

export const trialTerms = sqliteTable(
  'trial_terms',
  {
    openingId: text('opening_id').notNull(),
    edition: integer('edition').notNull(),
    family: text('family', { enum: ['trial'] })
      .notNull()
      .default('trial'),
    lengthDays: integer('length_days').notNull(),
    insuredBy: text('insured_by', { enum: ['employer', 'agency', 'city'] }).notNull(),
    workContent: text('work_content', { enum: ['watch', 'practise', 'real'] }).notNull(),
    reimbursement: text('reimbursement').notNull(),
    allowancePerDay: integer('allowance_per_day'),
    harassmentContact: text('harassment_contact').notNull(),
  },
  (table) => [primaryKey({ columns: [table.openingId, table.edition] })],
)

export const employmentTerms = sqliteTable(
  'employment_terms',
  {
    openingId: text('opening_id').notNull(),
    edition: integer('edition').notNull(),
    family: text('family', { enum: ['employment'] })
      .notNull()
      .default('employment'),
    dutiesChangeScope: text('duties_change_scope').notNull(),
    workplaceChangeScope: text('workplace_change_scope').notNull(),
    contractTerm: text('contract_term', { enum: ['indefinite', 'fixed'] }).notNull(),
    contractMonths: integer('contract_months'),
    renewal: text('renewal', { enum: ['auto', 'maybe', 'none'] }).notNull(),
    renewalCriteria: text('renewal_criteria').notNull(),
    probation: text('probation', { enum: ['none', 'same', 'differs'] }).notNull(),
    probationTerms: text('probation_terms').notNull(),
    overtime: text('overtime').notNull(),
    breakMinutes: integer('break_minutes').notNull(),
    holidays: text('holidays').notNull(),
    wageBasis: text('wage_basis', { enum: ['hourly', 'daily', 'monthly'] }).notNull(),
    wageYen: integer('wage_yen').notNull(),
    wageNote: text('wage_note').notNull(),
    fixedOvertimePay: text('fixed_overtime_pay'),
    discretionary: text('discretionary'),
    insuredHealth: text('insured_health', { enum: ['yes', 'no'] }).notNull(),
    insuredPension: text('insured_pension', { enum: ['yes', 'no'] }).notNull(),
    insuredAccident: text('insured_accident', { enum: ['yes'] }).notNull(),
    insuredEmployment: text('insured_employment', { enum: ['yes', 'no'] }).notNull(),
    dispatch: text('dispatch'),
    selection: text('selection', { enum: ['none', 'tourThenTalk', 'trialThenDecide'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.openingId, table.edition] })],
)

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
})

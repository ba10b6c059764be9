// Firms, workplaces, openings, and what the desk does with a posting. migrations/desk is the truth; a test holds the two together.
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { bytes, codes, json } from './columns.ts'

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
const channels = ['web', 'phone', 'fax', 'counter', 'letter'] as const
const noticeChannels = ['paper', 'fax', 'email'] as const
const placeKinds = ['workplace', 'outdoors', 'home'] as const

/** A passage the desk asks the firm to mend. */
export type Mark = { field: string; note: string }
/** 生活困窮者自立支援法施行規則21条, 基発0326第7号: the certificate and the conditions that a non-employment training keeps. */
export type Training = { certificate: string; certifiedBy: string; certifiedOn: string; conditions: readonly string[] }

/** Days on which a firm is closed, both ends in. */
export type Closing = { from: string; until: string }

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
  employs: integer('employs', { mode: 'boolean' }).notNull().default(true),
  corporateNumber: text('corporate_number'),
  sheetCode: text('sheet_code'),
  noticeBy: text('notice_by', { enum: noticeChannels }).notNull().default('paper'),
  calledOn: text('called_on'),
  calledBy: text('called_by'),
  stopReason: text('stop_reason'),
  mergedInto: text('merged_into'),
  closings: json<readonly Closing[]>('closings').notNull().default([]),
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
  placeKind: text('place_kind', { enum: placeKinds }).notNull().default('workplace'),
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
  channel: text('channel', { enum: channels }).notNull().default('web'),
  enteredBy: text('entered_by'),
  enteredReason: text('entered_reason'),
  begunFrom: text('begun_from'),
  marks: json<readonly Mark[]>('marks').notNull().default([]),
  assentBy: text('assent_by', { enum: ['web', 'link', 'phone', 'signature'] }),
  assentAt: integer('assent_at'),
  assentEdition: integer('assent_edition'),
  noticeBy: text('notice_by', { enum: noticeChannels }),
  noticeOn: text('notice_on'),
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
    placeKind: text('place_kind', { enum: placeKinds }).notNull().default('workplace'),
    recruitsUntil: text('recruits_until'),
    liftKg: integer('lift_kg').notNull().default(0),
    liftOften: text('lift_often', { enum: ['none', 'sometimes', 'always'] })
      .notNull()
      .default('none'),
    hazards: codes('hazards').notNull().default([]),
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
    breakMinutes: integer('break_minutes').notNull().default(0),
    training: json<Training>('training'),
    likeness: codes('likeness').notNull().default([]),
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
    renewalLimit: text('renewal_limit').notNull().default(''),
    probation: text('probation', { enum: ['none', 'same', 'differs'] }).notNull(),
    probationMonths: integer('probation_months'),
    probationWageYen: integer('probation_wage_yen'),
    probationHours: text('probation_hours').notNull().default(''),
    probationDuties: text('probation_duties').notNull().default(''),
    probationTerms: text('probation_terms').notNull(),
    overtime: text('overtime').notNull(),
    breakMinutes: integer('break_minutes').notNull(),
    holidays: text('holidays').notNull(),
    wageBasis: text('wage_basis', { enum: ['hourly', 'daily', 'monthly', 'piece'] }).notNull(),
    wageYen: integer('wage_yen').notNull(),
    wageNote: text('wage_note').notNull(),
    fixedOvertimeYen: integer('fixed_overtime_yen'),
    fixedOvertimeHours: integer('fixed_overtime_hours'),
    fixedOvertimeExcess: text('fixed_overtime_excess', { enum: ['yes', 'no'] }),
    discretionary: text('discretionary'),
    insuredHealth: text('insured_health', { enum: ['yes', 'no'] }).notNull(),
    insuredPension: text('insured_pension', { enum: ['yes', 'no'] }).notNull(),
    insuredAccident: text('insured_accident', { enum: ['yes'] }).notNull(),
    insuredEmployment: text('insured_employment', { enum: ['yes', 'no'] }).notNull(),
    dispatch: text('dispatch'),
    ageLimit: text('age_limit').notNull().default(''),
    ageException: text('age_exception', { enum: ['1', '2', '3i', '3ro', '3ha', '3ni'] }),
    licences: text('licences').notNull().default(''),
    wishesSubsidy: integer('wishes_subsidy', { mode: 'boolean' }).notNull().default(false),
    selection: text('selection', { enum: ['none', 'tourThenTalk', 'trialThenDecide', 'interview'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.openingId, table.edition] })],
)

export const labourDispute = sqliteTable('labour_dispute', {
  id: text('id').primaryKey(),
  employerId: text('employer_id').notNull(),
  workplaceId: text('workplace_id'),
  kind: text('kind', { enum: ['strike', 'warned'] }).notNull(),
  fromOn: text('from_on').notNull(),
  untilOn: text('until_on'),
  source: text('source').notNull(),
  createdAt: integer('created_at').notNull(),
  version: integer('version').notNull(),
  auditId: text('audit_id').notNull(),
})

export const openingReview = sqliteTable('opening_review', {
  openingId: text('opening_id').primaryKey(),
  officerId: text('officer_id').notNull(),
  since: integer('since').notNull(),
  auditId: text('audit_id').notNull(),
})

export const openingQuestion = sqliteTable('opening_question', {
  id: text('id').primaryKey(),
  openingId: text('opening_id').notNull(),
  edition: integer('edition').notNull(),
  askedBy: text('asked_by').notNull(),
  askedAt: integer('asked_at').notNull(),
  question: text('question').notNull(),
  answer: text('answer'),
  answeredAt: integer('answered_at'),
  answeredHow: text('answered_how', { enum: ['web', 'link', 'phone'] }),
  auditId: text('audit_id').notNull(),
})

export const openingSaying = sqliteTable(
  'opening_saying',
  {
    openingId: text('opening_id').notNull(),
    language: text('language', { enum: ['easy', 'en'] }).notNull(),
    edition: integer('edition').notNull(),
    state: text('state', { enum: ['shown', 'takenBack'] }).notNull(),
    title: text('title').notNull(),
    tasks: text('tasks').notNull(),
    firstDay: text('first_day').notNull(),
    wayThere: text('way_there').notNull(),
    meets: text('meets').notNull(),
    bring: text('bring').notNull(),
    version: integer('version').notNull(),
    auditId: text('audit_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.openingId, table.language] })],
)

export const complaint = sqliteTable('complaint', {
  id: text('id').primaryKey(),
  receivedOn: text('received_on').notNull(),
  channel: text('channel', { enum: ['phone', 'counter', 'letter', 'mail', 'web'] }).notNull(),
  side: text('side', { enum: ['client', 'employer', 'resident'] }).notNull(),
  employerId: text('employer_id'),
  openingId: text('opening_id'),
  content: bytes('content').notNull(),
  response: bytes('response'),
  answeredOn: text('answered_on'),
  state: text('state', { enum: ['open', 'answered'] }).notNull(),
  createdAt: integer('created_at').notNull(),
  version: integer('version').notNull(),
  auditId: text('audit_id').notNull(),
})

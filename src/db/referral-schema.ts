// The second half of the desk database: referrals, what was told, placements and their follow-ups.
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { bytes, json } from './columns.ts'

export const referralStates = [
  'proposed',
  'agreed',
  'issued',
  'accepted',
  'declined',
  'visiting',
  'trialing',
  'hired',
  'nextRung',
  'notContinuing',
  'withdrawn',
  'employerCancelled',
  'noAnswer',
] as const

/** A time a firm offers: a day and HH:MM, both in Tokyo. */
export type Slot = { on: string; at: string }

export const referral = sqliteTable('referral', {
  id: text('id').primaryKey(),
  openingId: text('opening_id').notNull(),
  edition: integer('edition').notNull(),
  clientId: text('client_id').notNull(),
  agencyId: text('agency_id').notNull(),
  consultantId: text('consultant_id').notNull(),
  state: text('state', { enum: referralStates }).notNull(),
  whyFits: bytes('why_fits').notNull(),
  support: bytes('support'),
  agreedHow: text('agreed_how', { enum: ['inPerson', 'phone', 'writing'] }),
  agreedOn: text('agreed_on'),
  issuerRequestedOn: text('issuer_requested_on'),
  letterNumber: text('letter_number').unique(),
  issuedOn: text('issued_on'),
  issuedBy: text('issued_by'),
  issuedAgencyId: text('issued_agency_id'),
  issuedBasis: text('issued_basis', { enum: ['art29', 'art33', 'none'] }),
  answeredOn: text('answered_on'),
  answerChannel: text('answer_channel'),
  visitOn: text('visit_on'),
  resultOn: text('result_on'),
  reason: text('reason'),
  createdAt: integer('created_at').notNull(),
  version: integer('version').notNull(),
  auditId: text('audit_id').notNull(),
  headcountReason: text('headcount_reason'),
  clockFrom: text('clock_from'),
  clockStep: text('clock_step', { enum: ['first', 'second', 'phone'] }),
  clockOn: text('clock_on'),
  closedFrom: text('closed_from', { enum: ['issued', 'accepted', 'visiting', 'trialing'] }),
  visitAt: text('visit_at'),
  slots: json<readonly Slot[]>('slots').notNull().default([]),
  meeting: bytes('meeting'),
})

export const slip = sqliteTable('slip', {
  referralId: text('referral_id').primaryKey(),
  employerId: text('employer_id').notNull(),
  content: bytes('content').notNull(),
  closesOn: text('closes_on'),
  auditId: text('audit_id').notNull(),
  agreedHow: text('agreed_how', { enum: ['inPerson', 'phone', 'writing'] }),
  named: bytes('named'),
  namedOn: text('named_on'),
})

export const disclosure = sqliteTable('disclosure', {
  id: text('id').primaryKey(),
  referralId: text('referral_id').notNull(),
  openingId: text('opening_id').notNull(),
  edition: integer('edition').notNull(),
  method: text('method', { enum: ['paper', 'fax', 'email', 'urgent'] }).notNull(),
  clientAsked: integer('client_asked', { mode: 'boolean' }).notNull(),
  urgentReason: text('urgent_reason'),
  givenOn: text('given_on').notNull(),
  createdAt: integer('created_at').notNull(),
  auditId: text('audit_id').notNull(),
})

export const placement = sqliteTable('placement', {
  id: text('id').primaryKey(),
  referralId: text('referral_id').notNull().unique(),
  clientId: text('client_id').notNull(),
  openingId: text('opening_id').notNull(),
  employerId: text('employer_id').notNull(),
  consultantId: text('consultant_id').notNull(),
  kind: text('kind', { enum: ['employment', 'trial'] }).notNull(),
  state: text('state', { enum: ['started', 'ended'] }).notNull(),
  startedOn: text('started_on').notNull(),
  endsOn: text('ends_on'),
  endedOn: text('ended_on'),
  endReason: text('end_reason'),
  createdAt: integer('created_at').notNull(),
  version: integer('version').notNull(),
  auditId: text('audit_id').notNull(),
  changes: bytes('changes'),
  isLowered: integer('is_lowered', { mode: 'boolean' }).notNull().default(false),
  loweredSeenOn: text('lowered_seen_on'),
})

export const paperKinds = ['letter', 'disclosure', 'replyCard', 'consent', 'firstDay', 'mirror', 'neutral'] as const
export const paperWays = ['print', 'email', 'fax', 'post'] as const

/** A paper that was given: which edition it froze, and the words typed for it. */
export const paper = sqliteTable(
  'paper',
  {
    referralId: text('referral_id').notNull(),
    kind: text('kind', { enum: paperKinds }).notNull(),
    issue: integer('issue').notNull(),
    edition: integer('edition').notNull(),
    way: text('way', { enum: paperWays }).notNull(),
    words: bytes('words'),
    issuedOn: text('issued_on').notNull(),
    createdAt: integer('created_at').notNull(),
    auditId: text('audit_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.referralId, table.kind, table.issue] })],
)

export const messageStates = ['sent', 'held', 'passed', 'returned'] as const

/** What a firm and the desk write to each other about one referral. */
export const referralMessage = sqliteTable(
  'referral_message',
  {
    referralId: text('referral_id').notNull(),
    id: text('id').notNull(),
    author: text('author', { enum: ['firm', 'desk'] }).notNull(),
    authorId: text('author_id').notNull(),
    state: text('state', { enum: messageStates }).notNull(),
    words: bytes('words').notNull(),
    createdAt: integer('created_at').notNull(),
    version: integer('version').notNull(),
    auditId: text('audit_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.referralId, table.id] })],
)

export const followUp = sqliteTable('follow_up', {
  id: text('id').primaryKey(),
  placementId: text('placement_id').notNull(),
  clientId: text('client_id').notNull(),
  consultantId: text('consultant_id').notNull(),
  milestone: text('milestone').notNull(),
  side: text('side', { enum: ['client', 'employer', 'family'] }).notNull(),
  method: text('method').notNull(),
  state: text('state', { enum: ['due', 'done', 'cancelled'] }).notNull(),
  askedOn: text('asked_on').notNull(),
  dueOn: text('due_on').notNull(),
  doneOn: text('done_on'),
  sign: text('sign', { enum: ['good', 'watch', 'worry'] }),
  note: bytes('note'),
  version: integer('version').notNull(),
  auditId: text('audit_id').notNull(),
})

// Of the work with a client: the course of a record, what is to be done, where they must not be known, what a town brings along.
import { importRow, importRun } from './import-schema.ts'
import { keepAway } from './keep-away-schema.ts'
import { clientTurn, noteDraft, plan, planReview } from './plan-schema.ts'
import { keptFor, purposed } from './purpose.ts'
import { registration } from './registration-schema.ts'
import { clientTask, savedFilter } from './task-schema.ts'
import { readingAlert } from './watch-schema.ts'

const kept = keptFor('client')
const told = keptFor('special')
const register = keptFor('register')
const account = keptFor('account')
const trail = keptFor('trail')
const moment = keptFor('moment')

const coursePurposes = [
  purposed(noteDraft, {
    clientId: kept.internal('whose'),
    authorId: kept.internal('who goes on writing it; nobody else reads it'),
    body: told.special('special', 'an entry half written, so that nothing typed is lost'),
    savedAt: kept.internal('when it was last kept'),
    auditId: kept.auditId,
  }),
  purposed(plan, {
    clientId: kept.internal('whose'),
    edition: kept.internal('which edition of the plan'),
    state: kept.internal('draft, agreed, ended or replaced'),
    startsOn: kept.internal('from which day'),
    endsOn: kept.internal('until which day'),
    reviewOn: kept.internal('when it is to be reviewed, for the day of whoever is in charge'),
    agreedOn: kept.internal('when the person agreed'),
    agreedHow: kept.internal('how the person agreed'),
    stepsDone: kept.internal('which steps are done, by their number alone'),
    body: told.special('special', 'the five items of the plan (生活困窮者自立支援法施行規則1条)'),
    authorId: kept.internal('who wrote it'),
    createdAt: kept.createdAt,
    version: kept.version,
    auditId: kept.auditId,
  }),
  purposed(planReview, {
    clientId: kept.internal('whose'),
    id: kept.id,
    edition: kept.internal('of which edition'),
    reviewedOn: kept.internal('on which day'),
    next: kept.internal('what comes next'),
    nextReviewOn: kept.internal('when it is reviewed again'),
    body: told.special('special', 'what changed and what remains, in the words of both'),
    authorId: kept.internal('who wrote it'),
    createdAt: kept.createdAt,
    auditId: kept.auditId,
  }),
  purposed(clientTurn, {
    clientId: kept.internal('whose'),
    id: kept.id,
    state: kept.internal('what the record became: open, suspended or closed'),
    reason: kept.internal('a neutral code of why'),
    turnedOn: kept.internal('on which day; what is kept how long counts from it'),
    untilOn: kept.internal('until when it rests'),
    note: told.special('special', 'what was agreed for then'),
    authorId: kept.internal('who wrote it'),
    createdAt: kept.createdAt,
    auditId: kept.auditId,
  }),
  purposed(registration, {
    id: register.id,
    clientId: register.internal('whose'),
    receivedOn: register.internal('the day of reception (求職管理簿)'),
    renewedOn: register.internal('when it was last renewed'),
    validUntil: register.internal('until when it holds (求職管理簿)'),
    noticeBy: register.internal('how the notice was to be given (職業安定法29条の4)'),
    noticeOn: register.internal('when it was given'),
    createdAt: register.createdAt,
    version: register.version,
    auditId: register.auditId,
  }),
]

const workPurposes = [
  purposed(clientTask, {
    id: kept.id,
    clientId: kept.internal('for whom'),
    kind: kept.internal('a next step, or a message a colleague left'),
    body: told.special('special', 'what is to be done, or what was left to be told'),
    dueOn: kept.internal('on which day'),
    state: kept.internal('open, done or dropped'),
    authorId: kept.internal('who wrote it'),
    closedOn: kept.internal('when it was done'),
    createdAt: kept.createdAt,
    version: kept.version,
    auditId: kept.auditId,
  }),
  purposed(savedFilter, {
    accountId: account.internal('whose list'),
    name: account.internal('the name a member of staff gave it'),
    query: account.internal('codes of what the list shows; never a word about a person'),
    createdAt: account.createdAt,
    auditId: account.auditId,
  }),
  purposed(keepAway, {
    id: kept.id,
    clientId: kept.internal('whose'),
    kind: kept.internal('a firm, a workplace, a family, a person, a place, or that nobody was named'),
    employerId: kept.internal('which firm: the database itself refuses a referral there'),
    workplaceId: kept.internal('which workplace, likewise'),
    words: told.special('special', 'who must not know, and what to mind'),
    state: kept.internal('kept or lifted'),
    createdAt: kept.createdAt,
    version: kept.version,
    auditId: kept.auditId,
  }),
  purposed(readingAlert, {
    id: trail.id,
    accountId: trail.internal('whose reading'),
    agencyId: trail.internal('which office answers for it'),
    day: trail.internal('of which day'),
    reason: trail.internal('what did not fit the work'),
    seen: trail.internal('how many records were opened'),
    usual: trail.internal('how many are usual'),
    state: trail.internal('open or acknowledged'),
    sentence: trail.personal('desk', 'what was said about it; a client may be meant'),
    acknowledgedBy: trail.internal('who answered'),
    acknowledgedAt: trail.internal('when'),
    createdAt: trail.createdAt,
    version: trail.version,
    auditId: trail.auditId,
  }),
]

const importPurposes = [
  purposed(importRun, {
    id: moment.id,
    kind: moment.internal('clients or firms'),
    agencyId: moment.internal('for which office'),
    preparedBy: moment.internal('the first person'),
    decidedBy: moment.internal('the second person'),
    state: moment.internal('how far it is'),
    wrapped: moment.key('the key of its rows, wrapped; it goes with the decision'),
    ignored: moment.personal('desk', 'names of the columns that were not read'),
    createdAt: moment.createdAt,
    until: moment.internal('when it is forgotten'),
    version: moment.version,
    auditId: moment.auditId,
  }),
  purposed(importRow, {
    importId: moment.internal('of which import'),
    number: moment.internal('which line'),
    state: moment.internal('fine, a twin, to mend, made, kept or undone'),
    body: moment.personal('desk', 'the line as it was brought, until the second person decided'),
    madeId: moment.internal('what became of it, for a day, to take it back'),
    reason: moment.internal('a code of why it was kept'),
  }),
]

export const caseworkPurposes = [...coursePurposes, ...workPurposes, ...importPurposes]

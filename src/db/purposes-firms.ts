// Firms: what they do is business and mostly public; who answers for them is sealed.
import { employer, employerMember, labourDispute, workplace } from './opening-schema.ts'
import { keptFor, purposed } from './purpose.ts'

const kept = keptFor('register')
const known = keptFor('account')

export const firmPurposes = [
  purposed(employer, {
    id: kept.id,
    name: kept.shown('the name of the firm, shown with its openings'),
    kana: kept.shown('how the name is read'),
    kind: kept.shown('what kind of firm'),
    trade: kept.shown('its trade'),
    staffCount: kept.shown('how large it is, shown with its openings'),
    phone: kept.open('to call the firm before its first opening is shown', 'a firm’s own number; shown to staff only'),
    phoneIndex: kept.digest('finds a firm that is there twice'),
    fax: kept.open('the sheet by FAX', 'a firm’s own number; shown to staff only'),
    contact: kept.personal('desk', 'who answers for the firm, and how to reach them'),
    selfDeclaredOn: kept.internal('when it declared to be no excluded firm (職業安定法5条の6)'),
    state: kept.internal('active or stopped'),
    createdAt: kept.createdAt,
    version: kept.version,
    auditId: kept.auditId,
    employs: kept.internal('whether it may post work, not trials alone'),
    corporateNumber: kept.shown('its number in the public register of corporations'),
    sheetCode: kept.internal('finds the firm by the sheet it sends'),
    noticeBy: kept.internal('how it wants the notice of handling (職業安定法29条の4)'),
    calledOn: kept.internal('when the desk verified it by telephone'),
    calledBy: kept.internal('by whom'),
    stopReason: kept.internal('why it was stopped'),
    mergedInto: kept.internal('where a firm that was there twice went'),
    closings: kept.internal('the days on which it is closed and nobody is waited for'),
  }),
  purposed(employerMember, {
    employerId: known.internal('of which firm'),
    accountId: known.internal('who may act for it'),
    createdAt: known.createdAt,
    auditId: known.auditId,
  }),
  purposed(workplace, {
    id: kept.id,
    employerId: kept.internal('of which firm'),
    name: kept.shown('what the place is called'),
    prefecture: kept.shown('for the minimum wage'),
    area: kept.shown('in which part of town'),
    address: kept.shown('where it is (職業安定法5条の3)'),
    wayThere: kept.shown('how to get there'),
    passiveSmoking: kept.shown('protection from smoke (職業安定法施行規則4条の2)'),
    facts: kept.shown('coded facts of the place, matched with what a person finds hard'),
    createdAt: kept.createdAt,
    version: kept.version,
    auditId: kept.auditId,
    placeKind: kept.shown('indoors, outdoors or at home'),
  }),
  purposed(labourDispute, {
    id: kept.id,
    employerId: kept.internal('at which firm (職業安定法20条)'),
    workplaceId: kept.internal('at which place'),
    kind: kept.internal('a strike, or one is warned of'),
    fromOn: kept.internal('since when'),
    untilOn: kept.internal('until when'),
    source: kept.internal('who told the desk'),
    createdAt: kept.createdAt,
    version: kept.version,
    auditId: kept.auditId,
  }),
]

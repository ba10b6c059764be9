// What reaches the desk from people without a name, and complaints.
import { correction, doorCard } from './card-schema.ts'
import { inquiry, inquiryMessage } from './inquiry-schema.ts'
import { complaint } from './opening-schema.ts'
import { keptFor, purposed } from './purpose.ts'

const talk = keptFor('talk')
const kept = keptFor('register')

export const windowPurposes = [
  purposed(inquiry, {
    id: talk.id,
    openingId: talk.internal('about which opening'),
    language: talk.internal('in which language to answer'),
    state: talk.internal('open, answered or closed'),
    codeHash: talk.digest('finds the question by its code'),
    byCode: talk.key('the question’s key, for who holds the code'),
    byDesk: talk.key('the question’s key, for the desk'),
    createdAt: talk.createdAt,
    askedAt: talk.internal('since when somebody waits'),
    answeredAt: talk.internal('when it was answered'),
    closedAt: talk.internal('from when the thirty days run'),
    version: talk.version,
    auditId: talk.auditId,
  }),
  purposed(inquiryMessage, {
    id: talk.id,
    inquiryId: talk.internal('of which question'),
    side: talk.internal('who wrote'),
    authorId: talk.internal('who of the desk wrote'),
    body: talk.special('inquiry', 'what was asked or answered; may tell of an illness'),
    createdAt: talk.createdAt,
    auditId: talk.auditId,
  }),
  purposed(correction, {
    id: talk.id,
    openingId: talk.internal('about which opening'),
    kind: talk.internal('what is wrong'),
    words: talk.personal('desk', 'what was reported; may name somebody'),
    state: talk.internal('open, asked or settled'),
    done: talk.internal('what was done (職業安定法施行規則4条の3第4項2号)'),
    reason: talk.personal('desk', 'why, in the desk’s words; may name somebody'),
    doneBy: talk.internal('by whom'),
    doneAt: talk.internal('when'),
    reportedAt: talk.internal('since when it waits'),
    version: talk.version,
    auditId: talk.auditId,
  }),
  purposed(doorCard, {
    id: talk.id,
    sheetId: talk.internal('printed on which sheet'),
    sheetCards: talk.internal('how many on the sheet'),
    codeHash: talk.digest('finds the card by its code'),
    giverId: talk.internal('who handed it on'),
    agencyId: talk.internal('from which office'),
    printedAt: talk.internal('when it was printed'),
    expiresAt: talk.internal('until when it holds'),
    state: talk.internal('given or used'),
    usedAt: talk.internal('that it was used'),
    contact: talk.personal('desk', 'how the holder wants to be called'),
    contactState: talk.internal('waiting, in touch or closed'),
    contactAt: talk.internal('since when the holder waits'),
    closedAt: talk.internal('from when the thirty days run'),
    consent: talk.internal('which edition of the consent was shown'),
    version: talk.version,
    auditId: talk.auditId,
  }),
  purposed(complaint, {
    id: kept.id,
    receivedOn: kept.internal('when it came (職業安定法32条の12)'),
    channel: kept.internal('how it came'),
    side: kept.internal('whether a client, a firm or a resident complains'),
    employerId: kept.internal('about which firm'),
    openingId: kept.internal('about which opening'),
    content: kept.personal('desk', 'what the complaint is'),
    response: kept.personal('desk', 'what was done about it'),
    answeredOn: kept.internal('when it was answered'),
    state: kept.internal('open or answered'),
    createdAt: kept.createdAt,
    version: kept.version,
    auditId: kept.auditId,
  }),
]

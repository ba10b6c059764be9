// What the desk declines, as one closed union. The words are in text/; the http layer answers with the status.

export const refusalStatus = {
  // who and what
  wrongRole: 403,
  absent: 404,
  gone: 410,
  movedOn: 409,
  signInNeeded: 401,
  notFresh: 403,
  lookedOften: 403,
  // the race and the replay
  stale: 409,
  replayDiffers: 409,
  illegalTransition: 409,
  // rules of the trade
  full: 409,
  slotPast: 422,
  slotClosed: 422,
  closingOutOfRange: 422,
  closingsFull: 409,
  letterUnknown: 422,
  notOpen: 409,
  alreadyReferred: 409,
  notAgreed: 409,
  notDisclosed: 409,
  emailNotAsked: 409,
  noBasis: 409,
  emailTaken: 409,
  lastAdmin: 409,
  accountClosed: 409,
  draftIncomplete: 409,
  notSelfDeclared: 409,
  reviewedAlready: 409,
  notAssented: 409,
  notCalled: 409,
  editionChanged: 409,
  labourDispute: 409,
  hostEmploysNobody: 409,
  firmStopped: 409,
  lastMember: 409,
  openingUnknown: 422,
  dateOutOfRange: 422,
  firmUnknown: 422,
  firmUnclear: 422,
  firmKnown: 409,
  noEmail: 409,
  startInFuture: 409,
  startTooFar: 409,
  changesUnclear: 422,
  changesMissing: 422,
  belowMinimumWage: 422,
  dayNotLater: 422,
  // what a person told
  unaskedWords: 422,
  tellingWords: 422,
  myNumber: 422,
  tooYoung: 409,
  notUnder18: 409,
  registeredAlready: 409,
  notRegistered: 409,
  noClientEmail: 409,
  neverUsed: 409,
  paperWay: 422,
  noClientAddress: 409,
  // who must never see a record, and who answers for reading
  conflictListed: 409,
  conflictUnlisted: 409,
  handOverFirst: 422,
  handOverTo: 422,
  ownReading: 403,
  // consents and the keep-away list
  keptAway: 409,
  basketFull: 409,
  askConsultant: 409,
  untilOutOfRange: 422,
  ownAgency: 422,
  consentOver: 409,
  consentUnknown: 422,
  // the day
  dueOutOfRange: 422,
  coverOutOfRange: 422,
  colleagueUnknown: 422,
  cannotHold: 409,
  hasClients: 409,
  filterTaken: 409,
  // the course of a record
  recordClosed: 409,
  stillRunning: 409,
  planDraftOpen: 409,
  planFrozen: 409,
  planIncomplete: 409,
  planDates: 422,
  nextReviewMissing: 422,
  untilNotAfter: 422,
  // what a town brings along
  nothingToBring: 409,
  noSecondPerson: 409,
  samePerson: 409,
  supervisorDecides: 409,
  notYourImport: 409,
  undoTooLate: 409,
  // ways in
  codeWrong: 422,
  codeExpired: 410,
  tooMany: 429,
  slipsOften: 403,
  nameTakenBack: 409,
  slipClosed: 409,
  ageNotAsked: 409,
  // the desk itself
  away: 503,
  unsure: 503,
} as const

export type RefusalReason = keyof typeof refusalStatus

/** The one error of the house. `location` carries a replay's answer: it is an answer, not a failure. */
export class Refused extends Error {
  readonly reason: RefusalReason | 'replayed'
  readonly location: string | undefined
  readonly isOnRecord: boolean
  constructor(reason: RefusalReason | 'replayed', more: { location?: string; isOnRecord?: boolean } = {}) {
    super(reason)
    this.reason = reason
    this.location = more.location
    this.isOnRecord = more.isOnRecord ?? false
  }
}

export const refuse = (reason: RefusalReason): never => {
  throw new Refused(reason)
}

export const refuseIf = (reason: RefusalReason | null | undefined): void => {
  if (reason) refuse(reason)
}

export const refuseUnless = (isFine: boolean, reason: RefusalReason): void => {
  if (!isFine) refuse(reason)
}

/** What was read must be there; out of scope and absent answer the same. */
export const found = <T>(value: T | undefined | null): T => {
  if (value === undefined || value === null) throw new Refused('absent')
  return value
}

// The words our triggers raise, and the UNIQUE keys that mean something to a person.
const words: readonly (readonly [RegExp, RefusalReason])[] = [
  [/\b(STALE|EXISTS|BAD_MERGE)\b|UNIQUE constraint failed: outbox\.dedupe/u, 'stale'],
  [/\bUSED\b/u, 'codeExpired'],
  [/\bLIMITED\b/u, 'tooMany'],
  [/\bFULL\b/u, 'full'],
  [/\bNOT_OPEN\b/u, 'notOpen'],
  [/\bNOT_DISCLOSED\b/u, 'notDisclosed'],
  [/\bNO_BASIS\b/u, 'noBasis'],
  [/\bNOT_ASSENTED\b/u, 'notAssented'],
  [/\bNOT_CALLED\b/u, 'notCalled'],
  [/\bOLD_EDITION\b/u, 'editionChanged'],
  [/\bDISPUTE\b/u, 'labourDispute'],
  [/\bILLEGAL_TRANSITION\b/u, 'illegalTransition'],
  [/\bALREADY_REFERRED\b|UNIQUE constraint failed: referral\.opening_id, referral\.client_id/u, 'alreadyReferred'],
  [/\bEMAIL_TAKEN\b/u, 'emailTaken'],
  [/\bCONFLICTED\b/u, 'absent'],
  [/\bCANNOT_HOLD\b/u, 'cannotHold'],
  [/\bIN_CHARGE\b/u, 'stale'],
  [/\bREGISTERED\b/u, 'registeredAlready'],
  [/\bOWN_READING\b/u, 'ownReading'],
  [/\bKEPT_AWAY\b/u, 'keptAway'],
  [/\bNO_CONSENT\b/u, 'consentOver'],
  [/\bCLOSED\b/u, 'recordClosed'],
  [/\bSTILL_RUNNING\b/u, 'stillRunning'],
  [/\bOTHER_CLIENT\b/u, 'absent'],
  [/\bSAME_PERSON\b/u, 'samePerson'],
  // A record that was to leave again, and something came to it in between.
  [/\bKEPT\b/u, 'stale'],
]

export const isLostRace = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('UNIQUE constraint failed: idem.key')

const signsOfAbsence =
  /fetch failed|Network connection lost|TimeoutError|aborted due to timeout|HTTP status (?:429|5\d\d)|ECONNREFUSED|ECONNRESET|other side closed|SQLITE_BUSY/u

/** null = not ours to explain: a bug. */
export const refusalIn = (error: unknown): RefusalReason | null => {
  if (!(error instanceof Error)) return null
  const text = `${error.name}: ${error.message} ${error.cause instanceof Error ? error.cause.message : ''}`
  const known = words.find(([pattern]) => pattern.test(text))
  if (known) return known[1]
  return signsOfAbsence.test(text) ? 'away' : null
}

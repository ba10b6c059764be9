const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** What strangers may do so often within a span (trust.md 4.11). Each is counted in the database, in the batch of the act: at the limit it is done, one more is refused. */
export const limits = {
  /** A link to sign in: to one address, and from one place. */
  linksToAddressSoon: { most: 3, span: 15 * minute },
  linksToAddress: { most: 10, span: day },
  linksFromPlace: { most: 30, span: day },
  draftsFromPlace: { most: 20, span: hour },
  /** Questions without a name: from one place, for the whole desk, and messages in one talk. */
  questionsFromPlace: { most: 3, span: hour },
  questions: { most: 200, span: day },
  messagesInTalk: { most: 10, span: hour },
  /** 「内容がちがう」: from one place, and for the whole desk. */
  reportsFromPlace: { most: 5, span: hour },
  reports: { most: 200, span: day },
  /** Codes that are none, from one place: of questions, and of cards. */
  wrongInquiryCodes: { most: 10, span: hour },
  wrongCardCodes: { most: 10, span: hour },
  /** Numbers of revocation cards that are none, by one member of staff: a number is short enough to be guessed. */
  wrongConsentNumbers: { most: 10, span: hour },
  /** 伝言 by one member of staff: whoever asks for many names looks for who is a client. */
  messagesLeft: { most: 20, span: day },
  /** Files of clients or firms brought by one person, and caseloads carried out. */
  imports: { most: 20, span: day },
  exports: { most: 3, span: day },
} as const

import type { MailKind, MailParams } from '../../text/mail.ts'

// What the desk sends. Everything a mail says travels sealed in the row's `secret`, wiped once it is sent.

export type Mail = { [K in MailKind]: { kind: K; params: MailParams[K] } }[MailKind]

// Sign-in and confirmation mails were asked for a moment ago: quiet hours do not hold them back.
export const isAskedFor: Record<MailKind, boolean> = {
  signInLink: true,
  noAccount: true,
  postingCode: true,
  draftLink: true,
  openingReceived: true,
  openingPublished: false,
  openingReturned: false,
  openingRejected: false,
  openingQuestion: false,
  openingReadBack: false,
  openingStillTrue: false,
  referralIssued: false,
  referralReminder: false,
  referralWithdrawn: false,
  dayMoved: false,
  resultAsked: false,
  visitAgreed: false,
  timeAskedAgain: false,
  referralMessage: false,
  conditionsSent: false,
  conditionsLink: false,
  paperLink: false,
  invitation: true,
  memberAdded: false,
  firmNotice: false,
  registrationNotice: false,
  clientNotice: false,
  // To an office, not to a person: it is told at once.
  recordOpened: true,
}

export type Outgoing = {
  id: string
  kind: MailKind
  to: string
  mail: Mail
  createdAt: number
  notBefore: number
  sentAt: number | null
}

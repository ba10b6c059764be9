import type { inquiry, inquiryMessage } from '../../db/inquiry-schema.ts'

// A question without a name: open until the desk has answered, open again when the visitor writes on, closed for good.

export type Inquiry = typeof inquiry.$inferSelect
export type Message = typeof inquiryMessage.$inferSelect
export type InquiryState = Inquiry['state']

export const inquiryTransitions = {
  open: ['answered', 'closed'],
  answered: ['open', 'closed'],
  closed: [],
} as const satisfies Record<InquiryState, readonly InquiryState[]>

const day = 86_400_000

/** Answered, and nothing more was written for so long: it is over. Closed for so long: it is deleted (trust.md 4.10). */
export const restDays = 30
export const restMs = restDays * day

/** Working days within which the desk means to answer. */
export const answerDays = 2

export const longestMessage = 2000

import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Refused, refusalStatus } from '../desk/refusals.ts'
import type { RefusalReason } from '../desk/refusals.ts'

export type Outcome<T> =
  | { isDone: true; result: T }
  | { isDone: false; reason: RefusalReason; status: ContentfulStatusCode }

// These are about who is asking or were answered before: the form has nothing to add.
const elsewhere: readonly string[] = ['replayed', 'absent', 'wrongRole', 'signInNeeded']

/** What the desk declines comes back as a value, so that the form can be shown again with everything typed. */
export const attempt = async <T>(work: () => Promise<T>): Promise<Outcome<T>> => {
  try {
    return { isDone: true, result: await work() }
  } catch (error) {
    if (!(error instanceof Refused) || error.reason === 'replayed' || elsewhere.includes(error.reason)) throw error
    return { isDone: false, reason: error.reason, status: refusalStatus[error.reason] }
  }
}

/** For a press that is answered with a page and not with an address: a second press gets the page again. */
export const attemptOrAgain = async <T>(work: () => Promise<T>, again: () => Promise<T>): Promise<Outcome<T>> => {
  try {
    return await attempt(work)
  } catch (error) {
    if (!(error instanceof Refused) || error.reason !== 'replayed') throw error
    return attempt(again)
  }
}

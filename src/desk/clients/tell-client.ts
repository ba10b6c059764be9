import type { Desk, Message } from '../desk.ts'
import type { Mail } from '../outbox/mail.ts'
import { tell } from '../outbox/tell.ts'
import { insteadOfMail, mayUse, notBeforeFor } from './reach.ts'
import type { ReachOf } from './reach.ts'

type Telling = {
  mail: Extract<Mail, { kind: 'clientNotice' }>
  /** The address as the record has it, '' for none. */
  email: string
  reach: ReachOf
  subjectId: string
}

/** A letter for the outbox of this write, or the way it is told instead: never a channel that was ruled out, never outside the person's hours. */
export const tellClient = async (
  desk: Desk,
  { mail, email, reach, subjectId }: Telling,
): Promise<{ messages: readonly Message[]; instead: ReturnType<typeof insteadOfMail> | null }> => {
  if (email === '' || !mayUse(reach, 'mail')) return { messages: [], instead: insteadOfMail(reach) }
  const notBefore = notBeforeFor(reach, desk.now)
  return { messages: [await tell(desk, { ...mail, to: email, subjectId, notBefore })], instead: null }
}

import type { Desk, Message } from '../desk.ts'
import { contactOf } from '../employers/contact.ts'
import type { Employer } from '../employers/employer.ts'
import type { Mail } from '../outbox/mail.ts'
import { tellIfReachable } from '../outbox/tell-if-reachable.ts'

type Telling = { employer: Employer; openingId: string; mail: Mail }

/** Nothing where the firm has no e-mail: it is told by phone or on paper. */
export const tellFirm = async (desk: Desk, { employer, openingId, mail }: Telling): Promise<readonly Message[]> => {
  const { email } = await contactOf(desk.keys, employer)
  return tellIfReachable(desk, { ...mail, to: email, subjectId: openingId })
}

import { paths } from '../../paths.ts'
import { endMattersFor } from '../accounts/matter-store.ts'
import { newMatter } from '../accounts/new-matter.ts'
import type { Change, Desk, Message } from '../desk.ts'
import { contactOf } from '../employers/contact.ts'
import type { Employer } from '../employers/employer.ts'
import { tellIfReachable } from '../outbox/tell-if-reachable.ts'
import { found } from '../refusals.ts'
import type { Opening } from './opening.ts'
import { askedOnce } from './still-true-store.ts'

export type Asking = {
  opening: Opening
  title: string
  employer: Employer
  /** The report that made the desk ask: a letter of its own beside the one of the month. */
  because?: string
}

/** Whether the posting is true still, by a link with a code (R1-23, R1-24); nothing where the firm has no e-mail. */
export const stillTrueLetter = async (
  desk: Desk,
  { opening, title, employer, because }: Asking,
): Promise<readonly (Change | Message)[]> => {
  const { email } = await contactOf(desk.keys, employer)
  const asked = { act: 'opening.stillTrue', subjectId: opening.id } as const
  const matter = await newMatter(desk, { ...asked, partyId: employer.id, expiresAt: null })
  const [confirmedOn, until] = [found(opening.confirmedOn), found(opening.validUntil)]
  const link = { path: paths.matter(matter.id), code: matter.code }
  const once = askedOnce({ id: opening.id, confirmedOn })
  const mails = await tellIfReachable(desk, {
    kind: 'openingStillTrue',
    params: { number: opening.number, title, confirmedOn, until, ...link, ...(because && { isReported: true }) },
    to: email,
    subjectId: opening.id,
    dedupe: because ? `${once}:${because}` : once,
  })
  if (mails.length === 0) return []
  const change: Change = {
    audit: { act: because ? 'correction.settle' : 'opening.askAgain', entity: 'opening', entityId: opening.id },
    statements: () => [endMattersFor({ ...asked, now: desk.now }), matter.statement],
  }
  return [change, ...mails]
}

import { paths } from '../../paths.ts'
import { endMattersFor } from '../accounts/matter-store.ts'
import { newMatter } from '../accounts/new-matter.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { contactOf } from '../employers/contact.ts'
import type { Employer } from '../employers/employer.ts'
import { tellIfReachable } from '../outbox/tell-if-reachable.ts'
import { found } from '../refusals.ts'
import type { Opening } from './opening.ts'
import { askedOnce } from './still-true-store.ts'

type Asking = { opening: Opening; title: string; employer: Employer }

/** Whether the posting is true still, by a link with a code (R1-24); false where the firm has no e-mail. */
export const askAgain = async (desk: Desk, { opening, title, employer }: Asking): Promise<boolean> => {
  allow(desk, 'opening.askAgain')
  const { email } = await contactOf(desk.keys, employer)
  const asked = { act: 'opening.stillTrue', subjectId: opening.id } as const
  const matter = await newMatter(desk, { ...asked, partyId: employer.id, expiresAt: null })
  const [confirmedOn, until] = [found(opening.confirmedOn), found(opening.validUntil)]
  const link = { path: paths.matter(matter.id), code: matter.code }
  const mails = await tellIfReachable(desk, {
    kind: 'openingStillTrue',
    params: { number: opening.number, title, confirmedOn, until, ...link },
    to: email,
    subjectId: opening.id,
    dedupe: askedOnce({ id: opening.id, confirmedOn }),
  })
  if (mails.length === 0) return false

  await desk.write([
    {
      audit: { act: 'opening.askAgain', entity: 'opening', entityId: opening.id },
      statements: () => [endMattersFor({ ...asked, now: desk.now }), matter.statement],
    },
    ...mails,
  ])
  return true
}

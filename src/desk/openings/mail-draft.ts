import { paths } from '../../paths.ts'
import { newMatter } from '../accounts/new-matter.ts'
import { limitsOn } from '../accounts/request-link.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { tell } from '../outbox/tell.ts'
import type { DraftAtHand } from './open-draft.ts'

export const draftLifeMs = 30 * 86_400_000

type Mailing = { draft: DraftAtHand; email: string; from: string }

/** A link and a code by which a draft is gone on with on any device until it is sent, or for 30 days (product §10.11). */
export const mailDraft = async (desk: Desk, { draft, email, from }: Mailing) => {
  const { opening } = draft
  allow(desk, 'opening.draft')

  const matter = await newMatter(desk, {
    act: 'opening.resumeDraft',
    subjectId: opening.id,
    partyId: opening.id,
    expiresAt: desk.now + draftLifeMs,
  })
  const params = { path: paths.matter(matter.id), code: matter.code }
  const mail = await tell(desk, { kind: 'draftLink', params, to: email, subjectId: opening.id })
  const limits = await limitsOn(desk, { email, from })
  await desk.write([
    {
      audit: { act: 'opening.resumeDraft', entity: 'opening', entityId: opening.id },
      statements: () => [...limits, matter.statement],
    },
    mail,
  ])
  return { id: opening.id, matterId: matter.id }
}

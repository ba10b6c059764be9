import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { contactOf } from '../employers/contact.ts'
import { addWorkplace } from '../employers/store.ts'
import { tellIfReachable } from '../outbox/tell-if-reachable.ts'
import { found, refuseUnless } from '../refusals.ts'
import { placeOf } from './answers.ts'
import type { Posting } from './answers.ts'
import type { DraftAtHand } from './open-draft.ts'
import { submitted } from './submitted.ts'

type Submitting = {
  draft: DraftAtHand
  posting: Posting
  /** Of the draft whose check was shown. */
  version?: number | undefined
}

/** A member of a firm hands its posting in as it was checked; the edition is frozen here. */
export const submitOpening = async (desk: Desk, { draft, posting, version }: Submitting) => {
  const { opening, settings } = draft
  const employer = found(draft.firm)
  allow(desk, 'opening.submit', { employerId: employer.id })
  refuseUnless(version === undefined || version === opening.version, 'stale')

  const { what, place } = posting
  const added = place && {
    id: desk.newId(),
    employerId: employer.id,
    createdAt: desk.now,
    ...placeOf(place, settings.prefecture),
  }
  const where = found(added ?? draft.workplaces.find(({ id }) => id === what.workplaceId))
  const { edition, change } = submitted({
    opening,
    what,
    where,
    employer,
    settings,
    now: desk.now,
    today: desk.today,
    assent: 'web',
  })
  const { email } = await contactOf(desk.keys, employer)
  const params = { number: opening.number, title: edition.title, days: settings.reviewTargetDays }
  const mails = await tellIfReachable(desk, { kind: 'openingReceived', params, to: email, subjectId: opening.id })
  await desk.write([...(added ? [addWorkplace(added)] : []), change, ...mails])
  return { id: opening.id }
}

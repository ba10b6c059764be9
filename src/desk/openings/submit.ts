import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { contactOf } from '../employers/contact.ts'
import { addWorkplace } from '../employers/store.ts'
import { tell } from '../outbox/tell.ts'
import { found, refuseIf, refuseUnless } from '../refusals.ts'
import { placeOf } from './answers.ts'
import type { Posting } from './answers.ts'
import { findingsOf, stopsOf } from './lawfulness.ts'
import { editionOfDraft } from './open-draft.ts'
import type { DraftAtHand } from './open-draft.ts'
import { mayMove } from './opening.ts'
import { moveToEdition } from './store.ts'

/** A member of a firm hands its posting in; the edition is frozen here. */
export const submitOpening = async (desk: Desk, { draft, posting }: { draft: DraftAtHand; posting: Posting }) => {
  const { opening, settings } = draft
  const firm = found(draft.firm)
  allow(desk, 'opening.submit', { employerId: firm.id })
  refuseUnless(mayMove(opening.state, 'submitted'), 'illegalTransition')

  const edition = found(editionOfDraft(draft, posting))
  refuseIf(stopsOf(findingsOf({ edition, rung: opening.rung, on: desk.today })).length > 0 ? 'draftIncomplete' : null)
  const { what, place } = posting
  const added = place && {
    id: desk.newId(),
    employerId: firm.id,
    createdAt: desk.now,
    ...placeOf(place, settings.prefecture),
  }

  const set = {
    state: 'submitted',
    employerId: firm.id,
    workplaceId: added?.id ?? what.workplaceId,
    places: what.places,
    inFlight: what.places,
    receivedOn: desk.today,
    answers: null,
    browserHash: null,
  } as const
  const { email } = await contactOf(desk.keys, firm)
  const mail = await tell(desk, {
    kind: 'openingReceived',
    params: { number: opening.number, title: edition.title },
    to: email,
    subjectId: opening.id,
  })
  await desk.write([
    ...(added ? [addWorkplace(added)] : []),
    moveToEdition({ opening, act: 'opening.submit', set, edition, now: desk.now }),
    mail,
  ])
  return { id: opening.id }
}

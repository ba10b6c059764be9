import { endOfMonthAfterNext } from '../../law/calendar.ts'
import { contactOf } from '../employers/contact.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { tell } from '../outbox/tell.ts'
import { found, refuseIf, refuseUnless } from '../refusals.ts'
import { findingsOf, stopsOf } from './lawfulness.ts'
import { moveAndShow } from './move.ts'
import { firmOfOpening, fullOpening } from './store.ts'

/** Accepting and publishing are one act of a person of the desk (職業安定法65条: no opening goes out unseen). */
export const publishOpening = async (desk: Desk, input: { id: string; version: number }) => {
  const { full, firm } = await desk.read({ full: fullOpening(input.id), firm: firmOfOpening(input.id) })
  allow(desk, 'opening.publish')
  const { opening, edition, ...counts } = found(full)
  const { employer } = found(firm)
  // R1-12: without the firm's own declaration nothing of it goes out.
  refuseUnless(employer.selfDeclaredOn !== null, 'notSelfDeclared')
  // A new firm's first opening is never public before a call, nor anything of a firm that is stopped (T13).
  refuseUnless(employer.calledOn !== null && employer.state === 'active', 'notCalled')
  refuseUnless(opening.assentEdition === opening.edition, 'notAssented')
  refuseIf(
    stopsOf(findingsOf({ edition: found(edition), rung: opening.rung, on: desk.today })).length > 0
      ? 'draftIncomplete'
      : null,
  )

  const until = endOfMonthAfterNext(desk.today)
  const { email } = await contactOf(desk.keys, employer)
  const params = { number: opening.number, title: found(edition).title, until }
  const mail = await tell(desk, { kind: 'openingPublished', params, to: email, subjectId: opening.id })
  const set = {
    state: 'published',
    publishedOn: opening.publishedOn ?? desk.today,
    confirmedOn: desk.today,
    validUntil: until,
    reason: null,
    reasonText: null,
  } as const
  return moveAndShow(desk, {
    full: { opening, edition, ...counts },
    act: 'opening.publish',
    set,
    version: input.version,
    mails: [mail],
  })
}

import { paths } from '../../paths.ts'
import { contactOf } from '../employers/contact.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { tell } from '../outbox/tell.ts'
import { found } from '../refusals.ts'
import { moveAndShow } from './move.ts'
import { firmOfOpening, fullOpening } from './store.ts'

/** Back to the firm with what to mend; its answers stay. */
export const returnOpening = async (desk: Desk, input: { id: string; version: number; reason: string }) => {
  const { full, firm } = await desk.read({ full: fullOpening(input.id), firm: firmOfOpening(input.id) })
  allow(desk, 'opening.return')
  const { opening, edition } = found(full)

  const { email } = await contactOf(desk.keys, found(firm).employer)
  const params = {
    number: opening.number,
    title: found(edition).title,
    reason: input.reason,
    path: paths.employer.opening(opening.id),
  }
  const mail = await tell(desk, { kind: 'openingReturned', params, to: email, subjectId: opening.id })
  return moveAndShow(desk, {
    full: found(full),
    act: 'opening.return',
    set: { state: 'returned', reasonText: input.reason },
    version: input.version,
    mails: [mail],
  })
}

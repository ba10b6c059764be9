import { paths } from '../../paths.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found } from '../refusals.ts'
import type { Mark } from '../../db/opening-schema.ts'
import { marksFor } from './marks.ts'
import { moveAndShow } from './move.ts'
import { firmOfOpening, fullOpening } from './store.ts'
import { tellFirm } from './tell-firm.ts'

type Returning = { id: string; version: number; reason: string; marks: readonly Mark[] }

/** Back to the firm with what to mend, passage by passage; its answers stay. */
export const returnOpening = async (desk: Desk, input: Returning) => {
  const { full, firm } = await desk.read({ full: fullOpening(input.id), firm: firmOfOpening(input.id) })
  allow(desk, 'opening.return')
  const { opening, edition } = found(full)

  const { reason } = input
  const marks = marksFor(opening.family, input.marks)
  const path = paths.employer.opening(opening.id)
  const params = { number: opening.number, title: found(edition).title, reason, marks, path }
  const mails = await tellFirm(desk, {
    employer: found(firm).employer,
    openingId: opening.id,
    mail: { kind: 'openingReturned', params },
  })
  return moveAndShow(desk, {
    full: found(full),
    act: 'opening.return',
    set: { state: 'returned', reasonText: reason, marks },
    version: input.version,
    mails,
  })
}

import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found } from '../refusals.ts'
import { moveAndShow } from './move.ts'
import type { rejectionGrounds } from './opening.ts'
import { firmOfOpening, fullOpening } from './store.ts'
import { tellFirm } from './tell-firm.ts'

type Rejection = { id: string; version: number; ground: (typeof rejectionGrounds)[number]; reason: string }

/** Only on a ground of 職業安定法5条の6① or 29条④, with the reason told (同施行規則4条の5④; R1-10, R1-11). */
export const rejectOpening = async (desk: Desk, input: Rejection) => {
  const { full, firm } = await desk.read({ full: fullOpening(input.id), firm: firmOfOpening(input.id) })
  allow(desk, 'opening.reject')
  const { opening, edition } = found(full)

  const { ground, reason } = input
  const params = { number: opening.number, title: found(edition).title, ground, reason }
  const mails = await tellFirm(desk, {
    employer: found(firm).employer,
    openingId: opening.id,
    mail: { kind: 'openingRejected', params },
  })
  const set = { state: 'rejected', reason: ground, reasonText: reason } as const
  return moveAndShow(desk, { full: found(full), act: 'opening.reject', set, version: input.version, mails })
}

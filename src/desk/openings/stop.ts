import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found } from '../refusals.ts'
import { moveAndShow } from './move.ts'
import { fullOpening } from './store.ts'

/** Off the lists at once, whoever of the two asks (職業安定法施行規則4条の3④一; R1-22). Pressing twice is no error. */
export const stopOpening = async (desk: Desk, input: { id: string }) => {
  const { full } = await desk.read({ full: fullOpening(input.id) })
  const { opening } = found(full)
  allow(desk, 'opening.stop', opening)
  if (opening.state === 'closed') return { id: opening.id, isListed: true }

  const closedAs = desk.actor.role === 'employer' ? 'withdrawn' : 'stopped'
  return moveAndShow(desk, { full: found(full), act: 'opening.stop', set: { state: 'closed', closedAs } })
}

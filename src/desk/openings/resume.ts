import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found } from '../refusals.ts'
import { moveAndShow } from './move.ts'
import { fullOpening } from './store.ts'

export const resumeOpening = async (desk: Desk, input: { id: string; version: number }) => {
  const { full } = await desk.read({ full: fullOpening(input.id) })
  allow(desk, 'opening.resume', found(full).opening)

  return moveAndShow(desk, {
    full: found(full),
    act: 'opening.resume',
    set: { state: 'published' },
    version: input.version,
  })
}

import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found } from '../refusals.ts'
import { moveAndShow } from './move.ts'
import { fullOpening } from './store.ts'

export const pauseOpening = async (desk: Desk, input: { id: string; version: number }) => {
  const { full } = await desk.read({ full: fullOpening(input.id) })
  allow(desk, 'opening.pause', found(full).opening)

  return moveAndShow(desk, {
    full: found(full),
    act: 'opening.pause',
    set: { state: 'paused' },
    version: input.version,
  })
}

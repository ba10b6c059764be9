import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found } from '../refusals.ts'
import type { Moved } from './move.ts'
import { fullOpening } from './store.ts'
import { putAndShow, saidBefore } from './write-saying.ts'
import type { SayingAt } from './write-saying.ts'

/** Residents read the firm's own words again; what was written stays with the desk. Pressing twice is no error. */
export const takeBackSaying = async (desk: Desk, input: SayingAt): Promise<Moved> => {
  const read = await desk.read({ full: fullOpening(input.id) })
  const full = found(read.full)
  allow(desk, 'saying.write', full.opening)
  const before = found(saidBefore(full, input))
  if (before.state === 'takenBack') return { id: input.id, isListed: true }

  const saying = { ...before, state: 'takenBack', version: before.version + 1 } as const
  return putAndShow(desk, { full, saying })
}

import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { mayMoveContact } from './card.ts'
import { cardById, changeCard } from './store.ts'

type Moving = { id: string; version: number; to: 'inTouch' | 'closed' }

/** The desk called, or it is over; thirty days after that what was left is deleted. */
export const moveContact = async (desk: Desk, { id, version, to }: Moving) => {
  const read = await desk.read({ card: cardById(id) })
  allow(desk, 'card.answer')
  const card = found(read.card)
  refuseUnless(card.version === version, 'stale')
  refuseUnless(mayMoveContact(found(card.contactState), to), 'illegalTransition')

  const set = { contactState: to, ...(to === 'closed' && { closedAt: desk.now }) }
  await desk.write([changeCard({ card, act: 'card.answer', set })])
  return { id }
}

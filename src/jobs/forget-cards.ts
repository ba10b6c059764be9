import { allow } from '../desk/desk.ts'
import type { Desk } from '../desk/desk.ts'
import { keptAfterEndMs } from '../desk/handovers/card.ts'
import { changeCard, contactsClosedBy, deleteCard, unusedSince } from '../desk/handovers/store.ts'

/** Cards nobody used are deleted, and what was left for a call thirty days after it was closed. */
export const forgetCards = async (desk: Desk): Promise<number> => {
  allow(desk, 'card.forget')
  const before = desk.now - keptAfterEndMs
  const { unused, closed } = await desk.read({ unused: unusedSince(before), closed: contactsClosedBy(before) })
  const changes = [
    ...unused.map(({ id }) => deleteCard(id)),
    ...closed.map((card) => changeCard({ card, act: 'card.forget', set: { contact: null } })),
  ]
  if (changes.length > 0) await desk.write(changes)
  return changes.length
}

import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { Refused } from '../refusals.ts'
import { proveCard } from './prove-card.ts'
import type { Shown } from './prove-card.ts'
import { changeCard } from './store.ts'

/** The first time it is shown a card becomes used; its holder may show it as often as they like. */
export const useCard = async (desk: Desk, shown: Shown) => {
  allow(desk, 'card.use')
  const card = await proveCard(desk, shown)
  const hasContact = card.contactState !== null
  if (card.state === 'used') return { hasContact }
  try {
    await desk.write([changeCard({ card, act: 'card.use', set: { state: 'used', usedAt: desk.now } })])
  } catch (error) {
    // Shown twice at the same moment: the other one used it.
    if (!(error instanceof Refused) || error.reason !== 'stale') throw error
  }
  return { hasContact }
}

import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { heldClaim } from './review.ts'
import { claimOf, takeInHand } from './review-store.ts'
import { openingById } from './store.ts'

/** An officer takes a waiting opening in hand, or over from the one the page named; `seen` is empty where nobody had it. */
export const claimOpening = async (desk: Desk, input: { id: string; seen: string }) => {
  const { row, claim } = await desk.read({ row: openingById(input.id), claim: claimOf(input.id) })
  allow(desk, 'opening.claim')
  const opening = found(row)
  refuseUnless(opening.state === 'submitted', 'illegalTransition')
  const holder = heldClaim(claim, desk.now)?.officerId ?? ''
  // Somebody else took it since the page was shown: that is said before it is taken from them.
  refuseUnless(holder === input.seen || holder === desk.actor.id, 'stale')

  await desk.write([takeInHand({ openingId: opening.id, officerId: desk.actor.id, since: desk.now, seen: claim })])
  return { id: opening.id }
}

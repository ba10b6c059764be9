import { endMattersOf } from '../accounts/matter-store.ts'
import { readerOf, standing } from '../clients/scope-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { clockFrom, mayMove } from './referral.ts'
import { clientOfReferral, moveReferral, referralById, runningPlacementOf } from './store.ts'

/** The client may step back at any time and owes no reason; a trial that runs is ended first, with its follow-ups. */
export const withdrawReferral = async (desk: Desk, input: { id: string; version: number }) => {
  const read = await desk.read({
    referral: referralById(input.id),
    client: standing({ clientId: clientOfReferral(input.id), by: readerOf(desk) }),
    running: runningPlacementOf(input.id),
  })
  const referral = found(read.referral)
  allow(desk, 'referral.withdraw', found(read.client))
  refuseUnless(referral.version === input.version, 'stale')
  refuseUnless(mayMove(referral.state, 'withdrawn'), 'illegalTransition')
  refuseUnless(read.running === undefined, 'placementRunning')

  const set = { state: 'withdrawn', resultOn: desk.today, ...clockFrom(null) } as const
  const moved = moveReferral({ referral, act: 'referral.withdraw', set })
  await desk.write([
    {
      ...moved,
      statements: (auditId) => [...moved.statements(auditId), endMattersOf({ subjectId: referral.id, now: desk.now })],
    },
  ])
  return { id: referral.id }
}

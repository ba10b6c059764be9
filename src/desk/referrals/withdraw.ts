import { endMattersOf } from '../accounts/matter-store.ts'
import { readerOf, standing } from '../clients/scope-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { keysOfReferral } from './case-store.ts'
import { endPlacementRow, openFollowUpsOfReferral, placementOfReferral } from './placement-store.ts'
import { clockFrom, mayMove } from './referral.ts'
import { clientOfReferral, moveReferral, partiesOf, referralById } from './store.ts'
import { tellOfChange } from './tell-of-change.ts'

/** The client may step back at any time and owes no reason: while a trial runs, on the first morning too. What runs ends with it, and nothing of it stays due. */
export const withdrawReferral = async (desk: Desk, input: { id: string; version: number }) => {
  const read = await desk.read({
    referral: referralById(input.id),
    client: standing({ clientId: clientOfReferral(input.id), by: readerOf(desk) }),
    parties: partiesOf(input.id),
    running: placementOfReferral(input.id),
    open: openFollowUpsOfReferral(input.id),
    wrapped: keysOfReferral(input.id),
  })
  const [referral, parties, { running, open, wrapped }] = [found(read.referral), found(read.parties), read]
  allow(desk, 'referral.withdraw', found(read.client))
  refuseUnless(referral.version === input.version, 'stale')
  refuseUnless(mayMove(referral.state, 'withdrawn'), 'illegalTransition')

  const set = { state: 'withdrawn', resultOn: desk.today, ...clockFrom(null) } as const
  const moved = moveReferral({ referral, act: 'referral.withdraw', set })
  const links = endMattersOf({ subjectId: referral.id, now: desk.now })
  const ending = { endedOn: desk.today, endReason: 'clientStopped' }
  const ended = running?.state === 'started' ? [endPlacementRow({ row: running, set: ending, open })] : []
  const isToday = referral.visitOn === desk.today && (referral.state === 'visiting' || ended.length > 0)
  const what = { kind: 'referralWithdrawn' } as const
  await desk.write([
    { ...moved, statements: (auditId) => [...moved.statements(auditId), links] },
    ...ended,
    ...(await tellOfChange(desk, { referral, parties, wrapped, what, isToday })),
  ])
  return { id: referral.id }
}

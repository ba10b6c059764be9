import { endMattersOf } from '../accounts/matter-store.ts'
import { allow } from '../desk.ts'
import type { Change, Desk } from '../desk.ts'
import { awaitedIn, isWaited, silentReasons } from '../referrals/clock.ts'
import { clockFrom } from '../referrals/referral.ts'
import type { Referral } from '../referrals/referral.ts'
import { moveReferral } from '../referrals/store.ts'
import { refuse } from '../refusals.ts'
import type { FollowUp, Placement } from './placement.ts'
import { endPlacementRow, openFollowUpsOfReferral, placementOfReferral } from '../referrals/placement-store.ts'

type Running = { running: Placement | undefined; open: readonly FollowUp[] }

// What was agreed to end on a day has ended on it, whether or not somebody wrote so.
const ended = (desk: Desk, { running, open }: Running): Change[] =>
  running?.state === 'started'
    ? [endPlacementRow({ row: running, set: { endedOn: running.endsOn ?? desk.today, endReason: 'termEnd' }, open })]
    : []

/** Nobody answered in time: the place is free again, the links end, and the person is to be told. It may be opened again. */
export const closeSilent = async (desk: Desk, referral: Referral): Promise<void> => {
  allow(desk, 'referral.closeSilent')
  const { state } = referral
  if (!isWaited(state)) return refuse('illegalTransition')
  const read = state === 'trialing' ? await runningOf(desk, referral.id) : { running: undefined, open: [] }

  const set = {
    state: 'noAnswer',
    closedFrom: state,
    resultOn: desk.today,
    reason: silentReasons[awaitedIn(state)],
    ...clockFrom(null),
    // The close is the clock's last step; its day stands until the person was told.
    clockOn: desk.today,
  } as const
  const moved = moveReferral({ referral, act: 'referral.closeSilent', set })
  await desk.write([
    {
      ...moved,
      statements: (auditId) => [...moved.statements(auditId), endMattersOf({ subjectId: referral.id, now: desk.now })],
    },
    ...ended(desk, read),
  ])
}

const runningOf = (desk: Desk, referralId: string) =>
  desk.read({ running: placementOfReferral(referralId), open: openFollowUpsOfReferral(referralId) })

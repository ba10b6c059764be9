import type { CaseLine } from '../../desk/caseloads/case-store.ts'
import type { NextAct, Referral } from '../../desk/referrals/referral.ts'
import { nextActOf } from '../../desk/referrals/referral.ts'
import { clientText } from '../../text/desk-clients.ts'
import { StatusTag } from '../../ui/status-tag.tsx'
import type { Tone } from '../../ui/status-tag.tsx'

type LiveReferral = Pick<Referral, 'clientId' | 'state' | 'issuerRequestedOn'>
type LivePlacement = { clientId: string; placement: { state: 'started' | 'ended' } }
type Next = NextAct | 'none' | 'step'

/** The one next step of a client: an open referral first, then a running placement. */
export const nextOfClient = (of: {
  referrals: readonly LiveReferral[]
  placements: readonly LivePlacement[]
}): Next => {
  const acts = of.referrals.map(nextActOf).filter((act) => act !== null)
  if (acts[0]) return acts[0]
  return of.placements.some(({ placement }) => placement.state === 'started') ? 'followUp' : 'none'
}

const toneOf = (act: Next): Tone =>
  act === 'wait' || act === 'asked' || act === 'followUp' || act === 'step' ? 'plain' : 'look'

export const NextTag = ({ act }: { act: Next }) => <StatusTag tone={toneOf(act)}>{clientText.next[act]}</StatusTag>

/** The same for a line of a list: a step that somebody wrote goes before what the referrals say. */
export const nextOf = (row: Pick<CaseLine, 'stepOn' | 'liveState' | 'issuerRequestedOn' | 'isOnTheWay'>): Next => {
  if (row.stepOn !== null) return 'step'
  const { liveState: state, issuerRequestedOn } = row
  const act = state === null ? null : nextActOf({ state, issuerRequestedOn })
  return act ?? (row.isOnTheWay ? 'followUp' : 'none')
}

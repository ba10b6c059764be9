import { lookInto } from '../clients/look-into.ts'
import type { Desk } from '../desk.ts'
import { isLive } from '../referrals/referral.ts'
import { referralsOfMine } from '../referrals/case-store.ts'
import { placementsOfMine } from './store.ts'

/** What a record must have behind it before it ends: which referrals and placements still run. */
export const lookAtTurn = async (desk: Desk, clientId: string) => {
  const { read, head, town } = await lookInto(desk, {
    clientId,
    isForm: true,
    readings: (mine) => ({ referrals: referralsOfMine(mine), placements: placementsOfMine(mine) }),
  })
  return {
    head,
    town,
    referrals: read.referrals.filter(({ state }) => isLive(state)),
    placements: read.placements.filter(({ placement }) => placement.state === 'started'),
  }
}

export type TurnRecord = Awaited<ReturnType<typeof lookAtTurn>>

import { openKept } from '../clients/keep-away.ts'
import { keptAwayOfMine, workplaceNames } from '../clients/keep-away-store.ts'
import { lookInto } from '../clients/look-into.ts'
import type { Desk } from '../desk.ts'
import { firmNames } from '../employers/store.ts'
import { liveWhereKeptAway } from './record-store.ts'

// It reaches from the client to the referrals that run already, so its look stands in the later room.

/** Where a client does not want to be known, and which referrals lead there already. */
export const lookAtKeepAway = async (desk: Desk, clientId: string) => {
  const { read, head, keys, town } = await lookInto(desk, {
    clientId,
    readings: (mine) => ({
      kept: keptAwayOfMine(mine),
      running: liveWhereKeptAway(mine),
      firms: firmNames(),
      workplaces: workplaceNames(),
    }),
  })
  const kept = await openKept(keys, read.kept)
  const firms = read.firms.filter(({ state }) => state === 'active')
  return { head, town, kept, running: read.running, firms, workplaces: read.workplaces }
}
export type KeepAwayRecord = Awaited<ReturnType<typeof lookAtKeepAway>>

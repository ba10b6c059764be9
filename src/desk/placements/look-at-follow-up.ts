import { keysOf, openClient, openInitials } from '../clients/seal.ts'
import { readerOf } from '../clients/scope-store.ts'
import type { Desk } from '../desk.ts'
import { shown } from '../desk.ts'
import { settingsOn } from '../settings/store.ts'
import { openFollowUp } from './look-at-placement.ts'
import {
  clientOfMyFollowUp,
  followUpsAround,
  holdsFollowUp,
  keysOfFollowUp,
  placementOfMyFollowUp,
} from './follow-up-store.ts'

/** What a call needs: whom, how to reach them, what was said before. */
export const lookAtFollowUp = async (desk: Desk, followUpId: string) => {
  const mine = { followUpId, by: readerOf(desk) }
  const read = await desk.look(
    { act: 'placement.look', entity: 'followUp', entityId: followUpId, isInScope: holdsFollowUp(mine) },
    {
      line: placementOfMyFollowUp(mine),
      client: clientOfMyFollowUp(mine),
      wrapped: keysOfFollowUp(followUpId),
      followUps: followUpsAround(mine),
      town: settingsOn(desk.today),
    },
  )
  const [line, client] = [shown(read.line[0]), shown(read.client)]
  const keys = await keysOf(desk.keys, read.wrapped)
  const followUps = await Promise.all(read.followUps.map(({ followUp }) => openFollowUp(keys, followUp)))
  return {
    line,
    initials: await openInitials(desk.keys, { ...line, id: line.clientId }),
    text: await openClient(keys, client),
    followUp: shown(followUps.find(({ id }) => id === followUpId)),
    followUps,
    town: read.town.settings,
  }
}

export type FollowUpRecord = Awaited<ReturnType<typeof lookAtFollowUp>>

import { openText } from '../../crypto/seal.ts'
import type { ClientKeys } from '../../crypto/keys.ts'
import { keysOf, openInitials } from '../clients/seal.ts'
import type { Desk } from '../desk.ts'
import { shown } from '../desk.ts'
import { settingsOn } from '../settings/store.ts'
import { noteAddress } from './close-follow-up.ts'
import type { FollowUp } from './placement.ts'
import { followUpsOfMine, holdsPlacement, keysOfMyPlacement, myPlacement } from './store.ts'

/** A follow-up with its note open. */
export type ReadFollowUp = Omit<FollowUp, 'note'> & { note: string }

export const openFollowUp = async (keys: ClientKeys, row: FollowUp): Promise<ReadFollowUp> => ({
  ...row,
  note: row.note ? await openText(keys.special, row.note, noteAddress(row.id)) : '',
})

/** A placement with its whole plan, for the consultant who holds the client. */
export const lookAtPlacement = async (desk: Desk, placementId: string) => {
  const mine = { placementId, actorId: desk.actor.id }
  const read = await desk.look(
    { act: 'placement.look', entity: 'placement', entityId: placementId, isInScope: holdsPlacement(mine) },
    {
      lines: myPlacement(mine),
      wrapped: keysOfMyPlacement(mine),
      followUps: followUpsOfMine(mine),
      town: settingsOn(desk.today),
    },
  )
  const line = shown(read.lines[0])
  const keys = await keysOf(desk.keys, read.wrapped)
  return {
    line,
    initials: await openInitials(desk.keys, { ...line, id: line.clientId }),
    followUps: await Promise.all(read.followUps.map(({ followUp }) => openFollowUp(keys, followUp))),
    town: read.town.settings,
  }
}

export type PlacementRecord = Awaited<ReturnType<typeof lookAtPlacement>>

import { openText } from '../../crypto/seal.ts'
import type { ClientKeys } from '../../crypto/keys.ts'
import { keysOf, openInitials } from '../clients/seal.ts'
import { readerOf } from '../clients/scope-store.ts'
import { openingOfMine } from '../clients/unseal-store.ts'
import type { Desk } from '../desk.ts'
import { shown } from '../desk.ts'
import { openChanges } from '../referrals/conditions.ts'
import { settingsOn } from '../settings/store.ts'
import { noteAddress } from './close-follow-up.ts'
import type { FollowUp } from './placement.ts'
import { subsidyOf, trialDaysOf } from './history.ts'
import { offerOfMyPlacement, spellsOfMine } from './history-store.ts'
import { clientOfPlacement, followUpsOfMine, holdsPlacement, keysOfMyPlacement, myPlacement } from './store.ts'

/** A follow-up with its note open. */
export type ReadFollowUp = Omit<FollowUp, 'note'> & { note: string }

export const openFollowUp = async (keys: ClientKeys, row: FollowUp): Promise<ReadFollowUp> => ({
  ...row,
  note: row.note ? await openText(keys.special, row.note, noteAddress(row.id)) : '',
})

/** A placement with its whole plan, for who may read the client's record. */
export const lookAtPlacement = async (desk: Desk, placementId: string) => {
  const mine = { placementId, by: readerOf(desk) }
  const read = await desk.look(
    { act: 'placement.look', entity: 'placement', entityId: placementId, isInScope: holdsPlacement(mine) },
    {
      lines: myPlacement(mine),
      wrapped: keysOfMyPlacement(mine),
      followUps: followUpsOfMine(mine),
      opened: openingOfMine({ clientId: clientOfPlacement(placementId), by: mine.by }),
      offer: offerOfMyPlacement(mine),
      spells: spellsOfMine({ clientId: clientOfPlacement(placementId), by: mine.by }),
      town: settingsOn(desk.today),
    },
  )
  const [line, offer] = [shown(read.lines[0]), shown(read.offer)]
  const keys = await keysOf(desk.keys, read.wrapped)
  return {
    line,
    initials: await openInitials(desk.keys, { ...line, id: line.clientId }),
    followUps: await Promise.all(read.followUps.map(({ followUp }) => openFollowUp(keys, followUp))),
    trialDays: trialDaysOf(read.spells, { employerId: offer.employerId, today: desk.today }),
    isReading: read.opened !== undefined,
    changes: await openChanges(desk.keys, line.placement),
    subsidy: subsidyOf(offer, { spells: read.spells, today: desk.today }),
    town: read.town.settings,
  }
}

export type PlacementRecord = Awaited<ReturnType<typeof lookAtPlacement>>

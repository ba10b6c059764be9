import { isKeptAwayFrom } from '../clients/keep-away.ts'
import { keptAwayOfMine } from '../clients/keep-away-store.ts'
import { mustNotBeClosed } from '../clients/must-not-be-closed.ts'
import { readerOf, standing } from '../clients/scope-store.ts'
import { keysOf } from '../clients/seal.ts'
import { changeClientRow, heldClient, keysOfMine } from '../clients/store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { openingById } from '../openings/store.ts'
import { found, refuseIf, refuseUnless } from '../refusals.ts'
import { isOverfull, openShortlist, placed, sealShortlist } from './shortlist.ts'
import type { NotForReason, Place } from './shortlist.ts'

type Placing = { clientId: string; version: number; openingId: string; to: Place; reason: NotForReason | '' }

/** Puts an opening into the basket, to those that are not for this person, or back on the list. */
export const placeOpening = async (desk: Desk, { clientId, version, ...placing }: Placing) => {
  const mine = { clientId, by: readerOf(desk) }
  const read = await desk.read({
    standing: standing(mine),
    client: heldClient(mine),
    wrapped: keysOfMine(mine),
    opening: openingById(placing.openingId),
    kept: keptAwayOfMine(mine),
  })
  allow(desk, 'client.write', found(read.standing))
  const client = found(read.client)
  const opening = found(read.opening)
  mustNotBeClosed(client)
  refuseUnless(client.version === version, 'stale')
  if (placing.to === 'basket') {
    refuseIf(isKeptAwayFrom(read.kept, opening) ? 'keptAway' : null)
    refuseUnless(opening.state === 'published' && (opening.validUntil ?? '') >= desk.today, 'notOpen')
  }

  const keys = await keysOf(desk.keys, read.wrapped)
  const shortlist = placed(await openShortlist(keys, client), placing)
  refuseIf(placing.to === 'basket' && isOverfull(shortlist) ? 'basketFull' : null)
  const sealed = await sealShortlist(keys, { clientId, shortlist })
  await desk.write([
    changeClientRow({ client, act: 'client.write', set: { shortlist: sealed }, fields: ['shortlist'] }),
  ])
  return { id: clientId }
}

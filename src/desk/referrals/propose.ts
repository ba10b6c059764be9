import { keysOf, openBirth } from '../clients/seal.ts'
import { isKeptAwayFrom } from '../clients/keep-away.ts'
import { keptAwayOf } from '../clients/keep-away-store.ts'
import { readerOf, standing } from '../clients/scope-store.ts'
import { birthOf, keysOfClient } from '../clients/store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { fullOpening } from '../openings/store.ts'
import { found, refuseIf, refuseUnless } from '../refusals.ts'
import { ageObstacle } from './age-obstacle.ts'
import { sealReferralText } from './slip.ts'
import { addReferral } from './store.ts'

type Proposal = { clientId: string; openingId: string; whyFits: string; support: string }

/** 適格紹介 asks in one line why it fits (職業安定法5条の8, R1-16). */
export const proposeReferral = async (desk: Desk, input: Proposal) => {
  const { client, wrapped, born, full, kept } = await desk.read({
    client: standing({ clientId: input.clientId, by: readerOf(desk) }),
    wrapped: keysOfClient(input.clientId),
    born: birthOf(input.clientId),
    full: fullOpening(input.openingId),
    kept: keptAwayOf(input.clientId),
  })
  const { agencyId, consultantId, state } = found(client)
  allow(desk, 'referral.propose', found(client))
  const { opening, edition } = found(full)
  refuseUnless(!isKeptAwayFrom(kept, opening), 'keptAway')
  refuseUnless(opening.state === 'published' && (opening.validUntil ?? '') >= desk.today && state === 'open', 'notOpen')

  const keys = await keysOf(desk.keys, wrapped)
  refuseIf(ageObstacle({ bornOn: await openBirth(keys, born), on: desk.today, work: found(edition) }))

  const id = desk.newId()
  const text = await sealReferralText(keys, { id, text: input })
  await desk.write([
    addReferral({
      id,
      openingId: opening.id,
      edition: opening.edition,
      clientId: input.clientId,
      agencyId,
      consultantId,
      createdAt: desk.now,
      ...text,
    }),
  ])
  return { id }
}

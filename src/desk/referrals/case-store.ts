import { and, desc, eq, inArray } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { many } from '../../db/client.ts'
import { client, clientKey } from '../../db/desk-schema.ts'
import { opening, openingEdition } from '../../db/opening-schema.ts'
import { referral } from '../../db/referral-schema.ts'
import { heldBy, listedFor, readableBy } from '../clients/scope-store.ts'
import type { Reader } from '../clients/scope-store.ts'
import { keysOfClient, registerKey, sealedInitials } from '../clients/store.ts'
import { liveStates } from './referral.ts'
import { clientOfReferral, editionKey, lines } from './store.ts'

// Referrals as the staff's lists show them: with the client's initials, which the windows of firms and residents never read.

const linesWhere = (condition: SQL | undefined) =>
  many((from) =>
    from
      .select({ ...lines, ...sealedInitials })
      .from(referral)
      .innerJoin(opening, eq(opening.id, referral.openingId))
      .innerJoin(openingEdition, editionKey)
      .innerJoin(client, eq(client.id, referral.clientId))
      .innerJoin(clientKey, registerKey)
      .where(condition)
      .orderBy(desc(referral.id)),
  )

export const referralsHeldBy = (by: Reader) => linesWhere(heldBy(by))
export const referralsOfAgency = (by: Reader) => linesWhere(listedFor(by))
export const liveReferralsOf = (by: Reader) => linesWhere(and(heldBy(by), inArray(referral.state, [...liveStates])))
export const referralsOfMine = (mine: { clientId: string; by: Reader }) =>
  linesWhere(and(eq(referral.clientId, mine.clientId), readableBy(mine.by)))

export const keysOfReferral = (referralId: string) => keysOfClient(clientOfReferral(referralId))

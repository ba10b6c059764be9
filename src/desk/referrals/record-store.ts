import { and, asc, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { first, many } from '../../db/client.ts'
import { client, clientKey } from '../../db/desk-schema.ts'
import { disclosure, referral } from '../../db/referral-schema.ts'
import { keysOfMine, registerKey, sealedInitials } from '../clients/store.ts'
import { clientOfReferral } from './store.ts'

// A referral as its consultant reads it: every reading carries the condition that the client is theirs.

export const disclosuresOf = (referralId: string) =>
  many((from) =>
    from.select().from(disclosure).where(eq(disclosure.referralId, referralId)).orderBy(asc(disclosure.id)),
  )
/** A row when this consultant holds the client of this referral. */
export const holdsReferral = (of: { referralId: string; actorId: string }): SQL =>
  sql`select 1 from ${referral} r join ${client} c on c.id = r.client_id where r.id = ${of.referralId} and c.consultant_id = ${of.actorId}`

const mine = (of: { referralId: string; actorId: string }) =>
  and(eq(referral.id, of.referralId), eq(client.consultantId, of.actorId))

export const myReferral = (of: { referralId: string; actorId: string }) =>
  first((from) =>
    from
      .select({ referral, ...sealedInitials, wantsEmailDisclosure: client.wantsEmailDisclosure })
      .from(referral)
      .innerJoin(client, eq(client.id, referral.clientId))
      .innerJoin(clientKey, registerKey)
      .where(mine(of)),
  )
export const keysOfMyReferral = (of: { referralId: string; actorId: string }) =>
  keysOfMine({ clientId: clientOfReferral(of.referralId), actorId: of.actorId })

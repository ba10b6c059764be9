import { and, asc, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { first, many } from '../../db/client.ts'
import { client, clientKey } from '../../db/desk-schema.ts'
import { disclosure, referral } from '../../db/referral-schema.ts'
import { readableBy } from '../clients/scope-store.ts'
import type { Reader } from '../clients/scope-store.ts'
import { keysOfMine, registerKey, sealedInitials } from '../clients/store.ts'
import { clientOfReferral } from './store.ts'

// A referral as its consultant reads it: every reading carries the condition that the client is theirs.

export const disclosuresOf = (referralId: string) =>
  many((from) =>
    from.select().from(disclosure).where(eq(disclosure.referralId, referralId)).orderBy(asc(disclosure.id)),
  )
/** A row when the client of this referral may be read by whoever asks. */
export const holdsReferral = (of: { referralId: string; by: Reader }): SQL =>
  sql`select 1 from ${referral} r join ${client} on ${client.id} = r.client_id where r.id = ${of.referralId} and ${readableBy(of.by)}`

const mine = (of: { referralId: string; by: Reader }) => and(eq(referral.id, of.referralId), readableBy(of.by))

export const myReferral = (of: { referralId: string; by: Reader }) =>
  first((from) =>
    from
      .select({ referral, ...sealedInitials, wantsEmailDisclosure: client.wantsEmailDisclosure })
      .from(referral)
      .innerJoin(client, eq(client.id, referral.clientId))
      .innerJoin(clientKey, registerKey)
      .where(mine(of)),
  )
export const keysOfMyReferral = (of: { referralId: string; by: Reader }) =>
  keysOfMine({ clientId: clientOfReferral(of.referralId), by: of.by })

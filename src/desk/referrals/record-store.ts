import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { first, many } from '../../db/client.ts'
import { client, clientKey } from '../../db/desk-schema.ts'
import { opening, openingEdition } from '../../db/opening-schema.ts'
import { disclosure, referral } from '../../db/referral-schema.ts'
import { heldBy, readableBy } from '../clients/scope-store.ts'
import type { Reader } from '../clients/scope-store.ts'
import { keysOfMine, registerKey, sealedInitials } from '../clients/store.ts'
import { liveStates } from './referral.ts'
import { clientOfReferral, editionKey } from './store.ts'

// A referral as its consultant reads it: every reading carries the condition that the client is theirs.

export const disclosuresOf = (referralId: string) =>
  many((from) =>
    from.select().from(disclosure).where(eq(disclosure.referralId, referralId)).orderBy(asc(disclosure.id)),
  )
/** A row when the client of this referral may be read by whoever asks. */
export const holdsReferral = (of: { referralId: string; by: Reader }): SQL =>
  sql`select 1 from ${referral} r join ${client} on ${client.id} = r.client_id where r.id = ${of.referralId} and ${readableBy(of.by)}`

/** The same for a page that is a form: who only reads has none. */
export const mayHoldReferral = (of: { referralId: string; by: Reader }): SQL =>
  sql`select 1 from ${referral} r join ${client} on ${client.id} = r.client_id where r.id = ${of.referralId} and ${heldBy(of.by)}`

const mine = (of: { referralId: string; by: Reader }) => and(eq(referral.id, of.referralId), readableBy(of.by))

const referralWhere = (condition: SQL | undefined) =>
  first((from) =>
    from
      .select({ referral, ...sealedInitials, wantsEmailDisclosure: client.wantsEmailDisclosure })
      .from(referral)
      .innerJoin(client, eq(client.id, referral.clientId))
      .innerJoin(clientKey, registerKey)
      .where(condition),
  )
/** The referral of a letter, where its record may be read. */
export const myReferralOfLetter = ({ letterNumber, by }: { letterNumber: string; by: Reader }) =>
  first((from) =>
    from
      .select({ id: referral.id })
      .from(referral)
      .innerJoin(client, eq(client.id, referral.clientId))
      .where(and(eq(referral.letterNumber, letterNumber), readableBy(by))),
  )
export const myReferral = (of: { referralId: string; by: Reader }) => referralWhere(mine(of))
export const heldReferral = (of: { referralId: string; by: Reader }) =>
  referralWhere(and(eq(referral.id, of.referralId), heldBy(of.by)))
export const keysOfMyReferral = (of: { referralId: string; by: Reader }) =>
  keysOfMine({ clientId: clientOfReferral(of.referralId), by: of.by })

/** What runs already with somebody who must not know: begun before it was said. */
export const liveWhereKeptAway = (of: { clientId: string; by: Reader }) =>
  many((from) =>
    from
      .select({ id: referral.id, title: openingEdition.title, employerName: openingEdition.employerName })
      .from(referral)
      .innerJoin(client, eq(client.id, referral.clientId))
      .innerJoin(opening, eq(opening.id, referral.openingId))
      .innerJoin(openingEdition, editionKey)
      .where(
        and(
          eq(client.id, of.clientId),
          readableBy(of.by),
          inArray(referral.state, [...liveStates]),
          sql`exists (select 1 from keep_away k where k.client_id = ${client.id} and k.state = 'kept' and (k.employer_id = ${opening.employerId} or k.workplace_id = ${opening.workplaceId}))`,
        ),
      )
      .orderBy(asc(referral.id)),
  )

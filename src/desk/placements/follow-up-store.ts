import { and, asc, eq, lte, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { first, many } from '../../db/client.ts'
import { client, clientKey } from '../../db/desk-schema.ts'
import { openingEdition } from '../../db/opening-schema.ts'
import { followUp, placement, referral } from '../../db/referral-schema.ts'
import { heldBy } from '../clients/scope-store.ts'
import type { Reader } from '../clients/scope-store.ts'
import { keysOfClient, registerKey, sealedInitials } from '../clients/store.ts'
import { editionKey } from '../referrals/store.ts'
import { lastSigns, placementsWhere } from './store.ts'

export const followUpById = (id: string) => first((from) => from.select().from(followUp).where(eq(followUp.id, id)))
export const clientOfFollowUp = (id: string): SQL => sql`(select client_id from ${followUp} where id = ${id})`
export const keysOfFollowUp = (id: string) => keysOfClient(clientOfFollowUp(id))

/** Due on or before the day, oldest first: the heart of the consultant's day. */
export const followUpsDueBy = (of: { by: Reader; day: string }) =>
  many((from) =>
    from
      .select({
        followUp,
        title: openingEdition.title,
        employerName: openingEdition.employerName,
        startedOn: placement.startedOn,
        lastSigns,
        ...sealedInitials,
      })
      .from(followUp)
      .innerJoin(placement, eq(placement.id, followUp.placementId))
      .innerJoin(referral, eq(referral.id, placement.referralId))
      .innerJoin(openingEdition, editionKey)
      .innerJoin(client, eq(client.id, followUp.clientId))
      .innerJoin(clientKey, registerKey)
      .where(and(heldBy(of.by), eq(followUp.state, 'due'), lte(followUp.dueOn, of.day)))
      .orderBy(asc(followUp.dueOn), asc(followUp.id)),
  )

const placementOfFollowUp = (id: string) => sql`(select placement_id from ${followUp} where id = ${id})`

/** A row when whoever asks holds the client of this follow-up: the page is the form, and who only reads has none. */
export const holdsFollowUp = (of: { followUpId: string; by: Reader }): SQL =>
  sql`select 1 from ${followUp} f join ${client} on ${client.id} = f.client_id where f.id = ${of.followUpId} and ${heldBy(of.by)}`
export const placementOfMyFollowUp = (of: { followUpId: string; by: Reader }) =>
  placementsWhere(and(sql`${placement.id} = ${placementOfFollowUp(of.followUpId)}`, heldBy(of.by)))
/** The follow-up with its neighbours of the same placement, in the order they fall due. */
export const followUpsAround = (of: { followUpId: string; by: Reader }) =>
  many((from) =>
    from
      .select({ followUp })
      .from(followUp)
      .innerJoin(client, eq(client.id, followUp.clientId))
      .where(and(sql`${followUp.placementId} = ${placementOfFollowUp(of.followUpId)}`, heldBy(of.by)))
      .orderBy(asc(followUp.dueOn), asc(followUp.side)),
  )
/** The person to call, still sealed. */
export const clientOfMyFollowUp = (of: { followUpId: string; by: Reader }) =>
  first((from) =>
    from
      .select({ id: client.id, name: client.name, phone: client.phone, reachable: client.reachable })
      .from(client)
      .innerJoin(followUp, eq(followUp.clientId, client.id))
      .where(and(eq(followUp.id, of.followUpId), heldBy(of.by))),
  )

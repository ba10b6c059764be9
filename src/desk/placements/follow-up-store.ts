import { and, asc, eq, lte, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { first, many } from '../../db/client.ts'
import { client, clientKey } from '../../db/desk-schema.ts'
import { openingEdition } from '../../db/opening-schema.ts'
import { followUp, placement, referral } from '../../db/referral-schema.ts'
import { keysOfClient, registerKey, sealedInitials } from '../clients/store.ts'
import { editionKey } from '../referrals/store.ts'
import { lastSigns, placementsWhere } from './store.ts'

export const followUpById = (id: string) => first((from) => from.select().from(followUp).where(eq(followUp.id, id)))
export const keysOfFollowUp = (id: string) => keysOfClient(sql`(select client_id from ${followUp} where id = ${id})`)

/** Due on or before the day, oldest first: the heart of the consultant's day. */
export const followUpsDueBy = (of: { consultantId: string; day: string }) =>
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
      .where(and(eq(followUp.consultantId, of.consultantId), eq(followUp.state, 'due'), lte(followUp.dueOn, of.day)))
      .orderBy(asc(followUp.dueOn), asc(followUp.id)),
  )

const placementOfFollowUp = (id: string) => sql`(select placement_id from ${followUp} where id = ${id})`

/** A row when this consultant holds the client of this follow-up. */
export const holdsFollowUp = (of: { followUpId: string; actorId: string }): SQL =>
  sql`select 1 from ${followUp} f join ${client} c on c.id = f.client_id where f.id = ${of.followUpId} and c.consultant_id = ${of.actorId}`
export const placementOfMyFollowUp = (of: { followUpId: string; actorId: string }) =>
  placementsWhere(
    and(sql`${placement.id} = ${placementOfFollowUp(of.followUpId)}`, eq(client.consultantId, of.actorId)),
  )
/** The follow-up with its neighbours of the same placement, in the order they fall due. */
export const followUpsAround = (of: { followUpId: string; actorId: string }) =>
  many((from) =>
    from
      .select({ followUp })
      .from(followUp)
      .innerJoin(client, eq(client.id, followUp.clientId))
      .where(
        and(sql`${followUp.placementId} = ${placementOfFollowUp(of.followUpId)}`, eq(client.consultantId, of.actorId)),
      )
      .orderBy(asc(followUp.dueOn), asc(followUp.side)),
  )
/** The person to call, still sealed. */
export const clientOfMyFollowUp = (of: { followUpId: string; actorId: string }) =>
  first((from) =>
    from
      .select({ id: client.id, name: client.name, phone: client.phone, reachable: client.reachable })
      .from(client)
      .innerJoin(followUp, eq(followUp.clientId, client.id))
      .where(and(eq(followUp.id, of.followUpId), eq(client.consultantId, of.actorId))),
  )

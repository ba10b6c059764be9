import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { first, many, mapped } from '../../db/client.ts'
import { client, clientKey } from '../../db/desk-schema.ts'
import { opening, openingEdition } from '../../db/opening-schema.ts'
import { followUp, placement, referral } from '../../db/referral-schema.ts'
import { heldBy, listedFor, readableBy } from '../clients/scope-store.ts'
import type { Reader } from '../clients/scope-store.ts'
import { keysOfMine, registerKey, sealedInitials } from '../clients/store.ts'
import type { Change } from '../desk.ts'
import { liveStates } from '../referrals/referral.ts'
import { moveFollowUp } from '../referrals/placement-store.ts'
import { editionKey } from '../referrals/store.ts'
import type { FollowUp } from './placement.ts'

export const placementById = (id: string) => first((from) => from.select().from(placement).where(eq(placement.id, id)))
export const openFollowUpsOf = (placementId: string) =>
  many((from) =>
    from
      .select()
      .from(followUp)
      .where(and(eq(followUp.placementId, placementId), eq(followUp.state, 'due')))
      .orderBy(asc(followUp.dueOn)),
  )

/** The newest two signs, newest first: two worries in a row ask for a person today (product §7). */
export const lastSigns = sql<
  string | null
>`(select group_concat(s.sign) from (select p.sign from ${followUp} p where p.placement_id = ${placement.id} and p.state = 'done' order by p.done_on desc, p.id desc limit 2) s)`
const nextDueOn = sql<
  string | null
>`(select min(f.due_on) from ${followUp} f where f.placement_id = ${placement.id} and f.state = 'due')`

export type PlacementLine = Awaited<ReturnType<ReturnType<typeof placementsWhere>['pick']>>[number]

export const placementsWhere = (condition: SQL | undefined) =>
  many((from) =>
    from
      .select({
        placement,
        clientId: placement.clientId,
        title: openingEdition.title,
        employerName: openingEdition.employerName,
        rung: opening.rung,
        lastSigns,
        nextDueOn,
        ...sealedInitials,
      })
      .from(placement)
      .innerJoin(referral, eq(referral.id, placement.referralId))
      .innerJoin(opening, eq(opening.id, placement.openingId))
      .innerJoin(openingEdition, editionKey)
      .innerJoin(client, eq(client.id, placement.clientId))
      .innerJoin(clientKey, registerKey)
      .where(condition)
      .orderBy(asc(placement.state), desc(placement.startedOn)),
  )

export const placementsHeldBy = (by: Reader) => placementsWhere(heldBy(by))
export const placementsOfAgency = (by: Reader) => placementsWhere(listedFor(by))
export const placementsOfMine = (mine: { clientId: string; by: Reader }) =>
  placementsWhere(and(eq(placement.clientId, mine.clientId), readableBy(mine.by)))
export const myPlacement = (of: { placementId: string; by: Reader }) =>
  placementsWhere(and(eq(placement.id, of.placementId), readableBy(of.by)))

/** A row when the client of this placement may be read by whoever asks. */
export const holdsPlacement = (of: { placementId: string; by: Reader }): SQL =>
  sql`select 1 from ${placement} p join ${client} on ${client.id} = p.client_id where p.id = ${of.placementId} and ${readableBy(of.by)}`

const mine = (of: { placementId: string; by: Reader }) =>
  and(eq(followUp.placementId, of.placementId), readableBy(of.by))
export const followUpsOfMine = (of: { placementId: string; by: Reader }) =>
  many((from) =>
    from
      .select({ followUp })
      .from(followUp)
      .innerJoin(client, eq(client.id, followUp.clientId))
      .where(mine(of))
      .orderBy(asc(followUp.dueOn), asc(followUp.side)),
  )
export const clientOfPlacement = (placementId: string): SQL =>
  sql`(select client_id from ${placement} where id = ${placementId})`
export const keysOfMyPlacement = (of: { placementId: string; by: Reader }) =>
  keysOfMine({ clientId: clientOfPlacement(of.placementId), by: of.by })

/** How many referrals and placements of a client have not come to their end. */
export const runningOf = (clientId: string) =>
  mapped(
    first((from) =>
      from
        .select({
          running: sql<number>`(select count(*) from ${referral} r where r.client_id = ${client.id} and r.state in ${liveStates}) + (select count(*) from ${placement} p where p.client_id = ${client.id} and p.state = 'started')`,
        })
        .from(client)
        .where(eq(client.id, clientId)),
    ),
    (row) => row?.running ?? 0,
  )

export const moveFollowUpRow = (of: { row: FollowUp; dueOn: string }): Change => ({
  audit: { act: 'task.move', entity: 'followUp', entityId: of.row.id },
  statements: (auditId) => moveFollowUp({ row: of.row, set: { dueOn: of.dueOn }, auditId }),
})

export const closeFollowUpRow = (of: { row: FollowUp; set: Partial<FollowUp> }): Change => ({
  audit: { act: 'followUp.close', entity: 'followUp', entityId: of.row.id },
  statements: (auditId) => moveFollowUp({ ...of, auditId }),
})

import { and, asc, eq, gte, isNull, lte, sql } from 'drizzle-orm'
import { many } from '../../db/client.ts'
import { audit, client, clientKey } from '../../db/desk-schema.ts'
import { opening, openingEdition } from '../../db/opening-schema.ts'
import { placement, referral } from '../../db/referral-schema.ts'
import { addDays } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { heldBy } from '../clients/scope-store.ts'
import type { Reader } from '../clients/scope-store.ts'
import { registerKey, sealedInitials } from '../clients/store.ts'
import { editionKey, lines } from '../referrals/store.ts'

// What came from outside and waits for the consultant's eyes.

const daysShown = 30
const dayMs = 86_400_000

const wasLookedAt = ({ actorId }: Reader) =>
  sql`exists (select 1 from audit seen where seen.entity = 'referral' and seen.entity_id = ${referral.id}
    and seen.act = 'referral.look' and seen.actor_id = ${actorId} and seen.id > ${audit.id})`

/** Results that a firm told itself, until whoever is in charge has opened the referral. */
export const resultsFromFirms = (by: Reader) =>
  many((from) =>
    from
      .select({ ...lines, ...sealedInitials })
      .from(referral)
      .innerJoin(audit, eq(audit.id, referral.auditId))
      .innerJoin(opening, eq(opening.id, referral.openingId))
      .innerJoin(openingEdition, editionKey)
      .innerJoin(client, eq(client.id, referral.clientId))
      .innerJoin(clientKey, registerKey)
      .where(
        and(
          heldBy(by),
          eq(audit.act, 'referral.result'),
          sql`${audit.at} > ${by.now - daysShown * dayMs}`,
          sql`not ${wasLookedAt(by)}`,
        ),
      )
      .orderBy(asc(referral.id)),
  )

/** R1-05: agreed below what was disclosed, and nobody has looked into it. */
export const loweredUnseen = (by: Reader) =>
  many((from) =>
    from
      .select({
        id: placement.id,
        clientId: placement.clientId,
        employerName: openingEdition.employerName,
        ...sealedInitials,
      })
      .from(placement)
      .innerJoin(referral, eq(referral.id, placement.referralId))
      .innerJoin(openingEdition, editionKey)
      .innerJoin(client, eq(client.id, placement.clientId))
      .innerJoin(clientKey, registerKey)
      .where(and(heldBy(by), eq(placement.isLowered, true), isNull(placement.loweredSeenOn)))
      .orderBy(asc(placement.id)),
  )

/** Product §10.17: a hire keeps its place, one that ended on or before its first day too. The officer asks the firm whether to recruit again; whose hire it was is not read. */
export const hiresNeverBegun = (today: CivilDate) =>
  many((from) =>
    from
      .select({ id: opening.id, title: openingEdition.title })
      .from(placement)
      .innerJoin(opening, eq(opening.id, placement.openingId))
      .innerJoin(
        openingEdition,
        and(eq(openingEdition.openingId, opening.id), eq(openingEdition.edition, opening.edition)),
      )
      .where(
        and(
          eq(placement.kind, 'employment'),
          eq(placement.state, 'ended'),
          lte(placement.endedOn, placement.startedOn),
          gte(placement.endedOn, addDays(today, -daysShown)),
          eq(opening.closedAs, 'filled'),
        ),
      )
      .groupBy(opening.id)
      .orderBy(asc(opening.id)),
  )
export type NeverBegun = Awaited<ReturnType<ReturnType<typeof hiresNeverBegun>['pick']>>[number]

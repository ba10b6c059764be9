import { and, asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import { clientSection } from '../../db/casework-schema.ts'
import { many } from '../../db/client.ts'
import { client, clientKey } from '../../db/desk-schema.ts'
import { keepAway } from '../../db/keep-away-schema.ts'
import { referral } from '../../db/referral-schema.ts'
import { heldBy } from '../clients/scope-store.ts'
import type { Reader } from '../clients/scope-store.ts'
import { liveStates } from '../referrals/referral.ts'

// Those whose support goes on and who are this consultant's own, or covered by them; never a colleague's.

const isActive = (by: Reader) => and(heldBy(by), eq(client.state, 'open'))

export const activeClients = (by: Reader) =>
  many((from) =>
    from
      .select({
        id: client.id,
        caseNumber: client.caseNumber,
        initials: client.initials,
        bornOn: client.bornOn,
        shortlist: client.shortlist,
      })
      .from(client)
      .where(isActive(by))
      .orderBy(asc(client.caseNumber)),
  )

export const keysOfActive = (by: Reader) =>
  many((from) =>
    from
      .select(getTableColumns(clientKey))
      .from(client)
      .innerJoin(clientKey, and(eq(clientKey.clientId, client.id), eq(clientKey.agencyId, client.agencyId)))
      .where(isActive(by)),
  )

export const comparedSectionsOf = (by: Reader) =>
  many((from) =>
    from
      .select(getTableColumns(clientSection))
      .from(clientSection)
      .innerJoin(client, eq(client.id, clientSection.clientId))
      .where(and(isActive(by), inArray(clientSection.section, ['work', 'helps']))),
  )

export const keptAwayOfActive = (by: Reader) =>
  many((from) =>
    from
      .select({
        clientId: keepAway.clientId,
        kind: keepAway.kind,
        employerId: keepAway.employerId,
        workplaceId: keepAway.workplaceId,
      })
      .from(keepAway)
      .innerJoin(client, eq(client.id, keepAway.clientId))
      .where(and(isActive(by), eq(keepAway.state, 'kept'))),
  )

export const liveReferralsTo = (openingId: string) =>
  many((from) =>
    from
      .select({ clientId: referral.clientId })
      .from(referral)
      .where(and(eq(referral.openingId, openingId), inArray(referral.state, [...liveStates]))),
  )

/** A list of one's own clients is always one's own. */
export const isOwnList = sql`select 1`

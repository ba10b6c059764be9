import { desc, eq } from 'drizzle-orm'
import { many } from '../../db/client.ts'
import { client } from '../../db/desk-schema.ts'
import { opening, openingEdition } from '../../db/opening-schema.ts'
import { referral } from '../../db/referral-schema.ts'
import { isSharedItem } from '../consents/shared-store.ts'
import type { SharedOf } from '../consents/shared-store.ts'
import { editionKey } from './store.ts'

/** How referrals stand, where that is ticked: never why, never what was asked for. */
export const sharedReferrals = (of: SharedOf) =>
  many((from) =>
    from
      .select({
        id: referral.id,
        state: referral.state,
        title: openingEdition.title,
        employerName: openingEdition.employerName,
        createdAt: referral.createdAt,
      })
      .from(referral)
      .innerJoin(client, eq(client.id, referral.clientId))
      .innerJoin(opening, eq(opening.id, referral.openingId))
      .innerJoin(openingEdition, editionKey)
      .where(isSharedItem(of, 'placements'))
      .orderBy(desc(referral.id)),
  )

import { and, desc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { many } from '../../db/client.ts'
import { client, clientKey } from '../../db/desk-schema.ts'
import { employer, opening, openingEdition } from '../../db/opening-schema.ts'
import { referral, referralMessage } from '../../db/referral-schema.ts'
import { heldBy, listedFor, readableBy } from '../clients/scope-store.ts'
import type { Reader } from '../clients/scope-store.ts'
import { keysOfClient, registerKey, sealedInitials } from '../clients/store.ts'
import { liveStates } from './referral.ts'
import { clientOfReferral, editionKey, lines } from './store.ts'

// Referrals as the staff's lists show them: with the client's initials, which the windows of firms and residents never read.

// What a firm wrote: to be read first (R2-40), or not answered yet.
const lastWord = sql`(select m.author || '.' || m.state from ${referralMessage} m where m.referral_id = ${referral.id} order by m.id desc limit 1)`
const waitingWords = sql<'held' | 'unread' | null>`case
  when exists (select 1 from ${referralMessage} m where m.referral_id = ${referral.id} and m.state = 'held') then 'held'
  when ${lastWord} in ('firm.sent', 'firm.passed') then 'unread' end`

const linesWhere = (condition: SQL | undefined) =>
  many((from) =>
    from
      .select({ ...lines, ...sealedInitials, slots: referral.slots, waitingWords })
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
/** What runs, and what the clock has closed until the person was told; with what calling the firm asks for. */
export const dayReferralsOf = (by: Reader) =>
  many((from) =>
    from
      .select({
        ...lines,
        ...sealedInitials,
        clockFrom: referral.clockFrom,
        clockStep: referral.clockStep,
        clockOn: referral.clockOn,
        firmPhone: employer.phone,
        closings: employer.closings,
      })
      .from(referral)
      .innerJoin(opening, eq(opening.id, referral.openingId))
      .innerJoin(employer, eq(employer.id, opening.employerId))
      .innerJoin(openingEdition, editionKey)
      .innerJoin(client, eq(client.id, referral.clientId))
      .innerJoin(clientKey, registerKey)
      .where(
        and(
          heldBy(by),
          or(
            inArray(referral.state, [...liveStates]),
            and(eq(referral.state, 'noAnswer'), isNotNull(referral.clockOn)),
          ),
        ),
      )
      .orderBy(desc(referral.id)),
  )
export const referralsOfMine = (mine: { clientId: string; by: Reader }) =>
  linesWhere(and(eq(referral.clientId, mine.clientId), readableBy(mine.by)))

export const keysOfReferral = (referralId: string) => keysOfClient(clientOfReferral(referralId))

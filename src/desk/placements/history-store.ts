import { and, asc, eq, gte, lte, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { first, many, mapped } from '../../db/client.ts'
import type { Builder } from '../../db/client.ts'
import { client } from '../../db/desk-schema.ts'
import { employmentTerms, opening, trialTerms } from '../../db/opening-schema.ts'
import { placement, referral } from '../../db/referral-schema.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { readableBy } from '../clients/scope-store.ts'
import type { Reader } from '../clients/scope-store.ts'
import { unpaidDaysOf } from './history.ts'

// The firm of a stay is the one its opening belongs to now: firms that were made one count as one.

const spells = (from: Builder) =>
  from
    .select({
      kind: placement.kind,
      clientId: placement.clientId,
      employerId: opening.employerId,
      startedOn: placement.startedOn,
      endsOn: placement.endsOn,
      endedOn: placement.endedOn,
      lengthDays: trialTerms.lengthDays,
    })
    .from(placement)
    .innerJoin(opening, eq(opening.id, placement.openingId))
    .innerJoin(referral, eq(referral.id, placement.referralId))
    .innerJoin(client, eq(client.id, placement.clientId))
    .leftJoin(trialTerms, and(eq(trialTerms.openingId, referral.openingId), eq(trialTerms.edition, referral.edition)))

export const firmOfTheOpening = (openingId: string): SQL =>
  sql`(select employer_id from ${opening} where id = ${openingId})`

type Firm = { employerId: string | SQL; since: CivilDate; today: CivilDate }

/** Counts alone: whose days they are stays here. */
export const unpaidDaysOfFirm = ({ employerId, since, today }: Firm) =>
  mapped(
    many((from) =>
      spells(from).where(
        and(
          eq(placement.kind, 'trial'),
          eq(opening.employerId, employerId),
          lte(placement.startedOn, today),
          gte(sql`coalesce(${placement.endedOn}, ${placement.endsOn}, ${today})`, since),
        ),
      ),
    ),
    (rows) => unpaidDaysOf(rows, { since, today }),
  )

/** Every trial and job of a client, for the consultant who holds them. */
export const spellsOfMine = (mine: { clientId: string | SQL; by: Reader }) =>
  many((from) =>
    spells(from)
      .where(and(eq(client.id, mine.clientId), readableBy(mine.by)))
      .orderBy(asc(placement.startedOn)),
  )

/** What a placement came from: the referral, and whether a subsidy was wished for; no wish is known of a trial. */
export const offerOfMyPlacement = (of: { placementId: string; by: Reader }) =>
  first((from) =>
    from
      .select({
        referral,
        employerId: opening.employerId,
        wishesSubsidy: employmentTerms.wishesSubsidy,
        hiredOn: placement.startedOn,
      })
      .from(placement)
      .innerJoin(referral, eq(referral.id, placement.referralId))
      .innerJoin(opening, eq(opening.id, placement.openingId))
      .innerJoin(client, eq(client.id, placement.clientId))
      .leftJoin(
        employmentTerms,
        and(eq(employmentTerms.openingId, referral.openingId), eq(employmentTerms.edition, referral.edition)),
      )
      .where(and(eq(placement.id, of.placementId), readableBy(of.by))),
  )

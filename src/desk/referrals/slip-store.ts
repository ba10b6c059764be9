import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { first, many } from '../../db/client.ts'
import { account, agency, client } from '../../db/desk-schema.ts'
import { opening, openingEdition } from '../../db/opening-schema.ts'
import { referral, slip } from '../../db/referral-schema.ts'
import { notConflicted } from '../clients/scope-store.ts'
import type { Reader } from '../clients/scope-store.ts'
import { editionKey, lines } from './store.ts'

/** Who issued it, for the paper: the agency, its licence, the person. */
export const issuerOf = (referralId: string) =>
  first((from) =>
    from
      .select({
        agencyName: agency.name,
        phone: agency.phone,
        licenceNumber: agency.licenceNumber,
        personName: account.name,
      })
      .from(referral)
      .innerJoin(agency, eq(agency.id, referral.issuedAgencyId))
      .innerJoin(account, eq(account.id, referral.issuedBy))
      .where(eq(referral.id, referralId)),
  )

type Asked = { referralId: string; by: Reader }

/** What the officer issues from: the slip and the facts of the referral, nothing of the record. */
export const slipToIssue = ({ referralId, by }: Asked) =>
  first((from) =>
    from
      .select({
        ...lines,
        family: opening.family,
        openingState: opening.state,
        agencyName: agency.name,
        consultantName: account.name,
        wantsEmailDisclosure: client.wantsEmailDisclosure,
        content: slip.content,
      })
      .from(referral)
      .innerJoin(slip, eq(slip.referralId, referral.id))
      .innerJoin(opening, eq(opening.id, referral.openingId))
      .innerJoin(openingEdition, editionKey)
      .innerJoin(client, eq(client.id, referral.clientId))
      .innerJoin(agency, eq(agency.id, referral.agencyId))
      .innerJoin(account, eq(account.id, referral.consultantId))
      .where(and(eq(referral.id, referralId), isNotNull(referral.issuerRequestedOn), notConflicted(by))),
  )
export const hasSlipToIssue = ({ referralId, by }: Asked): SQL =>
  sql`select 1 from ${referral} r join ${slip} s on s.referral_id = r.id join ${client} on ${client.id} = r.client_id
    where r.id = ${referralId} and r.issuer_requested_on is not null and ${notConflicted(by)}`

/** Asked of the desk's officer: agreed by the client, no basis at the agency (product §10.16). Nothing of the record is read. */
export const slipsToIssue = (by: Reader) =>
  many((from) =>
    from
      .select({ ...lines, agencyName: agency.name })
      .from(referral)
      .innerJoin(opening, eq(opening.id, referral.openingId))
      .innerJoin(openingEdition, editionKey)
      .innerJoin(client, eq(client.id, referral.clientId))
      .innerJoin(agency, eq(agency.id, referral.agencyId))
      .where(and(eq(referral.state, 'agreed'), isNotNull(referral.issuerRequestedOn), notConflicted(by)))
      .orderBy(asc(referral.issuerRequestedOn)),
  )

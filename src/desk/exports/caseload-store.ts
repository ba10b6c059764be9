import { and, asc, eq, getTableColumns, isNotNull } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { many } from '../../db/client.ts'
import type { Statement } from '../../db/client.ts'
import { client, clientKey } from '../../db/desk-schema.ts'
import { employmentTerms, opening, openingEdition } from '../../db/opening-schema.ts'
import { registration } from '../../db/registration-schema.ts'
import { placement, referral } from '../../db/referral-schema.ts'
import { heldBy } from '../clients/scope-store.ts'
import type { Reader } from '../clients/scope-store.ts'
import type { Change } from '../desk.ts'

/** A person's own clients: not those they stand in for, and none of whom they must not know. */
const isOwn = (by: Reader): SQL | undefined => and(eq(client.consultantId, by.actorId), heldBy(by))

export const ownClients = (by: Reader) =>
  many((from) => from.select().from(client).where(isOwn(by)).orderBy(asc(client.registeredOn), asc(client.caseNumber)))

export const ownKeys = (by: Reader) =>
  many((from) =>
    from
      .select(getTableColumns(clientKey))
      .from(client)
      .innerJoin(clientKey, and(eq(clientKey.clientId, client.id), eq(clientKey.agencyId, client.agencyId)))
      .where(isOwn(by)),
  )

/** 有効期間 as it stands after every renewal. */
export const ownReceptions = (by: Reader) =>
  many((from) =>
    from
      .select({
        clientId: registration.clientId,
        receivedOn: registration.receivedOn,
        validUntil: registration.validUntil,
      })
      .from(registration)
      .innerJoin(client, eq(client.id, registration.clientId))
      .where(isOwn(by))
      .orderBy(asc(registration.receivedOn)),
  )

/** 取扱状況: what was introduced to whom, and what became of it. */
export const ownReferrals = (by: Reader) =>
  many((from) =>
    from
      .select({
        clientId: referral.clientId,
        employerName: openingEdition.employerName,
        family: opening.family,
        issuedOn: referral.issuedOn,
        state: referral.state,
        contractTerm: employmentTerms.contractTerm,
        startedOn: placement.startedOn,
        endedOn: placement.endedOn,
      })
      .from(referral)
      .innerJoin(client, eq(client.id, referral.clientId))
      .innerJoin(opening, eq(opening.id, referral.openingId))
      .innerJoin(
        openingEdition,
        and(eq(openingEdition.openingId, referral.openingId), eq(openingEdition.edition, referral.edition)),
      )
      .leftJoin(
        employmentTerms,
        and(eq(employmentTerms.openingId, referral.openingId), eq(employmentTerms.edition, referral.edition)),
      )
      .leftJoin(placement, eq(placement.referralId, referral.id))
      .where(and(isOwn(by), isNotNull(referral.issuedOn)))
      .orderBy(asc(referral.issuedOn), asc(referral.id)),
  )

type Exported = { actorId: string; clientIds: readonly string[]; purpose: string; limit: Statement }

/** On record with whoever carried it out and in each client's own log, by the same request. */
export const recordExport = ({ actorId, clientIds, purpose, limit }: Exported): readonly Change[] => [
  {
    audit: {
      act: 'client.export',
      entity: 'account',
      entityId: actorId,
      fields: [`records.${clientIds.length}`],
      purpose,
    },
    statements: () => [limit],
  },
  ...clientIds.map((id): Change => ({
    audit: { act: 'client.export', entity: 'client', entityId: id, purpose },
    statements: () => [],
  })),
]

import { and, asc, desc, eq, getTableColumns, gte, lte, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { consent } from '../../db/casework-schema.ts'
import { assertOne, building, first, many, statementFrom, statementOf } from '../../db/client.ts'
import type { Statement } from '../../db/client.ts'
import { agency, client, clientKey } from '../../db/desk-schema.ts'
import { employer } from '../../db/opening-schema.ts'
import type { ClientKeyKind } from '../../crypto/keys.ts'
import { masterName } from '../../crypto/keys.ts'
import type { WrappedKey } from '../../crypto/seal.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { heldBy, isMine } from '../clients/scope-store.ts'
import type { Mine, Reader } from '../clients/scope-store.ts'
import { registerKey, sealedInitials } from '../clients/store.ts'
import type { AuditEntry, Change } from '../desk.ts'
import { specialItems } from './consent.ts'
import type { Consent } from './consent.ts'

/** The how-manieth of its client's it is: what the card says behind the case number. */
const ordinal = sql<number>`(select count(*) from consent earlier where earlier.client_id = ${consent.clientId} and earlier.id <= ${consent.id})`
const rows = {
  ...getTableColumns(consent),
  ordinal: ordinal.mapWith(Number),
  agencyName: agency.name,
  employerName: employer.name,
}
export type ConsentRow = Consent & { ordinal: number; agencyName: string | null; employerName: string | null }

export const consentsOfMine = (mine: Mine) =>
  many((from) =>
    from
      .select(rows)
      .from(consent)
      .innerJoin(client, eq(client.id, consent.clientId))
      .leftJoin(agency, eq(agency.id, consent.agencyId))
      .leftJoin(employer, eq(employer.id, consent.employerId))
      .where(isMine(mine))
      .orderBy(desc(consent.id)),
  )

export const consentById = (id: string) => first((from) => from.select().from(consent).where(eq(consent.id, id)))
export const clientOfConsent = (id: string): SQL => sql`(select client_id from ${consent} where id = ${id})`

type CardNumber = { caseNumber: string; ordinal: number }

const isNumbered = (of: CardNumber) => and(eq(client.caseNumber, of.caseNumber), sql`${ordinal} = ${of.ordinal}`)
/** A row where the number is that of a consent in force. */
export const opensConsent = (of: CardNumber, today: CivilDate): SQL =>
  sql`select 1 from ${consent} join ${client} on ${client.id} = ${consent.clientId} where ${isNumbered(of)} and ${consent.state} = 'given' and ${consent.untilOn} >= ${today}`
/** By what stands on the card: nothing else of the case is read. */
export const consentByNumber = (of: CardNumber) =>
  first((from) =>
    from
      .select(getTableColumns(consent))
      .from(consent)
      .innerJoin(client, eq(client.id, consent.clientId))
      .where(isNumbered(of)),
  )

/** Consents of one's own clients that end by then and that no later one follows, the first to end first. */
export const consentsEndingFor = (by: Reader, until: CivilDate) =>
  many((from) =>
    from
      .select({
        consentId: consent.id,
        clientId: consent.clientId,
        audience: consent.audience,
        untilOn: consent.untilOn,
        agencyName: agency.name,
        employerName: employer.name,
        ...sealedInitials,
      })
      .from(consent)
      .innerJoin(client, eq(client.id, consent.clientId))
      .innerJoin(clientKey, registerKey)
      .leftJoin(agency, eq(agency.id, consent.agencyId))
      .leftJoin(employer, eq(employer.id, consent.employerId))
      .where(
        and(
          heldBy(by),
          eq(client.state, 'open'),
          eq(consent.state, 'given'),
          gte(consent.untilOn, by.today),
          lte(consent.untilOn, until),
          sql`not exists (select 1 from consent later where later.client_id = ${consent.clientId} and later.audience = ${consent.audience} and later.agency_id is ${consent.agencyId}
            and later.employer_id is ${consent.employerId} and later.state = 'given' and coalesce(later.agency_id, later.employer_id) is not null and later.until_on > ${consent.untilOn})`,
        ),
      )
      .orderBy(asc(consent.untilOn), asc(consent.id)),
  )

type Share = { clientId: string; agencyId: string }
export type Wrap = { kind: ClientKeyKind; wrapped: WrappedKey }

// A second consent to the same agency finds its keys there already.
const wrapOnce = ({ clientId, agencyId, kind, wrapped }: Share & Wrap): Statement =>
  statementFrom(sql`insert into client_key (client_id, kind, agency_id, master, wrapped)
    select ${clientId}, ${kind}, ${agencyId}, ${masterName}, ${wrapped}
    where not exists (select 1 from client_key k where k.client_id = ${clientId} and k.kind = ${kind} and k.agency_id = ${agencyId})`)

const special = sql.raw(specialItems.map((item) => `'${item}'`).join(', '))
const isNeeded = (today: CivilDate): SQL =>
  sql`exists (select 1 from consent n where n.client_id = client_key.client_id and n.agency_id = client_key.agency_id and n.state = 'given' and n.until_on >= ${today}
    and (client_key.kind = 'register' or exists (select 1 from json_each(n.items) i where i.value in (${special}))))`
const isElsewhere = sql`client_key.agency_id <> (select c.agency_id from client c where c.id = client_key.client_id)`

/** What no other consent to that agency needs goes; the holding agency's own keys never. */
const dropWraps = ({ clientId, agencyId, today }: Share & { today: CivilDate }): Statement =>
  statementFrom(
    sql`delete from client_key where client_key.client_id = ${clientId} and client_key.agency_id = ${agencyId} and ${isElsewhere} and not ${isNeeded(today)}`,
  )

type NewConsent = Omit<Consent, 'state' | 'revokedOn' | 'version' | 'auditId'>

/** The consent, and in the same write the keys it hands on. */
export const addConsent = ({ row, wraps }: { row: NewConsent; wraps: readonly Wrap[] }): Change => ({
  audit: { act: 'consent.give', entity: 'consent', entityId: row.id, fields: row.items, channel: row.how },
  statements: (auditId) => [
    statementOf(building.insert(consent).values({ ...row, state: 'given', revokedOn: null, version: 1, auditId })),
    ...(row.agencyId === null
      ? []
      : wraps.map((wrap) => wrapOnce({ clientId: row.clientId, agencyId: row.agencyId ?? '', ...wrap }))),
  ],
})

type Revoking = { row: Consent; today: CivilDate; audit?: Partial<AuditEntry> }

/** The door closes with the same write. */
export const revokeRow = ({ row, today, audit }: Revoking): Change => ({
  audit: { act: 'consent.revoke', entity: 'consent', entityId: row.id, ...audit },
  statements: (auditId) => [
    statementOf(
      building
        .update(consent)
        .set({ state: 'revoked', revokedOn: today, version: row.version + 1, auditId })
        .where(and(eq(consent.id, row.id), eq(consent.version, row.version))),
    ),
    assertOne,
    ...(row.agencyId === null ? [] : [dropWraps({ clientId: row.clientId, agencyId: row.agencyId, today })]),
  ],
})

const atOnce = 100

/** Keys whose last consent has run out; the day itself closed the door, this takes the key off it. */
export const wrapsRunOut = (today: CivilDate) =>
  many((from) =>
    from
      .select({
        clientId: consent.clientId,
        agencyId: clientKey.agencyId,
        consentId: sql<string>`max(${consent.id})`,
      })
      .from(consent)
      .innerJoin(clientKey, and(eq(clientKey.clientId, consent.clientId), eq(clientKey.agencyId, consent.agencyId)))
      .where(and(sql`${consent.untilOn} < ${today}`, isElsewhere, sql`not ${isNeeded(today)}`))
      .groupBy(consent.clientId, clientKey.agencyId)
      .limit(atOnce),
  )

export const expireWraps = (of: Share & { consentId: string; today: CivilDate }): Change => ({
  audit: { act: 'consent.expire', entity: 'consent', entityId: of.consentId },
  statements: () => [dropWraps(of)],
})

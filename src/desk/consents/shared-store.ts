import { and, asc, desc, eq, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Sealed } from '../../crypto/seal.ts'
import { clientSection, consent } from '../../db/casework-schema.ts'
import { building, first, many, statementOf } from '../../db/client.ts'
import { account, agency, client, clientKey, clientNote } from '../../db/desk-schema.ts'
import { plan } from '../../db/plan-schema.ts'
import type { NoteRow } from '../clients/client.ts'
import { sharedWith } from '../clients/scope-store.ts'
import type { Reader } from '../clients/scope-store.ts'
import type { Change } from '../desk.ts'
import type { ConsentItem } from './consent.ts'
import { sectionItems } from './shared.ts'

// What another agency may read of a client: the database gives a field out only where a live consent ticks it.

export type SharedOf = { clientId: string; by: Reader }

const isLive = ({ agencyId, today }: Reader): SQL =>
  sql`s.client_id = ${client.id} and s.agency_id = ${agencyId} and s.state = 'given' and ${today} between s.given_on and s.until_on`

export const isTicked = (by: Reader, item: ConsentItem): SQL =>
  sql`exists (select 1 from ${consent} s, json_each(s.items) i where ${isLive(by)} and i.value = ${item})`
const until = (by: Reader): SQL<string> => sql`(select max(s.until_on) from ${consent} s where ${isLive(by)})`

export const isTheirs = ({ clientId, by }: SharedOf) => and(eq(client.id, clientId), sharedWith(by))
export const isSharedItem = (of: SharedOf, item: ConsentItem) => and(isTheirs(of), isTicked(of.by, item))

/** A row when a live consent lets this reader see the client, and nobody's conflict stands against it. */
export const isSharedWith = ({ clientId, by }: SharedOf): SQL =>
  sql`select 1 from ${client} where ${client.id} = ${clientId} and ${sharedWith(by)}`

/** The list is there for everybody of an agency, and empty where nobody shares. */
export const isAnyAgency = ({ agencyId }: Reader): SQL => sql`select 1 where ${agencyId} <> ''`

const holding = { id: client.id, name: client.name, agencyName: agency.name, consultantName: account.name }

/** The list: a name, since the consent names it, and until when. */
export const sharedClients = (by: Reader) =>
  many((from) =>
    from
      .select({ ...holding, wrapped: clientKey.wrapped, until: until(by) })
      .from(client)
      .innerJoin(
        clientKey,
        and(eq(clientKey.clientId, client.id), eq(clientKey.agencyId, by.agencyId), eq(clientKey.kind, 'register')),
      )
      .innerJoin(agency, eq(agency.id, client.agencyId))
      .innerJoin(account, eq(account.id, client.consultantId))
      .where(sharedWith(by))
      .orderBy(asc(until(by)), asc(client.id)),
  )

const fieldsFor = (by: Reader) => {
  const ticked = (item: ConsentItem, column: SQLiteColumn) =>
    sql<Sealed | null>`case when ${isTicked(by, item)} then ${column} end`.mapWith(client.phone)
  return {
    kana: ticked('contact', client.kana),
    phone: ticked('contact', client.phone),
    email: ticked('contact', client.email),
    address: ticked('contact', client.address),
    reachable: ticked('contact', client.reachable),
    bornOn: ticked('birth', client.bornOn),
    wish: ticked('wish', client.wish),
    concern: ticked('helps', client.concern),
    strength: ticked('strengths', client.strength),
  }
}

/** Who it is, whose client, and every field that is ticked; the others do not leave the database. */
export const sharedClient = (of: SharedOf) =>
  first((from) =>
    from
      .select({
        ...holding,
        ...fieldsFor(of.by),
        until: until(of.by),
      })
      .from(client)
      .innerJoin(agency, eq(agency.id, client.agencyId))
      .innerJoin(account, eq(account.id, client.consultantId))
      .where(isTheirs(of)),
  )

/** The keys wrapped for the reader's own agency: there is a special one only if an item needs it. */
export const sharedKeys = (of: SharedOf) =>
  many((from) =>
    from
      .select({
        kind: clientKey.kind,
        clientId: clientKey.clientId,
        agencyId: clientKey.agencyId,
        wrapped: clientKey.wrapped,
      })
      .from(client)
      .innerJoin(clientKey, and(eq(clientKey.clientId, client.id), eq(clientKey.agencyId, of.by.agencyId)))
      .where(isTheirs(of)),
  )

/** The consents themselves: what each ticks and what it is for. */
export const sharedConsents = (of: SharedOf) =>
  many((from) =>
    from
      .select({ id: consent.id, items: consent.items, body: consent.body, untilOn: consent.untilOn })
      .from(consent)
      .innerJoin(client, eq(client.id, consent.clientId))
      .where(
        and(
          isTheirs(of),
          eq(consent.agencyId, of.by.agencyId),
          eq(consent.state, 'given'),
          sql`${of.by.today} between ${consent.givenOn} and ${consent.untilOn}`,
        ),
      )
      .orderBy(asc(consent.untilOn)),
  )

export const sharedSections = (of: SharedOf) =>
  many((from) =>
    from
      .select({ clientId: clientSection.clientId, section: clientSection.section, body: clientSection.body })
      .from(clientSection)
      .innerJoin(client, eq(client.id, clientSection.clientId))
      .where(
        and(
          isTheirs(of),
          or(
            ...sectionItems.map(({ section, item }) => and(eq(clientSection.section, section), isTicked(of.by, item))),
          ),
        ),
      ),
  )

/** The plan that was agreed to. */
export const sharedPlan = (of: SharedOf) =>
  first((from) =>
    from
      .select({ clientId: plan.clientId, edition: plan.edition, startsOn: plan.startsOn, body: plan.body })
      .from(plan)
      .innerJoin(client, eq(client.id, plan.clientId))
      .where(and(isSharedItem(of, 'plan'), eq(plan.state, 'agreed'))),
  )

const notesAtOnce = 100

export const sharedNotes = (of: SharedOf) =>
  many((from) =>
    from
      .select({
        id: clientNote.id,
        kind: clientNote.kind,
        notedOn: clientNote.notedOn,
        body: clientNote.body,
        authorName: account.name,
      })
      .from(clientNote)
      .innerJoin(client, eq(client.id, clientNote.clientId))
      .innerJoin(account, eq(account.id, clientNote.authorId))
      .where(isSharedItem(of, 'notes'))
      .orderBy(desc(clientNote.notedOn), desc(clientNote.id))
      .limit(notesAtOnce),
  )

/** For a verb: whether notes are ticked, as a row. */
export const notesAreShared = (of: SharedOf) =>
  first((from) => from.select({ id: client.id }).from(client).where(isSharedItem(of, 'notes')))

export const addSharedNote = (row: Omit<NoteRow, 'auditId' | 'corrects'>): Change => ({
  audit: { act: 'client.noteShared', entity: 'client', entityId: row.clientId, fields: ['note'] },
  statements: (auditId) => [statementOf(building.insert(clientNote).values({ ...row, auditId }))],
})

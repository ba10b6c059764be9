import { and, asc, between, desc, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Staff } from '../../access/actor.ts'
import { assertOne, building, first, many, statementOf } from '../../db/client.ts'
import type { Reading, Statement } from '../../db/client.ts'
import { account, client, clientIndex, clientKey, clientNote } from '../../db/desk-schema.ts'
import type { Sealed, WrappedKey } from '../../crypto/seal.ts'
import type { Change } from '../desk.ts'
import { masterName } from '../../crypto/keys.ts'
import type { ClientRow, NoteRow } from './client.ts'
import type { IndexedField } from './indexes.ts'
import { isMine, scopeOf } from './scope-store.ts'
import type { Mine, Reader, Which } from './scope-store.ts'

export const myClient = (mine: Mine) => first((from) => from.select().from(client).where(isMine(mine)))

/** A client's keys are wrapped once for each agency; those of the agency that holds the client open the record. */
const ofHoldingAgency = and(eq(clientKey.clientId, client.id), eq(clientKey.agencyId, client.agencyId))
const keysWhere = (condition: SQL | undefined) =>
  many((from) =>
    from.select(getTableColumns(clientKey)).from(client).innerJoin(clientKey, ofHoldingAgency).where(condition),
  )
export const keysOfClient = (clientId: Which) => keysWhere(eq(client.id, clientId))
export const keysOfMine = (mine: Mine) => keysWhere(isMine(mine))

/** The sealed day of birth, for a rule that asks of age. */
export const birthOf = (clientId: Which) =>
  first((from) => from.select({ id: client.id, bornOn: client.bornOn }).from(client).where(eq(client.id, clientId)))

export const consultantOfMine = (mine: Mine) =>
  first((from) =>
    from
      .select({ name: account.name })
      .from(client)
      .innerJoin(account, eq(account.id, client.consultantId))
      .where(isMine(mine)),
  )

/** For lists: the initials, and the one key that opens them. */
export const registerKey = and(ofHoldingAgency, eq(clientKey.kind, 'register'))
export const sealedInitials = {
  caseNumber: client.caseNumber,
  agencyId: client.agencyId,
  consultantId: client.consultantId,
  initials: client.initials,
  wrapped: clientKey.wrapped,
}

const notesWhere = (condition: SQL | undefined) => (from: Parameters<Reading<unknown>['build']>[0]) =>
  from
    .select({
      id: clientNote.id,
      kind: clientNote.kind,
      notedOn: clientNote.notedOn,
      body: clientNote.body,
      outcome: clientNote.outcome,
      withWhom: clientNote.withWhom,
      corrects: clientNote.corrects,
      correctedBy: sql<
        string | null
      >`(select k.id from ${clientNote} k where k.client_id = ${clientNote.clientId} and k.corrects = ${clientNote.id})`,
      authorName: account.name,
    })
    .from(clientNote)
    .innerJoin(client, eq(client.id, clientNote.clientId))
    .innerJoin(account, eq(account.id, clientNote.authorId))
    .where(condition)
    .orderBy(desc(clientNote.notedOn), desc(clientNote.id))

export const notesOfMine = (mine: Mine) => many(notesWhere(isMine(mine)))
export const noteOfMine = ({ noteId, ...mine }: Mine & { noteId: string }) =>
  first(notesWhere(and(isMine(mine), eq(clientNote.id, noteId))))
export const notesBetween = ({ from: since, until, ...mine }: Mine & { from: string; until: string }) =>
  many((from) => notesWhere(and(isMine(mine), between(clientNote.notedOn, since, until)))(from).limit(1000))
/** One more than asked on both sides: the neighbours say which events of other kinds stand between them. */
export const notesAround = ({ start, length, ...mine }: Mine & { start: number; length: number }) =>
  many((from) =>
    notesWhere(isMine(mine))(from)
      .limit(length + 1 + Math.min(start, 1))
      .offset(Math.max(start - 1, 0)),
  )
/** For a correction: whose note it is, and whether one stands beside it already. */
export const noteOfClient = (of: { clientId: string; noteId: string }) =>
  first((from) =>
    from
      .select({
        id: clientNote.id,
        isCorrected:
          sql<number>`exists (select 1 from ${clientNote} k where k.client_id = ${clientNote.clientId} and k.corrects = ${clientNote.id})`.mapWith(
            Boolean,
          ),
      })
      .from(clientNote)
      .where(and(eq(clientNote.clientId, of.clientId), eq(clientNote.id, of.noteId))),
  )

export const clientsIn = (actor: Staff, by: Reader) =>
  many((from) =>
    from
      .select({
        clientId: client.id,
        state: client.state,
        registeredOn: client.registeredOn,
        ...sealedInitials,
        consultantName: account.name,
      })
      .from(client)
      .innerJoin(clientKey, registerKey)
      .innerJoin(account, eq(account.id, client.consultantId))
      .where(scopeOf(actor, by))
      .orderBy(asc(client.state), desc(client.registeredOn), asc(client.caseNumber)),
  )

type IndexRow = { field: IndexedField; hash: Sealed }
type NewClient = {
  row: Omit<ClientRow, 'version' | 'auditId' | 'state' | 'silentAfter'>
  wrapped: { register: WrappedKey; special: WrappedKey }
  indexes: readonly IndexRow[]
  /** Words that staff kept where the desk asked twice, by the field's name. */
  fields?: readonly string[]
}

const indexRow =
  (clientId: string) =>
  ({ field, hash }: IndexRow): Statement =>
    statementOf(building.insert(clientIndex).values({ field, hash, clientId }))

const keyRows = ({ row, wrapped }: NewClient): readonly Statement[] =>
  (['register', 'special'] as const).map((kind) =>
    statementOf(
      building
        .insert(clientKey)
        .values({ clientId: row.id, kind, agencyId: row.agencyId, master: masterName, wrapped: wrapped[kind] }),
    ),
  )

export const addClient = (of: NewClient): Change => ({
  audit: {
    act: 'client.register',
    entity: 'client',
    entityId: of.row.id,
    ...(of.fields && of.fields.length > 0 && { fields: of.fields }),
  },
  statements: (auditId) => [
    statementOf(building.insert(client).values({ ...of.row, state: 'open', version: 1, auditId })),
    ...keyRows(of),
    ...of.indexes.map(indexRow(of.row.id)),
  ],
})

type ClientChange = {
  client: Pick<ClientRow, 'id' | 'version'>
  set: Partial<Omit<ClientRow, 'id' | 'version' | 'auditId'>>
  fields: readonly string[]
  act?: 'client.change' | 'client.write' | 'client.assign'
  /** The fields whose indexes go, and the rows that come in their place. */
  indexes?: { fields: readonly IndexedField[]; rows: readonly IndexRow[] }
}

const withoutIndexes = (clientId: string, fields: readonly IndexedField[]): readonly Statement[] =>
  fields.length === 0
    ? []
    : [
        statementOf(
          building
            .delete(clientIndex)
            .where(and(eq(clientIndex.clientId, clientId), inArray(clientIndex.field, [...fields]))),
        ),
      ]

const noIndexes = { fields: [], rows: [] }

export const changeClientRow = ({
  client: row,
  set,
  fields,
  act = 'client.change',
  indexes = noIndexes,
}: ClientChange): Change => ({
  audit: { act, entity: 'client', entityId: row.id, fields },
  statements: (auditId) => [
    statementOf(
      building
        .update(client)
        .set({ ...set, version: row.version + 1, auditId })
        .where(and(eq(client.id, row.id), eq(client.version, row.version))),
    ),
    assertOne,
    ...withoutIndexes(row.id, indexes.fields),
    ...indexes.rows.map(indexRow(row.id)),
  ],
})

type NewNote = Omit<NoteRow, 'auditId' | 'outcome' | 'withWhom' | 'corrects'> &
  Partial<Pick<NoteRow, 'outcome' | 'withWhom' | 'corrects'>>

/** `then`: what the entry does away with, in the same commit. */
export const addNote = (row: NewNote, then: readonly Statement[] = []): Change => ({
  audit: {
    act: 'client.note',
    entity: 'client',
    entityId: row.clientId,
    fields: row.corrects ? ['note', 'correction'] : ['note'],
  },
  statements: (auditId) => [statementOf(building.insert(clientNote).values({ ...row, auditId })), ...then],
})

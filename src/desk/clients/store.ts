import { and, eq, getTableColumns, inArray } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { assertOne, building, first, many, mapped, statementOf } from '../../db/client.ts'
import type { Statement } from '../../db/client.ts'
import { account, client, clientIndex, clientKey } from '../../db/desk-schema.ts'
import type { Sealed, WrappedKey } from '../../crypto/seal.ts'
import type { Change } from '../desk.ts'
import { masterName } from '../../crypto/keys.ts'
import type { ClientRow } from './client.ts'
import type { IndexedField } from './indexes.ts'
import { isHeld, isMine } from './scope-store.ts'
import type { Mine, Which } from './scope-store.ts'

export const myClient = (mine: Mine) => first((from) => from.select().from(client).where(isMine(mine)))
export const heldClient = (mine: Mine) => first((from) => from.select().from(client).where(isHeld(mine)))

/** A client's keys are wrapped once for each agency; those of the agency that holds the client open the record. */
const ofHoldingAgency = and(eq(clientKey.clientId, client.id), eq(clientKey.agencyId, client.agencyId))
const keysWhere = (condition: SQL | undefined) =>
  many((from) =>
    from.select(getTableColumns(clientKey)).from(client).innerJoin(clientKey, ofHoldingAgency).where(condition),
  )
export const keysOfClient = (clientId: Which) => keysWhere(eq(client.id, clientId))
export const keysOfClients = (ids: readonly string[]) => keysWhere(inArray(client.id, [...ids]))
export const keysOfMine = (mine: Mine) => keysWhere(isMine(mine))

/** The sealed day of birth, for a rule that asks of age. */
/** Of these case numbers, the ones that are somebody's already. */
export const numbersTaken = (numbers: readonly string[]) =>
  mapped(
    many((from) =>
      from
        .select({ caseNumber: client.caseNumber })
        .from(client)
        .where(inArray(client.caseNumber, [...numbers])),
    ),
    (rows) => rows.map(({ caseNumber }) => caseNumber),
  )

export const birthOf = (clientId: Which) =>
  first((from) => from.select({ id: client.id, bornOn: client.bornOn }).from(client).where(eq(client.id, clientId)))

/** Where what is sent goes; sealed, like the day of birth. */
export const deliveryOf = (clientId: Which) =>
  first((from) =>
    from
      .select({ id: client.id, name: client.name, email: client.email, address: client.address })
      .from(client)
      .where(eq(client.id, clientId)),
  )

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

type IndexRow = { field: IndexedField; hash: Sealed }
type NewClient = {
  row: Omit<ClientRow, 'version' | 'auditId' | 'state' | 'silentAfter' | 'shortlist'>
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

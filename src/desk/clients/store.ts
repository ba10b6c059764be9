import { and, asc, desc, eq, getTableColumns } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Staff } from '../../access/actor.ts'
import { building, first, many, statementOf } from '../../db/client.ts'
import type { Statement } from '../../db/client.ts'
import { account, client, clientIndex, clientKey, clientNote } from '../../db/desk-schema.ts'
import type { Sealed, WrappedKey } from '../../crypto/seal.ts'
import type { Change } from '../desk.ts'
import { masterName } from '../../crypto/keys.ts'
import type { ClientRow, NoteRow } from './client.ts'
import { isHeld, isMine, scopeOf } from './scope-store.ts'
import type { Mine, Reader, Which } from './scope-store.ts'

export const myClient = (mine: Mine) => first((from) => from.select().from(client).where(isMine(mine)))
export const heldClient = (mine: Mine) => first((from) => from.select().from(client).where(isHeld(mine)))

/** A client's keys are wrapped once for each agency; those of the agency that holds the client open the record. */
const ofHoldingAgency = and(eq(clientKey.clientId, client.id), eq(clientKey.agencyId, client.agencyId))
const keysWhere = (condition: SQL | undefined) =>
  many((from) =>
    from.select(getTableColumns(clientKey)).from(client).innerJoin(clientKey, ofHoldingAgency).where(condition),
  )
export const keysOfClient = (clientId: Which) => keysWhere(eq(client.id, clientId))
export const keysOfMine = (mine: Mine) => keysWhere(isMine(mine))

/** For lists: the initials, and the one key that opens them. */
export const registerKey = and(ofHoldingAgency, eq(clientKey.kind, 'register'))
export const sealedInitials = {
  caseNumber: client.caseNumber,
  agencyId: client.agencyId,
  initials: client.initials,
  wrapped: clientKey.wrapped,
}

export const notesOfMine = (mine: Mine) =>
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
      .where(isMine(mine))
      .orderBy(desc(clientNote.notedOn), desc(clientNote.id)),
  )

export const clientsIn = (actor: Staff, by: Reader) =>
  many((from) =>
    from
      .select({
        clientId: client.id,
        consultantId: client.consultantId,
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

type NewClient = {
  row: Omit<ClientRow, 'version' | 'auditId' | 'state'>
  wrapped: { register: WrappedKey; special: WrappedKey }
  indexes: readonly { field: 'kana' | 'phone' | 'email' | 'bornOn'; hash: Sealed }[]
}

const keyRows = ({ row, wrapped }: NewClient): readonly Statement[] =>
  (['register', 'special'] as const).map((kind) =>
    statementOf(
      building
        .insert(clientKey)
        .values({ clientId: row.id, kind, agencyId: row.agencyId, master: masterName, wrapped: wrapped[kind] }),
    ),
  )

export const addClient = (of: NewClient): Change => ({
  audit: { act: 'client.register', entity: 'client', entityId: of.row.id },
  statements: (auditId) => [
    statementOf(building.insert(client).values({ ...of.row, state: 'open', version: 1, auditId })),
    ...keyRows(of),
    ...of.indexes.map(({ field, hash }) =>
      statementOf(building.insert(clientIndex).values({ field, hash, clientId: of.row.id })),
    ),
  ],
})

export const addNote = (row: Omit<NoteRow, 'auditId'>): Change => ({
  audit: { act: 'client.note', entity: 'client', entityId: row.clientId, fields: ['note'] },
  statements: (auditId) => [statementOf(building.insert(clientNote).values({ ...row, auditId }))],
})

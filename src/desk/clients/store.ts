import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Staff } from '../../access/actor.ts'
import { building, first, many, statementOf } from '../../db/client.ts'
import type { Statement } from '../../db/client.ts'
import { account, client, clientIndex, clientKey, clientNote } from '../../db/desk-schema.ts'
import type { Sealed, WrappedKey } from '../../crypto/seal.ts'
import type { Change } from '../desk.ts'
import { masterName } from '../../crypto/keys.ts'
import type { ClientRow, NoteRow } from './client.ts'

/** Which clients this member of staff may see at all: a consultant their own, a supervisor the agency's list. */
export const scopeOf = (actor: Staff) => {
  if (actor.role === 'consultant') return eq(client.consultantId, actor.id)
  if (actor.role === 'supervisor' && actor.agencyId) return eq(client.agencyId, actor.agencyId)
  return sql`0`
}

/** A record's content is its consultant's alone. */
const isMine = (of: { clientId: string; actorId: string }) =>
  and(eq(client.id, of.clientId), eq(client.consultantId, of.actorId))

type Mine = { clientId: string; actorId: string }

/** A row when this consultant holds this client: the same condition the reads carry. */
export const holds = ({ clientId, actorId }: Mine): SQL =>
  sql`select 1 from ${client} where id = ${clientId} and consultant_id = ${actorId}`

export const myClient = (mine: Mine) => first((from) => from.select().from(client).where(isMine(mine)))
export const keysOfMine = (mine: Mine) =>
  many((from) =>
    from
      .select({
        clientId: clientKey.clientId,
        kind: clientKey.kind,
        agencyId: clientKey.agencyId,
        master: clientKey.master,
        wrapped: clientKey.wrapped,
      })
      .from(clientKey)
      .innerJoin(client, and(eq(client.id, clientKey.clientId), eq(client.agencyId, clientKey.agencyId)))
      .where(isMine(mine)),
  )
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

export const clientsIn = (actor: Staff) =>
  many((from) =>
    from
      .select({
        clientId: client.id,
        caseNumber: client.caseNumber,
        agencyId: client.agencyId,
        consultantId: client.consultantId,
        state: client.state,
        registeredOn: client.registeredOn,
        initials: client.initials,
        wrapped: clientKey.wrapped,
        consultantName: account.name,
      })
      .from(client)
      .innerJoin(
        clientKey,
        and(eq(clientKey.clientId, client.id), eq(clientKey.agencyId, client.agencyId), eq(clientKey.kind, 'register')),
      )
      .innerJoin(account, eq(account.id, client.consultantId))
      .where(scopeOf(actor))
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

/** Facts for a decision only: whose the client is, nothing of the content. */
export const clientFacts = (id: string) =>
  first((from) =>
    from
      .select({
        id: client.id,
        agencyId: client.agencyId,
        consultantId: client.consultantId,
        state: client.state,
        wantsEmailDisclosure: client.wantsEmailDisclosure,
        caseNumber: client.caseNumber,
      })
      .from(client)
      .where(eq(client.id, id)),
  )
export const keysOfClient = (id: string) =>
  many((from) => from.select().from(clientKey).where(eq(clientKey.clientId, id)))

import { and, between, desc, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { building, first, many, statementOf } from '../../db/client.ts'
import type { Reading, Statement } from '../../db/client.ts'
import { account, client, clientNote } from '../../db/desk-schema.ts'
import type { Change } from '../desk.ts'
import type { NoteRow } from './client.ts'
import { isMine } from './scope-store.ts'
import type { Mine } from './scope-store.ts'

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

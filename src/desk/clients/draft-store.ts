import { and, eq, getTableColumns } from 'drizzle-orm'
import { building, first, statementOf } from '../../db/client.ts'
import type { Statement } from '../../db/client.ts'
import { client } from '../../db/desk-schema.ts'
import { noteDraft } from '../../db/plan-schema.ts'
import type { Change } from '../desk.ts'
import type { NoteDraft } from './draft.ts'
import { isMine } from './scope-store.ts'
import type { Mine } from './scope-store.ts'

type Whose = { clientId: string; authorId: string }

/** What the reader left half written on this record; nobody else's. */
export const myDraft = (mine: Mine) =>
  first((from) =>
    from
      .select(getTableColumns(noteDraft))
      .from(noteDraft)
      .innerJoin(client, eq(client.id, noteDraft.clientId))
      .where(and(isMine(mine), eq(noteDraft.authorId, mine.by.actorId))),
  )

export const draftGone = ({ clientId, authorId }: Whose): Statement =>
  statementOf(building.delete(noteDraft).where(and(eq(noteDraft.clientId, clientId), eq(noteDraft.authorId, authorId))))

const kept = (row: Whose, statements: (auditId: string) => readonly Statement[]): Change => ({
  audit: { act: 'client.note', entity: 'client', entityId: row.clientId, fields: ['draft'] },
  statements: (auditId) => [draftGone(row), ...statements(auditId)],
})

/** The last one written stands. */
export const keepDraft = (row: Omit<NoteDraft, 'auditId'>): Change =>
  kept(row, (auditId) => [statementOf(building.insert(noteDraft).values({ ...row, auditId }))])
export const dropDraft = (row: Whose): Change => kept(row, () => [])

import { and, asc, eq, lte, ne, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Digest } from '../../crypto/tokens.ts'
import { assertOne, building, first, many, statementFrom, statementOf } from '../../db/client.ts'
import { account, client, clientIndex, clientKey } from '../../db/desk-schema.ts'
import { clientTask } from '../../db/task-schema.ts'
import { heldBy, isMine } from '../clients/scope-store.ts'
import type { Mine, Reader } from '../clients/scope-store.ts'
import { registerKey, sealedInitials } from '../clients/store.ts'
import type { Change } from '../desk.ts'
import type { Task } from './task.ts'

const specialKey = alias(clientKey, 'special_key')
const specialOf = and(
  eq(specialKey.clientId, client.id),
  eq(specialKey.agencyId, client.agencyId),
  eq(specialKey.kind, 'special'),
)

export const taskById = (id: string) => first((from) => from.select().from(clientTask).where(eq(clientTask.id, id)))
export const clientOfTask = (id: string): SQL => sql`(select client_id from ${clientTask} where id = ${id})`

const lines = (condition: SQL | undefined) =>
  many((from) =>
    from
      .select({
        id: clientTask.id,
        clientId: clientTask.clientId,
        kind: clientTask.kind,
        body: clientTask.body,
        dueOn: clientTask.dueOn,
        version: clientTask.version,
        authorName: account.name,
        special: specialKey.wrapped,
        ...sealedInitials,
      })
      .from(clientTask)
      .innerJoin(client, eq(client.id, clientTask.clientId))
      .innerJoin(clientKey, registerKey)
      .innerJoin(specialKey, specialOf)
      .innerJoin(account, eq(account.id, clientTask.authorId))
      .where(and(condition, eq(clientTask.state, 'open')))
      .orderBy(asc(clientTask.dueOn), asc(clientTask.id)),
  )

export type TaskLine = Awaited<ReturnType<ReturnType<typeof lines>['pick']>>[number]

// What somebody left is read whenever it comes; a step waits for nobody whose support is over.
const isAsked = or(eq(clientTask.kind, 'message'), ne(client.state, 'closed'))
/** Open and due on or before the day, for those who hold the client. */
export const tasksDueBy = ({ by, day }: { by: Reader; day: string }) =>
  lines(and(heldBy(by), isAsked, lte(clientTask.dueOn, day)))
export const openTasksOf = (mine: Mine) => lines(isMine(mine))

/** One line, for the page on which its day is chosen. */
export const taskHeldBy = ({ id, by }: { id: string; by: Reader }) => lines(and(eq(clientTask.id, id), heldBy(by)))

export const changeTask = (row: Task, set: Pick<Partial<Task>, 'dueOn' | 'state' | 'closedOn'>): Change => ({
  audit: { act: 'task.move', entity: 'clientTask', entityId: row.id },
  statements: (auditId) => [
    statementOf(
      building
        .update(clientTask)
        .set({ ...set, version: row.version + 1, auditId })
        .where(and(eq(clientTask.id, row.id), eq(clientTask.version, row.version))),
    ),
    assertOne,
  ],
})

/** So many people of one name are reached; more do not live in a town. */
export const mostMeant = 3

/** Whose reading of the name or phone this is, each with the key that seals for them; to whom the conflict list names, nobody. */
export const clientsMeant = (of: { kana: Digest; phone: Digest; by: Reader }) =>
  many((from) =>
    from
      .select({ id: client.id, agencyId: client.agencyId, wrapped: specialKey.wrapped })
      .from(clientIndex)
      .innerJoin(client, eq(client.id, clientIndex.clientId))
      .innerJoin(specialKey, specialOf)
      .where(
        sql`((${clientIndex.field} = 'kana' and ${clientIndex.hash} = ${of.kana}) or (${clientIndex.field} = 'phone' and ${clientIndex.hash} = ${of.phone}))
          and not exists (select 1 from client_conflict x where x.client_id = ${client.id} and x.account_id = ${of.by.actorId})`,
      )
      .groupBy(client.id)
      .orderBy(asc(client.id))
      .limit(mostMeant),
  )

type NewTask = Omit<Task, 'auditId' | 'version' | 'state' | 'closedOn' | 'kind'>

const newTask = (row: NewTask & Pick<Task, 'kind'>, auditId: string) =>
  statementOf(building.insert(clientTask).values({ ...row, state: 'open', closedOn: null, version: 1, auditId }))

export const addStep = (row: NewTask): Change => ({
  audit: { act: 'task.write', entity: 'clientTask', entityId: row.id },
  statements: (auditId) => [newTask({ ...row, kind: 'step' }, auditId)],
})
/** The line that tells whoever is in charge from now on. */
export const addHandingOver = (row: NewTask): Change => ({
  audit: { act: 'client.assign', entity: 'clientTask', entityId: row.id },
  statements: (auditId) => [newTask({ ...row, kind: 'message' }, auditId)],
})

type MessageRow = Pick<Task, 'id' | 'clientId' | 'body' | 'dueOn' | 'authorId' | 'createdAt'>

/** Becomes a row only where the client is there: the statement is the same for somebody nobody knows. */
const messageRow = (row: MessageRow, auditId: string) =>
  statementFrom(sql`insert into client_task (id, client_id, kind, body, due_on, state, author_id, created_at, version, audit_id)
    select ${row.id}, c.id, 'message', ${row.body}, ${row.dueOn}, 'open', ${row.authorId}, ${row.createdAt}, 1, ${auditId}
    from client c where c.id = ${row.clientId}`)

export const addMessages = (of: { id: string; rows: readonly MessageRow[] }): Change => ({
  audit: { act: 'message.leave', entity: 'clientTask', entityId: of.id },
  statements: (auditId) => of.rows.map((row) => messageRow(row, auditId)),
})

/** A row when the client of this task is held by whoever asks. */
export const holdsTask = ({ id, by }: { id: string; by: Reader }): SQL =>
  sql`select 1 from client_task t join ${client} on ${client.id} = t.client_id where t.id = ${id} and ${heldBy(by)}`

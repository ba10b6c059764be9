import { createClient } from '@libsql/client/http'
import type { Client, InStatement } from '@libsql/client/http'
import type { BatchItem } from 'drizzle-orm/batch'
import { drizzle } from 'drizzle-orm/libsql/http'
import { type SQL, sql } from 'drizzle-orm'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'

// Read once, write once: a read is one request that the server refuses to let write; a write is one BEGIN IMMEDIATE … COMMIT.

/** A piece of SQL that a store hands to the desk. */
export type Condition = SQL
export type Builder = Pick<ReturnType<typeof drizzle.mock>, 'select' | 'insert' | 'update' | 'delete' | 'run'>
export type Statement = { sql: string; args: readonly unknown[] }
type Query = BatchItem<'sqlite'>
export type Reading<T> = { build: (from: Builder) => Query; pick: (rows: readonly unknown[]) => T }
export type Readings = Record<string, Reading<unknown>>
export type Found<R extends Readings> = { [K in keyof R]: R[K] extends Reading<infer T> ? T : never }

export type Database = {
  read: <R extends Readings>(readings: R) => Promise<Found<R>>
  look: <R extends Readings>(entry: SQL, readings: R) => Promise<Found<R>>
  write: (statements: readonly Statement[]) => Promise<void>
}

export type DatabaseAt = {
  url: string
  token?: string | undefined
  fetch?: typeof fetch | undefined
  timeoutMs?: number
}

type Rows<R> = Query & PromiseLike<R[]>

// oxlint-disable-next-line typescript/consistent-type-assertions -- the batch hands back the rows of the query that built them
const rowsAs = <R>(rows: readonly unknown[]): R[] => rows as R[]

export const many = <R>(build: (from: Builder) => Rows<R>): Reading<R[]> => ({ build, pick: (rows) => rowsAs<R>(rows) })
export const first = <R>(build: (from: Builder) => Rows<R>): Reading<R | undefined> => ({
  build,
  pick: (rows) => rowsAs<R>(rows)[0],
})
export const mapped = <A, B>(reading: Reading<A>, to: (found: A) => B): Reading<B> => ({
  build: reading.build,
  pick: (rows) => to(reading.pick(rows)),
})

/** Builds statements for a write; it has no connection. */
export const building: Builder = drizzle.mock()

const dialect = new SQLiteSyncDialect()
export const statementOf = (built: { toSQL: () => { sql: string; params: unknown[] } }): Statement => {
  const { sql: text, params } = built.toSQL()
  return { sql: text, args: params }
}
export const statementFrom = (text: SQL): Statement => {
  const query = dialect.sqlToQuery(text)
  return { sql: query.sql, args: query.params }
}

/** Directly after the statement it checks: aborts the batch unless exactly one row was hit. */
export const assertOne: Statement = statementFrom(sql`insert into assert_one (hits) values (changes())`)

// oxlint-disable-next-line typescript/consistent-type-assertions -- Drizzle's parameters are already what the driver takes
const toDriver = (statement: Statement): InStatement => statement as InStatement

const quoted = /'[^']*'|"[^"]*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\/\*.*?\*\//gsu
const writing = /\b(insert|update|delete|replace\s+into)\b/iu

// What begins with a common table expression may end in a write.
const isSelect = (statement: InStatement): boolean => {
  const text = typeof statement === 'string' ? statement : statement.sql
  return /^select\b/iu.test(text) || (/^with\b/iu.test(text) && !writing.test(text.replaceAll(quoted, ' ')))
}

// sqld lets a write through in a 'read' batch (tried), so the reading handle refuses it here.
const batchIn = (client: Client, mode: 'read' | 'write') => (statements: InStatement[]) => {
  if (mode === 'read' && !statements.every(isSelect)) throw new Error('a reading handle was given a write')
  return client.batch(statements, mode)
}

// Drizzle's own batch would begin DEFERRED.
const inMode = (client: Client, mode: 'read' | 'write'): Client =>
  new Proxy(client, { get: (target, name) => (name === 'batch' ? batchIn(target, mode) : Reflect.get(target, name)) })

// A Request made anew would hold its signal weakly: once collected, it never fires (Node 24).
const fetchWithin = (timeoutMs: number, send: typeof fetch) => (request: Request) =>
  send(request, { signal: AbortSignal.timeout(timeoutMs) })

type Batch = (queries: readonly Query[]) => Promise<readonly unknown[][]>

type Hand = { orm: ReturnType<typeof drizzle>; before?: readonly Query[] }

const run = async <R extends Readings>({ orm, before = [] }: Hand, readings: R): Promise<Found<R>> => {
  const entries = Object.entries(readings)
  const results = await batchOf(orm)([...before, ...entries.map(([, reading]) => reading.build(orm))])
  const found = entries.map(([name, reading], index) => [name, reading.pick(results[index + before.length] ?? [])])
  return foundAs<R>(Object.fromEntries(found))
}

// oxlint-disable-next-line typescript/consistent-type-assertions -- Object.fromEntries forgets which name carries which type
const foundAs = <R extends Readings>(found: unknown): Found<R> => found as Found<R>

const batchOf = (orm: ReturnType<typeof drizzle>): Batch => {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- Drizzle types a batch as a tuple known at compile time
  const batch = orm.batch.bind(orm) as unknown as Batch
  return (queries) => batch(queries)
}

export const connect = ({ url, token, fetch: send = fetch, timeoutMs = 5000 }: DatabaseAt): Database => {
  const client = createClient({ url, authToken: token, fetch: fetchWithin(timeoutMs, send), intMode: 'number' })
  const hand = (mode: 'read' | 'write') => drizzle(inMode(client, mode))
  return {
    read: (readings) => run({ orm: hand('read') }, readings),
    look: (entry, readings) => {
      const orm = hand('write')
      return run({ orm, before: [orm.run(entry)] }, readings)
    },
    write: async (statements) => {
      await client.batch(statements.map(toDriver), 'write')
    },
  }
}

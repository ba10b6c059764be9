import { createClient } from '@libsql/client/web'
import type { InStatement, InValue, ResultSet } from '@libsql/client/web'
import { forkDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { namespaceFetch } from '../support/namespace.ts'
import { TEMPLATES } from '../support/template.ts'

// Plain SQL against a migrated database: what the database refuses must not depend on our own code.

export type Row = Record<string, InValue>
export type Named = Row & { id: string }
export type Statement = { sql: string; args: InValue[] }

// The verb stands last because almost every insert is a plain one.
// oxlint-disable-next-line max-params -- table, row and verb read as the SQL does
export const insertInto = (table: string, row: Row, how = 'insert'): Statement => {
  const names = Object.keys(row)
  return {
    sql: `${how} into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
    args: Object.values(row),
  }
}

export const update = (table: string, { set, where }: { set: Row; where: Row }): Statement => ({
  sql: `update ${table} set ${Object.keys(set)
    .map((name) => `${name} = ?`)
    .join(', ')} where ${Object.keys(where)
    .map((name) => `${name} = ?`)
    .join(' and ')}`,
  args: [...Object.values(set), ...Object.values(where)],
})

let made = 0
export const newId = (kind: string): string => {
  made += 1
  return `${kind}-${made}`
}

export const auditRow = (of: { entity: string; entityId: string; id?: string; outcome?: string }): Named => ({
  id: of.id ?? newId('audit'),
  at: 1,
  actor_role: 'system',
  actor_id: 'system:test',
  act: 'test',
  entity: of.entity,
  entity_id: of.entityId,
  outcome: of.outcome ?? 'done',
  request_id: 'r',
})

/** The word the database said, or `done`. */
const wordOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error)
  const said = message.replace(/^.*?SQLite error: /u, '').replace(/^SQLITE_\w+: /u, '')
  return said.replace(/^(CHECK|FOREIGN KEY|NOT NULL|UNIQUE) constraint failed.*$/su, '$1')
}

const reached = insertInto('mark', { name: 'reached', value: null })

export type Raw = {
  all: (sql: string, args?: InValue[]) => Promise<Record<string, unknown>[]>
  run: (...statements: InStatement[]) => Promise<ResultSet[]>
  /** Runs for good and says the word of the refusal, or `done`. */
  answer: (...statements: InStatement[]) => Promise<string>
  /** The same, and takes everything back. */
  probe: (...statements: InStatement[]) => Promise<string>
}

export const openRaw = async (kind: keyof typeof TEMPLATES = 'desk'): Promise<Raw> =>
  rawOn(await forkDatabase({ namespace: TEMPLATES[kind] }))

export const rawOn = (database: Pick<TestDatabase, 'url' | 'namespace'>): Raw => {
  const client = createClient({ url: database.url, fetch: namespaceFetch(database.namespace), intMode: 'number' })
  const run = (...statements: InStatement[]) => client.batch(statements, 'write')
  const answer = (...statements: InStatement[]) => run(...statements).then(() => 'done', wordOf)
  return {
    all: async (sql, args = []) => (await client.execute({ sql, args })).rows.map((row) => ({ ...row })),
    run,
    answer,
    probe: async (...statements) => {
      const word = await client.batch([...statements, reached], 'write').then(
        () => 'nothing failed',
        (error: unknown) => (String(error).includes('mark.value') ? 'done' : wordOf(error)),
      )
      return word
    },
  }
}

/** Every row of every table, to see that nothing changed. */
export const snapshotOf = async (raw: Raw): Promise<string> => {
  const tables = await raw.all(
    `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like 'libsql_%' order by name`,
  )
  const rows = await Promise.all(tables.map(async ({ name }) => [name, await raw.all(`select * from ${String(name)}`)]))
  return JSON.stringify(rows, (_, value: unknown) =>
    value instanceof ArrayBuffer ? [...new Uint8Array(value)] : value,
  )
}

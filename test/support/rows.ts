import { createClient } from '@libsql/client/web'
import type { TestDatabase } from './database.ts'

type Row = Readonly<Record<string, unknown>>

const textOf = (value: unknown): string =>
  value instanceof ArrayBuffer ? Buffer.from(value).toString('utf8') : String(value)

const rowsAs =
  (intMode: 'number' | 'bigint') =>
  async (database: TestDatabase, sql: string): Promise<Row[]> => {
    const { rows } = await createClient({ ...database, intMode }).execute(sql)
    return rows.map((row) => ({ ...row }))
  }

export const rowsOf = rowsAs('number')
const rowsWhole = rowsAs('bigint')

export const tablesOf = async (database: TestDatabase): Promise<string[]> => {
  const rows = await rowsOf(
    database,
    "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like 'libsql_%' order by name",
  )
  return rows.map(({ name }) => String(name))
}

/** Every value of every row of every table, blobs read as text: what someone would see who holds the file. */
export const everythingIn = async (database: TestDatabase): Promise<string> => {
  const rows: Row[] = []
  // One after the other: the server has few connections, and there are more tables every month.
  for (const table of await tablesOf(database)) rows.push(...(await rowsWhole(database, `select * from "${table}"`)))
  return rows.flatMap((row) => Object.values(row).map(textOf)).join('\n')
}

export const countsOf = async (database: TestDatabase): Promise<Record<string, number>> => {
  const tables = await tablesOf(database)
  const sums = tables.map((table) => `(select count(*) from "${table}") as "${table}"`)
  const [row = {}] = await rowsOf(database, `select ${sums.join(', ')}`)
  return Object.fromEntries(Object.entries(row).map(([table, count]) => [table, Number(count)]))
}

import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { createClient, type Client } from '@libsql/client/web'
import { drizzle } from 'drizzle-orm/libsql/web'
import { migrate } from 'drizzle-orm/libsql/migrator'

export type Endpoint = { url: string; token?: string | undefined; fetch?: typeof fetch | undefined }
export type Endpoints = { desk: Endpoint; public: Endpoint }

const folderOf = (database: keyof Endpoints) => join(import.meta.dirname, '../../migrations', database)

const greet = async (client: Client, url: string) => {
  try {
    await client.execute('select 1')
  } catch (cause) {
    throw new Error(
      `データベース ${new URL(url).host} に届かないか、断られました。アドレスとトークンを確かめてください。(The database at ${new URL(url).host} does not answer or refuses the token.)`,
      { cause },
    )
  }
}

const migrateOne = async (database: keyof Endpoints, { url, token, fetch: send }: Endpoint) => {
  const client = createClient({ url, ...(token && { authToken: token }), ...(send && { fetch: send }) })
  try {
    await greet(client, url)
    await migrate(drizzle(client), { migrationsFolder: folderOf(database) })
    // Migrations run with foreign keys off, so what they broke shows only here.
    const broken = await client.execute('pragma foreign_key_check')
    if (broken.rows.length > 0) throw new Error(`${database}: ${broken.rows.length} rows point to nothing`)
  } finally {
    client.close()
  }
}

/** Brings both databases to the newest shape; a second run does nothing. */
export const migrateDatabases = async (endpoints: Endpoints) => {
  await Promise.all([migrateOne('desk', endpoints.desk), migrateOne('public', endpoints.public)])
}

const fromEnv = (name: 'LIBSQL' | 'LIBSQL_PUBLIC'): Endpoint => {
  const url = process.env[`${name}_URL`]
  if (!url) {
    throw new Error(
      `${name}_URL にデータベースのアドレスを入れてください。(Set ${name}_URL to the address of the database.)`,
    )
  }
  return { url, token: process.env[`${name}_AUTH_TOKEN`] }
}

if (process.argv[1] && realpathSync(process.argv[1]) === import.meta.filename) {
  try {
    await migrateDatabases({ desk: fromEnv('LIBSQL'), public: fromEnv('LIBSQL_PUBLIC') })
    console.log('データベースは最新の形です。(Both databases are up to date.)')
  } catch (failure) {
    console.error(failure instanceof Error ? failure.message : failure)
    process.exitCode = 1
  }
}

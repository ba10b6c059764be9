import type { Hono } from 'hono'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { acts } from '../../src/access/acts.ts'
import type { Act } from '../../src/access/acts.ts'
import { purposes } from '../../src/db/purposes.ts'
import type { Env } from '../../src/http/factory.ts'

// The routes as they are mounted, each with its act, and the kind of record its address names.

export type Route = { method: string; path: string; act: Act }

const actOf = (handler: unknown): Act | undefined =>
  typeof handler === 'function' && 'act' in handler ? acts.find((act) => act === handler.act) : undefined

export const routesOf = (app: Hono<Env>): Route[] => {
  const found = new Map<string, Route>()
  for (const { method, path, handler } of app.routes) {
    const act = actOf(handler)
    if (act !== undefined) found.set(`${method} ${path}`, { method, path, act })
  }
  return [...found.values()]
}

const tables = purposes.desk.map(({ table }) => {
  const { name, columns } = getTableConfig(table)
  return { name, hasId: columns.some((column) => column.name === 'id') }
})

/** What the word of an address is called in the database, where it is called otherwise. */
const otherwise: Readonly<Record<string, string>> = {
  issue: 'referral',
  tasks: 'client_task',
  caseloads: 'account',
  import: 'import_run',
  shared: 'client',
  watch: 'reading_alert',
  corrections: 'opening',
  disputes: 'labour_dispute',
  firm: 'employer',
  cards: 'door_card',
  m: 'matter',
  new: 'opening',
  'key-in': 'opening',
}

const singular = (word: string) => word.replace(/ies$/u, 'y').replace(/s$/u, '')

/** The table of the record that `:id` names, or undefined where nobody knows. */
export const tableOf = (path: string): string | undefined => {
  const segments = path.split('/')
  const word = segments[segments.indexOf(':id') - 1] ?? ''
  const name = otherwise[word] ?? singular(word).replaceAll('-', '_')
  return tables.find((table) => table.hasId && table.name === name)?.name
}

export const tablesWithId: readonly string[] = tables.filter(({ hasId }) => hasId).map(({ name }) => name)

import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { namespaceFetch } from './namespace.ts'
import { administer, restore, TEMPLATES } from './template.ts'

export { namespaceFetch } from './namespace.ts'

export type TestDatabase = {
  url: string
  namespace: string
  fetch: typeof fetch
  /** Requests sent through `fetch` since the database was made or `forget()` was called. */
  requests: () => number
  forget: () => void
}

const server = () => {
  const { url, adminUrl, failure } = inject('sqld')
  if (failure !== null) throw new Error(`the migrations do not apply: ${failure}`)
  return { url, adminUrl }
}

const openNamespace = (namespace: string): TestDatabase => {
  let count = 0
  const counted = namespaceFetch(namespace, () => {
    count += 1
  })
  return {
    url: server().url,
    namespace,
    fetch: counted,
    requests: () => count,
    forget: () => {
      count = 0
    },
  }
}

const nameOf = (kind: string) => `${kind}-${randomUUID().slice(0, 13)}`

/** An empty namespace without any table: for restores and for trying the migrations themselves. */
export const emptyDatabase = async (): Promise<TestDatabase> => {
  const namespace = nameOf('empty')
  await administer(server().adminUrl, `${namespace}/create`)
  return openNamespace(namespace)
}

/** A copy of a database as it stands now: load a town once, then work on copies. */
export const forkDatabase = async (from: Pick<TestDatabase, 'namespace'>): Promise<TestDatabase> => {
  const namespace = nameOf(from.namespace.includes('public') ? 'public' : 'fork')
  await administer(server().adminUrl, `${from.namespace}/fork/${namespace}`)
  return openNamespace(namespace)
}

/** A database made from the SQL file that sqld gave as its dump. */
export const restoreDatabase = async (dump: string): Promise<TestDatabase> => {
  const namespace = nameOf('restored')
  await restore(server().adminUrl, { namespace, dump })
  return openNamespace(namespace)
}

/** The desk's database and the public one, migrated and empty, for one test file alone. */
export const freshDatabases = async () => {
  const [desk, listing] = await Promise.all([
    forkDatabase({ namespace: TEMPLATES.desk }),
    forkDatabase({ namespace: TEMPLATES.public }),
  ])
  return { desk, public: listing }
}

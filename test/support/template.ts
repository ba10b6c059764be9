import { migrateDatabases } from '../../src/cli/migrate.ts'
import { namespaceFetch } from './namespace.ts'

export type TestServer = { url: string; adminUrl: string }

export const TEMPLATES = { desk: 'template-desk', public: 'template-public' } as const
/** The demo town, loaded by the first test file that asks for it. */
export const TOWN = { desk: 'town-desk', public: 'town-public' } as const

const tell = async (url: string, order: { dump_url?: string } = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(order),
  })

export const administer = async (adminUrl: string, path: string) => {
  const response = await tell(`${adminUrl}/v1/namespaces/${path}`)
  if (!response.ok) throw new Error(`sqld refused ${path}: ${response.status} ${await response.text()}`)
}

/** Whether this call made the namespace: of several at once exactly one does. */
export const claim = async (adminUrl: string, path: string) => (await tell(`${adminUrl}/v1/namespaces/${path}`)).ok

/** A new namespace from the SQL of a dump. */
export const restore = async (adminUrl: string, of: { namespace: string; dump: string }) => {
  const response = await tell(`${adminUrl}/v1/namespaces/${of.namespace}/create`, { dump_url: `file://${of.dump}` })
  if (!response.ok) throw new Error(`sqld refused the dump: ${response.status} ${await response.text()}`)
}

/** Two migrated, empty databases that every test file forks. */
export const makeTemplates = async ({ url, adminUrl }: TestServer) => {
  for (const name of Object.values(TEMPLATES)) await administer(adminUrl, `${name}/create`)
  await migrateDatabases({
    desk: { url, fetch: namespaceFetch(TEMPLATES.desk) },
    public: { url, fetch: namespaceFetch(TEMPLATES.public) },
  })
}

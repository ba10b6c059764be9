import { join } from 'node:path'
import { createTestHarness } from 'wrangler'
import { inject } from 'vitest'
import type { TestDatabase } from './database.ts'
import { testKeyFile } from './keys.ts'

type Urls = { desk: string; public: string }

/** The Worker as it is deployed: bundled by wrangler, run by workerd, over HTTP to a real libSQL server (or to what stands at `urls` before it). */
export const startWorker = async (town: { desk: TestDatabase; public: TestDatabase }, urls?: Urls) => {
  const { url } = inject('sqld')
  const vars = {
    LIBSQL_URL: urls?.desk ?? url,
    LIBSQL_PUBLIC_URL: urls?.public ?? url,
    LIBSQL_NAMESPACE: town.desk.namespace,
    LIBSQL_PUBLIC_NAMESPACE: town.public.namespace,
    ...testKeyFile,
    BASE_URL: 'http://localhost',
    DEMO: '1',
  }
  const server = createTestHarness({
    root: join(import.meta.dirname, '../..'),
    workers: [{ configPath: './wrangler.toml', vars }],
  })
  const { origin } = (await server.listen()).url
  return { server, origin }
}

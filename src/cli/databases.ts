import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createClient } from '@libsql/client/web'
import type { Endpoint } from './migrate.ts'
import { startSqld } from './sqld.ts'
import type { DatabaseChoice } from './start-options.ts'

export type OpenDatabase = { endpoint: Endpoint; ended?: Promise<number | null>; stop: () => Promise<void> }

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

export const isLoopback = ({ url }: Endpoint) => LOOPBACK.has(new URL(url).hostname)

/** A database whose address is given is used as it is; otherwise a server of our own keeps it in the folder. */
export const openDatabase = async (
  choice: DatabaseChoice,
  place: { folder: string; name: string; isFresh: boolean },
): Promise<OpenDatabase> => {
  if (choice.url !== undefined) return { endpoint: { url: choice.url, token: choice.token }, stop: async () => {} }

  const path = join(place.folder, place.name)
  if (place.isFresh) await rm(path, { recursive: true, force: true })
  await mkdir(path, { recursive: true })
  const sqld = await startSqld({ path })
  return { endpoint: { url: sqld.url }, ended: sqld.ended, stop: sqld.stop }
}

/** No account and nothing in the trail: nobody has worked here yet. */
export const isUntouched = async ({ url, token }: Endpoint) => {
  const client = createClient({ url, ...(token && { authToken: token }) })
  const { rows } = await client.execute(
    'select 1 where not exists (select 1 from account) and not exists (select 1 from audit)',
  )
  client.close()
  return rows.length === 1
}

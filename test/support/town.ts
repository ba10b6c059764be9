import { setTimeout as sleep } from 'node:timers/promises'
import { inject } from 'vitest'
import { seedTown } from '../../src/cli/seed.ts'
import { connect } from '../../src/db/client.ts'
import { hasSeedMark } from '../../src/desk/accounts/store.ts'
import { forkDatabase } from './database.ts'
import { testKeyFile, testKeys } from './keys.ts'
import { namespaceFetch } from './namespace.ts'
import { administer, claim, TEMPLATES, TOWN } from './template.ts'

/** A Wednesday; ten in the morning in Japan. */
export const townToday = '2026-11-18'
export const townNow = Date.parse(`${townToday}T10:00:00+09:00`)

const PATIENCE_MS = 50_000

const load = async (url: string, adminUrl: string) => {
  await administer(adminUrl, `${TEMPLATES.public}/fork/${TOWN.public}`)
  await seedTown({
    deskUrl: url,
    publicUrl: url,
    keys: testKeyFile,
    today: townToday,
    now: townNow,
    fetchDesk: namespaceFetch(TOWN.desk),
    fetchPublic: namespaceFetch(TOWN.public),
  })
}

const isLoaded = async (url: string) => {
  const { isSeeded } = await connect({ url, fetch: namespaceFetch(TOWN.desk) }).read({ isSeeded: hasSeedMark() })
  return isSeeded
}

const waitUntilLoaded = async (url: string) => {
  const deadline = performance.now() + PATIENCE_MS
  while (performance.now() < deadline) {
    if (await isLoaded(url).catch(() => false)) return
    await sleep(100)
  }
  throw new Error('another test file began to load the town and did not finish')
}

/** The demo town こもれび市 as it stands on `today`: loaded once in a run, copied for each test file. */
export const seededTown = async () => {
  const { url, adminUrl, failure } = inject('sqld')
  if (failure !== null) throw new Error(`the migrations do not apply: ${failure}`)
  if (await claim(adminUrl, `${TEMPLATES.desk}/fork/${TOWN.desk}`)) await load(url, adminUrl)
  await waitUntilLoaded(url)
  const [desk, listing] = await Promise.all([
    forkDatabase({ namespace: TOWN.desk }),
    forkDatabase({ namespace: TOWN.public }),
  ])
  return { desk, public: listing, keys: testKeys(), today: townToday, now: townNow }
}

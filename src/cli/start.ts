import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { civilDateAt } from '../law/calendar.ts'
import { isLoopback, isUntouched, openDatabase, type OpenDatabase } from './databases.ts'
import { readKeys, type Keys } from './keys.ts'
import { migrateDatabases, type Endpoints } from './migrate.ts'
import { isPortFree } from './ports.ts'
import { takeFolder } from './folder-lock.ts'
import { readStartOptions, type StartOptions } from './start-options.ts'
import { startWorker } from './worker-process.ts'

const MINUTE_MS = 60_000
const root = join(import.meta.dirname, '../..')
const folder = join(root, '.data')
const stops: (() => Promise<void>)[] = []
let isStopping = false

const stopAll = async (code: number) => {
  if (isStopping) return
  isStopping = true
  for (const stop of stops.toReversed()) await stop()
  process.exit(code)
}

const refuseTakenPort = async (port: number) => {
  if (await isPortFree(port)) return
  throw new Error(
    `ポート ${port} は別のプログラムが使っています。PORT=${port + 1} npm start のように、ほかの番号で始めてください。(Port ${port} is in use: choose another, as in PORT=${port + 1} npm start.)`,
  )
}

const opened = (database: OpenDatabase) => {
  stops.push(database.stop)
  void database.ended?.then(() => stopAll(1))
  return database.endpoint
}

const openBoth = async (options: StartOptions): Promise<Endpoints> => {
  const { isFresh } = options
  if (isFresh) await rm(join(folder, 'wrangler'), { recursive: true, force: true })
  const [desk, listing] = await Promise.all([
    openDatabase(options.desk, { folder, name: 'desk', isFresh }).then(opened),
    openDatabase(options.public, { folder, name: 'public', isFresh }).then(opened),
  ])
  return { desk, public: listing }
}

const loadDemoTown = async (endpoints: Endpoints, { keys, maySeedRemote }: { keys: Keys; maySeedRemote: boolean }) => {
  if (!(await isUntouched(endpoints.desk))) return
  const isHere = isLoopback(endpoints.desk) && isLoopback(endpoints.public)
  if (!isHere && !maySeedRemote) {
    console.log('外のデータベースなので、見本の町は入れません。(Not loopback: no demo town without --seed-remote.)')
    return
  }
  console.log('見本の町「こもれび市」を用意しています…')
  const { seedTown } = await import('./seed.ts')
  await seedTown({
    deskUrl: endpoints.desk.url,
    deskToken: endpoints.desk.token,
    publicUrl: endpoints.public.url,
    publicToken: endpoints.public.token,
    keys,
    today: civilDateAt(Date.now()),
  })
}

const varsFor = (endpoints: Endpoints, { keys, baseUrl }: { keys: Keys; baseUrl: string }): Record<string, string> => ({
  LIBSQL_URL: endpoints.desk.url,
  LIBSQL_PUBLIC_URL: endpoints.public.url,
  ...(endpoints.desk.token && { LIBSQL_AUTH_TOKEN: endpoints.desk.token }),
  ...(endpoints.public.token && { LIBSQL_PUBLIC_AUTH_TOKEN: endpoints.public.token }),
  ...keys,
  DEMO: '1',
  BASE_URL: baseUrl,
})

const greet = (baseUrl: string) =>
  console.log(
    [
      '',
      `つなぐデスクが開きました（${(performance.now() / 1000).toFixed(1)} 秒）`,
      `  求人を見る      ${baseUrl}/`,
      `  役になって試す  ${baseUrl}/demo`,
      '  終わるには Ctrl-C。次に npm start すると続きから始まります。',
      '  はじめからやり直すには npm start -- --fresh',
      `  (Ready: open ${baseUrl}/demo. Ctrl-C stops; --fresh begins again.)`,
      '',
    ].join('\n'),
  )

const start = async () => {
  const options = readStartOptions(process.argv.slice(2), process.env)
  const { port, maySeedRemote } = options
  await refuseTakenPort(port)
  await mkdir(folder, { recursive: true })
  stops.push(await takeFolder(folder))
  const keys = await readKeys(join(folder, 'keys'))
  const endpoints = await openBoth(options)
  await migrateDatabases(endpoints)
  await loadDemoTown(endpoints, { keys, maySeedRemote })

  const baseUrl = `http://localhost:${port}`
  const worker = await startWorker({
    root,
    port,
    envFile: join(folder, 'worker.env'),
    persistTo: join(folder, 'wrangler'),
    vars: varsFor(endpoints, { keys, baseUrl }),
  })
  stops.push(worker.stop)
  setInterval(() => void worker.tick().catch(() => {}), MINUTE_MS)
  void worker.ended.then(() => stopAll(1))
  greet(baseUrl)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stopAll(0))

try {
  await start()
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure)
  await stopAll(1)
}

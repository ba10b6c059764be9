import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateDatabases } from '../../src/cli/migrate.ts'
import { freePort } from '../../src/cli/ports.ts'
import { startSqld } from '../../src/cli/sqld.ts'
import { civilDateAt } from '../../src/law/calendar.ts'
import { bundles } from './bundles.ts'
import { countingProxy } from './counting-proxy.ts'
import { cpuOf, load } from './load.ts'
import { fill } from './fill.ts'
import { benchWords, numberAt } from './openings.ts'
import { serve } from './workerd.ts'

// npm run bench: 10,000 openings in a real sqld, the built Worker on a plain workerd, and calibrators of the same run to set the figures against.

const openings = Number(process.env['OPENINGS'] ?? 10_000)
const seconds = Number(process.env['SECONDS'] ?? 4)
const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'))
const today = civilDateAt(Date.now())
const words = encodeURIComponent(benchWords)
const key = (name: string) => createHash('sha256').update(name).digest('base64url')

type Measured = {
  name: string
  perSecond: number
  p50: number
  p99: number
  workerCpu: number
  databaseCpu: number
  requests: string
}

const calibrators = ['C1', 'C2', 'C4', 'L'] as const
type Calibrator = (typeof calibrators)[number]

const line = (of: Measured, base: Record<Calibrator, number>) =>
  [
    of.name.padEnd(34),
    of.perSecond.toFixed(0).padStart(8),
    of.p50.toFixed(2).padStart(8),
    of.p99.toFixed(2).padStart(8),
    of.workerCpu.toFixed(2).padStart(9),
    of.databaseCpu.toFixed(2).padStart(9),
    of.requests.padStart(7),
    ...calibrators.map((name) => (of.perSecond / base[name]).toFixed(3).padStart(8)),
  ].join(' ')

const main = async () => {
  const [desk, listings] = [
    await startSqld({ path: join(folder, 'desk') }),
    await startSqld({ path: join(folder, 'public') }),
  ]
  await migrateDatabases({ desk: { url: desk.url }, public: { url: listings.url } })
  const began = performance.now()
  await fill(listings.url, { openings, today })
  console.log(`${openings} openings written in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  const { worker, calibrators: script } = await bundles(folder)
  const proxy = await countingProxy(listings.url)
  const bindings = {
    LIBSQL_URL: desk.url,
    CLIENT_MASTER_1: key('c'),
    INDEX_KEY: key('i'),
    EMPLOYER_MASTER: key('e'),
    PEPPER: key('p'),
    BASE_URL: 'http://localhost',
  }
  const ports = [await freePort(), await freePort(), await freePort(), await freePort()] as const
  const page = await serve({
    name: 'pages',
    script: worker,
    port: ports[0],
    folder,
    bindings: { ...bindings, LIBSQL_PUBLIC_URL: listings.url },
  })
  const counted = await serve({
    name: 'counted',
    script: worker,
    port: ports[1],
    folder,
    bindings: { ...bindings, LIBSQL_PUBLIC_URL: proxy.url, LISTS_KEPT_MS: '0' },
  })
  const fresh = await serve({
    name: 'fresh',
    script: worker,
    port: ports[3],
    folder,
    bindings: { ...bindings, LIBSQL_PUBLIC_URL: listings.url, LISTS_KEPT_MS: '0' },
  })
  const constant = await serve({
    name: 'calibrators',
    script,
    port: ports[2],
    folder,
    bindings: { LIBSQL_URL: desk.url, LIBSQL_PUBLIC_URL: listings.url },
  })

  const measure = async (name: string, path: string): Promise<Measured> => {
    const isCalibrator = /^[CLS]\d? /u.test(name)
    const [port, child] = isCalibrator
      ? [ports[2], constant]
      : name.endsWith('kept')
        ? [ports[0], page]
        : [ports[3], fresh]
    const url = `http://127.0.0.1:${port}${path}`
    await load({ url, connections: 8, seconds: 1, mostRequests: 5_000 })
    proxy.take()
    if (!isCalibrator) await fetch(`http://127.0.0.1:${ports[1]}${path}`).then((answer) => answer.text())
    const requests = isCalibrator ? '-' : String(proxy.take())
    const [workerBefore, databaseBefore] = [cpuOf(child.pid) ?? 0, cpuOf(listings.pid) ?? 0]
    const run = await load({ url, connections: 16, seconds, mostRequests: 60_000 })
    const per = (used: number) => used / run.requests
    return {
      name: run.failed === 0 ? name : `${name} (${run.failed} of ${run.requests} failed)`,
      ...run,
      workerCpu: per((cpuOf(child.pid) ?? 0) - workerBefore),
      databaseCpu: per((cpuOf(listings.pid) ?? 0) - databaseBefore),
      requests,
    }
  }

  const targets = [
    ['C1 constant text', '/c1'],
    ['C2 20 cards, constants', '/c2'],
    ['C4 select 1, public database', '/c4'],
    ['C4 select 1, desk database', '/c4-desk'],
    ['L  bare list and capped count', '/l'],
    ['S  bare search for two words', '/s'],
    ['/', '/'],
    ['/openings, kept', '/openings'],
    ['/openings', '/openings'],
    ['/openings?pay=&day=&with=', '/openings?pay=paid&day=tue&with=noCar'],
    ['/openings?q= two words', `/openings?q=${words}`],
    ['/openings?q= two words, 3 filters', `/openings?q=${words}&pay=paid&day=wed&with=noCar`],
    ['/openings/{number}', `/openings/${numberAt(77)}`],
  ] as const
  const measured: Measured[] = []
  for (const [name, path] of targets) measured.push(await measure(name, path))
  const speedOf = (name: string) => measured.find((of) => of.name.startsWith(name))?.perSecond ?? 1
  const base = { C1: speedOf('C1'), C2: speedOf('C2'), C4: speedOf('C4'), L: speedOf('L') }
  console.log(
    `${openings} openings, 16 connections, ${seconds} s a page; CPU in ms a request; the last four columns are requests/s as a ratio to the calibrator\n`,
  )
  console.log(
    [
      'page'.padEnd(34),
      '   req/s',
      '     p50',
      '     p99',
      'worker ms',
      '   sqld ms',
      ' dbreq',
      '    /C1',
      '     /C2',
      '     /C4',
      '      /L',
    ].join(' '),
  )
  for (const of of measured) console.log(line(of, base))

  for (const child of [page, counted, fresh, constant]) child.kill()
  proxy.close()
  await Promise.all([desk.stop(), listings.stop()])
}

try {
  await main()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)

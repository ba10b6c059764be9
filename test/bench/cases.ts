import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monotonicFactory } from 'ulid'
import type { Actor, Staff } from '../../src/access/actor.ts'
import { migrateDatabases } from '../../src/cli/migrate.ts'
import { freePort } from '../../src/cli/ports.ts'
import { seedTown } from '../../src/cli/seed.ts'
import { startSqld } from '../../src/cli/sqld.ts'
import { createKeys } from '../../src/crypto/keys.ts'
import { connect } from '../../src/db/client.ts'
import { beginSession } from '../../src/desk/accounts/begin-session.ts'
import { accountById, staffAccounts } from '../../src/desk/accounts/store.ts'
import { noteOnClient } from '../../src/desk/clients/note.ts'
import { registerClient } from '../../src/desk/clients/register.ts'
import { createDesk } from '../../src/desk/desk.ts'
import { writeStep } from '../../src/desk/tasks/write-step.ts'
import { addDays, civilDateAt } from '../../src/law/calendar.ts'
import { bundles } from './bundles.ts'
import { countingProxy } from './counting-proxy.ts'
import { cpuOf, load } from './load.ts'
import { serve } from './workerd.ts'

// npm run bench:cases: a consultant's pages with fifty clients on a plain workerd: CPU of the Worker and requests to the database.

const clients = Number(process.env['CLIENTS'] ?? 60)
const seconds = Number(process.env['SECONDS'] ?? 4)
const folder = mkdtempSync(join(tmpdir(), 'desk-bench-cases-'))
const now = Date.now()
const today = civilDateAt(now)
const key = (name: string) => createHash('sha256').update(name).digest('base64url')
const keyFile = { CLIENT_MASTER_1: key('c'), INDEX_KEY: key('i'), EMPLOYER_MASTER: key('e'), PEPPER: key('p') }
const keys = createKeys({
  clientMaster: keyFile.CLIENT_MASTER_1,
  indexKey: keyFile.INDEX_KEY,
  employerMaster: keyFile.EMPLOYER_MASTER,
  pepper: keyFile.PEPPER,
})

const personal = {
  purposeShown: 'yes',
  name: '計測 たろう',
  kana: 'けいそく たろう',
  phone: '',
  email: '',
  bornOn: '',
  address: '',
  reachable: '',
  wish: '午前の仕事',
  concern: '',
  strength: '',
  wantsEmailDisclosure: false,
} as const

const newId = monotonicFactory()
const deskAt = (url: string) => (actor: Actor) =>
  createDesk({
    db: connect({ url, timeoutMs: 60_000 }),
    listings: connect({ url }),
    keys,
    now,
    today,
    newId: () => newId(now),
    requestId: newId(now),
    actor,
  })

/** The consultant of the demo town with the most to do, and so many clients more; the cookie of a session of theirs. */
const signIn = async (url: string): Promise<string> => {
  const deskOf = deskAt(url)
  const { all } = await deskOf({ role: 'visitor', id: 'visitor' }).read({ all: staffAccounts() })
  const id = all.find(({ role }) => role === 'consultant')?.id ?? ''
  const { account } = await deskOf({ role: 'visitor', id: 'visitor' }).read({ account: accountById(id) })
  if (!account) throw new Error('a town without a consultant')
  const actor: Staff = { role: 'consultant', id, name: account.name, agencyId: account.agencyId }
  for (let made = 0; made < clients; made += 1) {
    const client = await registerClient(deskOf(actor), personal)
    for (let note = 0; note < 6; note += 1) {
      const notedOn = addDays(today, -note * 4 - (made % 40))
      await noteOnClient(deskOf(actor), { clientId: client.id, kind: 'phone', notedOn, body: '電話で話した。' })
    }
    const step = { clientId: client.id, body: '次に会う日を決める', dueOn: addDays(today, made % 20) }
    if (made % 3 > 0) await writeStep(deskOf(actor), step)
  }
  const { cookie, change } = await beginSession(deskOf(actor), { account })
  await deskOf(actor).write([change])
  return `session=${cookie}`
}

const measured = async (of: { name: string; url: string; pid: number | undefined; cookie: string }) => {
  await load({ ...of, connections: 4, seconds: 1, mostRequests: 500 })
  const before = cpuOf(of.pid) ?? 0
  const run = await load({ ...of, connections: 4, seconds, mostRequests: 10_000 })
  if (run.failed > 0) throw new Error(`${of.name}: ${run.failed} of ${run.requests} failed`)
  return { name: of.name, p50: run.p50, cpu: ((cpuOf(of.pid) ?? 0) - before) / run.requests }
}

const main = async () => {
  const [desk, listings] = [
    await startSqld({ path: join(folder, 'desk') }),
    await startSqld({ path: join(folder, 'public') }),
  ]
  await migrateDatabases({ desk: { url: desk.url }, public: { url: listings.url } })
  await seedTown({ deskUrl: desk.url, publicUrl: listings.url, keys: keyFile, today })
  const cookie = await signIn(desk.url)
  const { worker, calibrators } = await bundles(folder)
  const proxy = await countingProxy(desk.url)
  const ports = [await freePort(), await freePort()] as const
  const bindings = { ...keyFile, BASE_URL: 'http://localhost', LIBSQL_PUBLIC_URL: listings.url }
  const page = await serve({
    name: 'cases',
    script: worker,
    port: ports[0],
    folder,
    bindings: { ...bindings, LIBSQL_URL: proxy.url },
  })
  const constant = await serve({
    name: 'calibrators',
    script: calibrators,
    port: ports[1],
    folder,
    bindings: { LIBSQL_URL: desk.url, LIBSQL_PUBLIC_URL: listings.url },
  })
  const base = await measured({
    name: 'C2 20 cards, constants',
    url: `http://127.0.0.1:${ports[1]}/c2`,
    pid: constant.pid,
    cookie,
  })
  console.log(`Worker CPU ms a request; the last column is a ratio to C2 (${base.cpu.toFixed(2)} ms)\n`)
  for (const path of ['/desk/clients', '/desk/clients?step=none&sort=quiet', '/desk', '/desk/day-sheet']) {
    const url = `http://127.0.0.1:${ports[0]}${path}`
    proxy.take()
    const html = await fetch(url, { headers: { cookie } }).then((answer) => answer.text())
    const requests = proxy.take()
    const rows = html.split('scope="row"').length - 1 + html.split('class="day-row"').length - 1
    const { cpu, p50 } = await measured({ name: path, url, pid: page.pid, cookie })
    console.log(
      `${path.padEnd(38)} ${String(rows).padStart(4)} lines ${requests} requests ${cpu.toFixed(2).padStart(7)} ms CPU ${p50.toFixed(1).padStart(7)} ms p50 ${(cpu / base.cpu).toFixed(1).padStart(6)} x C2`,
    )
  }
  for (const child of [page, constant]) child.kill()
  proxy.close()
  await Promise.all([desk.stop(), listings.stop()])
}

try {
  await main()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)

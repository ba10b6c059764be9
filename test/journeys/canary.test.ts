import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import type { Role } from '../../src/access/actor.ts'
import { systemActor } from '../../src/access/actor.ts'
import { mayRole } from '../../src/access/policy.ts'
import { wholeApp } from '../../src/windows/whole.ts'
import { town as words } from '../../src/cli/town/town.ts'
import { runJobs } from '../../src/jobs/run.ts'
import { paths } from '../../src/paths.ts'
import { rawOn } from '../db/raw.ts'
import type { Raw } from '../db/raw.ts'
import { testApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { canariesIn, releaseCanaries } from '../support/canaries.ts'
import type { Canary } from '../support/canaries.ts'
import { addressesIn, crawl, filledForms, shapeOf } from '../support/crawl.ts'
import type { Seen } from '../support/crawl.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Person } from '../support/person.ts'
import { report } from '../support/report.ts'
import { routesOf, tableOf, tablesWithId } from '../support/routes.ts'
import type { Route } from '../support/routes.ts'
import { everythingIn } from '../support/rows.ts'
import { sealedColumns } from '../support/sealed.ts'
import { seededTown, townToday } from '../support/town.ts'
import { factsIn, mayRead } from './canary-policy.ts'
import type { Facts, Reading, Who } from './canary-policy.ts'
import { tellTheRest } from './canary-stage.ts'

// T1–T5, T16, T17: every personal field of the town carries a word of its own; whoever walks through every page sees only what the table below says.

const isSoak = inject('isSoak')
const mostOfShape = isSoak ? 60 : 3
const mostPages = isSoak ? 2_000 : 45
const walkOfFirm = (isFirst: boolean) => ({ isThorough: isSoak || isFirst, most: isSoak || isFirst ? mostPages : 8 })
const inFours = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / 4) }, (_, index) => all.slice(index * 4, index * 4 + 4))

let town: { desk: TestDatabase; public: TestDatabase; now: number }
let app: TestApp
let raw: Raw
let routes: Route[] = []
const clock = () => ({ today: townToday, now: town.now })
let canaries: ReadonlyMap<number, Canary>
const logged: string[] = []
const violations = new Set<string>()
const shown = new Map<string, Reading & { at: string }>()
/** Rows before each walk and after: a button pressed on the way opens and shuts. */
const factsAround = new Map<string, Facts[]>()
const scanned = { responses: 0, bytes: 0 }
const failures = new Set<string>()
const reports: string[] = []
const startedAt = performance.now()
afterAll(() => {
  vi.restoreAllMocks()
  for (const line of reports) report(line)
})

const known = (text: string): Canary[] =>
  [...canariesIn(text)].flatMap((number) => {
    const canary = canaries.get(number)
    return canary ? [canary] : []
  })
const mustNot = (where: string, text: string) => {
  for (const { column } of known(text)) violations.add(`${column} in ${where}`)
}

const see =
  (who: Who) =>
  ({ path, status, headers, body }: Seen) => {
    scanned.responses += 1
    scanned.bytes += body.length
    if (status >= 500) failures.add(`${who.key} ${path}: ${status}`)
    const location = headers.get('location') ?? ''
    const addresses = [...addressesIn(body), location].filter((address) => !/^(tel|mailto):/u.test(address))
    mustNot(`an address on ${shapeOf(path)}`, addresses.join('\n'))
    mustNot(`the headers of ${shapeOf(path)}`, JSON.stringify([...headers]))
    for (const canary of known(body)) {
      const key = `${who.key} ${canary.number}`
      if (!shown.has(key)) shown.set(key, { who, canary, at: shapeOf(path) })
    }
  }

type Someone = Person & { account?: { id: string; role: Role; agencyId: string | null } }

const whoIs = async ({ key, person }: { key: string; person: Someone }): Promise<Who> => {
  const { id = 'visitor', role = 'visitor', agencyId = null } = person.account ?? {}
  const firms = await raw.all('select employer_id from employer_member where account_id = ?', [id])
  return { key, role, id, agencyId: agencyId ?? '', employerIds: firms.map((row) => String(row.employer_id)) }
}

// What everybody may read does not ask who reads it: the visitor walks there.
const isOfWindow = (address: string) => /^\/(?:desk|employer|refer|m)(?:[/?]|$)/u.test(address)

type Listed = { id: string; owners: readonly unknown[] }
const ownersOf = ['consultant_id', 'account_id', 'employer_id']
const records = new Map<string, readonly Listed[]>()

const learnRecords = async () => {
  for (const table of tablesWithId) {
    const columns = (await raw.all('select name from pragma_table_info(?)', [table])).map(({ name }) => String(name))
    const owning = columns.filter((name) => ownersOf.includes(name))
    const rows = await raw.all(`select ${['id', ...owning].join(', ')} from ${table} order by id`)
    records.set(
      table,
      rows.map(({ id, ...owners }) => ({ id: String(id), owners: [id, ...Object.values(owners)] })),
    )
  }
}

/** Of every kind that an address may name one of others, and for who looks everywhere one of their own and the last there is. */
const idsFor = (who: Who, of: { table: string | undefined; isThorough: boolean }): string[] => {
  // An address nobody knows is tried with a record of every kind.
  if (of.table === undefined) return tablesWithId.flatMap((table) => idsFor(who, { ...of, table }).slice(0, 1))
  const all = records.get(of.table) ?? []
  const isOwn = ({ owners }: Listed) => owners.some((id) => id === who.id || who.employerIds.includes(String(id)))
  const other = all.find((record) => !isOwn(record))
  const more = of.isThorough ? [all.findLast(isOwn), all.at(-1)] : []
  return [...new Set([other, ...more].flatMap((record) => (record ? [record.id] : [])))]
}

/** Every address of the product that is not for everybody. */
const everyAddress = async (who: Who, isThorough: boolean): Promise<string[]> => {
  const [{ number = '' } = {}] = await raw.all("select number from opening where state = 'published' limit 1")
  return routes
    .filter(({ method, path }) => method === 'GET' && (who.role === 'visitor' || isOfWindow(path)))
    .filter(({ act }) => isThorough || mayRole(who.role, act))
    .flatMap(({ path, act }) => {
      const filled = path.replaceAll(':number', String(number)).replaceAll(':question', 'what')
      if (!filled.includes(':id')) return [filled]
      const ids = idsFor(who, { table: tableOf(path), isThorough: isThorough && mayRole(who.role, act) })
      return ids.map((id) => filled.replaceAll(/:\w+/gu, id))
    })
}

const pressEverything = async ({
  who,
  person,
  pages,
}: {
  who: Who
  person: Person
  pages: ReadonlyMap<string, string>
}) => {
  for (const [shape, page] of pages) {
    if (/sign-out/u.test(shape)) continue
    for (const filling of ['hostile', 'plausible'] as const) {
      const html = await (await person.get(page)).text()
      const form = filledForms(html, filling).find(({ action }) => shapeOf(action) === shape)
      if (!form) continue
      const response = await person.post(form.action, form.fields)
      const location = response.headers.get('location')
      see(who)({ path: form.action, status: response.status, headers: response.headers, body: await response.text() })
      if (location === null || !location.startsWith('/')) continue
      const after = await person.get(location)
      see(who)({ path: location, status: after.status, headers: after.headers, body: await after.text() })
    }
  }
}

const doors: Partial<Record<Role, string>> = {
  visitor: paths.home('ja'),
  employer: paths.employer.home(),
  referrer: paths.refer.home(),
}

/** The first of a role presses every button and tries what the role may not; the others walk through what they may. */
type Walker = { key: string; person: Someone; isThorough?: boolean; most?: number }

const walk = async ({ key, person, isThorough = true, most = mostPages }: Walker) => {
  const who = await whoIs({ key, person })
  const before = await factsIn(raw, clock())
  const from = [doors[who.role] ?? paths.desk.today()]
  const follows = who.role === 'visitor' ? () => true : isOfWindow
  const tour = { person, mostOfShape, see: see(who) }
  const { pages, visited } = await crawl({ ...tour, from, follows, most })
  const addresses = (await everyAddress(who, isThorough)).filter((address) => !visited.has(address))
  const more = await crawl({ ...tour, from: addresses, follows: () => false, most: addresses.length })
  if (isThorough) await pressEverything({ who, person, pages: new Map([...more.pages, ...pages]) })
  factsAround.set(key, [before, await factsIn(raw, clock())])
}

const consultants = ['natsui', 'ooba', 'kuwabara', 'tsuda'].map(
  (key) => words.staff.find((one) => one.key === key)?.email ?? '',
)
const roles = ['supervisor', 'desk', 'admin', 'auditor', 'referrer'] as const
const isEmail = (text: string): text is `${string}@${string}` => text.includes('@')

beforeAll(async () => {
  for (const name of ['log', 'warn', 'error', 'info', 'debug'] as const) {
    vi.spyOn(console, name).mockImplementation((...line: unknown[]) => void logged.push(line.map(String).join(' ')))
  }
  town = await seededTown()
  raw = rawOn(town.desk)
  app = testApp(town)
  routes = routesOf(wholeApp(app.deps))
  await tellTheRest(app, raw)
  canaries = await releaseCanaries(raw, app.deps.keys)
  await learnRecords()
  await walk({ key: 'visitor', person: app.visitor() })
  for (const role of roles) await walk({ key: role, person: await app.signInAs(role) })
  for (const [index, email] of consultants.filter(isEmail).entries()) {
    await walk({ key: email, person: await app.signInAs(email), isThorough: isSoak || index < 1 })
  }
  const firms = words.firms.flatMap(({ email }) => (isEmail(email) ? [email] : []))
  const visit = async (email: (typeof firms)[number]) =>
    walk({ key: email, person: await app.signInAs(email), ...walkOfFirm(email === firms[0]) })
  for (const some of inFours(firms)) await Promise.all(some.map(visit))
}, 300_000)

describe('a word that somebody told the desk', () => {
  test('is in every sealed column of the town that has a value', () => {
    const filled = new Set([...canaries.values()].map(({ column }) => column))
    const empty = sealedColumns.map(({ table, column }) => `${table}.${column}`).filter((name) => !filled.has(name))
    // What the town leaves empty is tried by nobody: fill it in the demo, and take it off this list.
    expect(empty.toSorted()).toEqual([])
  })

  test('is shown to nobody but those the table names', async () => {
    const wrong = [...shown.values()]
      .filter((one) => !factsAround.get(one.who.key)?.some((facts) => mayRead(facts, one)))
      .map(({ who, canary, at }) => `${who.role} ${who.key} reads ${canary.column} on ${at}`)
    reports.push(
      `canaries: ${canaries.size} words, ${scanned.responses} answers, ${(scanned.bytes / 1e6).toFixed(1)} MB read by ${factsAround.size} people in ${Math.round((performance.now() - startedAt) / 1000)} s`,
    )
    expect([...new Set(wrong)]).toEqual([])
  })

  test('is shown to those who hold the case: the eye of this test is open', () => {
    const byHolders = new Set(
      [...shown.values()].filter(({ who }) => who.role === 'consultant').map(({ canary }) => canary.column),
    )
    for (const column of [
      'name',
      'kana',
      'phone',
      'email',
      'born_on',
      'address',
      'reachable',
      'wish',
      'concern',
      'strength',
    ]) {
      expect([...byHolders], column).toContain(`client.${column}`)
    }
    for (const column of ['client_note.body', 'referral.why_fits', 'referral.support', 'follow_up.note']) {
      expect([...byHolders], column).toContain(column)
    }
  })

  test('is in no address, no header and no form’s target (14.2.1)', () => {
    expect([...violations]).toEqual([])
  })

  test('meets no page that fails', () => {
    expect([...failures]).toEqual([])
  })

  test('is in no line of the log (T16)', () => {
    expect(known(logged.join('\n')).map(({ column }) => column)).toEqual([])
  })

  test('is in no letter but to whom it is sent, in no subject at all (T34)', async () => {
    const desk = (job: string) => app.deskAs(systemActor(job))
    const { mailer, baseUrl, snapshots } = app.deps
    await runJobs(desk, { mailer, baseUrl, snapshots, readPublic: app.deps.publicDb().read })
    expect(app.letters.length).toBeGreaterThan(0)
    expect(known(app.letters.map(({ subject }) => subject).join('\n')).map(({ column }) => column)).toEqual([])
    const told = app.letters.flatMap(({ text }) => known(text).map(({ column }) => column))
    expect(told.filter((column) => column !== 'outbox.secret')).toEqual([])
    const reached = app.letters.flatMap(({ to }) => known(to).map(({ column }) => column))
    expect(
      reached.filter((column) => !['outbox.recipient', 'account.email', 'employer.contact'].includes(column)),
    ).toEqual([])
  })

  test('is neither in the public database nor in the copy of its list', async () => {
    const copy = (await app.deps.snapshots?.read()) ?? ''
    expect(copy.length).toBeGreaterThan(1_000)
    expect(known(copy)).toEqual([])
    expect(known(await everythingIn(town.public))).toEqual([])
  })

  test('lies in clear nowhere in the desk’s database: rows, file, write-ahead log, dump (T17)', async () => {
    const inClear = (text: string) => [...new Set(known(text).map(({ column }) => column))]
    const allowed = ['employer.fax', 'employer.phone']
    expect(inClear(await everythingIn(town.desk)).filter((column) => !allowed.includes(column))).toEqual([])
    const dump = await (await town.desk.fetch(`${town.desk.url}/dump`)).text()
    expect(inClear(dump).toSorted()).toEqual(allowed)
    const folder = join(inject('sqld').path, 'dbs', town.desk.namespace)
    const files = await readdir(folder, { recursive: true, withFileTypes: true })
    const read = await Promise.all(
      files.filter((file) => file.isFile()).map(async (file) => readFile(join(file.parentPath, file.name), 'latin1')),
    )
    reports.push(
      `files of the desk: ${files.length}, ${(read.reduce((sum, { length }) => sum + length, 0) / 1e6).toFixed(1)} MB`,
    )
    expect(inClear(read.join('\n')).toSorted()).toEqual(allowed)
  })
})

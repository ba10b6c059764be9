import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Role, Staff } from '../../src/access/actor.ts'
import { wholeApp } from '../../src/windows/whole.ts'
import { purposes } from '../../src/db/purposes.ts'
import { matrixIn, standings } from '../access/cells.ts'
import type { Standing } from '../access/cells.ts'
import { rawOn } from '../db/raw.ts'
import type { Raw } from '../db/raw.ts'
import { halfNote } from '../desk/record-inputs.ts'
import { natsui, ooba, told, tsuda } from '../journeys/casework.ts'
import { testApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { crawl, filledForms, shapeOf } from '../support/crawl.ts'
import type { Fields, Person } from '../support/person.ts'
import { report } from '../support/report.ts'
import { routesOf, tableOf } from '../support/routes.ts'
import type { Route } from '../support/routes.ts'
import { seededTown, townToday } from '../support/town.ts'
import { agencyRecords, newId, recordsFor, referralsToShow } from './matrix-stage.ts'
import type { Records } from './matrix-stage.ts'

// The reviewed matrix over HTTP: every route that names a record of a client, for everybody, however they stand to it.

const said = matrixIn(readFileSync(join(import.meta.dirname, '../access/matrix.golden.csv'), 'utf8'))

/** Forms that no page of the stage shows filled in such a way that they would be read: judged for who may not even look. */
const unread: readonly string[] = []

const clientBound = new Set(
  purposes.desk
    .map(({ table }) => getTableConfig(table))
    .filter(({ name, columns }) => name === 'client' || columns.some((column) => column.name === 'client_id'))
    .map(({ name }) => name),
)

const sentence = '担当が休みのため、きょうの面接の時刻を伝える'
const day = (name: string): Fields => ({ [`${name}-year`]: '2026', [`${name}-month`]: '11', [`${name}-day`]: '18' })
const turned = { version: '1', reason: 'other', note: '話した', ...day('turnedOn') }
const hired: Fields = {
  version: '1',
  result: 'hired',
  ...day('startedOn'),
  changed: 'none',
  wageBasis: 'hourly',
  wageYen: '1500',
  startsAt: '9:00',
  endsAt: '12:00',
  breakMinutes: '0',
  days: ['mon'],
  contractTerm: 'indefinite',
  probation: 'none',
  ...told,
}
/** What a page sends that the tour does not come by, or that is pressed under another name. */
const typed: Record<string, Fields> = {
  '/desk/clients/:id/open': { purpose: sentence },
  '/desk/clients/:id/supervise': { purpose: sentence },
  '/desk/clients/:id/registration': { ...day('receivedOn'), noticeBy: 'hand' },
  '/desk/clients/:id/silence': { version: '1', silentAfter: '14' },
  '/desk/clients/:id/plan': {},
  '/desk/clients/:id/later': { about: 'silent', how: 'tomorrow', on: '' },
  '/desk/clients/:id/draft': { ...halfNote },
  '/desk/clients/:id/suspend': { ...turned, 'untilOn-year': '', 'untilOn-month': '', 'untilOn-day': '' },
  '/desk/clients/:id/close': turned,
  '/desk/shared/:id': { kind: 'phone', withWhom: 'person', outcome: 'reached', body: '話した', ...day('notedOn') },
  '/desk/referrals/:id/result': hired,
  '/desk/tasks/:id/turn': { version: '1', to: 'done' },
  '/desk/referrals/:id/answer': { version: '1', answer: 'accepted', channel: 'phone', behalfReason: sentence },
  '/desk/referrals/:id/choose': { version: '1', slot: '0', tell: 'self' },
  '/desk/referrals/:id/visit': { version: '1', visitOn: townToday, visitAt: '10:00' },
  '/desk/referrals/:id/pass': { version: '1', messageId: 'none' },
  '/desk/referrals/:id/return': { version: '1', messageId: 'none', returnReason: sentence },
  '/desk/referrals/:id/first-day': {
    way: 'print',
    wayThere: 'バス',
    wayHome: 'バス',
    wear: '動きやすい服',
    meets: '店長',
  },
  '/desk/referrals/:id/slip': { version: '1', agreedHow: 'phone' },
  '/desk/referrals/:id/slip/lift': {},
  '/desk/referrals/:id/slip/name': { version: '1', how: 'phone', ...day('agreedOn') },
}
const asked: Readonly<Record<string, string>> = { '/desk/clients/:id/later': '?about=silent' }
/** These change how somebody stands to the record, or end it: they come when everything else was asked. */
const comesLate = ({ method, path }: Route) =>
  method === 'POST' && /\/(?:open|supervise|conflicts|turn|close)$/u.test(path)

type Somebody = { role: Role; person: Person; records: Records }

let app: TestApp
let raw: Raw
let routes: Route[] = []
const judged: Somebody[] = []
let others: { role: Role; person: Person }[] = []
const forms = new Map<string, Fields>()

const staffOf = ({
  account,
}: {
  account: { id: string; role: Role; agencyId: string | null; name: string }
}): Staff => {
  const { id, agencyId, name } = account
  return { id, agencyId, name, role: account.role === 'supervisor' ? 'supervisor' : 'consultant' }
}

/** What stands in an address besides the record itself; a paper, a review and its steps are of the edition in force. */
const partIn = (path: string, { name, record }: { name: string; record: Readonly<Record<string, string>> }): string => {
  if (name === 'part') return 'work'
  if (name === 'edition') return /\/(?:steps|review|reviews\/:review|sheet)$/u.test(path) ? '1' : '2'
  return record[name] ?? newId()
}
const fill = (path: string, record: Readonly<Record<string, string>>) =>
  path.replaceAll(/:(\w+)/gu, (_, name: string) =>
    name === 'id' ? (record[tableOf(path) ?? ''] ?? newId()) : partIn(path, { name, record }),
  )
/** A form as its page sends it, whatever stands for the parts of its address. */
const formShape = (path: string) => shapeOf(path.replace('/about/work', '/about/:id')).replaceAll(/:\w+/gu, ':id')

beforeAll(async () => {
  const town = await seededTown()
  raw = rawOn(town.desk)
  app = testApp(town)
  const triggers = await raw.all("select name from sqlite_schema where type = 'trigger'")
  await raw.run(
    ...triggers
      .filter(({ name }) =>
        /^(placement|follow_up|unsealing|consent|client_conflict|cover|referral|import_run)_/u.test(String(name)),
      )
      .map(({ name }) => `drop trigger ${String(name)}`),
  )
  const bound = routesOf(wholeApp(app.deps)).filter(({ path }) => clientBound.has(tableOf(path) ?? ''))
  routes = [...bound.filter((route) => !comesLate(route)), ...bound.filter(comesLate)]

  const [me, absent, elsewhere] = [await app.signInAs(natsui), await app.signInAs(ooba), await app.signInAs(tsuda)]
  const holder = await app.signInAs('miyake@city-komorebi.example.jp')
  const agency = me.account.agencyId
  const [head] = await raw.all("select id from account where role = 'supervisor' and agency_id = ?", [agency])
  const supervisor = await app.signInAs('supervisor')
  const isOver = head?.id === supervisor.account.id
  if (!isOver) throw new Error('the first supervisor is of another agency than the consultant')
  typed['/desk/clients/:id/conflicts/lift'] = { lifted: holder.account.id, reason: sentence }
  const of = { holder: staffOf(holder), absent: staffOf(absent), elsewhere: staffOf(elsewhere) }
  for (const one of [me, supervisor]) {
    const records = await recordsFor(app, { raw, me: staffOf(one), of })
    judged.push({ role: one.account.role, person: one, records })
  }
  const shown = await referralsToShow(app, { raw, me: staffOf(me) })
  const own = judged[0]?.records.own ?? {}
  const [free] = await raw.all("select id from opening where state = 'published' order by id desc limit 1")
  const from = [
    ...routes.filter(({ method }) => method === 'GET').map(({ path }) => fill(path, own)),
    ...shown.map((id) => `/desk/referrals/${id}`),
    `/desk/clients/${own.client}/propose?opening=${String(free?.id)}`,
  ]
  const learn = ({ body }: { body: string }) => {
    for (const { action, fields } of filledForms(body)) {
      const { ik: _, ...rest } = fields
      if (!forms.has(formShape(action))) forms.set(formShape(action), rest)
    }
  }
  await crawl({
    person: me,
    from,
    follows: (address) => /^\/desk\/(?:clients|referrals|placements|follow-ups)\b/u.test(address),
    mostOfShape: 4,
    most: 90,
    see: learn,
  })
  const firm = await app.signInAs('employer')
  const isOfFirm = (address: string) => address.startsWith('/employer')
  await crawl({ person: firm, from: ['/employer'], follows: isOfFirm, mostOfShape: 2, most: 40, see: learn })
  others = [{ role: 'visitor', person: app.visitor() }]
  for (const role of ['employer', 'referrer', 'desk', 'admin', 'auditor'] as const) {
    others.push({ role, person: await app.signInAs(role) })
  }
}, 120_000)

const ask = async ({ person, route, path }: { person: Person; route: Route; path: string }) =>
  route.method === 'GET'
    ? person.get(`${path}${asked[route.path] ?? ''}`)
    : person.post(path, typed[route.path] ?? forms.get(formShape(route.path)) ?? { version: '1' })

/** What two answers may differ in: names of rows and requests, press keys. */
const masked = (text: string) => text.replaceAll(/[0-9A-HJKMNP-TV-Z]{26}/gu, 'ID').replaceAll(/[\w-]{43}/gu, 'KEY')
const faceOf = async (response: Response): Promise<string> => {
  const headers = [...response.headers].filter(([name]) => name !== 'set-cookie')
  return masked(JSON.stringify([response.status, headers, await response.text()]))
}

const nameOf = ({ method, path }: Route) => `${method} ${path}`

describe('every route that names a record of a client', () => {
  test('is there, and the stage has such a record', () => {
    expect(routes.length).toBeGreaterThan(12)
    const known = Object.keys(judged[0]?.records.own ?? {})
    const unknown = routes.filter(({ path }) => !known.includes(tableOf(path) ?? ''))
    // A new kind of record: make one in test/pages/matrix-stage.ts.
    expect(unknown.map(nameOf)).toEqual([])
    const nameless = routesOf(wholeApp(app.deps)).filter(
      ({ path }) => path.startsWith('/desk/') && path.includes(':id') && tableOf(path) === undefined,
    )
    // An address whose record nobody knows: say its table in test/support/routes.ts.
    expect(nameless.map(nameOf)).toEqual([])
  })

  test(
    'answers as the matrix says, and what is out of scope looks like what never was',
    { timeout: 120_000 },
    async () => {
      const wrong: string[] = []
      const unjudged = new Set<string>()
      let count = 0
      const isWrong = (said_: string, text: string) => wrong.push(`${said_}: ${text}`)
      for (const { role, person, records } of judged) {
        for (const route of routes) {
          const absent = await faceOf(await ask({ person, route, path: fill(route.path, {}) }))
          // Whoever may write comes last: a step taken is not taken back.
          for (const standing of standings.toReversed()) {
            const decision = said({ act: route.act, role, standing })
            const name = `${role} ${standing} ${nameOf(route)}`
            const response = await ask({ person, route, path: fill(route.path, records[standing]) })
            const { status } = response
            count += 1
            const isUnread = route.method === 'POST' && [400, 422].includes(status)
            if (decision === 'allowed' && [401, 403, 404].includes(status)) isWrong(name, `${status}, allowed`)
            if (decision === 'allowed' && status >= 500) isWrong(name, `${status}`)
            if (decision === 'allowed' && isUnread) unjudged.add(nameOf(route))
            if (decision === 'wrongRole' && status !== 403) isWrong(name, `${status}, not 403`)
            const mayLook = said({ act: 'client.look', role, standing }) === 'allowed'
            if (decision !== 'outOfScope' || (isUnread && mayLook)) continue
            const face = await faceOf(response)
            if (status !== 404) isWrong(name, `${status}, not 404`)
            else if (face !== absent) isWrong(name, 'differs from a random id')
          }
        }
      }
      report(`matrix over HTTP: ${routes.length} routes, ${count} cells, forms not read: ${[...unjudged].join(', ')}`)
      expect(wrong).toEqual([])
      expect([...unjudged].filter((name) => !unread.includes(name))).toEqual([])
    },
  )

  test('turns everybody else away by role, whosever it is', { timeout: 120_000 }, async () => {
    const wrong: string[] = []
    const record = judged[0]?.records.own ?? {}
    for (const { role, person } of others) {
      for (const route of routes) {
        const decisions = new Set(standings.map((standing: Standing) => said({ act: route.act, role, standing })))
        const { status } = await ask({ person, route, path: fill(route.path, record) })
        const refused = role === 'visitor' ? (route.method === 'GET' ? 303 : 401) : 403
        const isFine = decisions.has('wrongRole') ? status === refused : ![401, 403].includes(status) && status < 500
        if (!isFine) wrong.push(`${role} ${nameOf(route)}: ${status}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('every route that names a record of an agency', () => {
  test('looks absent for another agency’s, and is there for one’s own', { timeout: 120_000 }, async () => {
    const [mine, theirs] = [staffOf(await app.signInAs(natsui)), staffOf(await app.signInAs(tsuda))]
    const standIn = staffOf(await app.signInAs(ooba))
    const own = await agencyRecords({ app, raw }, { by: mine, standIn })
    const other = await agencyRecords({ app, raw }, { by: theirs, standIn })
    const wrong: string[] = []
    let count = 0
    for (const person of [await app.signInAs(natsui), await app.signInAs('supervisor')]) {
      const { role } = person.account
      const ofAgency = routesOf(wholeApp(app.deps)).filter(
        ({ path, act }) =>
          (tableOf(path) ?? '') in own &&
          path.startsWith('/desk/') &&
          said({ act, role, standing: 'otherAgency' }) === 'outOfScope',
      )
      expect(ofAgency.length).toBeGreaterThan(5)
      for (const route of ofAgency) {
        const at = async (records: Readonly<Record<string, string>>) =>
          ask({ person, route, path: route.path.replace(':id', records[tableOf(route.path) ?? ''] ?? newId()) })
        const [seen, absent] = [await faceOf(await at(other)), await faceOf(await at({}))]
        count += 1
        const name = `${role} ${nameOf(route)}`
        if (seen.replaceAll(theirs.id, 'ID') !== absent) wrong.push(`${name}: another agency’s is told`)
        if (route.method === 'GET' && (await at(own)).status !== 200) wrong.push(`${name}: own is not there`)
      }
    }
    report(`records of agencies over HTTP: ${count} cells`)
    expect(wrong).toEqual([])
  })
})

describe('every route that names a record of a firm', () => {
  test('is there for the firm’s own, and looks absent for another firm’s', { timeout: 60_000 }, async () => {
    const firm = await app.signInAs('employer')
    const own = 'select employer_id from employer_member where account_id = ?1'
    const idIn = async (sql: string) => String((await raw.all(sql, [firm.account.id]))[0]?.id)
    const queries: Record<string, (isOwn: string) => string> = {
      employer: (isOwn) => `select id from employer where id ${isOwn} (${own}) limit 1`,
      workplace: (isOwn) => `select id from workplace where employer_id ${isOwn} (${own}) limit 1`,
      referral: (isOwn) =>
        `select r.id from referral r join slip s on s.referral_id = r.id where r.state in ('issued', 'accepted', 'visiting', 'trialing') and s.employer_id ${isOwn} (${own}) limit 1`,
      opening: (isOwn) => `select id from opening where state = 'published' and employer_id ${isOwn} (${own}) limit 1`,
    }
    const wrong: string[] = []
    const ofFirm = routesOf(wholeApp(app.deps)).filter(
      ({ path, act }) =>
        path.startsWith('/employer/') &&
        path.includes(':id') &&
        said({ act, role: 'employer', standing: 'absent' }) === 'outOfScope',
    )
    expect(ofFirm.length).toBeGreaterThan(12)
    for (const route of ofFirm) {
      const query = queries[tableOf(route.path) ?? '']
      if (!query) {
        wrong.push(`${nameOf(route)}: no record of that kind is made here`)
        continue
      }
      const ids = { own: await idIn(query('in')), other: await idIn(query('not in')) }
      const at = (id: string) => ask({ person: firm, route, path: route.path.replaceAll(/:\w+/gu, id) })
      const [other, absent] = [await at(ids.other), await at(newId())]
      // A form that is not read, and an address that only leads on, are the same for every id.
      const isTold = other.status === 200 || (await faceOf(other)) !== (await faceOf(absent))
      if (isTold) wrong.push(`${nameOf(route)}: another firm’s is ${other.status}, a random one ${absent.status}`)
      if (route.method === 'GET' && (await at(ids.own)).status === 404) wrong.push(`${nameOf(route)}: own is 404`)
    }
    expect(wrong).toEqual([])
  })
})

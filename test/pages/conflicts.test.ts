import { beforeAll, describe, expect, test } from 'vitest'
import { wholeApp } from '../../src/windows/whole.ts'
import { paths } from '../../src/paths.ts'
import type { Person } from '../support/person.ts'
import { lockStage, natsui, nobody, ooba, purpose, sakamaki, yokoyama } from './lock-stage.ts'
import type { LockStage } from './lock-stage.ts'

// T2: to whom the list names, the record is not there.

let stage: LockStage
const id: Record<string, string> = {}
beforeAll(async () => {
  stage = await lockStage()
  for (const email of [natsui, ooba, sakamaki, yokoyama] as const) {
    id[email] = (await stage.app.signInAs(email)).account.id
  }
})

const list = async (person: Person, of: { clientId?: string; accountId: string; handOverTo?: string }) =>
  person.post(paths.desk.clientConflicts(of.clientId ?? stage.clientId), {
    accountId: of.accountId,
    handOverTo: of.handOverTo ?? '',
  })
const listed = async (clientId = stage.clientId) =>
  (await stage.rows(`select account_id from client_conflict where client_id = '${clientId}'`)).map(
    (row) => row.account_id,
  )

describe('keeping the list', () => {
  test('the page answers in two requests, asks the question of the intake, and offers staff of every agency', async () => {
    const page = await stage.asked(async () => stage.consultant.get(paths.desk.clientConflicts(stage.clientId)))
    expect([page.status, page.requests]).toEqual([200, 2])
    for (const name of ['大場 健吾', '村井 郁代', '波多野 澄子', '横山 智子', '鎌田 英司']) {
      expect(page.text).toContain(name)
    }
    expect(page.text).toContain('知られたくない人はいますか')
    expect(page.text).not.toContain('星野')
  })

  test('nobody chosen is asked for again; somebody listed twice is said so', async () => {
    expect((await list(stage.consultant, { accountId: '' })).status).toBe(422)
    expect((await list(stage.consultant, { accountId: nobody })).status).toBe(404)
    const [staff] = await stage.rows(`select id from account where role = 'referrer' limit 1`)
    expect((await list(stage.consultant, { accountId: String(staff?.id) })).status).toBe(303)
    const again = await list(stage.consultant, { accountId: String(staff?.id) })
    expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('もう利害関係者の一覧にいます')])
  })

  test('a colleague and another agency cannot see or change it', async () => {
    const other = await stage.app.signInAs(ooba)
    expect((await other.get(paths.desk.clientConflicts(stage.clientId))).status).toBe(404)
    expect((await list(other, { accountId: id[sakamaki] ?? '' })).status).toBe(404)
  })

  test('whoever is in charge is listed only while the case goes over, in one commit', async () => {
    const alone = await list(stage.consultant, { accountId: id[natsui] ?? '' })
    expect(alone.status).toBe(422)
    const said = await alone.text()
    expect(said).toContain('「次の担当」を選んでください')
    expect(said).toContain('href="#f-handOverTo"')
    const tooFar = await list(stage.consultant, { accountId: id[natsui] ?? '', handOverTo: id[yokoyama] ?? '' })
    expect(tooFar.status).toBe(422)
    const self = await list(stage.consultant, { accountId: id[natsui] ?? '', handOverTo: id[natsui] ?? '' })
    expect(self.status).toBe(422)
    expect(await listed()).not.toContain(id[natsui])

    const gone = await list(stage.consultant, { accountId: id[natsui] ?? '', handOverTo: id[ooba] ?? '' })
    expect([gone.status, gone.headers.get('location')]).toEqual([303, paths.desk.clients()])
    expect(await listed()).toContain(id[natsui])
    expect((await stage.consultant.get(paths.desk.client(stage.clientId))).status).toBe(404)
    const other = await stage.app.signInAs(ooba)
    expect((await other.get(paths.desk.client(stage.clientId))).status).toBe(200)
  })

  test('only a supervisor takes a name off, with a reason; the consultant is refused', async () => {
    const other = await stage.app.signInAs(ooba)
    const lift = { lifted: id[natsui] ?? '', reason: '本人から、もう親せきではないと申し出があった' }
    expect((await other.post(paths.desk.clientConflictLift(stage.clientId), lift)).status).toBe(403)
    const boss = await stage.app.signInAs(sakamaki)
    const bare = await boss.post(paths.desk.clientConflictLift(stage.clientId), { ...lift, reason: 'もうよい' })
    expect([bare.status, await bare.text()]).toEqual([422, expect.stringContaining('もうよい')])
    expect((await boss.post(paths.desk.clientConflictLift(stage.clientId), lift)).status).toBe(303)
    expect(await listed()).not.toContain(id[natsui])
    expect((await boss.post(paths.desk.clientConflictLift(stage.clientId), lift)).status).toBe(409)
    const [row] = await stage.rows(
      `select purpose, fields, actor_role from audit where act = 'client.liftConflict' and outcome = 'done'`,
    )
    expect(row).toEqual({ purpose: lift.reason, fields: id[natsui], actor_role: 'supervisor' })
  })

  test('the database lets no name go without a supervisor’s reason', async () => {
    await expect(
      stage.app.deps
        .deskDb()
        .write([{ sql: `delete from client_conflict where client_id = ?`, args: [stage.clientId] }]),
    ).rejects.toThrow('UNAUDITED')
  })
})

describe('to whom it names (T2)', () => {
  let of: { client: string; referral: string; placement: string; followUp: string; opened: string }
  const people: Record<string, Person> = {}
  let wasOpen: number[]
  beforeAll(async () => {
    const [found] = await stage.rows(
      `select c.id as client, r.id as referral, p.id as placement, f.id as follow_up from client c join referral r on r.client_id = c.id
        join placement p on p.referral_id = r.id join follow_up f on f.placement_id = p.id where c.consultant_id = '${id[ooba]}' limit 1`,
    )
    of = {
      client: String(found?.client),
      referral: String(found?.referral),
      placement: String(found?.placement),
      followUp: String(found?.follow_up),
      opened: String(found?.client),
    }
    const boss = await stage.app.signInAs(sakamaki)
    const reader = await stage.app.signInAs(natsui)
    wasOpen = [
      (await stage.open(reader, { id: of.client })).status,
      (await reader.get(paths.desk.client(of.client))).status,
    ]
    const holder = await stage.app.signInAs(ooba)
    for (const email of [natsui, yokoyama, sakamaki]) {
      await list(holder, { clientId: of.client, accountId: id[email] ?? '' })
    }
    people['consultant'] = reader
    people['supervisor'] = boss
    people['desk'] = await stage.app.signInAs(yokoyama)
  })

  const routes = () => {
    const app = wholeApp(stage.app.deps)
    const noun = /^\/desk\/(clients|referrals|placements|follow-ups|issue)\/:id/u
    const known = app.routes.filter(({ method, path }) => method !== 'ALL' && noun.test(path))
    return [...new Map(known.map(({ method, path }) => [`${method} ${path}`, { method, path }])).values()]
  }
  const idFor = (path: string): string => {
    if (path.startsWith('/desk/clients')) return of.client
    if (path.startsWith('/desk/placements')) return of.placement
    return path.startsWith('/desk/follow-ups') ? of.followUp : of.referral
  }

  test.each(['consultant', 'supervisor', 'desk'])(
    'every address of the record answers a listed %s as it answers a made-up number, byte for byte',
    async (role) => {
      const person = people[role]
      if (!person) throw new Error(role)
      const answers: number[] = []
      for (const { method, path } of routes()) {
        const forms: readonly (Record<string, string> | null)[] = method === 'GET' ? [null] : [{}, { version: '1' }]
        const ended = new Set<number>()
        for (const form of forms) {
          const send = async (one: string) => {
            const address = path.replace(':id', one)
            return form === null ? person.get(address) : person.post(address, form)
          }
          const [real, made] = await Promise.all([send(idFor(path)), send(nobody)])
          expect(await real.text(), `${method} ${path}`).toBe(await made.text())
          expect([method, path, real.status]).toEqual([method, path, made.status])
          ended.add(real.status)
        }
        const isShut = ended.has(404) || ended.has(403)
        expect([method, path, isShut]).toEqual([method, path, true])
        answers.push(...ended)
      }
      expect(answers.filter((status) => status === 404 || status === 403).length).toBeGreaterThanOrEqual(20)
      expect(answers.filter((status) => ![400, 403, 404].includes(status))).toEqual([])
    },
  )

  test('an opening of before is shut at once, and none is opened anew: the database refuses it too', async () => {
    const reader = people['consultant']
    expect(wasOpen).toEqual([303, 200])
    expect(await listed(of.client)).toHaveLength(3)
    expect((await reader?.get(paths.desk.client(of.client)))?.status).toBe(404)
    expect((await stage.open(reader ?? stage.consultant, { id: of.client })).status).toBe(404)
    const auditId = stage.app.deps.newId()
    const at = stage.app.deps.now()
    const entry = `insert into audit (id, at, actor_role, actor_id, act, entity, entity_id, outcome, purpose, request_id) values (?, ?, 'consultant', ?, 'client.breakGlass', 'client', ?, 'done', ?, 'r')`
    const row = `insert into unsealing (id, client_id, account_id, kind, opened_at, until, audit_id) values (?, ?, ?, 'breakGlass', ?, ?, ?)`
    await expect(
      stage.app.deps.deskDb().write([
        { sql: entry, args: [auditId, at, id[natsui], of.client, purpose] },
        { sql: row, args: [auditId, of.client, id[natsui], at, at + 1000, auditId] },
      ]),
    ).rejects.toThrow('CONFLICTED')
  })

  test('no list, count or day shows it', async () => {
    const [line] = await stage.rows(`select case_number from client where id = '${of.client}'`)
    const number = String(line?.case_number)
    const holder = await stage.app.signInAs(ooba)
    expect(await (await holder.get(paths.desk.clients())).text()).toContain(number)
    for (const path of [paths.desk.today(), paths.desk.clients(), paths.desk.referrals(), paths.desk.placements()]) {
      for (const role of ['consultant', 'supervisor'] as const) {
        const text = await (await people[role]?.get(path))?.text()
        expect(text ?? '', `${role} ${path}`).not.toContain(number)
        for (const one of Object.values(of)) expect(text ?? '', `${role} ${path}`).not.toContain(one)
      }
    }
  })

  test('the officer on the list has no slip of theirs to issue, nor counts it', async () => {
    const [asked] = await stage.rows(
      `select r.id, r.client_id, c.consultant_id, a.email_index from referral r join client c on c.id = r.client_id join account a on a.id = c.consultant_id where r.state = 'agreed' and r.issuer_requested_on is not null limit 1`,
    )
    const officer = people['desk']
    const path = paths.desk.issueSlip(String(asked?.id))
    expect((await officer?.get(path))?.status).toBe(200)
    expect(await (await officer?.get(paths.desk.toIssue()))?.text()).toContain(path)
    const auditId = stage.app.deps.newId()
    const entry = `insert into audit (id, at, actor_role, actor_id, act, entity, entity_id, outcome, request_id) values (?, 1, 'consultant', ?, 'client.conflict', 'client', ?, 'done', 'r')`
    await stage.app.deps.deskDb().write([
      { sql: entry, args: [auditId, asked?.consultant_id, asked?.client_id] },
      {
        sql: 'insert into client_conflict (client_id, account_id, added_at, audit_id) values (?, ?, 1, ?)',
        args: [asked?.client_id, id[yokoyama], auditId],
      },
    ])
    const [real, made] = [await officer?.get(path), await officer?.get(paths.desk.issueSlip(nobody))]
    expect(real?.status).toBe(404)
    expect(await real?.text()).toBe(await made?.text())
    expect(await (await officer?.get(paths.desk.toIssue()))?.text()).not.toContain(path)
    expect(await (await officer?.get(paths.desk.today()))?.text()).not.toContain(path)
  })
})

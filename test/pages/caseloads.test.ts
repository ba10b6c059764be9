import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Staff } from '../../src/access/actor.ts'
import { registerClient } from '../../src/desk/clients/register.ts'
import { paths } from '../../src/paths.ts'
import { casesText } from '../../src/text/cases.ts'
import { refusalTexts } from '../../src/text/refusals.ts'
import { clientInput } from '../desk/desk-stage.ts'
import { natsui, newcomer, onDay, ooba, register, whereTo } from '../journeys/casework.ts'
import type { TestApp } from '../support/app.ts'
import { testApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Person } from '../support/person.ts'
import { rowsOf } from '../support/rows.ts'
import { seededTown } from '../support/town.ts'

// Lists of cases, and the supervisor's half: loads, handing over, covers.

type Signed = Awaited<ReturnType<TestApp['signInAs']>>
const [miyake, sakamaki] = ['miyake@city-komorebi.example.jp', 'sakamaki@city-komorebi.example.jp'] as const
const [shimizu, murai] = ['shimizu@komorebi-shakyo.example.jp', 'murai@komorebi-shakyo.example.jp'] as const

let app: TestApp
let desk: TestDatabase
let consultant: Signed
let supervisor: Signed
beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  app = testApp(town)
  consultant = await app.signInAs(natsui)
  supervisor = await app.signInAs(sakamaki)
})

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'form-dup-name': 'off',
    'tel-non-breaking': 'off',
    'long-title': 'off',
  },
})
const findingsIn = async (html: string) => {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))
}
const textOf = async (person: Person, path: string) => (await person.get(path)).text()
const requestsOf = async (work: () => Promise<Response>) => {
  desk.forget()
  const response = await work()
  return { status: response.status, requests: desk.requests(), response }
}
const rowsIn = (page: string) => page.split('<th scope="row"').length - 1
const staffOf = ({ account }: Signed): Staff => ({
  role: 'consultant',
  id: account.id,
  name: account.name,
  agencyId: account.agencyId,
})
const clientOf = async (id: string) => {
  const [row] = await rowsOf(desk, `select consultant_id, version from client where id = '${id}'`)
  return { consultantId: String(row?.consultant_id), version: Number(row?.version) }
}

describe('a list of cases', () => {
  test('of fifty comes in two requests, and the rest on the next page', async () => {
    const { account } = await app.signInAs(shimizu)
    const person = await app.signInAs(shimizu)
    const held = rowsIn(await textOf(person, paths.desk.clients()))
    for (let made = held; made < 53; made += 1) {
      await registerClient(app.deskAs({ ...staffOf(person), id: account.id }), clientInput({ phone: '' }))
    }
    const first = await requestsOf(() => person.get(paths.desk.clients()))
    const page = await first.response.text()
    expect([first.requests, rowsIn(page), page.includes(casesText.caption(53))]).toEqual([2, 50, true])
    expect(await findingsIn(page)).toEqual([])
    expect(rowsIn(await textOf(person, paths.desk.clients({ page: '2' })))).toBe(3)
    expect((await person.get(paths.desk.clients({ page: '99' }))).status).toBe(200)
  })

  test('is narrowed by its address alone, and says what was narrowed', async () => {
    const all = rowsIn(await textOf(consultant, paths.desk.clients()))
    const counts = await Promise.all(
      [{ step: 'none' }, { step: 'late' }, { quiet: 'yes' }, { wait: 'yes' }, { tab: 'closed' }].map(async (search) => {
        const { requests, response } = await requestsOf(() => consultant.get(paths.desk.clients(search)))
        return { requests, rows: rowsIn(await response.text()) }
      }),
    )
    expect(all).toBeGreaterThan(0)
    expect(counts.every(({ rows }) => rows < all)).toBe(true)
    for (const sort of ['quiet', 'due']) {
      expect(rowsIn(await textOf(consultant, paths.desk.clients({ sort })))).toBe(all)
    }
    const waiting = await rowsOf(
      desk,
      "select distinct c.id from client c join referral r on r.client_id = c.id and r.state = 'issued' join account a on a.id = c.consultant_id where a.name in ('夏井 さやか', '大場 健吾')",
    )
    expect(counts[3]?.rows).toBe(waiting.length)
  })

  test('of the agency has initials and numbers alone: no way in but the one that asks why, no name, no step, and nobody whose conflict list names the reader', async () => {
    const colleague = await app.signInAs(miyake)
    const mine = await register(colleague, { name: '秘 みつ', kana: 'ひ みつ', phone: '' })
    const page = await textOf(consultant, paths.desk.clients({ tab: 'agency' }))
    expect(page).toContain('H.M.')
    for (const word of ['秘 みつ', `"${paths.desk.client(mine)}"`, casesText.columns.step]) {
      expect(page).not.toContain(word)
    }
    await rowsOf(
      desk,
      `insert into audit (id, at, actor_role, actor_id, act, entity, entity_id, outcome, request_id) values ('conflict-2', 1, 'consultant', 'x', 'client.write', 'client', '${mine}', 'done', 'r')`,
    )
    await rowsOf(
      desk,
      `insert into client_conflict (client_id, account_id, added_at, audit_id) values ('${mine}', '${consultant.account.id}', 1, 'conflict-2')`,
    )
    expect(await textOf(consultant, paths.desk.clients({ tab: 'agency' }))).not.toContain('H.M.')
    const other = await app.signInAs(shimizu)
    expect(await textOf(other, paths.desk.clients({ tab: 'agency' }))).not.toContain('H.M.')
  })

  test('is kept under a name, once, by who keeps it alone, and let go again', async () => {
    const keep = (name: string) => consultant.post(paths.desk.clientFilters(), { name, step: 'late', sort: 'due' })
    const kept = await requestsOf(() => keep('遅れている人'))
    expect([kept.status, kept.requests]).toEqual([303, 3])
    const page = await textOf(consultant, whereTo(kept.response))
    expect(page).toContain(casesText.kept.done.kept)
    expect(page).toContain(`href="${paths.desk.clients({ step: 'late', sort: 'due' }).replaceAll('&', '&amp;')}"`)
    expect(await findingsIn(page)).toEqual([])
    const again = await keep('遅れている人')
    expect([again.status, (await again.text()).includes(refusalTexts.filterTaken)]).toEqual([409, true])
    expect((await keep('')).status).toBe(422)
    expect(await textOf(await app.signInAs(miyake), paths.desk.clients())).not.toContain('遅れている人')
    const drop = (name: string) => consultant.post(paths.desk.clientFiltersDrop(), { name })
    expect((await drop('遅れている人')).status).toBe(303)
    expect((await drop('遅れている人')).status).toBe(404)
  })
})

describe('a supervisor’s day', () => {
  test('says the load of each consultant of the agency in two requests; a figure leads to the cases behind it', async () => {
    const { requests, response } = await requestsOf(() => supervisor.get(paths.desk.today()))
    const page = await response.text()
    expect([requests, await findingsIn(page)]).toEqual([2, []])
    for (const name of ['三宅 千尋', '大場 健吾', '夏井 さやか']) expect(page).toContain(name)
    expect(page).not.toContain('清水 典子')
    for (const [, href = '', count = ''] of page.matchAll(/<a href="(\/desk\/clients\?who=[^"]+)">(\d+)<\/a>/gu)) {
      if (href.includes('step=late')) continue
      expect([href, rowsIn(await textOf(supervisor, href.replaceAll('&amp;', '&')))]).toEqual([href, Number(count)])
    }
  })
})

describe('handing over', () => {
  const handTo = async (person: Person, of: { from: string; to: string; clients: readonly string[] }) =>
    person.post(paths.desk.caseload(of.from), { clients: of.clients, consultantId: of.to })

  test('moves the case with its referrals and follow-ups, and a line on the new one’s day says so', async () => {
    const colleague = await app.signInAs(miyake)
    const clientId = await register(colleague, { name: '渡 わたる', kana: 'わたり わたる', phone: '' })
    const [from, to] = [colleague.account.id, consultant.account.id]
    const page = await textOf(supervisor, paths.desk.caseload(from))
    expect([page.includes('W.W.'), page.includes('渡 わたる'), await findingsIn(page)]).toEqual([true, false, []])
    const { status, requests } = await requestsOf(() => handTo(supervisor, { from, to, clients: [`${clientId}-1`] }))
    expect([status, requests]).toEqual([303, 3])
    expect(await clientOf(clientId)).toEqual({ consultantId: to, version: 2 })
    expect(await textOf(consultant, paths.desk.today())).toContain(casesText.caseload.told('三宅 千尋'))
    expect((await consultant.get(paths.desk.client(clientId))).status).toBe(200)
    expect((await colleague.get(paths.desk.client(clientId))).status).toBe(404)
    const stale = await handTo(supervisor, { from, to, clients: [`${clientId}-1`] })
    expect(stale.status).toBe(409)
  })

  test('to whom the client’s conflict list names is refused, and nobody of the chosen is moved', async () => {
    const colleague = await app.signInAs(miyake)
    const [one, two] = [await register(colleague, { phone: '' }), await register(colleague, { phone: '' })]
    await rowsOf(
      desk,
      `insert into audit (id, at, actor_role, actor_id, act, entity, entity_id, outcome, request_id) values ('conflict-3', 1, 'consultant', 'x', 'client.write', 'client', '${one}', 'done', 'r')`,
    )
    await rowsOf(
      desk,
      `insert into client_conflict (client_id, account_id, added_at, audit_id) values ('${one}', '${consultant.account.id}', 1, 'conflict-3')`,
    )
    const answer = await handTo(supervisor, {
      from: colleague.account.id,
      to: consultant.account.id,
      clients: [`${one}-1`, `${two}-1`],
    })
    expect([answer.status, (await answer.text()).includes(refusalTexts.cannotHold)]).toEqual([409, true])
    expect((await clientOf(two)).consultantId).toBe(colleague.account.id)
  })

  test('is for the agency’s own supervisor, to a consultant who works there', async () => {
    const clientId = await register(consultant, { phone: '' })
    const from = consultant.account.id
    const clients = [`${clientId}-1`]
    const elsewhere = await app.signInAs(murai)
    expect((await elsewhere.get(paths.desk.caseload(from))).status).toBe(404)
    const to = (await app.signInAs(miyake)).account.id
    expect((await handTo(elsewhere, { from, to, clients })).status).toBe(404)
    expect((await handTo(consultant, { from, to, clients })).status).toBe(403)
    for (const wrong of [(await app.signInAs(shimizu)).account.id, supervisor.account.id, 'nobody', from]) {
      expect((await handTo(supervisor, { from, to: wrong, clients })).status).toBe(422)
    }
    expect((await handTo(supervisor, { from, to, clients: [] })).status).toBe(422)
    expect((await handTo(supervisor, { from, to, clients: ['01KNOBODY-1'] })).status).toBe(404)
    expect((await clientOf(clientId)).consultantId).toBe(from)
  })
})

describe('a cover', () => {
  const plan = (person: Person, of: { absent: string; standIn: string; from?: string; until?: string }) =>
    person.post(paths.desk.covers(), {
      absentId: of.absent,
      standInId: of.standIn,
      ...onDay('fromOn', of.from ?? '2026-11-18'),
      ...onDay('untilOn', of.until ?? '2026-11-20'),
    })

  test('opens the cases to the stand-in for its days, tells both, and closes them when it is ended early', async () => {
    const absent = await app.signInAs(miyake)
    const clientId = await register(absent, { phone: '' })
    const standIn = await app.signInAs(natsui)
    expect((await standIn.get(paths.desk.client(clientId))).status).toBe(404)
    const planned = await requestsOf(() => plan(supervisor, { absent: absent.account.id, standIn: standIn.account.id }))
    expect([planned.status, planned.requests]).toEqual([303, 3])
    expect((await standIn.get(paths.desk.client(clientId))).status).toBe(200)
    expect(await textOf(standIn, paths.desk.today())).toContain('三宅 千尋さんの相談者をあなたが')
    expect(await textOf(absent, paths.desk.today())).toContain('あなたの相談者を夏井 さやかさんが')
    const page = await textOf(supervisor, paths.desk.covers())
    expect(await findingsIn(page)).toEqual([])
    const [cover] = await rowsOf(
      desk,
      `select id from cover where absent_id = '${absent.account.id}' and state = 'planned'`,
    )
    const end = (person: Person) => person.post(paths.desk.coverEnd(String(cover?.id)), { version: '1' })
    expect((await end(standIn)).status).toBe(404)
    expect((await end(supervisor)).status).toBe(303)
    expect((await standIn.get(paths.desk.client(clientId))).status).toBe(404)
  })

  test('is planned by who is away or by their supervisor; nobody names themselves for another', async () => {
    const absent = (await app.signInAs(ooba)).account.id
    const me = consultant.account.id
    expect((await plan(consultant, { absent, standIn: me })).status).toBe(404)
    expect((await plan(await app.signInAs(murai), { absent, standIn: me })).status).toBe(404)
    const own = { absent: me, standIn: absent, from: '2026-12-01', until: '2026-12-04' }
    expect((await plan(consultant, own)).status).toBe(303)
    expect((await plan(consultant, own)).status).toBe(409)
  })

  test('is refused with another agency’s consultant, with oneself, for days that are over or for too long', async () => {
    const me = consultant.account.id
    const other = (await app.signInAs(miyake)).account.id
    const elsewhere = (await app.signInAs(shimizu)).account.id
    for (const wrong of [
      { absent: me, standIn: elsewhere },
      { absent: me, standIn: me },
      { absent: me, standIn: other, from: '2026-11-17' },
      { absent: me, standIn: other, until: '2026-11-17' },
      { absent: me, standIn: other, until: '2027-06-01' },
    ]) {
      const answer = await plan(consultant, wrong)
      expect([wrong, answer.status]).toEqual([wrong, 422])
      expect(await findingsIn(await answer.text())).toEqual([])
    }
  })
})

describe('an account in charge of clients', () => {
  test('T33: is not disabled, moved or given another role before they are handed over', async () => {
    const admin = await app.signInAs('admin')
    const { account } = await app.signInAs(miyake)
    const change = (more: Record<string, string>) =>
      admin.post(paths.desk.account(account.id), {
        version: String(account.version),
        name: account.name,
        role: 'consultant',
        agencyId: String(account.agencyId),
        ...more,
      })
    const other = String((await app.signInAs(shimizu)).account.agencyId)
    const leaving: Record<string, string>[] = [{ isDisabled: 'yes' }, { role: 'supervisor' }, { agencyId: other }]
    for (const more of leaving) {
      const answer = await change(more)
      const page = await answer.text()
      expect([answer.status, page.includes(refusalTexts.hasClients)]).toEqual([409, true])
    }
    const held = await rowsOf(
      desk,
      `select id, version from client where consultant_id = '${account.id}' and state <> 'closed'`,
    )
    const page = await textOf(admin, paths.desk.account(account.id))
    expect(page).toContain(`${held.length}人`)
    const clients = held.map(({ id, version }) => `${String(id)}-${String(version)}`)
    const free = await rowsOf(
      desk,
      `select x.client_id from client_conflict x where x.account_id = '${consultant.account.id}'`,
    )
    const away = new Set(free.map(({ client_id: id }) => String(id)))
    const to = (await app.signInAs(ooba)).account.id
    expect(clients.some((one) => away.has(one.split('-')[0] ?? ''))).toBe(true)
    const handed = await supervisor.post(paths.desk.caseload(account.id), { clients, consultantId: to })
    expect(handed.status).toBe(303)
    expect((await change({ isDisabled: 'yes' })).status).toBe(303)
  })
})

test('no list, load or cover says a person’s name', async () => {
  for (const path of [
    paths.desk.today(),
    paths.desk.clients(),
    paths.desk.caseload(consultant.account.id),
    paths.desk.covers(),
  ]) {
    expect(await textOf(supervisor, path)).not.toContain(newcomer.name)
  }
})

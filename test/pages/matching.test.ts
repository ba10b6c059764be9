import { beforeAll, describe, expect, test } from 'vitest'
import { newSecret } from '../../src/crypto/tokens.ts'
import type { Account } from '../../src/desk/accounts/account.ts'
import { planCover } from '../../src/desk/caseloads/plan-cover.ts'
import { paths } from '../../src/paths.ts'
import { natsui, newcomer, ooba, openingOf, register, whereTo } from '../journeys/casework.ts'
import type { TestApp } from '../support/app.ts'
import { testApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Person } from '../support/person.ts'
import { rowsOf } from '../support/rows.ts'
import { seededTown, townToday } from '../support/town.ts'
import { faultsIn } from './valid-html.ts'

let app: TestApp
let desk: TestDatabase
let consultant: Person
let natsuiAccount: Account
let clientId: string
let openingId: string
beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  app = testApp(town)
  const signedIn = await app.signInAs(natsui)
  consultant = signedIn
  natsuiAccount = signedIn.account
  clientId = await register(consultant)
  openingId = (await openingOf(app, { family: 'trial', today: townToday })).opening.id
})

const asked = async (work: () => Promise<Response>) => {
  desk.forget()
  const response = await work()
  return { status: response.status, requests: desk.requests(), text: await response.text() }
}
const list = (at = {}) => paths.desk.clientOpenings(clientId, at)
const place = async (fields: Record<string, string>) =>
  consultant.press(await (await consultant.get(list())).text(), {
    action: paths.desk.clientOpeningsPlace(clientId),
    fields: { ik: newSecret(), openingId, to: 'basket', ...fields },
  })

describe('what fits a person', () => {
  test('takes two requests, is sound HTML, says rung and pay first, and asks for what was not told', async () => {
    const page = await asked(async () => consultant.get(list()))
    expect([page.status, page.requests]).toEqual([200, 2])
    expect(await faultsIn(page.text)).toEqual([])
    expect(page.text).toContain('「働きたい形」を、まだ聞いていません')
    expect(page.text).not.toContain(newcomer.name)
    const one = await (await consultant.get(list({ rung: 'tour' }))).text()
    const offers = one.split('class="card offer"').slice(1)
    expect(offers.length).toBeGreaterThan(0)
    for (const offer of offers) expect(offer).toMatch(/見学[\s\S]*?給料なし/u)
    for (const odd of ['rung=nothing', 'page=999', 'page=-1', 'page=x', 'done=nothing']) {
      expect((await consultant.get(`${list()}?${odd}`)).status).toBe(200)
    }
  })

  test('the hidden ones stand below with their reason once the person has told', async () => {
    const about = paths.desk.aboutPart(clientId, 'work')
    const told = { days: ['sun'], bands: ['morning'], dayHours: 'h4' }
    const form = await (await consultant.get(about)).text()
    expect((await consultant.press(form, { action: about, fields: told })).status).toBe(303)
    const page = await (await consultant.get(list())).text()
    expect(page).toContain('曜日が重なりません')
    expect(page).toContain('出していないもの')
    expect(page).not.toContain('まだ聞いていません</')
    expect(
      (
        await consultant.press(await (await consultant.get(about)).text(), {
          action: about,
          fields: { days: [], bands: [], dayHours: 'unsure' },
        })
      ).status,
    ).toBe(303)
  })
})

describe('the basket', () => {
  test('takes an opening in three requests, leads back to the same place, and a second press is the same press', async () => {
    const fields = { ik: newSecret(), rung: 'tour', page: '1' }
    const first = await asked(async () => {
      const html = await (await consultant.get(list())).text()
      desk.forget()
      return consultant.press(html, {
        action: paths.desk.clientOpeningsPlace(clientId),
        fields: { ...fields, openingId, to: 'basket' },
      })
    })
    expect([first.status, first.requests]).toEqual([303, 3])
    expect(await (await consultant.get(list())).text()).toContain('本人と話すかご（1/5件）')
  })

  test('goes on one easy sheet with readings, without a name, in three requests, and the print is on record', async () => {
    const sheet = await asked(async () => consultant.get(paths.desk.clientOpeningsSheet(clientId)))
    expect([sheet.status, sheet.requests]).toEqual([200, 3])
    expect(await faultsIn(sheet.text)).toEqual([])
    const paper = /<article[\s\S]*<\/article>/u.exec(sheet.text)?.[0] ?? ''
    for (const said of ['<rt>', '給', 'やってみたい', '年']) expect(paper).toContain(said)
    for (const name of [newcomer.name, 'H.T.']) expect(paper).not.toContain(name)
    const prints = await rowsOf(
      desk,
      `select fields from audit where act = 'client.print' and entity_id = '${clientId}'`,
    )
    expect(prints).toEqual([{ fields: 'openings' }])
  })

  test('a sixth, a stale page and a missing reason come back with words, and nothing is lost', async () => {
    const before = await (await consultant.get(list())).text()
    const others = await rowsOf(
      desk,
      `select id from opening where state = 'published' and valid_until >= '${townToday}' and family = 'trial' and id <> '${openingId}' limit 5`,
    )
    for (const { id } of others.slice(0, 4)) expect((await place({ openingId: String(id) })).status).toBe(303)
    const sixth = await place({ openingId: String(others[4]?.id) })
    expect([sixth.status, (await sixth.text()).includes('かごに入れられるのは5件までです')]).toEqual([409, true])
    const action = paths.desk.clientOpeningsPlace(clientId)
    const stale = await consultant.press(before, { action, fields: { openingId, to: 'list' } })
    expect([stale.status, (await stale.text()).includes('ほかの人が先に変更しました')]).toEqual([409, true])
    const unsaid = await place({ to: 'notFor', reason: '' })
    expect([unsaid.status, (await unsaid.text()).includes('向かないわけ')]).toEqual([422, true])
    const away = await place({ to: 'notFor', reason: 'far' })
    expect(whereTo(away)).toContain('done=notFor')
    expect(await (await consultant.get(list())).text()).toContain('通えない')
  })
})

describe('proposing', () => {
  test('shows why it fits with a first line to change, warns, and stops nothing that the law does not stop', async () => {
    const { opening } = await openingOf(app, { family: 'employment', today: townToday })
    const about = paths.desk.aboutPart(clientId, 'work')
    const form = await (await consultant.get(about)).text()
    const told = { days: ['sun'], ways: ['walk'], dayHours: 'h8' }
    expect((await consultant.press(form, { action: about, fields: told })).status).toBe(303)
    const action = paths.desk.propose(clientId)
    const page = await asked(async () => consultant.get(paths.desk.propose(clientId, { opening: opening.id })))
    expect([page.status, page.requests]).toEqual([200, 2])
    expect(await faultsIn(page.text)).toEqual([])
    expect(page.text).toContain('止めるものではありません')
    expect(/name="whyFits"[^>]*value="([^"]+)"/u.exec(page.text)?.[1]).toContain('1日')
    const blank = await consultant.press(page.text, { action, fields: { whyFits: '', support: '消えない文' } })
    expect([blank.status, (await blank.text()).includes('消えない文')]).toEqual([422, true])
    const fields = { ik: newSecret(), whyFits: '本人が話して決めた', support: '' }
    expect((await consultant.press(page.text, { action, fields })).status).toBe(303)
    const again = await (await consultant.get(paths.desk.propose(clientId, { opening: opening.id }))).text()
    expect(again).toContain('もう提案・紹介しています')
    expect(again).not.toContain('name="whyFits"')
  })

  test('an opening leads to one’s own clients, by initials and number', async () => {
    const other = await openingOf(app, { family: 'trial', today: townToday })
    const page = await asked(async () => consultant.get(paths.desk.openingClients(other.opening.id)))
    expect([page.status, page.requests]).toEqual([200, 2])
    expect(await faultsIn(page.text)).toEqual([])
    expect(page.text).toContain('合いそうな相談者')
    expect(page.text).not.toContain(newcomer.name)
    expect(await (await consultant.get(paths.desk.opening(other.opening.id))).text()).toContain(
      paths.desk.openingClients(other.opening.id),
    )
    expect((await consultant.get(paths.desk.openingClients('nothing'))).status).toBe(404)
    for (const role of ['supervisor', 'desk', 'admin', 'auditor', 'referrer'] as const) {
      const person = await app.signInAs(role)
      expect((await person.get(paths.desk.openingClients(other.opening.id))).status).toBe(403)
    }
  })

  test('a colleague finds nothing; who stands in does, until the conflict list names them', async () => {
    const colleague = await app.signInAs(ooba)
    const pages = [
      list(),
      paths.desk.clientOpeningsSheet(clientId),
      paths.desk.propose(clientId, { opening: openingId }),
    ]
    const action = paths.desk.clientOpeningsPlace(clientId)
    const sent = { version: '1', openingId, to: 'basket' }
    const answers = async () => [
      ...(await Promise.all(pages.map(async (path) => (await colleague.get(path)).status))),
      (await colleague.post(action, sent)).status,
    ]
    const mine = async () => (await colleague.get(paths.desk.openingClients(fitting))).text()
    const about = paths.desk.aboutPart(clientId, 'work')
    await consultant.press(await (await consultant.get(about)).text(), {
      action: about,
      fields: { days: [], ways: [], dayHours: 'unsure' },
    })
    const [free] = await rowsOf(
      desk,
      `select id from opening where state = 'published' and valid_until >= '${townToday}' and rung = 'tour' and id <> '${openingId}'`,
    )
    const fitting = String(free?.id)
    expect(await answers()).toEqual([404, 404, 404, 404])

    const { id, name, agencyId } = natsuiAccount
    const days = { fromOn: townToday, untilOn: townToday }
    await planCover(app.deskAs({ role: 'consultant', id, name, agencyId }), {
      absentId: id,
      standInId: colleague.account.id,
      ...days,
    })
    expect(await answers()).toEqual([200, 200, 200, 409])
    const shown = (await mine()).includes(paths.desk.client(clientId))

    await rowsOf(
      desk,
      `insert into audit (id, at, actor_role, actor_id, act, entity, entity_id, outcome, request_id) values ('conflict-9', 1, 'consultant', 'x', 'client.write', 'client', '${clientId}', 'done', 'r')`,
    )
    await rowsOf(
      desk,
      `insert into client_conflict (client_id, account_id, added_at, audit_id) values ('${clientId}', '${colleague.account.id}', 1, 'conflict-9')`,
    )
    expect(await answers()).toEqual([404, 404, 404, 404])
    expect([shown, (await mine()).includes(paths.desk.client(clientId))]).toEqual([true, false])
  })
})

import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { sharedText } from '../../src/text/shared.ts'
import { addDays } from '../../src/law/calendar.ts'
import { natsui, newcomer, onDay, openingOf, propose, register, tsuda } from '../journeys/casework.ts'
import type { TestApp } from '../support/app.ts'
import { testApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Fields, Person } from '../support/person.ts'
import { rowsOf } from '../support/rows.ts'
import { seededTown, townToday } from '../support/town.ts'
import { faultsIn } from './valid-html.ts'

let app: TestApp
let desk: TestDatabase
let consultant: Person
let other: Person
let clientId: string
let otherAgency: string
beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  app = testApp(town)
  consultant = await app.signInAs(natsui)
  const theirs = await app.signInAs(tsuda)
  other = theirs
  otherAgency = theirs.account.agencyId ?? ''
  clientId = await register(consultant)
})

const until = addDays(townToday, 60)
const consent = (more: Fields = {}): Fields => ({
  audience: 'agency',
  agencyId: otherAgency,
  items: ['wish', 'notes'],
  purpose: '二つの窓口で一緒に支えるため',
  ...onDay('untilOn', until),
  how: 'paper',
  told: 'yes',
  ...more,
})
const give = (person: Person, more: Fields = {}) => person.post(paths.desk.newConsent(clientId), consent(more))
const idOfLatest = async () => {
  const [row] = await rowsOf(desk, `select id from consent where client_id = '${clientId}' order by id desc limit 1`)
  return String(row?.id)
}
const requestsOf = async (work: () => Promise<Response>) => {
  desk.forget()
  const response = await work()
  return { status: response.status, requests: desk.requests(), text: await response.text() }
}

describe('the pages of consents', () => {
  test('each answer in two requests and are sound HTML, also with what was typed wrong', async () => {
    const given = await give(consultant)
    expect([given.status, given.headers.get('location')]).toEqual([
      303,
      paths.desk.consents(clientId, { done: 'given' }),
    ])
    const id = await idOfLatest()
    const pages = [
      paths.desk.consents(clientId, { done: 'given' }),
      paths.desk.newConsent(clientId),
      paths.desk.newConsent(clientId, { renews: id }),
      paths.desk.consentSlip(clientId, id),
      paths.desk.keepAway(clientId),
      paths.desk.envelope(clientId),
      paths.desk.revokeByCard(),
    ]
    const answers = []
    for (const path of pages) answers.push(await requestsOf(async () => consultant.get(path)))
    answers.push(await requestsOf(async () => other.get(paths.desk.shared())))
    answers.push(await requestsOf(async () => other.get(paths.desk.sharedClient(clientId))))
    expect(answers.map(({ status, requests }) => [status, requests])).toEqual(answers.map(() => [200, 2]))
    for (const { text } of answers) expect(await faultsIn(text)).toEqual([])
  })

  test('a form that lacks something comes back with everything typed and links to its fields', async () => {
    const more = { audience: 'family', items: [], receiver: '', purpose: '消えては困る<b>', how: 'spoken', told: '' }
    const answer = await give(consultant, more)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    for (const name of ['items', 'receiver', 'spokenReason', 'told']) expect(page).toContain(`href="#f-${name}"`)
    expect(page).toContain('消えては困る&lt;b&gt;')
    const late = await give(consultant, onDay('untilOn', addDays(townToday, 200)))
    expect(late.status).toBe(422)
    expect(await late.text()).toContain('6か月')
  })

  test('another agency reads sections in the words of the record, without a code of ours', async () => {
    const id = await register(consultant, { name: '早川 みなみ', kana: 'はやかわ みなみ', phone: '' })
    const fields = { version: '0', days: ['mon', 'hol'], bands: ['morning'], jobs: '清掃' }
    expect((await consultant.post(paths.desk.aboutPart(id, 'work'), fields)).status).toBe(303)
    const given = await consultant.post(paths.desk.newConsent(id), consent({ items: ['work', 'plan'] }))
    expect(given.status).toBe(303)
    const page = await (await other.get(paths.desk.sharedClient(id))).text()
    expect(page).toContain('清掃')
    expect(page).toMatch(/：月/u)
    expect(page).not.toMatch(/\b(?:mon|hol|morning|unsure|unasked)\b/u)
    expect(page).toContain(sharedText.plan.none)
    expect(await faultsIn(page)).toEqual([])
  })

  test('a press that is repeated gives one consent', async () => {
    const count = async () => (await rowsOf(desk, `select id from consent where client_id = '${clientId}'`)).length
    const before = await count()
    const fields = consent({ ik: 'k'.repeat(43), audience: 'family', receiver: '姉' })
    const answers = [
      await consultant.post(paths.desk.newConsent(clientId), fields),
      await consultant.post(paths.desk.newConsent(clientId), fields),
    ]
    expect(answers.map(({ status, headers }) => [status, headers.get('location')])).toEqual(
      answers.map(() => [303, paths.desk.consents(clientId, { done: 'given' })]),
    )
    expect(await count()).toBe(before + 1)
  })

  test('the paper says the same as the screen, and the name stands nowhere on it', async () => {
    const id = await idOfLatest()
    const slip = await (await consultant.get(paths.desk.consentSlip(clientId, id))).text()
    const screen = await (await consultant.get(paths.desk.consents(clientId))).text()
    for (const text of ['姉（家族）', '二つの窓口で一緒に支えるため', '断ってもかまいません']) {
      const said = text === '断ってもかまいません' ? '断ってかまいません' : text
      expect([slip.includes(said), screen.includes(said)]).toEqual([true, true])
    }
    for (const word of [newcomer.name, newcomer.kana, '星野']) expect(slip).not.toContain(word)
    const [row] = await rowsOf(desk, `select case_number from client where id = '${clientId}'`)
    expect(slip.split(`${String(row?.case_number)}-2`).length - 1).toBeGreaterThanOrEqual(2)
  })

  test('an envelope shows an address, a name and the town, and nothing of the desk', async () => {
    const addressed = await register(consultant, { address: 'こもれび市みどり町1-2' })
    const page = await (await consultant.get(paths.desk.envelope(addressed))).text()
    const label = /<article[\s\S]*<\/article>/u.exec(page)?.[0] ?? ''
    expect(label).toContain('こもれび市みどり町1-2')
    expect(label).toContain(newcomer.name)
    expect(label).not.toMatch(/窓口|相談|仕事|支援|紹介|0199/u)
  })
})

describe('the other agency', () => {
  test('sees the name in the list, what is ticked on the page, adds a note, and sees nothing once it is revoked', async () => {
    const list = await (await other.get(paths.desk.shared())).text()
    expect(list).toContain(newcomer.name)
    const page = await (await other.get(paths.desk.sharedClient(clientId))).text()
    expect(page).toContain(newcomer.wish)
    expect(page).not.toContain(newcomer.concern)
    expect(page).not.toContain('1234')
    expect((await other.get(paths.desk.client(clientId))).status).toBe(404)

    const note = { kind: 'phone', ...onDay('notedOn', townToday), body: '隣から書き足す' }
    const noted = await other.post(paths.desk.sharedClient(clientId), note)
    expect([noted.status, noted.headers.get('location')]).toEqual([
      303,
      paths.desk.sharedClient(clientId, { done: 'done' }),
    ])
    expect(await (await consultant.get(paths.desk.client(clientId))).text()).toContain('隣から書き足す')
    const wrong = await other.post(paths.desk.sharedClient(clientId), { ...note, body: '' })
    expect(wrong.status).toBe(422)

    const [row] = await rowsOf(
      desk,
      `select id, version from consent where client_id = '${clientId}' and agency_id = '${otherAgency}' and state = 'given'`,
    )
    const revoke = paths.desk.consentRevoke(clientId, String(row?.id))
    const done = await consultant.post(revoke, { version: String(row?.version) })
    expect(done.status).toBe(303)
    const [gone, absent] = [
      await other.get(paths.desk.sharedClient(clientId)),
      await other.get(paths.desk.sharedClient('nobody')),
    ]
    expect([gone.status, absent.status]).toEqual([404, 404])
    expect(await gone.text()).toBe(await absent.text())
    expect(await (await other.get(paths.desk.shared())).text()).not.toContain(newcomer.name)
    expect((await other.post(paths.desk.sharedClient(clientId), note)).status).toBe(404)
  })
})

describe('the keep-away list on the pages', () => {
  test('hides the firm where openings are proposed, says how many, and warns', async () => {
    const { opening } = await openingOf(app, { family: 'trial', today: townToday })
    const path = paths.desk.propose(clientId)
    const list = paths.desk.clientOpenings(clientId)
    expect(await (await consultant.get(list)).text()).toContain('まだ聞いていません')
    const running = await propose(consultant, { clientId, openingId: opening.id })
    const kept = { kind: 'firm', employerId: opening.employerId ?? '', words: 'かなりあのわけ' }
    const added = await consultant.post(paths.desk.keepAway(clientId), kept)
    expect(added.status).toBe(303)
    const page = await (await consultant.get(list)).text()
    expect(page).toMatch(/近づかない先：\d+件/u)
    expect(page).not.toContain(opening.id)
    expect(page).toContain('かなりあのわけ')
    expect(await (await consultant.get(`${path}?opening=${opening.id}`)).text()).not.toContain('name="whyFits"')
    const refused = await consultant.post(path, { openingId: opening.id, whyFits: '近い', support: '' })
    expect(refused.status).toBe(409)
    const kepts = await (await consultant.get(paths.desk.keepAway(clientId))).text()
    expect(kepts).toContain(paths.desk.referral(running))
    const toFirm = await consultant.post(paths.desk.referralPapers(running), { kinds: 'disclosure', way: 'print' })
    expect(toFirm.status).toBe(303)
    expect(await (await consultant.get(paths.desk.papersLast(running))).text()).not.toContain('かなりあ')
  })

  test('asks again for what is missing, and refuses what it does not know', async () => {
    for (const [fields, name] of [
      [{ kind: 'firm' }, 'employerId'],
      [{ kind: 'workplace' }, 'workplaceId'],
      [{ kind: 'family' }, 'words'],
      [{}, 'kind'],
    ] as const) {
      const answer = await consultant.post(paths.desk.keepAway(clientId), fields)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(`href="#f-${name}"`)
    }
    const unknown = await consultant.post(paths.desk.keepAway(clientId), { kind: 'firm', employerId: 'nobody' })
    expect(unknown.status).toBe(404)
  })
})

test('by the number of the card the officer ends a consent and sees neither name nor item', async () => {
  await give(consultant)
  const id = await idOfLatest()
  const slip = await (await consultant.get(paths.desk.consentSlip(clientId, id))).text()
  const number = /\d{6}-\d+/u.exec(slip)?.[0] ?? ''
  const officer = await app.signInAs('desk')
  const wrong = await officer.post(paths.desk.revokeByCard(), { number: '000000-9' })
  expect(wrong.status).toBe(422)
  const done = await officer.post(paths.desk.revokeByCard(), { number })
  expect(done.status).toBe(303)
  const page = await (await officer.get(done.headers.get('location') ?? '')).text()
  expect(page).toContain('取り消しました')
  expect(page).not.toMatch(/星野|H\.T\./u)
  expect((await other.get(paths.desk.sharedClient(clientId))).status).toBe(404)
  expect((await officer.get(paths.desk.consents(clientId))).status).toBe(403)
})

import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { newSecret } from '../../src/crypto/tokens.ts'
import { agree, natsui, newcomer, onDay, ooba, openingOf, propose, register, step } from '../journeys/casework.ts'
import type { TestApp } from '../support/app.ts'
import { testApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Person } from '../support/person.ts'
import { rowsOf } from '../support/rows.ts'
import { seededTown, townToday } from '../support/town.ts'

let app: TestApp
let desk: TestDatabase
let listings: TestDatabase
let consultant: Person
let clientId: string
let referralId: string
let freeId: string
beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  listings = town.public
  app = testApp(town)
  consultant = await app.signInAs(natsui)
  clientId = await register(consultant)
  const { opening } = await openingOf(app, { family: 'trial', today: townToday })
  referralId = await propose(consultant, { clientId, openingId: opening.id })
  freeId = (await openingOf(app, { family: 'employment', today: townToday })).opening.id
})

const requestsOf = async (work: () => Promise<Response>) => {
  desk.forget()
  listings.forget()
  const response = await work()
  return { status: response.status, requests: desk.requests() + listings.requests(), text: await response.text() }
}
// The styles are how hono/jsx writes HTML; a form may carry a list.
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
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${ruleId} ${line}: ${message}`))
}
const unknown = '01K0000000000000000000000X'
const note = { kind: 'phone', ...onDay('notedOn', townToday), body: '電話で話した' }

describe('reading', () => {
  test('every page of the consultant answers in two requests and is sound HTML', async () => {
    const [placement] = await rowsOf(
      desk,
      `select p.id, min(f.id) as follow from placement p join follow_up f on f.placement_id = p.id join account a on a.id = p.consultant_id where a.name = '夏井 さやか' group by p.id`,
    )
    const pages = [
      paths.desk.today(),
      paths.desk.clients(),
      paths.desk.newClient(),
      paths.desk.client(clientId),
      paths.desk.clientOpenings(clientId),
      `${paths.desk.propose(clientId)}?opening=${freeId}`,
      paths.desk.openingClients(freeId),
      paths.desk.referrals(),
      paths.desk.referral(referralId),
      paths.desk.referralPapers(referralId),
      paths.desk.firstDay(referralId),
      paths.desk.placements(),
      paths.desk.placement(String(placement?.id)),
      paths.desk.followUp(String(placement?.follow)),
    ]
    const answers = []
    for (const path of pages) answers.push(await requestsOf(async () => consultant.get(path)))
    expect(answers.map(({ status, requests }) => [status, requests])).toEqual(pages.map(() => [200, 2]))
    for (const { text } of answers) expect(await findingsIn(text)).toEqual([])
  })

  test('lists show initials and numbers, never a name', async () => {
    for (const path of [
      paths.desk.today(),
      paths.desk.clients(),
      paths.desk.referrals(),
      paths.desk.referral(referralId),
    ]) {
      expect(await (await consultant.get(path)).text()).not.toContain(newcomer.name)
    }
  })

  test('another consultant’s client is absent like one that never was, and the look is on record as denied', async () => {
    const other = await app.signInAs(ooba)
    for (const pathOf of [paths.desk.client, paths.desk.propose, paths.desk.referral, paths.desk.referralPapers]) {
      const known = pathOf === paths.desk.client || pathOf === paths.desk.propose ? clientId : referralId
      const answers = await Promise.all([other.get(pathOf(known)), other.get(pathOf(unknown))])
      expect(answers.map(({ status }) => status)).toEqual([404, 404])
      const [theirs, absent] = await Promise.all(answers.map(async (answer) => answer.text()))
      expect(theirs).toBe(absent)
    }
    const denied = await rowsOf(
      desk,
      `select outcome from audit where entity_id = '${clientId}' and act = 'client.look' and actor_id = '${other.account.id}'`,
    )
    expect(denied.map(({ outcome }) => outcome)).toEqual(['denied', 'denied'])
  })

  test('another consultant cannot write to it either', async () => {
    const other = await app.signInAs(ooba)
    expect((await other.post(paths.desk.clientNote(clientId), note)).status).toBe(404)
    const agreed = { version: '1', agreedHow: 'phone' }
    expect((await other.post(paths.desk.referralAgree(referralId), agreed)).status).toBe(404)
    expect((await other.post(paths.desk.clientNote(unknown), { ...note, body: '' })).status).toBe(404)
  })

  test('a supervisor’s list leads to the page that asks for a purpose, and the record itself is refused', async () => {
    const supervisor = await app.signInAs('supervisor')
    const list = await (await supervisor.get(paths.desk.clients())).text()
    expect(list).toContain('H.T.')
    expect(list).not.toContain(`"${paths.desk.client(clientId)}"`)
    expect(list).toContain(`"${paths.desk.clientSupervise(clientId)}"`)
    expect((await supervisor.get(paths.desk.client(clientId))).status).toBe(404)
  })

  test('every role has a first page of its own; the others are refused a record', async () => {
    for (const role of ['supervisor', 'desk', 'admin', 'auditor', 'referrer'] as const) {
      const person = await app.signInAs(role)
      const day = await requestsOf(async () => person.get(paths.desk.today()))
      expect([role, day.status, day.requests]).toEqual([role, 200, 2])
      expect((await person.get(paths.desk.client(clientId))).status).toBe(role === 'supervisor' ? 404 : 403)
      expect((await person.post(paths.desk.clientNote(clientId), note)).status).toBe(403)
    }
  })
})

describe('writing', () => {
  test('a note takes three requests, pressed again two and is there once', async () => {
    const fields = { ...note, ik: newSecret(), body: '一度だけ書く' }
    const first = await requestsOf(async () => consultant.post(paths.desk.clientNote(clientId), fields))
    const again = await requestsOf(async () => consultant.post(paths.desk.clientNote(clientId), fields))
    expect([first.status, first.requests, again.status, again.requests]).toEqual([303, 3, 303, 2])
    const page = await (await consultant.get(paths.desk.client(clientId))).text()
    expect(page.split('一度だけ書く').length - 1).toBe(1)
  })

  test('a form without what it needs comes back with everything typed and links to its fields', async () => {
    const fields = { ...newcomer, purposeShown: '', kana: '', phone: 'abc', wish: '消えては困る<b>' }
    const { purposeShown: _, ...typed } = fields
    const answer = await consultant.post(paths.desk.newClient(), typed)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    for (const name of ['purposeShown', 'kana', 'phone']) expect(page).toContain(`href="#f-${name}"`)
    expect(page).toContain('消えては困る&lt;b&gt;')
    expect(page).toContain('value="abc"')
  })

  test('a mistyped date comes back as it was typed', async () => {
    const answer = await consultant.post(paths.desk.clientNote(clientId), {
      ...note,
      ...onDay('notedOn', '2026-02-31'),
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('value="31"')
    expect(page).toContain('電話で話した')
  })

  test('an unknown field is no form of ours', async () => {
    expect((await consultant.post(paths.desk.clientNote(clientId), { ...note, race: 'x' })).status).toBe(400)
  })

  test('two tabs: the second answer is stale and keeps its text', async () => {
    await agree(consultant, referralId)
    await step(consultant, {
      id: referralId,
      action: paths.desk.referralIssue(referralId),
      fields: { method: 'paper' },
    })
    const page = await (await consultant.get(paths.desk.referral(referralId))).text()
    const action = paths.desk.referralAnswer(referralId)
    const fields = { answer: 'accepted', channel: 'phone', behalfReason: '一つ目の画面' }
    expect((await consultant.press(page, { action, fields })).status).toBe(303)
    const stale = await consultant.press(page, {
      action,
      fields: { ...fields, ik: newSecret(), behalfReason: '二つ目の画面の文' },
    })
    expect(stale.status).toBe(409)
    const text = await stale.text()
    expect(text).toContain('ほかの人が先に変更しました')
    expect(text).toContain('二つ目の画面の文')
  })

  test('the same opening is proposed to one client once while it is live', async () => {
    const { opening } = await openingOf(app, { family: 'employment', today: townToday })
    await propose(consultant, { clientId, openingId: opening.id })
    const again = await consultant.post(paths.desk.propose(clientId), {
      openingId: opening.id,
      whyFits: 'もう一度',
      support: '',
    })
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('もう一度')
  })

  test('an end without a start’s date is kept without one', async () => {
    const fields = { result: 'notContinuing', reason: 'schedule', ...onDay('startedOn', townToday) }
    const action = paths.desk.referralSettle(referralId)
    expect((await step(consultant, { id: referralId, action, fields })).status).toBe(303)
    expect(await rowsOf(desk, `select state, visit_on from referral where id = '${referralId}'`)).toEqual([
      { state: 'notContinuing', visit_on: null },
    ])
  })
})

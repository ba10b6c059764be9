import { HtmlValidate } from 'html-validate'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newSecret } from '../../src/crypto/tokens.ts'
import { paths } from '../../src/paths.ts'
import { dayText } from '../../src/text/day.ts'
import { natsui, newcomer, onDay, ooba, register, whereTo } from '../journeys/casework.ts'
import type { TestApp } from '../support/app.ts'
import { testApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Fields, Person } from '../support/person.ts'
import { everythingIn, rowsOf } from '../support/rows.ts'
import { seededTown, townToday } from '../support/town.ts'

// The consultant's day, as it is read and worked off. The town's day is a Wednesday.

const shimizu = 'shimizu@komorebi-shakyo.example.jp'

let app: TestApp
let desk: TestDatabase
let consultant: Person
let clientId = ''
beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  app = testApp({ ...town, desk: { ...desk, fetch: recording(desk.fetch) } })
  consultant = await app.signInAs(natsui)
  clientId = await register(consultant)
})

/** What goes to the database: how many bytes, and which statements in which order. */
const sent: { bytes: number; statements: readonly string[] }[] = []
const recording =
  (send: typeof fetch): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init)
    const body = await request.clone().text()
    const statements = body
      .split('"sql":"')
      .slice(1)
      .map((rest) => rest.split('","')[0] ?? '')
    sent.push({ bytes: body.length, statements })
    return send(request)
  }

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
const lineOf = (html: string, words: string) =>
  /<li class="day-row"[\s\S]*?<\/li>/gu[Symbol.match](html)?.find((line) => line.includes(words)) ?? ''
const section = (html: string, id: string) =>
  new RegExp(`<section class="day-list" id="${id}"[\\s\\S]*?</section>`, 'u').exec(html)?.[0] ?? ''

const step = (body: string, dueOn = townToday): Fields => ({ body, ...onDay('dueOn', dueOn) })
const write = async (body: string, dueOn = townToday) => {
  const answer = await consultant.post(paths.desk.clientStep(clientId), step(body, dueOn))
  const id = /line=([^&]+)/u.exec(whereTo(answer))?.[1] ?? ''
  return { answer, id }
}

describe('a next step', () => {
  test('is written in three requests, pressed again two, and stands on the day and in the header of the record', async () => {
    const fields = { ...step('靴の大きさを聞く'), ik: newSecret() }
    const first = await requestsOf(() => consultant.post(paths.desk.clientStep(clientId), fields))
    const again = await requestsOf(() => consultant.post(paths.desk.clientStep(clientId), fields))
    expect([first.status, first.requests, again.status, again.requests]).toEqual([303, 3, 303, 2])
    expect(whereTo(again.response)).toBe(whereTo(first.response))
    const day = await textOf(consultant, whereTo(first.response))
    expect(section(day, 'today').split('靴の大きさを聞く').length - 1).toBe(1)
    expect(day).toContain(dayText.after.planned)
    expect(await textOf(consultant, paths.desk.client(clientId))).toContain('靴の大きさを聞く')
  })

  test('lies in the database under seal', async () => {
    await write('封をして置く言葉')
    expect(await everythingIn(desk)).not.toContain('封をして')
  })

  test('comes back as it was typed when its day is over or no day at all', async () => {
    for (const [day, status] of [
      ['2026-11-17', 422],
      ['2026-02-31', 422],
    ] as const) {
      const answer = await consultant.post(paths.desk.clientStep(clientId), step('消えては困る<b>', day))
      const page = await answer.text()
      expect([answer.status, page.includes('消えては困る&lt;b&gt;')]).toEqual([status, true])
      expect(await findingsIn(page)).toEqual([])
    }
    const empty = await consultant.post(paths.desk.clientStep(clientId), step('  '))
    expect([empty.status, (await empty.text()).includes('href="#f-body"')]).toEqual([422, true])
  })

  test('is not written for another consultant’s client, nor moved or closed by anybody else', async () => {
    const other = await app.signInAs(shimizu)
    expect((await other.post(paths.desk.clientStep(clientId), step('x'))).status).toBe(404)
    expect((await other.get(paths.desk.clientStep(clientId))).status).toBe(404)
    const { id } = await write('ほかの人には動かせない')
    expect((await other.post(paths.desk.taskTurn(id), { version: '1', to: 'done' })).status).toBe(404)
    expect((await other.post(paths.desk.taskMove(id), { version: '1', how: 'tomorrow', was: townToday })).status).toBe(
      404,
    )
    expect((await other.get(paths.desk.taskMove(id))).status).toBe(404)
  })
})

describe('a line of the day', () => {
  test('is done from the line: it is gone, the notice takes it back, and it stands there again', async () => {
    await write('済ませる一手')
    const page = await textOf(consultant, paths.desk.today())
    const action = /action="([^"]+turn)"/u.exec(lineOf(page, '済ませる一手'))?.[1] ?? ''
    const { status, requests, response } = await requestsOf(() => consultant.post(action, { version: '1', to: 'done' }))
    expect([status, requests]).toEqual([303, 3])
    const after = await textOf(consultant, whereTo(response))
    expect(after).not.toContain('済ませる一手')
    expect(after).toContain(dayText.after.done)
    const back = await consultant.press(after, { action, fields: {} })
    expect(back.status).toBe(303)
    expect(await textOf(consultant, whereTo(back))).toContain('済ませる一手')
  })

  test('is put off to tomorrow, and the notice puts it back on its day', async () => {
    const { id } = await write('あすにする一手')
    const moved = await consultant.post(paths.desk.taskMove(id), { version: '1', how: 'tomorrow', was: townToday })
    const after = await textOf(consultant, whereTo(moved))
    expect(section(after, 'today')).not.toContain('あすにする一手')
    expect(section(after, 'soon')).toContain('あすにする一手')
    const back = await consultant.press(after, { action: paths.desk.taskMove(id), fields: {} })
    expect(section(await textOf(consultant, whereTo(back)), 'today')).toContain('あすにする一手')
  })

  test('is put off to a day that is typed; a day that is over is told beside the field', async () => {
    const { id } = await write('日を選ぶ一手')
    const form = await textOf(consultant, paths.desk.taskMove(id))
    expect(form).toContain('日を選ぶ一手')
    expect(await findingsIn(form)).toEqual([])
    const to = (day: string) =>
      consultant.post(paths.desk.taskMove(id), { version: '1', how: 'day', was: townToday, ...onDay('on', day) })
    const over = await to('2026-11-01')
    expect([over.status, (await over.text()).includes('きょうから1年先までの日')]).toEqual([422, true])
    expect((await consultant.post(paths.desk.taskMove(id), { version: '1', how: 'day', was: townToday })).status).toBe(
      422,
    )
    expect((await to('2026-11-24')).status).toBe(303)
    expect((await to('2026-11-25')).status).toBe(409)
  })

  test('of a follow-up is moved too, and the date it asks about stays', async () => {
    const [row] = await rowsOf(
      desk,
      `select f.id, f.version, f.due_on, f.asked_on from follow_up f join client c on c.id = f.client_id join account a on a.id = c.consultant_id
       where a.name = '夏井 さやか' and f.state = 'due' and f.due_on <= '2026-11-25' limit 1`,
    )
    const [id, was] = [String(row?.id), String(row?.due_on)]
    expect((await requestsOf(() => consultant.get(paths.desk.followUpMove(id)))).requests).toBe(2)
    const fields = { version: String(row?.version), how: 'day', was, ...onDay('on', '2026-12-24') }
    const moved = await consultant.post(paths.desk.followUpMove(id), fields)
    expect(moved.status).toBe(303)
    const kept = () => rowsOf(desk, `select due_on, asked_on from follow_up where id = '${id}'`)
    expect(await kept()).toEqual([{ due_on: '2026-12-24', asked_on: row?.asked_on }])
    const after = await textOf(consultant, whereTo(moved))
    await consultant.press(after, { action: paths.desk.followUpMove(id), fields: {} })
    expect(await kept()).toEqual([{ due_on: was, asked_on: row?.asked_on }])
  })

  test('that no task stands behind becomes a next step when it is put off, and is gone', async () => {
    const id = await register(consultant, { name: '間 なぎさ', kana: 'はざま なぎさ', phone: '' })
    const day = await textOf(consultant, paths.desk.today())
    const line = lineOf(section(day, 'noStep'), 'H.N.')
    expect(line).toContain(paths.desk.clientLater(id))
    const later = await consultant.post(paths.desk.clientLater(id), { about: 'noStep', how: 'week' })
    const after = await textOf(consultant, whereTo(later))
    expect(lineOf(section(after, 'noStep'), 'H.N.')).toBe('')
    expect(section(after, 'soon')).toContain(dayText.laterSteps.noStep)
    expect(await findingsIn(await textOf(consultant, paths.desk.clientLater(id, 'silent')))).toEqual([])
    expect((await consultant.get(paths.desk.clientLater(id, 'nonsense'))).status).toBe(404)
  })

  test('says that somebody was not heard of, by their own limit', async () => {
    const id = await register(consultant, { name: '田部 しずか', kana: 'たべ しずか', phone: '' })
    const note = { kind: 'phone', ...onDay('notedOn', '2026-11-08'), body: '電話で話した' }
    await consultant.post(paths.desk.clientNote(id), note)
    const silent = async () => lineOf(section(await textOf(consultant, paths.desk.today()), 'silent'), 'T.S.')
    expect(await silent()).toBe('')
    const set = (silentAfter: string, version: string) =>
      consultant.post(paths.desk.clientSilence(id), { version, silentAfter })
    expect((await set('9', '1')).status).toBe(303)
    expect(await silent()).toContain(dayText.silent(10))
    expect((await set('20', '1')).status).toBe(409)
    expect((await set('3', '2')).status).toBe(422)
    expect((await set('', '2')).status).toBe(303)
    expect(await silent()).toBe('')
  })
})

describe('the day', () => {
  test('is read in two requests, with what was read on record, and is sound HTML with its counts on top', async () => {
    const { requests, response } = await requestsOf(() => consultant.get(paths.desk.today()))
    const page = await response.text()
    expect([requests, await findingsIn(page)]).toEqual([2, []])
    for (const [, id = '', count = ''] of page.matchAll(/<a href="#(\w+)">[^<]+<b>(\d+)<\/b>/gu)) {
      expect([id, section(page, id).split('class="day-row"').length - 1]).toEqual([id, Number(count)])
    }
    const looked = await rowsOf(
      desk,
      "select actor_id from audit where act = 'today.read' and entity = 'day' and outcome = 'shown'",
    )
    expect(looked.length).toBeGreaterThan(0)
  })

  test('is printed without names, without firms and without the words of a message', async () => {
    const [sheet, day] = [await textOf(consultant, paths.desk.daySheet()), await textOf(consultant, paths.desk.today())]
    expect(await findingsIn(sheet)).toEqual([])
    const rows = sheet.split('day-sheet__box').length - 1
    const counted = [...sheet.matchAll(/ほか(\d+)件/gu)].reduce((sum, [, more]) => sum + Number(more), 0)
    expect(rows + counted).toBe(day.split('class="day-row"').length - 1)
    expect(day).toContain('来週の面談は行ける')
    for (const word of [newcomer.name, '来週の面談は行ける', '株式会社', '有限会社']) expect(sheet).not.toContain(word)
  })

  test('of a stand-in has the cases of who is away, marked, and the day after the last one nothing of them', async () => {
    const away = await rowsOf(
      desk,
      "select c.id, c.case_number from client c join account a on a.id = c.consultant_id where a.name = '大場 健吾'",
    )
    const numbers = (page: string) => away.filter(({ case_number: number }) => page.includes(String(number))).length
    const day = await textOf(consultant, paths.desk.today())
    expect(numbers(day)).toBeGreaterThan(0)
    expect(day).toContain(dayText.standIn('大場 健吾'))
    expect((await consultant.get(paths.desk.client(String(away[0]?.id)))).status).toBe(200)
    const later = testApp({ ...(await seededTown()), now: Date.parse('2026-11-22T10:00:00+09:00') })
    const standIn = await later.signInAs(natsui)
    expect(numbers(await textOf(standIn, paths.desk.today()))).toBe(0)
    expect((await standIn.get(paths.desk.client(String(away[0]?.id)))).status).toBe(404)
    const back = await later.signInAs(ooba)
    expect(numbers(await textOf(back, paths.desk.today()))).toBeGreaterThan(0)
  })

  test('takes nothing from an address that was written by hand', async () => {
    for (const query of [
      'done=moved&line=%3Cb%3E&version=1&was=x',
      'done=constructor',
      'done=done&line=a&version=9e9',
    ]) {
      const page = await textOf(consultant, `${paths.desk.today()}?${query}`)
      expect(page).not.toContain(dayText.undo)
    }
  })
})

describe('a message', () => {
  const leave = (person: Person, { who, body = '伝言の文' }: { who: string; body?: string }) =>
    person.post(paths.desk.messages(), { who, body })
  const withoutKeys = (html: string) => html.replaceAll(/name="ik" value="[^"]+"/gu, '')
  const messages = async () =>
    Number((await rowsOf(desk, "select count(*) as n from client_task where kind = 'message'"))[0]?.n)
  let officer: Person
  beforeEach(async () => {
    officer = await app.signInAs('desk')
  })

  test('reaches the person in charge by kana or phone, and one of another agency too', async () => {
    const before = await messages()
    await leave(officer, { who: 'ホシノ　ツバサ', body: 'かなで届く文' })
    await leave(await app.signInAs(shimizu), { who: '090-1234-5678', body: '電話で届く文' })
    expect(await messages()).toBe(before + 2)
    const day = section(await textOf(consultant, paths.desk.today()), 'today')
    expect(lineOf(day, 'かなで届く文')).toContain('H.T.')
    expect(lineOf(day, '電話で届く文')).toContain('清水 典子')
  })

  test('says the very same whether such a client exists or not: answer, page, and what is asked of the database', async () => {
    const seen = []
    const before = await messages()
    for (const who of [newcomer.kana, 'イナイ ダレカ']) {
      sent.length = 0
      const { status, requests, response } = await requestsOf(() => leave(officer, { who }))
      const batches = sent.map((one) => ({ ...one }))
      const page = withoutKeys(await textOf(officer, whereTo(response)))
      const [audit] = await rowsOf(
        desk,
        "select act, entity, outcome, fields, purpose, on_behalf_of, channel, length(entity_id) as long from audit where act = 'message.leave' order by id desc limit 1",
      )
      seen.push({ status, requests, batches, to: whereTo(response), page, audit })
    }
    expect(seen[1]).toEqual(seen[0])
    expect(seen[0]).toMatchObject({ status: 303, requests: 3 })
    const last = seen[0]?.batches.at(-1)?.statements ?? []
    expect(last.some((sql) => sql.startsWith('insert into client_task'))).toBe(true)
    expect(await messages()).toBe(before + 1)
  })

  test('reaches everybody of one name, and nobody whose conflict list names who writes', async () => {
    const same = { kana: 'おなじ なまえ', phone: '' }
    const [one] = [
      await register(consultant, { ...same, name: '同 名前' }),
      await register(consultant, { ...same, name: '同じ 名前' }),
    ]
    const before = await messages()
    await leave(officer, { who: same.kana })
    expect(await messages()).toBe(before + 2)
    const writer = await app.signInAs('desk')
    await rowsOf(
      desk,
      `insert into audit (id, at, actor_role, actor_id, act, entity, entity_id, outcome, request_id) values ('conflict-audit', 1, 'consultant', 'x', 'client.write', 'client', '${one}', 'done', 'r')`,
    )
    await rowsOf(
      desk,
      `insert into client_conflict (client_id, account_id, added_at, audit_id) values ('${one}', '${writer.account.id}', 1, 'conflict-audit')`,
    )
    await leave(writer, { who: same.kana })
    expect(await messages()).toBe(before + 3)
  })

  test('keeps what was typed when something is missing, and is not for everybody', async () => {
    const answer = await leave(officer, { who: '', body: '消えては困る' })
    const page = await answer.text()
    expect([answer.status, page.includes('消えては困る'), page.includes('href="#f-who"')]).toEqual([422, true, true])
    expect(await findingsIn(page)).toEqual([])
    for (const role of ['admin', 'auditor', 'referrer'] as const) {
      expect((await leave(await app.signInAs(role), { who: newcomer.kana })).status).toBe(403)
    }
  })
})

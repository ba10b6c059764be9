import { beforeAll, describe, expect, test } from 'vitest'
import { newSecret } from '../../src/crypto/tokens.ts'
import { paths } from '../../src/paths.ts'
import { refusalTexts } from '../../src/text/refusals.ts'
import { natsui, onDay, ooba, register } from '../journeys/casework.ts'
import { planInput } from '../desk/record-inputs.ts'
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
beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  app = testApp(town)
  consultant = await app.signInAs(natsui)
})

const requestsOf = async (work: () => Promise<Response>) => {
  desk.forget()
  const response = await work()
  return { status: response.status, requests: desk.requests(), text: await response.text() }
}
const textOf = async (path: string) => (await consultant.get(path)).text()
/** Opens the page and presses its form that goes to `action`: by default to the page itself. */
const press = async (page: string, { action = page, ...fields }: Fields & { action?: string } = {}) =>
  consultant.press(await textOf(page), { action, fields })

const note = { kind: 'phone', withWhom: 'family', outcome: 'leftMessage', ...onDay('notedOn', townToday) }
const { version: _, startsOn: __, endsOn: ___, reviewOn: ____, ...planWords } = planInput
const planFields: Fields = {
  ...planWords,
  ...onDay('startsOn', '2026-11-20'),
  ...onDay('endsOn', '2027-05-20'),
  ...onDay('reviewOn', '2027-02-20'),
}
const turnFields = { reason: 'other', ...onDay('turnedOn', townToday), note: '話した' }

/** A client with a plan that was agreed to and looked back on. */
const planned = async () => {
  const clientId = await register(consultant)
  const place = { clientId, edition: 1 }
  await press(paths.desk.clientPlan(clientId))
  await press(paths.desk.planEdit(place), { ...planFields })
  const agreed = { ...onDay('agreedOn', townToday), agreedHow: 'meeting' }
  const answer = await press(paths.desk.plan(place), { action: paths.desk.planAgree(place), ...agreed })
  expect(answer.status).toBe(303)
  return place
}

describe('the course of a record', () => {
  test('every page answers in two requests and is sound HTML', async () => {
    const place = await planned()
    const { clientId } = place
    await press(paths.desk.client(clientId), { action: paths.desk.clientNote(clientId), ...note, body: '話した' })
    const review = { ...onDay('reviewedOn', townToday), next: 'replan', motivation: 's3', ownWords: '近かった' }
    expect((await press(paths.desk.planReview(place), { ...review })).status).toBe(303)
    await press(paths.desk.plan(place), { action: paths.desk.clientPlan(clientId) })
    const next = { clientId, edition: 2 }
    const [row] = await rowsOf(desk, `select id from client_note where client_id = '${clientId}'`)
    const [reviewed] = await rowsOf(desk, `select id from plan_review where client_id = '${clientId}'`)
    const span = 'from-year=2026&from-month=11&from-day=1&until-year=2026&until-month=11&until-day=30'
    const pages = [
      paths.desk.client(clientId),
      paths.desk.client(clientId, { page: '2' }),
      paths.desk.noteCorrection(clientId, String(row?.id)),
      paths.desk.clientPlan(clientId),
      paths.desk.plan(place),
      paths.desk.planEdit(next),
      paths.desk.planReadiness(next),
      paths.desk.planReview(place),
      paths.desk.planSheet(place),
      paths.desk.reviewSheet(place, String(reviewed?.id)),
      paths.desk.papers(clientId),
      `${paths.desk.timelineSheet(clientId)}?${span}`,
      paths.desk.clientSuspend(clientId),
      paths.desk.clientClose(clientId),
    ]
    for (const path of pages) {
      const { status, requests, text } = await requestsOf(async () => consultant.get(path))
      expect([path, status, requests]).toEqual([path, 200, 2])
      expect(await faultsIn(text), path).toEqual([])
    }
  })

  test('"called, no answer" is one press, three requests, dated today', async () => {
    const id = await register(consultant)
    const done = await requestsOf(async () => consultant.post(paths.desk.clientNoAnswer(id), {}))
    expect([done.status, done.requests]).toEqual([303, 3])
    const rows = await rowsOf(
      desk,
      `select kind, outcome, with_whom, noted_on from client_note where client_id = '${id}'`,
    )
    expect(rows).toEqual([{ kind: 'phone', outcome: 'noAnswer', with_whom: 'person', noted_on: townToday }])
    expect(await textOf(paths.desk.client(id))).toContain('電話、出なかった')
  })

  test('what is half written waits for its author, even with a date that is none, and goes with the note', async () => {
    const id = await register(consultant)
    const half = { ...note, 'notedOn-day': '', body: '書きかけの文' }
    expect((await consultant.post(paths.desk.clientDraft(id), half)).status).toBe(303)
    const page = await textOf(paths.desk.client(id))
    expect(page).toContain('書きかけの文')
    expect(page).toContain('下書きの続き')
    await consultant.post(paths.desk.clientNote(id), { ...note, body: '書きあげた文' })
    expect(await textOf(paths.desk.client(id))).not.toContain('下書きの続き')
    expect(await rowsOf(desk, `select 1 from note_draft where client_id = '${id}'`)).toEqual([])
  })

  test('a correction stands beside the entry it corrects, once', async () => {
    const id = await register(consultant)
    await consultant.post(paths.desk.clientNote(id), { ...note, body: '火曜日' })
    const [row] = await rowsOf(desk, `select id from client_note where client_id = '${id}'`)
    const action = paths.desk.noteCorrection(id, String(row?.id))
    expect((await consultant.post(action, { ...note, body: '水曜日' })).status).toBe(303)
    const page = await textOf(paths.desk.client(id))
    for (const words of ['火曜日', '水曜日', '訂正あり']) expect(page).toContain(words)
    const again = await consultant.post(action, { ...note, body: '木曜日' })
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('木曜日')
  })

  test('more than fifty entries take a second page, and nothing stands on both', async () => {
    const id = await register(consultant)
    for (let count = 0; count < 52; count += 1) {
      await consultant.post(paths.desk.clientNote(id), { ...note, ik: newSecret(), body: `記録その${count}。` })
    }
    const [first, second] = [await textOf(paths.desk.client(id)), await textOf(paths.desk.client(id, { page: '2' }))]
    const shown = Array.from({ length: 52 }, (_one, count) => `記録その${count}。`)
    expect(shown.filter((words) => first.includes(words)).length).toBe(50)
    expect(shown.filter((words) => first.includes(words) !== second.includes(words)).length).toBe(52)
  })
})

describe('a plan', () => {
  test('says which of its five items is missing, keeps what was typed, and is agreed to when all are there', async () => {
    const clientId = await register(consultant)
    const place = { clientId, edition: 1 }
    await press(paths.desk.clientPlan(clientId))
    await press(paths.desk.planEdit(place), { ...planFields, cautions: '' })
    expect(await textOf(paths.desk.plan(place))).toContain('<b>支援で気をつけること</b>')
    const agreed = { version: '2', ...onDay('agreedOn', townToday), agreedHow: 'meeting' }
    const early = await consultant.post(paths.desk.planAgree(place), agreed)
    expect([early.status, (await early.text()).includes(refusalTexts.planIncomplete)]).toEqual([409, true])
    const wrong = await press(paths.desk.planEdit(place), {
      ...planFields,
      'reviewOn-day': '99',
      support: '消えては困る',
    })
    expect(wrong.status).toBe(422)
    const page = await wrong.text()
    for (const words of ['href="#f-reviewOn"', 'value="99"', '消えては困る']) expect(page).toContain(words)
  })

  test('that was agreed to is not written over; its steps are ticked in three requests', async () => {
    const place = await planned()
    const over = await consultant.post(paths.desk.planEdit(place), { ...planFields, version: '3' })
    expect([over.status, (await over.text()).includes(refusalTexts.planFrozen)]).toEqual([409, true])
    const ticked = await requestsOf(async () =>
      consultant.post(paths.desk.planSteps(place), { version: '3', done: '2' }),
    )
    expect([ticked.status, ticked.requests]).toEqual([303, 3])
    const [row] = await rowsOf(desk, `select steps_done from plan where client_id = '${place.clientId}'`)
    expect(JSON.parse(String(row?.steps_done))).toEqual([false, true, false, false, false, false])
  })

  test('prints with a line to sign on and a copy for the person, and that is on record', async () => {
    const place = await planned()
    const sheet = await textOf(paths.desk.planSheet(place))
    for (const words of ['支援計画書', '本人の署名', 'あなたの計画', 'あなたがすること']) expect(sheet).toContain(words)
    const looks = await rowsOf(
      desk,
      `select purpose from audit where entity_id = '${place.clientId}' and act = 'client.look' and purpose is not null`,
    )
    expect(looks).toEqual([{ purpose: '計画の用紙の印刷' }])
  })
})

describe('the end of a support', () => {
  test('closes the record for writing, says until when it is kept, and opens again', async () => {
    const { clientId } = await planned()
    expect((await press(paths.desk.clientClose(clientId), { ...turnFields })).status).toBe(303)
    const page = await textOf(paths.desk.client(clientId))
    expect(page).toContain('支援を終えています')
    expect(page).toContain('起算日')
    const refused = await consultant.post(paths.desk.clientNote(clientId), { ...note, body: 'あとから' })
    expect(refused.status).toBe(409)
    await press(paths.desk.clientReopen(clientId), { ...turnFields })
    expect((await consultant.post(paths.desk.clientNote(clientId), { ...note, body: 'また書く' })).status).toBe(303)
  })

  test('is refused while something runs, and says what', async () => {
    const [running] = await rowsOf(
      desk,
      `select c.id, c.version from client c join account a on a.id = c.consultant_id join placement p on p.client_id = c.id where a.name = '夏井 さやか' and p.state = 'started' limit 1`,
    )
    const id = String(running?.id)
    const fields = { version: String(running?.version), ...turnFields }
    const answer = await consultant.post(paths.desk.clientClose(id), fields)
    const page = await answer.text()
    expect([answer.status, page.includes(refusalTexts.stillRunning), page.includes('/desk/placements/')]).toEqual([
      409,
      true,
      true,
    ])
  })
})

test('nothing of it is there for a colleague', async () => {
  const { clientId } = await planned()
  const other = await app.signInAs(ooba)
  const place = { clientId, edition: 1 }
  for (const path of [paths.desk.clientPlan(clientId), paths.desk.planSheet(place), paths.desk.papers(clientId)]) {
    expect([path, (await other.get(path)).status]).toEqual([path, 404])
  }
  const posts: readonly (readonly [string, Fields])[] = [
    [paths.desk.clientNoAnswer(clientId), {}],
    [paths.desk.clientDraft(clientId), { body: 'x' }],
    [paths.desk.clientPlan(clientId), {}],
    [paths.desk.planSteps(place), { version: '3' }],
    [paths.desk.clientSuspend(clientId), { version: '1', ...turnFields }],
    [paths.desk.clientClose(clientId), { version: '1', ...turnFields }],
  ]
  for (const [path, fields] of posts) expect([path, (await other.post(path, fields)).status]).toEqual([path, 404])
})

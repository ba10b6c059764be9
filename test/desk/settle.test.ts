import { beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '../../src/access/actor.ts'
import type { Family } from '../../src/desk/openings/opening.ts'
import { openingsIn } from '../../src/desk/openings/store.ts'
import { addDays, addMonths } from '../../src/law/calendar.ts'
import { paths } from '../../src/paths.ts'
import { agree, hire, natsui, onDay, propose, register, step, told, whereTo } from '../journeys/casework.ts'
import type { TestApp } from '../support/app.ts'
import { testApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import { filledIn } from '../support/form.ts'
import type { Fields, Person } from '../support/person.ts'
import { rowsOf } from '../support/rows.ts'
import { seededTown, townToday } from '../support/town.ts'

// What came of a referral, over HTTP as the consultant does it.

let app: TestApp
let desk: TestDatabase
let listings: TestDatabase
let consultant: Person
beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  listings = town.public
  app = testApp(town)
  consultant = await app.signInAs(natsui)
})

type Wanted = { family: Family; isLastPlace?: boolean }

const freeOpening = async ({ family, isLastPlace = false }: Wanted) => {
  const { openings } = await app.deskAs(visitor).read({ openings: openingsIn(['published']) })
  const free = openings.find(
    ({ opening, liveReferrals, hires }) =>
      opening.family === family &&
      (opening.validUntil ?? '') >= townToday &&
      liveReferrals === 0 &&
      (!isLastPlace || hires + 1 === opening.places),
  )
  if (!free) throw new Error(`no free opening of ${family}`)
  return free.opening
}

/** A new client's referral that the firm has accepted. */
const accepted = async (wanted: Wanted) => {
  const opening = await freeOpening(wanted)
  const clientId = await register(consultant)
  const id = await propose(consultant, { clientId, openingId: opening.id })
  await agree(consultant, id)
  await step(consultant, { id, action: paths.desk.referralIssue(id), fields: { method: 'paper' } })
  const answer = { answer: 'accepted', channel: 'phone', behalfReason: '電話で返事' }
  await step(consultant, { id, action: paths.desk.referralAnswer(id), fields: answer })
  expect(await stateOf(id)).toBe('accepted')
  return { id, opening, clientId }
}

const stateOf = async (id: string) =>
  (await rowsOf(desk, `select state from referral where id = '${id}'`))[0]?.['state']
const settle = async (id: string, fields: Fields) =>
  step(consultant, { id, action: paths.desk.referralSettle(id), fields })
const placementOf = async (id: string) => {
  const [row] = await rowsOf(
    desk,
    `select id, state, started_on, ended_on, end_reason from placement where referral_id = '${id}'`,
  )
  return row ?? {}
}
const followUpsOf = async (id: string) =>
  rowsOf(
    desk,
    `select f.state, count(*) as n from follow_up f join placement p on p.id = f.placement_id where p.referral_id = '${id}' group by f.state`,
  )

describe('a hire', () => {
  test('that takes the last place closes the opening and its listing in the same request', async () => {
    const { id, opening } = await accepted({ family: 'employment', isLastPlace: true })
    const publicPage = paths.opening('ja', opening.number)
    expect((await app.visitor().get(publicPage)).status).toBe(200)
    const action = paths.desk.referralResult(id)
    const { ik: _, ...form } = filledIn(await (await consultant.get(action)).text(), action)
    desk.forget()
    listings.forget()
    const answer = await consultant.post(action, { ...form, changed: 'none', ...told })
    expect([answer.status, whereTo(answer)]).toEqual([303, paths.desk.referral(id)])
    expect([desk.requests(), listings.requests()]).toEqual([3, 1])
    expect((await app.visitor().get(publicPage)).status).toBe(410)
    expect(await rowsOf(desk, `select state, closed_as from opening where id = '${opening.id}'`)).toEqual([
      { state: 'closed', closed_as: 'filled' },
    ])
  })

  test('ends over HTTP with its reason, and what was still due falls away', async () => {
    const { id } = await accepted({ family: 'employment' })
    await hire(consultant, { id, startedOn: addDays(townToday, -10) })
    const { id: placementId } = await placementOf(id)
    const [path, action] = [paths.desk.placement(String(placementId)), paths.desk.placementEnd(String(placementId))]
    const page = await (await consultant.get(path)).text()
    const end = { endReason: 'health', ...onDay('endedOn', townToday) }

    for (const outside of [addDays(townToday, 1), addDays(townToday, -11)]) {
      const refused = await consultant.post(action, { ...end, version: '1', ...onDay('endedOn', outside) })
      expect(refused.status).toBe(409)
      expect(await refused.text()).toContain('始まりの日から今日までの日を入れてください')
    }
    const missing = await consultant.press(page, { action, fields: { ...end, endReason: '' } })
    expect(missing.status).toBe(422)

    const fresh = await (await consultant.get(path)).text()
    desk.forget()
    const done = await consultant.press(fresh, { action, fields: end })
    expect([done.status, whereTo(done), desk.requests()]).toEqual([303, path, 3])
    expect(await placementOf(id)).toMatchObject({ state: 'ended', ended_on: townToday, end_reason: 'health' })
    expect(await followUpsOf(id)).toEqual([{ state: 'cancelled', n: expect.any(Number) }])
    const again = await consultant.post(action, { ...end, version: '2' })
    expect(again.status).toBe(409)
    const other = await app.signInAs('ooba@city-komorebi.example.jp')
    expect((await other.post(action, { ...end, version: '2' })).status).toBe(404)
  })
})

test('a trial goes from accepted over its days to the next rung: its placement is ended and nothing of it stays due', async () => {
  const { id, opening } = await accepted({ family: 'trial' })
  expect((await settle(id, { result: 'trialing', ...onDay('startedOn', addDays(townToday, -2)) })).status).toBe(303)
  expect(await stateOf(id)).toBe('trialing')
  expect(await placementOf(id)).toMatchObject({ state: 'started', ended_on: null })

  // The last talk is written down; the rest of the plan is still due.
  const [due] = await rowsOf(
    desk,
    `select f.id from follow_up f join placement p on p.id = f.placement_id where p.referral_id = '${id}' and f.state = 'due' order by f.due_on limit 1`,
  )
  const talk = paths.desk.followUp(String(due?.['id']))
  const form = await (await consultant.get(talk)).text()
  const said = { sign: 'good', method: 'meet', note: '次の段へ進みたい' }
  expect((await consultant.press(form, { action: talk, fields: said })).status).toBe(303)

  expect((await settle(id, { result: 'nextRung' })).status).toBe(303)
  expect(await stateOf(id)).toBe('nextRung')
  expect(await placementOf(id)).toMatchObject({ state: 'ended', ended_on: townToday, end_reason: 'stepUp' })
  const left = await followUpsOf(id)
  expect(left.map(({ state }) => state)).not.toContain('due')
  expect(left).toContainEqual({ state: 'done', n: 1 })
  expect(await rowsOf(desk, `select state from opening where id = '${opening.id}'`)).toEqual([{ state: 'published' }])
})

describe('a start', () => {
  test.each([
    ['a day more than six months ahead', addDays(addMonths(townToday, 6), 1)],
    ['a day more than six months back', addDays(addMonths(townToday, -6), -1)],
    ['in another century', '2126-11-18'],
    ['a year ago by one digit', '2025-11-18'],
  ])('%s is refused and everything typed stays', async (_, startedOn) => {
    const { id } = await accepted({ family: 'trial' })
    for (const result of ['visiting', 'trialing']) {
      const answer = await settle(id, { result, ...onDay('startedOn', startedOn) })
      expect(answer.status).toBe(409)
      const page = await answer.text()
      expect(page).toContain('きょうの前後6か月のうちの日を入れてください')
      expect(page).toContain(`value="${startedOn.slice(0, 4)}"`)
    }
    expect(await stateOf(id)).toBe('accepted')
    await step(consultant, { id, action: paths.desk.referralWithdraw(id) })
  })

  test.each([addMonths(townToday, 6), addMonths(townToday, -6)])('on %s is within six months', async (startedOn) => {
    const { id } = await accepted({ family: 'trial' })
    expect((await settle(id, { result: 'trialing', ...onDay('startedOn', startedOn) })).status).toBe(303)
  })
})

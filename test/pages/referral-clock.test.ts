import { beforeAll, expect, test } from 'vitest'
import { addDays } from '../../src/law/calendar.ts'
import { paths } from '../../src/paths.ts'
import { agree, natsui, openingOf, propose, register, step, whereTo } from '../journeys/casework.ts'
import { rawOn } from '../db/raw.ts'
import type { Raw } from '../db/raw.ts'
import { testApp } from '../support/app.ts'
import type { Person } from '../support/person.ts'
import { seededTown, townToday } from '../support/town.ts'

// The clock of a referral as its consultant meets it: on the day, on the referral's page, pressed once.

let raw: Raw
let consultant: Person
let id = ''
beforeAll(async () => {
  const town = await seededTown()
  const app = testApp(town)
  raw = rawOn(town.desk)
  consultant = await app.signInAs(natsui)
  const { opening } = await openingOf(app, { family: 'trial', today: townToday })
  id = await propose(consultant, { clientId: await register(consultant), openingId: opening.id })
  await agree(consultant, id)
  await step(consultant, { id, action: paths.desk.referralIssue(id), fields: { method: 'paper' } })
  await raw.run('drop trigger referral_update')
})

const row = async () => (await raw.all('select * from referral where id = ?', [id]))[0] ?? {}
const set = (sql: string) => raw.run({ sql: `update referral set ${sql} where id = ?`, args: [id] })
const textOf = async (path: string) => (await consultant.get(path)).text()

test('the page says what day it is and what comes next', async () => {
  expect(await textOf(paths.desk.referral(id))).toContain('紹介したばかり')
  await set(`clock_from = '${addDays(townToday, -6)}', clock_step = 'first'`)
  expect(await textOf(paths.desk.referral(id))).toMatch(/返事待ち \d日目.*7日目の.*もう一度メールでたずねます/su)
})

test('on the phone’s day there is a line with the number; a call in vain is one press and comes back another day', async () => {
  await set(`clock_from = '${addDays(townToday, -16)}', clock_step = 'phone', clock_on = '${townToday}'`)
  const { letter_number: number } = await row()
  const day = await textOf(paths.desk.today())
  expect(day).toMatch(new RegExp(`電話する：.*${String(number)}.*href="tel:`, 'su'))
  const action = paths.desk.referralTried(id)
  const answer = await consultant.press(day, { action, fields: { to: 'done' } })
  expect([answer.status, whereTo(answer)]).toEqual([303, paths.desk.today({ done: 'tried' })])
  expect(String((await row())['clock_on']) > townToday).toBe(true)
  expect(await textOf(paths.desk.today())).not.toContain(paths.desk.referralTried(id))
  // The same form sent again is told that it worked; a form of another hour that somebody was faster.
  const stale = await consultant.press(day.replaceAll(/name="key" value="[^"]*"/gu, ''), { action, fields: {} })
  expect([303, 409]).toContain(stale.status)
})

test('closed in silence, the person is told in kind words, and the referral is opened again where it stood', async () => {
  await set(
    `state = 'noAnswer', closed_from = 'issued', clock_from = null, clock_step = null, clock_on = '${townToday}'`,
  )
  expect(await textOf(paths.desk.today())).toContain('返事がなかったことを本人に伝える')
  expect(await textOf(paths.desk.referral(id))).toContain('あなたに理由があるのではありません')
  expect((await step(consultant, { id, action: paths.desk.referralTold(id) })).status).toBe(303)
  expect((await row())['clock_on']).toBeNull()
  const answer = await step(consultant, { id, action: paths.desk.referralReopen(id) })
  expect(answer.status).toBe(303)
  expect(await row()).toMatchObject({ state: 'issued', closed_from: null, clock_from: townToday })
})

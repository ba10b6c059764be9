import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../src/law/calendar.ts'
import { paths } from '../../src/paths.ts'
import { agree, hire, natsui, onDay, propose, register, step } from '../journeys/casework.ts'
import { testApp, type TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Person } from '../support/person.ts'
import { rowsOf } from '../support/rows.ts'
import { seededTown, townToday } from '../support/town.ts'
import { oneOf } from './office-stage.ts'
import { faultsIn } from './valid-html.ts'

let app: TestApp
let desk: TestDatabase
let consultant: Person
let clientId: string
let trial: string
let job: string
let firm: string

const free = "o.state = 'published' and not exists (select 1 from referral r where r.opening_id = o.id)"

beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  app = testApp(town)
  consultant = await app.signInAs(natsui)
  clientId = await register(consultant)
  // A firm that offers both rungs, and a trial of at least three days.
  const pair = await oneOf(
    desk,
    `select o.id as trial, j.id as job, o.employer_id as firm from opening o
     join trial_terms t on t.opening_id = o.id and t.edition = o.edition and t.length_days >= 3
     join opening j on j.employer_id = o.employer_id and j.family = 'employment' and ${free.replaceAll('o.', 'j.')}
     where o.family = 'trial' and ${free} order by o.id limit 1`,
  )
  trial = String(pair['trial'])
  job = String(pair['job'])
  firm = String(pair['firm'])
})

const settled = async (id: string, settle: () => Promise<Response>) => {
  await agree(consultant, id)
  await step(consultant, { id, action: paths.desk.referralIssue(id), fields: { method: 'paper' } })
  const answer = { answer: 'accepted', channel: 'phone', behalfReason: '電話で返事' }
  await step(consultant, { id, action: paths.desk.referralAnswer(id), fields: answer })
  expect((await settle()).status).toBe(303)
  const placement = await oneOf(desk, `select id from placement where referral_id = '${id}'`)
  return String(placement['id'])
}
const pageOf = async (path: string) => {
  desk.forget()
  const html = await (await consultant.get(path)).text()
  expect([path, desk.requests()]).toEqual([path, 2])
  expect(await faultsIn(html)).toEqual([])
  return html
}

describe('product 8.5: the count of days without pay', () => {
  test('stands on the trial’s referral and on its placement, for this firm and in all', async () => {
    const began = { result: 'trialing', ...onDay('startedOn', addDays(townToday, -2)) }
    const id = await propose(consultant, { clientId, openingId: trial })
    const placementId = await settled(id, () =>
      step(consultant, { id, action: paths.desk.referralSettle(id), fields: began }),
    )
    for (const path of [paths.desk.referral(id), paths.desk.placement(placementId)]) {
      expect(await pageOf(path)).toContain('3日（この事業所では3日）')
    }
  })

  test('of the firm stands on the officer’s review of a trial: people and days, nobody’s name or number', async () => {
    const officer = await app.signInAs('desk')
    const html = await (await officer.get(paths.desk.opening(trial))).text()
    const people = await oneOf(
      desk,
      `select count(distinct p.client_id) n from placement p join opening o on o.id = p.opening_id
       where p.kind = 'trial' and o.employer_id = '${firm}' and p.started_on <= '${townToday}'`,
    )
    expect(html).toContain('この事業所の給料なしの受け入れ')
    expect(html).toContain(`12か月で${String(people['n'])}人・のべ`)
    const clients = await rowsOf(
      desk,
      `select c.id, c.case_number from client c join placement p on p.client_id = c.id join opening o on o.id = p.opening_id where o.employer_id = '${firm}'`,
    )
    expect(clients.length).toBeGreaterThan(0)
    for (const { id, case_number: number } of clients) {
      expect(html).not.toContain(String(id))
      expect(html).not.toContain(`>${String(number)}<`)
    }
  })

  test('of the firm is not shown on a job offer, nor to other agencies’ people', async () => {
    const officer = await app.signInAs('desk')
    const words = 'この事業所の給料なしの受け入れ'
    expect(await (await officer.get(paths.desk.opening(job))).text()).not.toContain(words)
    expect(await (await consultant.get(paths.desk.opening(trial))).text()).not.toContain(words)
  })
})

describe('R2-60: the subsidy guard', () => {
  test('after a trial at the same firm is said on the job’s referral, and a job that began before it is warned of', async () => {
    const id = await propose(consultant, { clientId, openingId: job })
    const before = await pageOf(paths.desk.referral(id))
    for (const words of ['この事業所で、体験・実習を3日しています。', 'いまの記録に、気になることはありません']) {
      expect(before).toContain(words)
    }
    // It stands in nobody's way: the hire is written down as it was.
    const placementId = await settled(id, () => hire(consultant, { id, startedOn: addDays(townToday, -1) }))
    for (const path of [paths.desk.referral(id), paths.desk.placement(placementId)]) {
      const html = await pageOf(path)
      expect(html).toContain('紹介より前に、採用が決まっているようです')
      expect(html).toContain('手続きを止めるものではありません')
    }
  })

  test('says nothing on an offer without a wish to a client who was never there', async () => {
    const newcomer = await register(consultant)
    const other = await oneOf(desk, `select o.id from opening o where o.family = 'employment' and ${free} limit 1`)
    const id = await propose(consultant, { clientId: newcomer, openingId: String(other['id']) })
    expect(await pageOf(paths.desk.referral(id))).not.toContain('助成金')
  })
})

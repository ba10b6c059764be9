import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import type { TestApp } from '../support/app.ts'
import { testApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Person } from '../support/person.ts'
import { rowsOf } from '../support/rows.ts'
import { seededTown, townToday } from '../support/town.ts'
import {
  agree,
  hire,
  natsui,
  newcomer,
  openingOf,
  propose,
  proposal,
  register,
  step,
  tsuda,
  whereTo,
} from './casework.ts'

let app: TestApp
let desk: TestDatabase
beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  app = testApp(town)
})

const textOf = async (response: Response) => response.text()
const actsOn = async (id: string) =>
  (await rowsOf(desk, `select act, outcome from audit where entity_id = '${id}' order by id`)).map(
    ({ act, outcome }) => `${String(act)} ${String(outcome)}`,
  )
const dayMs = 24 * 60 * 60 * 1000

test('a client is registered, referred, hired and followed up, every step on record', async () => {
  const consultant = await app.signInAs(natsui)
  const { opening } = await openingOf(app, { family: 'employment', today: townToday })
  const clientId = await register(consultant)
  const record = await textOf(await consultant.get(paths.desk.client(clientId)))
  expect(record).toContain('H.T.')
  expect(await textOf(await consultant.get(paths.desk.about(clientId)))).toContain(newcomer.wish)

  const id = await propose(consultant, { clientId, openingId: opening.id })
  const early = await consultant.post(paths.desk.referralIssue(id), { version: '1', method: 'paper' })
  expect(early.status).toBe(409)
  expect(await textOf(early)).toContain('本人の同意を記録してから')

  expect((await agree(consultant, id)).status).toBe(303)
  const issue = { id, action: paths.desk.referralIssue(id) }
  const unasked = await step(consultant, { ...issue, fields: { method: 'email' } })
  expect(unasked.status).toBe(422)
  expect(await textOf(unasked)).toContain('href="#f-clientAsked"')
  const unrecorded = await step(consultant, { ...issue, fields: { method: 'email', clientAsked: 'yes' } })
  expect(unrecorded.status).toBe(409)
  expect(await textOf(unrecorded)).toContain('本人の希望が記録されているときだけ')

  expect((await step(consultant, { ...issue, fields: { method: 'paper' } })).status).toBe(303)
  const issued = await textOf(await consultant.get(paths.desk.referral(id)))
  expect(issued).toMatch(/2026-[0-9A-Z]{8}/)
  const sheet = await printedFor(consultant, id)
  expect(sheet).toContain('労働条件明示書')
  expect(sheet).not.toContain(newcomer.name)

  const answer = { answer: 'accepted', channel: 'phone', behalfReason: '店長から電話で返事' }
  const action = paths.desk.referralAnswer(id)
  expect((await step(consultant, { id, action, fields: answer })).status).toBe(303)
  expect((await hire(consultant, { id, startedOn: townToday })).status).toBe(303)

  const settled = await textOf(await consultant.get(paths.desk.referral(id)))
  for (const said of ['採用になりました', '・受け入れる（電話）', '・採用']) expect(settled).toContain(said)
  expect(settled).not.toContain(paths.desk.clientOpenings(clientId))

  const [placement] = await rowsOf(desk, `select id from placement where referral_id = '${id}'`)
  const plan = await textOf(await consultant.get(paths.desk.placement(String(placement?.id))))
  expect(plan).toContain('初日')
  expect(plan).toContain('1か月・事業所')

  const due = await rowsOf(desk, `select id, due_on from follow_up where client_id = '${clientId}' order by due_on`)
  const first = paths.desk.followUp(String(due[0]?.id))
  expect(await textOf(await consultant.get(paths.desk.today()))).toContain(first)
  const form = await textOf(await consultant.get(first))
  expect(form).toContain(newcomer.name)
  const closed = await consultant.press(form, {
    action: first,
    fields: { sign: 'good', method: 'phone', note: '笑顔だった' },
  })
  expect([closed.status, whereTo(closed)]).toEqual([303, first])
  expect(await textOf(await consultant.get(first))).toContain('笑顔だった')
  expect(await textOf(await consultant.get(paths.desk.today()))).not.toContain(first)

  expect(await actsOn(id)).toEqual(
    expect.arrayContaining([
      'referral.propose done',
      'referral.agree done',
      'referral.issue done',
      'referral.answer done',
      'referral.settle done',
      'referral.look shown',
    ]),
  )
  expect(await actsOn(clientId)).toContain('client.register done')
  expect(await actsOn(String(due[0]?.id))).toContain('followUp.close done')

  app.pass(2 * dayMs)
  const later = await app.signInAs(natsui)
  expect(await textOf(await later.get(paths.desk.today()))).toContain(paths.desk.followUp(String(due[1]?.id)))
  app.pass(-2 * dayMs)
})

test('product §10.16: an agency without a basis hands a job offer to the desk’s officer, who issues it without seeing the client', async () => {
  const consultant = await app.signInAs(tsuda)
  const { opening } = await openingOf(app, { family: 'employment', today: townToday })
  const clientId = await register(consultant)
  const id = await propose(consultant, { clientId, openingId: opening.id })
  await agree(consultant, id)
  const refused = await consultant.post(paths.desk.referralIssue(id), { version: '2', method: 'paper' })
  expect(refused.status).toBe(409)
  expect(await textOf(refused)).toContain('職業紹介の根拠')
  expect((await step(consultant, { id, action: paths.desk.referralRequest(id) })).status).toBe(303)

  const officer = await app.signInAs('desk')
  expect(await textOf(await officer.get(paths.desk.toIssue()))).toContain(paths.desk.issueSlip(id))
  const slip = await textOf(await officer.get(paths.desk.issueSlip(id)))
  expect(slip).toContain(proposal.support)
  expect(slip).not.toContain(newcomer.name)
  expect(slip).not.toContain('H.T.')
  const issued = await officer.press(slip, { action: paths.desk.issueSlip(id), fields: { method: 'paper' } })
  expect(issued.status).toBe(303)
  const receipt = await textOf(await officer.get(paths.desk.issueSlip(id)))
  expect(receipt).toContain('この紹介は出ました')
  expect(receipt).not.toContain(proposal.support)
  expect(await rowsOf(desk, `select state, issued_basis from referral where id = '${id}'`)).toEqual([
    { state: 'issued', issued_basis: 'art29' },
  ])
})

const printedFor = async (consultant: Person, id: string) => {
  const given = await consultant.post(paths.desk.referralPapers(id), { kinds: 'disclosure', way: 'print' })
  expect(given.status).toBe(303)
  return textOf(await consultant.get(paths.desk.papersLast(id)))
}

test('a trial is issued by an agency without a basis, and withdrawing ends it', async () => {
  const consultant = await app.signInAs(tsuda)
  const { opening } = await openingOf(app, { family: 'trial', today: townToday })
  const clientId = await register(consultant)
  const id = await propose(consultant, { clientId, openingId: opening.id })
  await agree(consultant, id)
  const fields = { method: 'paper' }
  expect((await step(consultant, { id, action: paths.desk.referralIssue(id), fields })).status).toBe(303)
  const sheet = await printedFor(consultant, id)
  expect(sheet.replaceAll(/<rp>.*?<\/rp>|<rt>.*?<\/rt>|<\/?ruby>/gu, '')).toContain('これは雇用ではありません')
  expect(sheet).not.toContain('時給')
  expect((await step(consultant, { id, action: paths.desk.referralWithdraw(id) })).status).toBe(303)
  expect(await textOf(await consultant.get(paths.desk.referral(id)))).toContain('この紹介は終わりました')
})

import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { agree, natsui, newcomer, onDay, openingOf, propose, register, step } from '../journeys/casework.ts'
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
let id: string
let issued: Response
beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  app = testApp(town)
  consultant = await app.signInAs(natsui)
  const { opening } = await openingOf(app, { family: 'trial', today: townToday })
  id = await propose(consultant, { clientId: await register(consultant), openingId: opening.id })
  await agree(consultant, id)
  issued = await step(consultant, { id, action: paths.desk.referralIssue(id), fields: { method: 'paper' } })
})

const withoutReadings = (html: string) => html.replaceAll(/<rp>.*?<\/rp>|<rt>.*?<\/rt>|<\/?ruby>/gu, '')
const textAt = async (path: string) => (await consultant.get(path)).text()
const give = async (fields: Record<string, string | string[]>) =>
  consultant.press(await textAt(paths.desk.referralPapers(id)), { action: paths.desk.referralPapers(id), fields })
const day = {
  way: 'print',
  ...onDay('comesOn', townToday),
  comesAt: '9:30',
  leaveAt: '8:40',
  wayThere: '中央公園で 8時52分の バスに のる',
  wayHome: '駅前で 11時45分の バスに のる',
  wear: 'うごきやすい くつ',
  bring: '',
  meets: '店長',
  firstHour: '',
  callPhone: '',
}

describe('giving papers', () => {
  test('the set a step asks for is ticked; one press gives it, and the next page prints it in two requests', async () => {
    expect([issued.status, issued.headers.get('location')]).toEqual([303, paths.desk.referralPapers(id)])
    const page = await textAt(paths.desk.referralPapers(id))
    expect(await faultsIn(page)).toEqual([])
    const ticked = [...page.matchAll(/name="kinds" value="(\w+)" checked/gu)].map(([, kind]) => kind)
    expect(ticked).toEqual(['letter', 'disclosure', 'replyCard'])
    const given = await give({ kinds: ['letter', 'disclosure', 'replyCard', 'consent', 'mirror'], way: 'print' })
    expect([given.status, given.headers.get('location')]).toEqual([303, paths.desk.papersLast(id)])
    desk.forget()
    const print = await textAt(paths.desk.papersLast(id))
    expect(desk.requests()).toBe(2)
    expect(await faultsIn(print)).toEqual([])
    expect(print.match(/<article/gu)?.length).toBeGreaterThanOrEqual(6)
    for (const said of [
      '紹介番号',
      '苦情',
      '発行 第1回',
      '条件 第1版',
      '1 / 2',
      'これは雇用ではありません',
      '職業安定法第5条の5',
    ]) {
      expect(withoutReadings(print)).toContain(said)
    }
    expect(print).not.toContain(newcomer.name)
    const rows = await rowsOf(
      desk,
      `select kind, issue, edition, way from paper where referral_id = '${id}' order by kind`,
    )
    expect(rows.map((row) => Object.values(row).join(' '))).toEqual([
      'consent 1 1 print',
      'disclosure 1 1 print',
      'letter 1 1 print',
      'mirror 1 1 print',
      'replyCard 1 1 print',
    ])
  })

  test('the reply card is printed again with the same link and code, and the code answers', async () => {
    const path = paths.desk.paper({ referralId: id, kind: 'replyCard', issue: 1 })
    const codeOn = (page: string) => /reply-card__code">([^<]+)</u.exec(page)?.[1]
    const linkOn = (page: string) => /\/m\/([0-9a-z]{16})/u.exec(page.replaceAll(/<wbr\/?>/gu, ''))?.[1]
    const [first, again] = [await textAt(path), await textAt(path)]
    expect([codeOn(again), linkOn(again)]).toEqual([codeOn(first), linkOn(first)])
    const firm = app.visitor()
    const matter = paths.matter(linkOn(first) ?? '')
    const form = await (await firm.get(matter)).text()
    const fields = { answer: 'accepted', reason: '', code: codeOn(first) ?? '' }
    expect((await firm.press(form, { action: matter, fields })).status).toBe(303)
    expect(await rowsOf(desk, `select state from referral where id = '${id}'`)).toEqual([{ state: 'accepted' }])
  })

  test('the first-day packet says what was typed, easily and with readings, and a mistake loses nothing', async () => {
    const action = paths.desk.firstDay(id)
    const form = await textAt(action)
    expect(await faultsIn(form)).toEqual([])
    const wrong = await consultant.press(form, { action, fields: { ...day, wayHome: '', comesAt: '25時' } })
    expect(wrong.status).toBe(422)
    const again = await wrong.text()
    for (const said of ['href="#f-wayHome"', 'href="#f-comesAt"', day.wayThere, '25時']) expect(again).toContain(said)
    const done = await consultant.press(again, { action, fields: day })
    expect(done.status).toBe(303)
    const paper = await textAt(paths.desk.papersLast(id))
    expect(await faultsIn(paper)).toEqual([])
    for (const said of ['ごぜん', '<rt>', 'は、すぐ やめて いいです']) expect(paper).toContain(said)
    expect(await textAt(action)).toContain(day.wayHome)
  })

  test('the neutral letter says nothing of a desk, of work or of a case', async () => {
    const action = paths.desk.neutralLetter(id)
    const page = await textAt(paths.desk.referralPapers(id))
    const refused = await consultant.press(page, { action, fields: { sentence: 'call' } })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('住所を聞いていません')
  })

  test('what cannot go that way now is refused with what to do, and nothing is on record', async () => {
    const count = async () => rowsOf(desk, `select count(*) as n from paper where referral_id = '${id}'`)
    const before = await count()
    expect((await give({ kinds: ['consent'], way: 'fax' })).status).toBe(422)
    expect((await give({ kinds: ['replyCard'], way: 'print' })).status).toBe(409)
    expect((await give({ kinds: ['disclosure'], way: 'email' })).status).toBe(409)
    expect((await give({ kinds: [], way: 'print' })).status).toBe(422)
    expect(await count()).toEqual(before)
    for (const path of ['letter/9', 'letter/x', 'nothing/1']) {
      expect((await consultant.get(`${paths.desk.referralPapers(id)}/${path}`)).status).toBe(404)
    }
  })

  test('a FAX has a line above it and nobody’s name on it', async () => {
    expect((await give({ kinds: ['letter', 'mirror'], way: 'fax' })).status).toBe(303)
    const print = await textAt(paths.desk.papersLast(id))
    expect(print).toContain('FAX送信票')
    expect(print).not.toContain(newcomer.name)
  })
})

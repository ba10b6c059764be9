import { beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '../../src/access/actor.ts'
import { newSecret } from '../../src/crypto/tokens.ts'
import { accountById } from '../../src/desk/accounts/store.ts'
import { beginSession } from '../../src/desk/accounts/begin-session.ts'
import { addDays, nextWorkingDay } from '../../src/law/calendar.ts'
import { paths } from '../../src/paths.ts'
import { agree, natsui, ooba, openingOf, propose, register, step, whereTo } from '../journeys/casework.ts'
import { mailsOf } from '../journeys/posting.ts'
import type { TestApp } from '../support/app.ts'
import { testApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Person } from '../support/person.ts'
import { rowsOf } from '../support/rows.ts'
import { seededTown, townToday } from '../support/town.ts'
import { faultsIn } from './valid-html.ts'

// A firm's answer as it goes over HTTP: by link, on its own page, through the desk; and what follows.

let app: TestApp
let desk: TestDatabase
let consultant: Person
beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  app = testApp({ ...town, isDemo: true })
  consultant = await app.signInAs(natsui)
})

const issued = async () => {
  const { opening } = await openingOf(app, { family: 'trial', today: townToday })
  const id = await propose(consultant, { clientId: await register(consultant), openingId: opening.id })
  await agree(consultant, id)
  await step(consultant, { id, action: paths.desk.referralIssue(id), fields: { method: 'paper' } })
  const sent = (await mailsOf(app)).find(({ mail }) => mail.kind === 'referralIssued')?.mail
  if (sent?.kind !== 'referralIssued') throw new Error('no letter went out')
  return { id, opening, ...sent.params }
}
const stateOf = async (id: string) =>
  (await rowsOf(desk, `select state, slots, clock_from from referral where id = '${id}'`))[0] ?? {}
/** Somebody of the firm, or of any other. */
const memberOf = async (employerId: string | null, isOther = false): Promise<Person> => {
  const [row] = await rowsOf(
    desk,
    `select account_id as id from employer_member where employer_id ${isOther ? '<>' : '='} '${String(employerId)}' limit 1`,
  )
  const reading = app.deskAs(visitor)
  const { account } = await reading.read({ account: accountById(String(row?.['id'])) })
  if (!account) throw new Error('the firm has nobody')
  const { cookie, change } = await beginSession(reading, { account })
  await reading.write([change])
  return app.visitor([`session=${cookie}`])
}
const validly = async (response: Response, status = 200): Promise<string> => {
  const html = await response.text()
  expect(response.status).toBe(status)
  expect(await faultsIn(html)).toEqual([])
  return html
}

const free = nextWorkingDay(addDays(townToday, 3))

describe('the link', () => {
  test('takes a time, keeps what was typed, says so twice, and another device that comes later hears that it was answered', async () => {
    const { path, code, id } = await issued()
    const person = app.visitor()
    const first = await validly(await person.get(path))
    for (const said of ['会ってみます', '今回は見送ります', '雇う約束ではありません']) expect(first).toContain(said)
    expect(first).not.toContain('必ず採用')
    const typed = { code, answer: 'otherTime', slot1On: free, slot1At: '10:00', slot2On: free, message: 'どうぞ' }
    const half = await validly(await person.post(path, typed), 422)
    for (const said of ['href="#f-slot2At"', '「候補2の時刻」を入れてください', `value="${free}"`, 'どうぞ']) {
      expect(half).toContain(said)
    }
    const past = await validly(
      await person.post(path, { ...typed, slot2On: addDays(townToday, -1), slot2At: '9時' }),
      422,
    )
    expect(past).toContain('href="#f-slot2On"')
    const meeting = await validly(
      await person.post(path, { code, answer: 'accepted', meeting: 'http://a.example' }),
      422,
    )
    expect(meeting).toContain('https:// で始まるアドレス')
    const reason = await validly(await person.post(path, { code, answer: 'declined' }), 422)
    expect(reason).toContain('「見送る理由」を選んでください')

    const ik = newSecret()
    const whole = { ...typed, slot2On: '', ik }
    desk.forget()
    expect(whereTo(await person.post(path, whole))).toBe(path)
    expect(desk.requests()).toBeLessThanOrEqual(4)
    expect(whereTo(await person.post(path, whole))).toBe(path)
    expect(await stateOf(id)).toEqual({
      state: 'issued',
      slots: JSON.stringify([{ on: free, at: '10:00' }]),
      clock_from: null,
    })
    expect(await validly(await person.get(path))).toContain('会える日時をお預かりしました')

    const yes = { code, answer: 'accepted' }
    expect((await app.visitor().post(path, yes)).status).toBe(303)
    const late = await validly(await app.visitor().post(path, yes), 410)
    expect(late).toContain('このお願いへのお返事は')
    expect(await validly(await person.get(path))).toContain('「会ってみます」のお返事を受け付けました')
  })

  test('says that the firm is closed, and stays good for the answer', async () => {
    const { path, code, id } = await issued()
    const person = app.visitor()
    const far = await validly(await person.post(path, { code, answer: 'closed', closedUntil: '2099-01-01' }), 422)
    expect(far).toContain('href="#f-closedUntil"')
    expect((await person.post(path, { code, answer: 'closed', closedUntil: addDays(townToday, 9) })).status).toBe(303)
    expect(await validly(await person.get(path))).toContain('までお休みとうかがっています')
    const closedDay = { code, answer: 'otherTime', slot1On: free, slot1At: '10:00' }
    const warned = await validly(await person.post(path, closedDay), 422)
    expect(warned).toContain('href="#f-isDayOffFine"')
    expect((await person.post(path, { ...closedDay, isDayOffFine: 'yes' })).status).toBe(303)
    expect((await person.post(path, { code, answer: 'declined', reason: 'filled' })).status).toBe(303)
    expect(await stateOf(id)).toMatchObject({ state: 'declined', clock_from: null })
    expect(await validly(await person.get(path))).toContain('本人には、支援員がていねいに伝えます')
  })
})

describe('the firm’s own page', () => {
  test('answers without a code, is read by its own firm alone, and holds what nobody may ask until the desk has read it', async () => {
    const { id, opening, path } = await issued()
    const member = await memberOf(opening.employerId)
    const own = paths.employer.referralAnswer(id)
    expect(await validly(await member.get(paths.employer.referral(id)))).toContain(`href="${own}"`)
    expect(await validly(await member.get(paths.employer.referralResult(id)))).toContain(`href="${own}"`)
    const page = await validly(await member.get(own))
    expect((await (await memberOf(opening.employerId, true)).get(own)).status).toBe(404)
    const bare = await validly(await member.press(page, { action: own, fields: { answer: 'otherTime' } }), 422)
    expect(bare).toContain('href="#f-slot1On"')
    const words = paths.employer.referralMessages(id)
    expect((await member.press(page, { action: words, fields: { words: '' } })).status).toBe(422)
    const asked = 'ご家族の職業を教えてください。'
    expect((await member.press(page, { action: words, fields: { words: asked } })).status).toBe(303)
    expect(await validly(await member.get(own))).toContain('窓口が、文を確かめています')

    const list = await validly(await consultant.get(paths.desk.referrals()))
    expect(list).toContain('確かめる文')
    const referral = await validly(await consultant.get(paths.desk.referral(id)))
    expect(referral).toContain('先に確かめる文が届いています')
    const back = paths.desk.referralReturn(id)
    const empty = await validly(await consultant.press(referral, { action: back, fields: { returnReason: '' } }), 422)
    expect(empty).toContain('href="#f-returnReason"')
    const reason = 'ご家族のことは、おたずねいただけません。'
    expect((await consultant.press(referral, { action: back, fields: { returnReason: reason } })).status).toBe(303)
    const told = await validly(await member.get(own))
    for (const said of [reason, '14の事項', '本籍・出生地']) expect(told).toContain(said)

    const answer = { answer: 'accepted' }
    expect(whereTo(await member.press(told, { action: own, fields: answer }))).toBe(
      paths.employer.referralAnswer(id, { done: 'answer' }),
    )
    expect(await stateOf(id)).toMatchObject({ state: 'accepted' })
    expect((await app.visitor().get(path)).status).toBe(410)
    const answered = await validly(await member.get(paths.employer.referral(id)))
    expect(answered).toContain(`href="${paths.employer.referralResult(id)}"`)
    const after = await validly(await member.get(own))
    expect(after).not.toContain('name="answer"')
  })

  test('and the desk’s page of the firm say when it is closed', async () => {
    const { opening } = await issued()
    const employerId = String(opening.employerId)
    const member = await memberOf(employerId)
    const officer = await app.signInAs('desk')
    const days = { from: '2026-12-29', until: '2027-01-04' }
    for (const [person, action, remove] of [
      [member, paths.employer.firmClosings(employerId), paths.employer.firmReopen(employerId)],
      [officer, paths.desk.employerClosings(employerId), paths.desk.employerReopen(employerId)],
    ] as const) {
      const page = await validly(await person.get(action))
      const wrong = await validly(await person.press(page, { action, fields: { ...days, until: '2026-12-01' } }), 422)
      expect(wrong).toContain('href="#f-until"')
      expect(whereTo(await person.press(page, { action, fields: days }))).toBe(`${action}?done=add`)
      const there = await validly(await person.get(action))
      expect(there).toContain('2027年1月4日')
      expect((await person.press(there, { action: remove })).status).toBe(303)
    }
    expect(await validly(await member.get(paths.employer.firm(employerId)))).toContain('休業の期間を加える・消す')
    expect(await validly(await officer.get(paths.desk.employer(employerId)))).toContain('休業の期間を加える・消す')
  })
})

describe('the desk', () => {
  test('finds the referral by the card, writes its answer down, and lets the client choose', async () => {
    const { id, letterNumber, code } = await issued()
    const list = await (await consultant.get(paths.desk.referrals())).text()
    const action = paths.desk.referralCard()
    const spaced = letterNumber.toLowerCase().replace('-', '－')
    expect(whereTo(await consultant.press(list, { action, fields: { letterNumber: spaced } }))).toBe(
      paths.desk.referral(id),
    )
    const unknown = await validly(await consultant.post(action, { letterNumber: '2026-XXXXXXXX' }), 422)
    const other = await app.signInAs(ooba)
    const notMine = await validly(await other.post(action, { letterNumber }), 422)
    const said = 'あなたの担当の中に見つかりません'
    expect([unknown.includes(said), notMine.includes(said)]).toEqual([true, true])

    const answer = paths.desk.referralAnswer(id)
    const card = {
      answer: 'otherTime',
      channel: 'card',
      behalfReason: 'はがきが届いた',
      slot1On: free,
      slot1At: '午後2時',
    }
    const bare = await step(consultant, { id, action: answer, fields: card })
    expect(await validly(bare, 422)).toContain('href="#f-cardCode"')
    const wrong = await step(consultant, { id, action: answer, fields: { ...card, cardCode: 'AAAAAAAA' } })
    expect(await validly(wrong, 422)).toContain('「カードのコード」を確かめて')
    expect((await step(consultant, { id, action: answer, fields: { ...card, cardCode: code } })).status).toBe(303)

    const page = await validly(await consultant.get(paths.desk.referral(id)))
    expect(page).toContain('事業所が出した日時から選ぶ')
    const choose = paths.desk.referralChoose(id)
    expect((await consultant.press(page, { action: choose })).status).toBe(422)
    expect((await consultant.press(page, { action: choose, fields: { slot: '0', tell: 'self' } })).status).toBe(303)
    expect(await stateOf(id)).toMatchObject({ state: 'accepted', slots: '[]', clock_from: free })
    const visit = paths.desk.referralVisit(id)
    const again = await validly(await consultant.get(paths.desk.referral(id)))
    const late = await consultant.press(again, { action: visit, fields: { visitOn: '2026-01-01', visitAt: '9:00' } })
    expect((await validly(late, 422)).includes('きょうから3か月先まで')).toBe(true)
    const moved = { visitOn: addDays(free, 1), visitAt: '9:00', meeting: 'https://talk.example.jp/a' }
    expect((await consultant.press(again, { action: visit, fields: moved })).status).toBe(303)
    const words = paths.desk.referralMessage(id)
    expect((await consultant.press(again, { action: words, fields: { words: '' } })).status).toBe(422)
    expect((await consultant.press(again, { action: words, fields: { words: '傘をお持ちください' } })).status).toBe(303)
    const [mail] = await mailsOf(app)
    expect([mail?.mail.kind, JSON.stringify(mail).includes('傘')]).toEqual(['referralMessage', false])
    expect(await validly(await consultant.get(paths.desk.referral(id)))).toContain('talk.example.jp')
  })
})

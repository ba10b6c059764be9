import { beforeAll, describe, expect, test } from 'vitest'
import { mayMove, referralTransitions, resultsOf, resultsOfFirm } from '../../src/desk/referrals/referral.ts'
import type { ReferralState, Result } from '../../src/desk/referrals/referral.ts'
import { addDays } from '../../src/law/calendar.ts'
import { paths } from '../../src/paths.ts'
import { rawOn, update } from '../db/raw.ts'
import type { Raw } from '../db/raw.ts'
import { agree, hire, natsui, onDay, ooba, openingOf, propose, register, step, told } from '../journeys/casework.ts'
import { mailsOf } from '../journeys/posting.ts'
import { testApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import { filledIn } from '../support/form.ts'
import type { Fields, Person } from '../support/person.ts'
import { rowsOf } from '../support/rows.ts'
import { seededTown, townToday } from '../support/town.ts'
import { faultsIn } from './valid-html.ts'

// The pages of a referral's result: the consultant's, the link of a letter, the firm's own.

let app: TestApp
let desk: TestDatabase
let raw: Raw
let consultant: Person
beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  raw = rawOn(desk)
  app = testApp({ ...town, isDemo: true })
  consultant = await app.signInAs(natsui)
})

type Family = 'trial' | 'employment'

const accepted = async (family: Family) => {
  const { opening } = await openingOf(app, { family, today: townToday })
  const clientId = await register(consultant)
  const id = await propose(consultant, { clientId, openingId: opening.id })
  await agree(consultant, id)
  await step(consultant, { id, action: paths.desk.referralIssue(id), fields: { method: 'paper' } })
  const answer = { answer: 'accepted', channel: 'phone', behalfReason: '電話で返事' }
  await step(consultant, { id, action: paths.desk.referralAnswer(id), fields: answer })
  return { id, opening, clientId }
}

const firmOf = async (employerId: string | null): Promise<Person> => {
  const owner = await rowsOf(desk, `select account_id from employer_member where employer_id = '${employerId}'`)
  const { account, ...person } = await app.signInAs('employer')
  await raw.run({
    sql: 'update employer_member set account_id = ? where employer_id = ? and account_id = ?',
    args: [account.id, employerId, String(owner[0]?.['account_id'])],
  })
  return person
}

const filled = async (person: Person, path: string): Promise<Fields> => {
  const { ik: _, ...form } = filledIn(await (await person.get(path)).text(), path.split('?')[0] ?? '')
  return form
}

const letterOf = async (id: string) => {
  await step(consultant, { id, action: paths.desk.referralAskResult(id) })
  const letter = (await mailsOf(app)).map(({ mail }) => mail).find(({ kind }) => kind === 'resultAsked')
  if (letter?.kind !== 'resultAsked') throw new Error('no letter')
  return letter.params
}

describe('the letter that asks for a result', () => {
  test('leads to a page without a name; a hire with a lower wage is kept as typed when something is missing, and told once', async () => {
    const { id, clientId } = await accepted('employment')
    const { path, code } = await letterOf(id)
    const firm = app.visitor()
    const [first, asked] = [await firm.get(path), await firm.get(`${path}?how=hire`)]
    for (const page of [first, asked]) {
      expect(page.status).toBe(200)
      const html = await page.text()
      expect(await faultsIn(html)).toEqual([])
      for (const known of ['星野', 'H.T.', clientId]) expect(html).not.toContain(known)
    }
    const form = await filled(firm, `${path}?how=hire`)
    const typed = { ...form, ...onDay('startedOn', addDays(townToday, 3)), changed: 'some', code }
    const lower = { ...typed, otherText: '賞与はない', otherKind: '' }
    const missing = await firm.post(path, lower)
    expect(missing.status).toBe(422)
    const again = await missing.text()
    expect(again).toContain('href="#f-otherKind"')
    expect(again).toContain('賞与はない')
    const poor = await firm.post(path, { ...typed, wageBasis: 'hourly', wageYen: '500' })
    expect([poor.status, (await poor.text()).includes('最低賃金')]).toEqual([422, true])
    expect(
      (await firm.post(path, { ...typed, changed: 'none', otherText: '賞与はない', otherKind: 'removed' })).status,
    ).toBe(422)

    expect((await firm.post(path, { ...lower, otherKind: 'removed' })).status).toBe(303)
    expect(await (await firm.get(path)).text()).toContain('お知らせを受け付けました')
    expect((await firm.post(path, { ...lower, otherKind: 'removed' })).status).toBe(410)

    const day = await (await consultant.get(paths.desk.today())).text()
    for (const said of ['事業所から結果が届きました', '決まった条件が、明示した条件より下がっています']) {
      expect(day).toContain(said)
    }
    const [placement] = await rowsOf(desk, `select id from placement where referral_id = '${id}'`)
    const place = paths.desk.placement(String(placement?.['id']))
    desk.forget()
    const page = await (await consultant.get(place)).text()
    expect(desk.requests()).toBe(2)
    expect(await faultsIn(page)).toEqual([])
    for (const said of ['明示した条件から変わった点', '賞与はない', '労働基準法第15条']) expect(page).toContain(said)
    const action = paths.desk.placementLowered(String(placement?.['id']))
    expect((await consultant.press(page, { action })).status).toBe(303)
    expect(await (await consultant.get(paths.desk.today())).text()).not.toContain('より下がっています')
    const other = await app.signInAs(ooba)
    expect((await other.post(action, { version: '2' })).status).toBe(404)
  })

  test('is over where the consultant was faster', async () => {
    const { id } = await accepted('trial')
    const { path, code } = await letterOf(id)
    await step(consultant, { id, action: paths.desk.referralSettle(id), fields: { result: 'nextRung' } })
    const late = await app.visitor().post(path, { result: 'nextRung', startedOn: '', reason: '', code })
    expect(late.status).toBe(410)
  })
})

describe('the consultant', () => {
  test('who leaves out whom it was heard from gets the form back with everything typed', async () => {
    const { id } = await accepted('trial')
    const fields = { result: 'notContinuing', reason: '', saidBy: '', behalfReason: '店長の話' }
    const back = await step(consultant, { id, action: paths.desk.referralSettle(id), fields })
    expect(back.status).toBe(422)
    const html = await back.text()
    expect(await faultsIn(html)).toEqual([])
    for (const said of ['href="#f-saidBy"', 'href="#f-reason"', '店長の話']) expect(html).toContain(said)
  })

  test('writes a hire down once, however often the button is pressed, and can put its first day off', async () => {
    const { id } = await accepted('employment')
    const done = await hire(consultant, { id, startedOn: addDays(townToday, 1) })
    expect(done.status).toBe(303)
    // What is settled has no page of its own any more.
    expect((await consultant.get(paths.desk.referralResult(id))).status).toBe(302)
    const path = paths.desk.referralToday(id)
    desk.forget()
    const html = await (await consultant.get(path)).text()
    expect([desk.requests(), await faultsIn(html)]).toEqual([2, []])
    const late = await consultant.press(html, { action: path, fields: onDay('on', townToday) })
    expect(late.status).toBe(422)
    const moved = await consultant.press(html, { action: path, fields: onDay('on', addDays(townToday, 7)) })
    expect(moved.status).toBe(303)
    expect(await rowsOf(desk, `select started_on from placement where referral_id = '${id}'`)).toEqual([
      { started_on: addDays(townToday, 7) },
    ])
  })
})

test('D1: nobody is hired into a trial: its page of a hire leads back', async () => {
  const { id } = await accepted('trial')
  const answer = await consultant.get(paths.desk.referralResult(id))
  expect([answer.status, answer.headers.get('location')]).toEqual([302, paths.desk.referral(id)])
})

describe('every state, every result, each role', () => {
  const states = Object.keys(referralTransitions).filter((name): name is ReferralState => name in referralTransitions)
  const results: readonly Result[] = [...new Set([...resultsOf.trial, ...resultsOf.employment])]
  const said = { startedOn: '', reason: 'other', ...onDay('startedOn', townToday) }

  test.each(['trial', 'employment'] as const)('of a %s: the legal ones only', { timeout: 120_000 }, async (family) => {
    const { id, opening } = await accepted(family)
    // From here on the rows are set back after each try, which the database would not allow.
    const guards = await raw.all(
      "select name from sqlite_master where type = 'trigger' and tbl_name in ('referral', 'placement', 'follow_up', 'opening', 'employer_member')",
    )
    await raw.run(...guards.map(({ name }) => `drop trigger ${String(name)}`))
    const firm = await firmOf(opening.employerId)
    const strangers = [await app.signInAs(ooba), await app.signInAs('supervisor'), await app.signInAs('desk')]
    const [own, staff] = [paths.employer.referralResult(id), paths.desk.referralResult(id)]
    const forms =
      family === 'trial'
        ? null
        : { own: await filled(firm, `${own}?about=hire`), staff: await filled(consultant, staff) }
    const setTo = (state: ReferralState) =>
      raw.run(
        {
          sql: 'delete from follow_up where placement_id in (select id from placement where referral_id = ?)',
          args: [id],
        },
        { sql: 'delete from placement where referral_id = ?', args: [id] },
        update('referral', { set: { state, version: 9 }, where: { id } }),
        update('opening', { set: { state: 'published', closed_as: null, places: 50 }, where: { id: opening.id } }),
      )
    const wrong: string[] = []
    const trying = async (what: string, of: { status: Promise<number>; expected: number; from: ReferralState }) => {
      const status = await of.status
      if (status !== of.expected) wrong.push(`${what} from ${of.from}: ${status}, not ${of.expected}`)
      await setTo(of.from)
    }
    for (const from of states) {
      await setTo(from)
      for (const result of results) {
        const legal = (possible: readonly Result[]) => possible.includes(result) && mayMove(from, result)
        const isHire = result === 'hired'
        if (isHire && forms === null) continue
        const fields = isHire
          ? { changed: 'none', ...onDay('startedOn', townToday), version: '9' }
          : { result, ...said, version: '9' }
        const action = isHire ? staff : paths.desk.referralSettle(id)
        const status = async (person: Person, to: { path: string; more: Fields }) =>
          (await person.post(to.path, { ...to.more, ...fields })).status
        const ofStaff = { path: action, more: { ...(isHire && forms?.staff), ...told } }
        const ofFirm = { path: own, more: isHire ? (forms?.own ?? {}) : {} }
        const byFirm = result === 'visiting' ? 422 : legal(resultsOfFirm[family]) ? 303 : 409
        await trying(`consultant ${result}`, {
          from,
          status: status(consultant, ofStaff),
          expected: legal(resultsOf[family]) ? 303 : 409,
        })
        await trying(`firm ${result}`, { from, status: status(firm, ofFirm), expected: byFirm })
        if (from !== 'accepted') continue
        for (const stranger of strangers) {
          const expected = stranger === strangers[0] ? 404 : 403
          await trying(`stranger ${result}`, { from, status: status(stranger, ofStaff), expected })
          await trying(`stranger in the firm’s window ${result}`, {
            from,
            status: status(stranger, ofFirm),
            expected: 403,
          })
        }
      }
    }
    expect(wrong).toEqual([])
  })
})

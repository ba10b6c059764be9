import { beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '../../src/access/actor.ts'
import { openingsOfFirms } from '../../src/desk/openings/store.ts'
import { firmsOf } from '../../src/desk/accounts/store.ts'
import { paths } from '../../src/paths.ts'
import { answerAll, answersIn, lastCode, mailsOf, whereTo } from '../journeys/posting.ts'
import type { TestApp } from '../support/app.ts'
import { testApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import { formTo } from '../support/form.ts'
import type { Person } from '../support/person.ts'
import { rowsOf } from '../support/rows.ts'
import { seededTown } from '../support/town.ts'

let app: TestApp
let desk: TestDatabase
let listings: TestDatabase
beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  listings = town.public
  app = testApp(town)
})

const bakery = 'pan@hidamari.example.jp'
const market = 'jinji@super-fukurou.example.jp'

const printer = 'insatsu@kotonoha.example.jp'

const openingsOf = async (email: typeof bakery | typeof market | typeof printer) => {
  const { account } = await app.signInAs(email)
  const db = app.deskAs(visitor)
  const { ids } = await db.read({ ids: firmsOf(account.id) })
  const { openings } = await db.read({ openings: openingsOfFirms(ids) })
  return openings.map(({ opening }) => opening)
}

describe('the firm’s own pages', () => {
  test('show its postings in two requests', async () => {
    const person = await app.signInAs(bakery)
    desk.forget()
    const answer = await person.get(paths.employer.home())
    expect([answer.status, desk.requests()]).toEqual([200, 2])
  })

  test('stop a posting at once, and pressing again changes nothing', async () => {
    const person = await app.signInAs(bakery)
    const open = (await openingsOf(bakery)).find(({ state }) => state === 'published')
    const id = open?.id ?? ''
    expect((await person.get(paths.opening('ja', open?.number ?? ''))).status).toBe(200)
    desk.forget()
    listings.forget()
    const stopped = await person.post(paths.employer.openingStop(id))
    expect([stopped.status, whereTo(stopped)]).toEqual([303, paths.employer.opening(id)])
    expect([desk.requests(), listings.requests()]).toEqual([3, 1])
    expect((await person.get(paths.opening('ja', open?.number ?? ''))).status).toBe(410)
    expect((await person.post(paths.employer.openingStop(id))).status).toBe(303)
    expect(await (await person.get(paths.employer.opening(id))).text()).toContain('事業所が止めて終了')
  })

  test('a firm sees nothing of another firm', async () => {
    const person = await app.signInAs(bakery)
    for (const { id } of await openingsOf(market)) {
      for (const path of [paths.employer.opening(id), paths.employer.received(id), paths.employer.draft(id)]) {
        expect((await person.get(path)).status).toBe(404)
      }
      for (const path of [paths.employer.openingStop(id), paths.employer.draft(id), paths.employer.draftCheck(id)]) {
        expect((await person.post(path)).status).toBe(404)
      }
      expect((await person.post(paths.employer.openingPause(id), { version: '1' })).status).toBe(404)
      expect((await person.post(paths.employer.openingResume(id), { version: '1' })).status).toBe(404)
    }
  })

  test('a posting is paused and taken up again; an old page is told that it is old', async () => {
    const person = await app.signInAs(market)
    const open = (await openingsOf(market)).find(({ state }) => state === 'published')
    const id = open?.id ?? ''
    const before = await (await person.get(paths.employer.opening(id))).text()
    expect((await person.press(before, { action: paths.employer.openingPause(id) })).status).toBe(303)
    const paused = await (await person.get(paths.employer.opening(id))).text()
    expect(paused).toContain('受付を再開する')
    const { hidden } = formTo(before, paths.employer.openingPause(id))
    expect((await person.post(paths.employer.openingPause(id), { version: hidden['version'] ?? '' })).status).toBe(409)
    expect((await person.press(paused, { action: paths.employer.openingResume(id) })).status).toBe(303)
  })

  test('a returned posting is mended from its own answers and handed in again', async () => {
    const person = await app.signInAs(printer)
    const returned = (await openingsOf(printer)).find(({ state }) => state === 'returned')
    const id = returned?.id ?? ''
    expect(await (await person.get(paths.employer.opening(id))).text()).toContain('内容を直して出し直す')
    const edit = await person.get(paths.employer.openingEdit(id))
    expect(whereTo(edit)).toBe(paths.employer.draft(id))
    const led = await person.get(paths.employer.draft(id))
    expect(led.status).toBe(303)
    const what = await (await person.get(paths.employer.draftQuestion(id, 'what'))).text()
    expect(what).toContain('窓口からのお願い')
    expect(what).toContain('value="印刷と製本のスタッフ"')

    const saved = await answerAll(person, paths.employer.draft(id), {
      probation: 'same',
      probationMonths: '3',
      probationTerms: '賃金と時間は同じです',
      renewalLimit: '上限なし',
    })
    const to = saved.status === 303 ? whereTo(saved) : await saved.text()
    expect(to).toBe(paths.employer.draftCheck(id))
    const check = await (await person.get(whereTo(saved))).text()
    const again = await person.press(check, { action: paths.employer.draftCheck(id) })
    expect([again.status, whereTo(again)]).toEqual([303, paths.employer.received(id)])
    expect((await openingsOf(printer)).find((opening) => opening.id === id)).toMatchObject({
      state: 'submitted',
      edition: (returned?.edition ?? 0) + 1,
    })
  })
})

describe('signing in', () => {
  const ask = async (person: Person, email: string) => {
    await person.get(paths.employer.signIn())
    return person.post(paths.employer.signIn(), { email })
  }
  const stable = (html: string) => html.replaceAll(/name="ik" value="[^"]*"/gu, '')

  test('answers the same whether an address is known or not', async () => {
    const [known, unknown] = [app.visitor(), app.visitor()]
    const [first, second] = [await ask(known, bakery), await ask(unknown, 'nobody@example.jp')]
    expect([first.status, whereTo(first)]).toEqual([second.status, whereTo(second)])
    const pages = [await known.get(whereTo(first)), await unknown.get(whereTo(second))]
    const [one = '', two = ''] = await Promise.all(pages.map(async (each) => stable(await each.text())))
    expect(one).toBe(two)
    const sent = (await mailsOf(app)).slice(0, 2).map(({ kind }) => kind)
    expect(sent.toSorted()).toEqual(['noAccount', 'signInLink'])
  })

  test('takes the code where it was asked for, and once', async () => {
    const person = app.visitor()
    await ask(person, market)
    const code = await lastCode(app, 'signInLink')
    expect((await app.visitor().post(paths.employer.signInCode(), { code })).status).toBe(410)
    const inside = await person.post(paths.employer.signInCode(), { code })
    expect([inside.status, whereTo(inside)]).toEqual([303, paths.employer.home()])
    expect((await person.get(paths.employer.home())).status).toBe(200)
  })

  test('takes the link in the same browser only', async () => {
    const [person, other] = [app.visitor(), app.visitor()]
    await ask(person, 'shiori@books.example.jp')
    await other.get(paths.employer.signIn())
    const mail = (await mailsOf(app)).find(({ kind }) => kind === 'signInLink')?.mail
    const secret = mail && 'secret' in mail.params ? mail.params.secret : ''
    const refused = await other.post(paths.employer.signInLink(), { secret })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('手続きを始めた画面に、メールのコードを入れてください')
    expect((await person.post(paths.employer.signInLink(), { secret })).status).toBe(303)
    expect((await person.get(paths.employer.home())).status).toBe(200)
  })

  test('looking at the link’s page uses nothing up, and without scripts it says what to do', async () => {
    const person = app.visitor()
    const page = await person.get(paths.employer.signInLink())
    expect(page.status).toBe(200)
    const pressed = await person.press(await page.text(), { action: paths.employer.signInLink() })
    expect(pressed.status).toBe(422)
    expect(await pressed.text()).toContain('コードを入れる画面へ')
  })

  test('five wrong codes end the asking', async () => {
    const person = app.visitor()
    app.pass(20 * 60_000)
    await ask(person, market)
    const code = await lastCode(app, 'signInLink')
    const wrong = code === '00000000' ? '00000001' : '00000000'
    for (const _ of [1, 2, 3, 4, 5]) {
      expect((await person.post(paths.employer.signInCode(), { code: wrong })).status).toBe(422)
    }
    expect((await person.post(paths.employer.signInCode(), { code })).status).toBe(429)
  })

  test('more than three askings in a quarter of an hour are too many', async () => {
    const person = app.visitor()
    app.pass(20 * 60_000)
    for (const _ of [1, 2, 3]) expect((await ask(person, 'often@example.jp')).status).toBe(303)
    expect((await ask(person, 'often@example.jp')).status).toBe(429)
  })

  test('signing out ends the session and clears the browser', async () => {
    const person = await app.signInAs(bakery)
    const home = await (await person.get(paths.employer.home())).text()
    const cookie = person.cookie()
    const out = await person.press(home, { action: paths.employer.signOut() })
    expect([out.status, out.headers.get('clear-site-data')]).toEqual([303, '"cache", "cookies", "storage"'])
    expect(person.cookie()).not.toContain('session=')
    const again = await app.visitor().get(paths.employer.home())
    expect([again.status, cookie !== '']).toEqual([303, true])
  })
})

describe('editing what is public', () => {
  const open = async (email: typeof market) => {
    const person = await app.signInAs(email)
    const opening = (await openingsOf(email)).find(
      ({ state, family }) => state === 'published' && family === 'employment',
    )
    if (!opening) throw new Error('the market has a published job offer')
    return { person, opening }
  }

  test('R1-06: a slight change is a new version at once, and the old one stays as it was', async () => {
    const { person, opening } = await open(market)
    const { id, number, edition } = opening
    const page = await (await person.get(paths.employer.draftQuestion(id, 'what'))).text()
    const action = `${paths.employer.draftQuestion(id, 'what')}?from=check`
    const shown = await (await person.get(action)).text()
    const saved = await person.press(shown, { action, fields: { ...answersIn(page), title: '新しい題名の仕事' } })
    expect(whereTo(saved)).toBe(paths.employer.draftCheck(id))
    // Not before it is handed in.
    expect(await (await person.get(paths.opening('ja', number))).text()).not.toContain('新しい題名の仕事')
    const check = await (await person.get(paths.employer.draftCheck(id))).text()
    expect(check).toContain('すぐに住民の一覧に反映されます')
    const done = await person.press(check, { action: paths.employer.draftCheck(id) })
    expect(whereTo(done)).toBe(paths.employer.opening(id))
    expect(await (await person.get(paths.opening('ja', number))).text()).toContain('新しい題名の仕事')
    const titles = await rowsOf(
      desk,
      `select edition, title from opening_edition where opening_id = '${id}' order by edition`,
    )
    expect(titles.map(({ edition: at }) => at)).toEqual([edition, edition + 1])
    expect(titles[0]?.['title']).not.toBe('新しい題名の仕事')
  })

  test('R1-45: a material change is looked at before anyone sees it', async () => {
    const { person, opening } = await open(market)
    const { id, number } = opening
    const action = `${paths.employer.draftQuestion(id, 'when')}?from=check`
    const shown = await (await person.get(action)).text()
    await person.press(shown, { action, fields: { ...answersIn(shown), holidays: '水曜日だけ' } })
    const check = await (await person.get(paths.employer.draftCheck(id))).text()
    expect(check).toContain('変わるところ：休みの日')
    expect(check).toContain('一覧からいったん外れます')
    const done = await person.press(check, { action: paths.employer.draftCheck(id) })
    expect(done.status).toBe(303)
    expect((await openingsOf(market)).find((one) => one.id === id)?.state).toBe('submitted')
    const gone = await person.get(paths.opening('ja', number))
    expect(gone.status).toBe(410)
    expect(await gone.text()).not.toContain('水曜日だけ')
  })

  test('a closed one is begun again from itself', async () => {
    const person = await app.signInAs(bakery)
    const closed = (await openingsOf(bakery)).find(({ state }) => state === 'closed')
    const shown = await (await person.get(paths.employer.opening(closed?.id ?? ''))).text()
    expect(shown).toContain(paths.employer.newOpening({ basis: closed?.id ?? '' }))
    const start = await (await person.get(paths.employer.newOpening({ basis: closed?.id ?? '' }))).text()
    expect(start).toMatch(new RegExp(`value="${closed?.id ?? ''}"[^>]*checked`, 'u'))
  })
})

import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '../../src/access/actor.ts'
import { newSecret } from '../../src/crypto/tokens.ts'
import { connect } from '../../src/db/client.ts'
import { askAgain } from '../../src/desk/openings/ask-again.ts'
import { stopOpening } from '../../src/desk/openings/stop.ts'
import { firmOfOpening, fullOpening } from '../../src/desk/openings/store.ts'
import { found } from '../../src/desk/refusals.ts'
import { paths } from '../../src/paths.ts'
import { mailsOf, whereTo } from '../journeys/posting.ts'
import { testApp, type TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import { seededTown, townToday } from '../support/town.ts'
import { countOf, oneOf, openingsIn } from './office-stage.ts'
import { faultsIn } from './valid-html.ts'

let app: TestApp
let desk: TestDatabase
let listings: TestDatabase
let untouched: readonly { id: string; number: string }[]

beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  listings = town.public
  app = testApp(town)
  untouched = await openingsIn(desk, 'published')
})

const opening = (id: string) => oneOf(desk, `select * from opening where id = '${id}'`)
const publicPage = async (number: string) => app.visitor().get(paths.opening('ja', number))
let taken = 0
/** A published posting whose firm has been asked, with the link and the code of the mail. */
const asked = async () => {
  const { id, number } = found(untouched[taken])
  taken += 1
  const system = app.deskAs(systemActor('still-true'))
  const { full, firm } = await system.read({ full: fullOpening(id), firm: firmOfOpening(id) })
  const { opening: row, edition } = found(full)
  await askAgain(system, { opening: row, title: found(edition).title, employer: found(firm).employer })
  const mail = (await mailsOf(app)).flatMap(({ mail: one }) =>
    one.kind === 'openingStillTrue' && one.params.number === number ? [one.params] : [],
  )[0]
  return { ...found(mail), id, edition: String(row.edition) }
}
const wrongFor = (code: string) => (code === 'AAAAAAAA' ? 'BBBBBBBB' : 'AAAAAAAA')

describe('R1-24: the page of the link', () => {
  test('shows the posting and the date of the last check, changes nothing, and names nobody of the desk’s records', async () => {
    const { id, title, path, number } = await asked()
    const before = await opening(id)
    const html = await (await app.visitor().get(path)).text()
    const [, year, month, day] = /^(\d+)-0?(\d+)-0?(\d+)$/u.exec(String(before['confirmed_on'])) ?? []
    for (const words of [title, number, 'このままでよい', '募集を止める', '直したい', `${year}年${month}月${day}日`]) {
      expect(html).toContain(words)
    }
    expect(await faultsIn(html)).toEqual([])
    expect(await opening(id)).toEqual(before)
    desk.forget()
    await app.visitor().get(path)
    expect(desk.requests()).toBe(1)
  })

  test('「直したい」 leads to how, needs no code and leaves the link as it is', async () => {
    const { path, number, code, edition } = await asked()
    const how = await app.visitor().get(`${path}?how=mend`)
    const html = await how.text()
    expect(how.status).toBe(200)
    for (const words of [paths.employer.signIn(), number, 'tel:', path]) expect(html).toContain(words)
    expect(await faultsIn(html)).toEqual([])
    expect((await app.visitor().post(path, { answer: 'yes', edition, code })).status).toBe(303)
  })
})

describe('「このままでよい」', () => {
  test('R1-24: makes today the day of confirmation, on the listing at once, in three requests and one', async () => {
    const { id, number, path, code, edition } = await asked()
    const before = await opening(id)
    desk.forget()
    listings.forget()
    const typed = { answer: 'yes', edition, code: code.toLowerCase(), ik: newSecret() }
    const person = app.visitor()
    const done = await person.post(path, typed)
    expect([done.status, whereTo(done), desk.requests(), listings.requests()]).toEqual([303, path, 3, 1])
    expect(await opening(id)).toEqual({
      ...before,
      confirmed_on: townToday,
      version: Number(before['version']) + 1,
      audit_id: expect.any(String),
    })
    const listing = await oneOf(listings, `select content from listing where number = '${number}'`)
    expect(JSON.parse(String(listing['content']))).toMatchObject({ confirmedOn: townToday })
    expect(await (await publicPage(number)).text()).toContain('2026年11月18日現在')
    const trail = await oneOf(
      desk,
      `select * from audit where entity_id = '${id}' and act = 'opening.confirm' and at = ${app.deps.now()}`,
    )
    expect(trail).toMatchObject({ actor_role: 'employer', channel: 'matter', outcome: 'done' })
    // The same press again is the same act; the link is used up.
    expect(whereTo(await person.post(path, typed))).toBe(path)
    expect(await (await app.visitor().get(path)).text()).toContain('このまま掲載を続けます')
    expect((await app.visitor().post(path, { answer: 'stop', edition, code })).status).toBe(410)
    expect((await opening(id))['state']).toBe('published')
  })

  test('is no yes to another edition than the one that was shown', async () => {
    const { id, path, code } = await asked()
    const before = await opening(id)
    expect((await app.visitor().post(path, { answer: 'yes', edition: '7', code })).status).toBe(409)
    expect(await opening(id)).toEqual(before)
  })
})

describe('「募集を止める」', () => {
  test('R1-22: takes the posting off at once, and its page says that it is gone', async () => {
    const { id, number, path, code, edition } = await asked()
    expect((await publicPage(number)).status).toBe(200)
    desk.forget()
    listings.forget()
    expect((await app.visitor().post(path, { answer: 'stop', edition, code })).status).toBe(303)
    expect([desk.requests(), listings.requests()]).toEqual([3, 1])
    expect(await opening(id)).toMatchObject({ state: 'closed', closed_as: 'withdrawn' })
    expect((await publicPage(number)).status).toBe(410)
    expect(await (await app.visitor().get(path)).text()).toContain('募集を止めました')
    expect(await countOf(desk, `select count(*) n from audit where entity_id = '${id}' and act = 'opening.stop'`)).toBe(
      1,
    )
  })
})

describe('the link', () => {
  test('is worth nothing without its code, and ends with five wrong ones', async () => {
    const { id, path, code, edition } = await asked()
    const before = await opening(id)
    const bare = await app.visitor().post(path, { edition, code })
    expect([bare.status, (await bare.text()).includes('「お返事」を選んでください')]).toEqual([422, true])
    for (const status of [422, 422, 422, 422, 410]) {
      const wrong = await app.visitor().post(path, { answer: 'stop', edition, code: wrongFor(code) })
      expect(wrong.status).toBe(status)
    }
    expect((await app.visitor().post(path, { answer: 'stop', edition, code })).status).toBe(410)
    expect(await opening(id)).toEqual(before)
  })

  test('is over when the posting is: the officer stopped it', async () => {
    const { id, path, code, edition } = await asked()
    const { account } = await app.signInAs('desk')
    await stopOpening(app.deskAs({ role: 'desk', id: account.id, name: '', agencyId: null }), { id })
    expect((await app.visitor().get(path)).status).toBe(410)
    expect((await app.visitor().post(path, { answer: 'yes', edition, code })).status).toBe(410)
  })

  test('of another act does not answer it', async () => {
    const { id, path, code, edition } = await asked()
    const matter = path.split('/').at(-1) ?? ''
    await connect(desk).write([{ sql: `update matter set state = 'ended' where id = ?`, args: [matter] }])
    expect((await app.visitor().post(path, { answer: 'yes', edition, code })).status).toBe(410)
    expect((await opening(id))['state']).toBe('published')
  })
})

describe('the demo town', () => {
  test('has no heap of postings to ask about', async () => {
    const old = `select count(*) n from opening where state = 'published' and confirmed_on <= date('${townToday}', '-30 days')`
    expect(await countOf(desk, old)).toBeLessThan(4)
  })
})

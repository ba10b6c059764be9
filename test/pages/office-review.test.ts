import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '../../src/access/actor.ts'
import { projectListings } from '../../src/jobs/project-listings.ts'
import { paths } from '../../src/paths.ts'
import { testApp, type TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Person } from '../support/person.ts'
import { seededTown } from '../support/town.ts'
import { countOf, firstOpening, oneOf, openingsIn } from './office-stage.ts'

let app: TestApp
let desk: TestDatabase
let town: Awaited<ReturnType<typeof seededTown>>
let officer: Person

beforeAll(async () => {
  town = await seededTown()
  desk = town.desk
  app = testApp(town)
  officer = await app.signInAs('desk')
})

const press = async ([from, action]: readonly [string, string], fields = {}) => {
  const html = await (await officer.get(from)).text()
  return officer.press(html, { action, fields })
}
const publicStatus = async (number: string) => (await app.visitor().get(paths.opening('ja', number))).status
const mailsTo = (id: string, kind: string) =>
  countOf(desk, `select count(*) n from outbox where subject_id = '${id}' and kind = '${kind}'`)

describe('the officer reviews', () => {
  test('what waits longest stands first', async () => {
    const html = await (await officer.get(paths.desk.openings())).text()
    const waiting = await openingsIn(desk, 'submitted')
    expect(waiting.length).toBeGreaterThan(1)
    for (const { id } of waiting) expect(html).toContain(paths.desk.opening(id))
  })

  test('a page of the review asks the desk twice, the session included', async () => {
    const { id } = await firstOpening(desk, 'submitted')
    desk.forget()
    await officer.get(paths.desk.opening(id))
    expect(desk.requests()).toBe(2)
    desk.forget()
    await officer.get(paths.desk.openings('published'))
    expect(desk.requests()).toBe(2)
  })

  test('what is published is on the public list at once, and the firm is told', async () => {
    const { id, number } = await firstOpening(desk, 'submitted')
    const answer = await press([paths.desk.opening(id), paths.desk.openingPublish(id)])
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(paths.desk.opening(id, { done: 'publish' }))
    expect(await publicStatus(number)).toBe(200)
    expect(await mailsTo(id, 'openingPublished')).toBe(1)
    const list = await (await app.visitor().get(paths.openings('ja'))).text()
    expect(list).toContain(paths.opening('ja', number))
  })

  test('R1-22: what is stopped is gone at once', async () => {
    const { id, number } = await firstOpening(desk, 'published')
    expect(await publicStatus(number)).toBe(200)
    const answer = await press([paths.desk.openingStop(id), paths.desk.openingStop(id)])
    expect(answer.status).toBe(303)
    expect(await publicStatus(number)).toBe(410)
  })

  test('a pause takes it off the list, and it comes back', async () => {
    const { id } = await firstOpening(desk, 'published')
    await press([paths.desk.opening(id), paths.desk.openingPause(id)])
    expect(await oneOf(desk, `select state from opening where id = '${id}'`)).toEqual({ state: 'paused' })
    await press([paths.desk.opening(id), paths.desk.openingResume(id)])
    expect(await oneOf(desk, `select state from opening where id = '${id}'`)).toEqual({ state: 'published' })
  })

  test('what is returned goes to the firm with the reason', async () => {
    const { id } = await firstOpening(desk, 'submitted')
    const before = await mailsTo(id, 'openingReturned')
    const reason = '休憩の時間を書いてください。'
    const answer = await press([paths.desk.openingReturn(id), paths.desk.openingReturn(id)], { reason })
    expect(answer.status).toBe(303)
    expect(await mailsTo(id, 'openingReturned')).toBe(before + 1)
    const html = await (await officer.get(answer.headers.get('location') ?? '')).text()
    expect(html).toContain(reason)
  })

  test('R1-10: it is rejected only on a ground of the law, R1-11: with the reason told', async () => {
    const { id } = await firstOpening(desk, 'submitted')
    const at = paths.desk.openingReject(id)
    const without = await press([at, at], { reason: '条件が合いません。' })
    expect(without.status).toBe(422)
    expect(await without.text()).toContain('条件が合いません。')
    expect((await press([at, at], { ground: 'tasteless', reason: '好みではありません。' })).status).toBe(422)
    expect((await press([at, at], { ground: 'improper', reason: '' })).status).toBe(422)
    expect(await oneOf(desk, `select state from opening where id = '${id}'`)).toEqual({ state: 'submitted' })

    expect((await press([at, at], { ground: 'improper', reason: '賃金が著しく低いためです。' })).status).toBe(303)
    expect(await mailsTo(id, 'openingRejected')).toBe(1)
  })

  test('a version somebody else has moved on is refused, and what was typed stays', async () => {
    const { id } = await firstOpening(desk, 'submitted')
    const answer = await officer.post(paths.desk.openingReturn(id), { version: '1', reason: '書き直してください。' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('書き直してください。')
  })

  test('a press without its version is no form of ours', async () => {
    const { id } = await firstOpening(desk, 'published')
    expect((await officer.post(paths.desk.openingPause(id))).status).toBe(400)
    expect((await officer.post(paths.desk.openingPause(id), { version: 'x' })).status).toBe(400)
  })

  test('what cannot be done now shows the opening with the reason', async () => {
    const { id, version } = await firstOpening(desk, 'published')
    const answer = await officer.post(paths.desk.openingPublish(id), { version: String(version) })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('いまの状態では、この操作はできません')
  })
})

describe('when the public database is away', () => {
  test('the act succeeds, says that the list is late, and the job repairs it', async () => {
    const { id, number } = await firstOpening(desk, 'published')
    // A second later: at the same instant an older session could count as the newer one.
    const away = testApp({ ...town, now: town.now + 1000, public: { ...town.public, url: 'http://127.0.0.1:9' } })
    const there = await away.signInAs('desk')
    const html = await (await there.get(paths.desk.openingStop(id))).text()
    const answer = await there.press(html, { action: paths.desk.openingStop(id) })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toContain('late=1')
    expect(await (await there.get(answer.headers.get('location') ?? '')).text()).toContain('反映が遅れています')
    expect(await publicStatus(number)).toBe(200)

    await projectListings(app.deskAs(systemActor('projection')))
    expect(await publicStatus(number)).toBe(410)
  })
})

describe('somebody else', () => {
  const others = ['referrer', 'consultant', 'supervisor', 'admin', 'auditor', 'employer'] as const

  test.each(others)('%s may not review, and the refusal is on record', async (role) => {
    const person = await app.signInAs(role)
    const { id } = await firstOpening(desk, 'published')
    const denied = () =>
      countOf(desk, `select count(*) n from audit where outcome = 'denied' and actor_id = '${person.account.id}'`)
    const before = await denied()
    const asked = [paths.desk.openings(), paths.desk.openingStop(id), paths.desk.openingReturn(id)]
    for (const path of asked) expect((await person.get(path)).status).toBe(403)
    expect((await person.post(paths.desk.openingPublish(id), { version: '1' })).status).toBe(403)
    expect(await denied()).toBe(before + 4)
  })

  test('a consultant sees the opening without the officer’s buttons', async () => {
    const consultant = await app.signInAs('consultant')
    const { id } = await firstOpening(desk, 'published')
    const answer = await consultant.get(paths.desk.opening(id))
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html).not.toContain(paths.desk.openingPause(id))
    expect(html).not.toContain(paths.desk.openingStop(id))
  })

  test('a draft nobody has sent is not the desk’s to see', async () => {
    const { id } = await oneOf(desk, "select id from opening where state = 'draft' limit 1")
    expect((await officer.get(paths.desk.opening(String(id)))).status).toBe(404)
  })
})

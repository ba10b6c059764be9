import { beforeAll, describe, expect, test } from 'vitest'
import { newSecret } from '../../src/crypto/tokens.ts'
import { paths } from '../../src/paths.ts'
import { mailsOf, whereTo } from '../journeys/posting.ts'
import { testApp, type TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Person } from '../support/person.ts'
import { seededTown } from '../support/town.ts'
import { rawOn } from '../db/raw.ts'
import { begun, jobSheet, knownFirm, newFirm, newPlace, press, submittedJob } from './key-in-stage.ts'
import { countOf, oneOf } from './office-stage.ts'
import { faultsIn } from './valid-html.ts'

let app: TestApp
let desk: TestDatabase
let officer: Person
let firm: Awaited<ReturnType<typeof knownFirm>>

beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  app = testApp(town)
  officer = await app.signInAs('desk')
  firm = await knownFirm(desk)
})

const opening = (id: string) => oneOf(desk, `select * from opening where id = '${id}'`)
const versionOf = async (id: string) => String((await opening(id))['version'])
const publish = async (id: string) => officer.post(paths.desk.openingPublish(id), { version: await versionOf(id) })
const assent = async (id: string, fields = {}) =>
  officer.post(paths.keyIn.assent(id), { version: await versionOf(id), by: 'phone', who: 'owner', ...fields })
const askByMail = async (id: string) => officer.post(paths.keyIn.assentMail(id), { version: await versionOf(id) })

/** The link and the code as they stand in the newest read-back mail of an opening. */
const linkOf = async (id: string) => {
  const { number } = await opening(id)
  const sent = (await mailsOf(app)).flatMap(({ mail }) =>
    mail.kind === 'openingReadBack' && mail.params.number === number ? [mail.params] : [],
  )
  const [newest] = sent
  if (newest === undefined) throw new Error('no read-back was mailed')
  return newest
}
const mailed = async () => {
  const id = await submittedJob(officer, firm.code)
  expect((await askByMail(id)).status).toBe(303)
  return { id, ...(await linkOf(id)) }
}
const yes = { answer: 'yes', wish: '', edition: '1' }
const wrongFor = (code: string) => (code === 'AAAAAAAA' ? 'BBBBBBBB' : 'AAAAAAAA')

describe('before the yes', () => {
  test('nothing is published, and the page says in words why', async () => {
    const id = await submittedJob(officer, firm.code)
    const answer = await publish(id)
    const html = await answer.text()
    expect(answer.status).toBe(409)
    expect(html).toContain('事業所の「はい」がまだありません')
    expect(html).toContain(paths.keyIn.readBack(id))
    expect((await opening(id))['state']).toBe('submitted')
  })

  test('the database itself refuses to publish it', async () => {
    const id = await submittedJob(officer, firm.code)
    const raw = rawOn(desk)
    const audit = `insert into audit (id, at, actor_role, actor_id, act, entity, entity_id, outcome, request_id) values ('forced-${id}', 1, 'desk', 'x', 'opening.publish', 'opening', '${id}', 'done', 'r')`
    const forced = `update opening set state = 'published', version = version + 1, audit_id = 'forced-${id}' where id = '${id}'`
    await expect(raw.all(audit).then(() => raw.all(forced))).rejects.toThrow('NOT_ASSENTED')
  })

  test('every answer stands in words on the read-back', async () => {
    const id = await submittedJob(officer, firm.code)
    const html = await (await officer.get(paths.keyIn.readBack(id))).text()
    for (const words of [
      'お預かりした内容を読み上げます',
      jobSheet.title,
      '月、水',
      '09:00～11:00',
      '1,400円',
      '変更なし',
      '会わずに決める',
      '入る（法律で必ず）',
    ]) {
      expect(html).toContain(words)
    }
    expect(await faultsIn(html)).toEqual([])
  })
})

describe('the yes', () => {
  test.each([
    ['phone', 'phone'],
    ['signature', 'fax'],
  ] as const)('by %s is recorded on the firm’s behalf, and then it can be published', async (by, channel) => {
    const id = await submittedJob(officer, firm.code)
    expect((await assent(id, { by, who: 'manager' })).status).toBe(303)
    expect(await opening(id)).toMatchObject({ assent_by: by, assent_edition: 1, state: 'submitted' })
    const trail = await oneOf(desk, `select * from audit where entity_id = '${id}' and act = 'opening.assent'`)
    expect(trail).toMatchObject({ on_behalf_of: 'employer', channel, purpose: '店長・責任者' })
    expect(await (await officer.get(paths.desk.opening(id))).text()).toContain('店長・責任者')
    expect((await publish(id)).status).toBe(303)
    expect((await opening(id))['state']).toBe('published')
  })

  test('by the link of the mail is the firm’s own, from any device, and then it can be published', async () => {
    const { id, path, code } = await mailed()
    const seen = await (await app.visitor().get(path)).text()
    for (const words of [jobSheet.title, '1,400円', 'いつでも止められます']) expect(seen).toContain(words)
    expect(await faultsIn(seen)).toEqual([])
    const [ik, person] = [newSecret(), app.visitor()]
    desk.forget()
    const typed = { ...yes, ik, code: code.toLowerCase() }
    const done = await person.post(path, typed)
    expect([done.status, whereTo(done), desk.requests()]).toEqual([303, path, 3])
    expect(await opening(id)).toMatchObject({ assent_by: 'link', assent_edition: 1 })
    expect(whereTo(await person.post(path, typed))).toBe(path)
    expect(await (await app.visitor().get(path)).text()).toContain('お返事を受け付けました')
    expect((await app.visitor().post(path, { ...yes, code })).status).toBeLessThan(411)
    expect(
      await countOf(desk, `select count(*) n from audit where entity_id = '${id}' and act = 'opening.assent'`),
    ).toBe(1)
    expect((await publish(id)).status).toBe(303)
  })

  test('is recorded once; who and how are asked again', async () => {
    const id = await submittedJob(officer, firm.code)
    const bare = await assent(id, { by: '', who: '' })
    expect([bare.status, (await bare.text()).includes('「だれの「はい」か」を選んでください')]).toEqual([422, true])
    expect((await assent(id, { who: '田中さん' })).status).toBe(422)
    expect((await assent(id, { version: '1' })).status).toBe(409)
    const version = await versionOf(id)
    desk.forget()
    expect((await officer.post(paths.keyIn.assent(id), { version, by: 'phone', who: 'owner' })).status).toBe(303)
    expect(desk.requests()).toBe(3)
    expect((await assent(id)).status).toBe(409)
  })

  test('of a firm without e-mail publishes without a mail', async () => {
    const id = await begun(officer, { ...newFirm, employerPhone: '0199-77-0100' })
    await press(officer, { id, next: 'submit', typed: { ...jobSheet, ...newPlace, declares: 'yes' } })
    await assent(id)
    const row = await oneOf(
      desk,
      `select e.id, e.version from employer e join opening o on o.employer_id = e.id where o.id = '${id}'`,
    )
    const call = { version: String(row['version']), opening: id }
    expect((await officer.post(paths.desk.employerCall(String(row['id'])), call)).status).toBe(303)
    expect((await publish(id)).status).toBe(303)
    expect(await countOf(desk, `select count(*) n from outbox where subject_id = '${id}' and kind <> 'listing'`)).toBe(
      0,
    )
  })
})

describe('the link of the read-back', () => {
  test('ends with five wrong codes', async () => {
    const { path, code } = await mailed()
    for (const _ of [1, 2, 3, 4]) {
      expect((await app.visitor().post(path, { ...yes, code: wrongFor(code) })).status).toBe(422)
    }
    expect((await app.visitor().post(path, { ...yes, code: wrongFor(code) })).status).toBe(410)
    expect((await app.visitor().post(path, { ...yes, code })).status).toBe(410)
  })

  test('asks what to mend, and a wish goes back to the desk, which mends it and reads it back again', async () => {
    const { id, path, code } = await mailed()
    const bare = await app.visitor().post(path, { ...yes, answer: 'mend', code })
    expect([bare.status, (await bare.text()).includes('「直してほしいところ」を入れてください')]).toEqual([422, true])
    const wish = '時給は 1,500円です'
    expect((await app.visitor().post(path, { ...yes, answer: 'mend', wish, code })).status).toBe(303)
    expect(await opening(id)).toMatchObject({ state: 'returned', reason_text: wish, assent_edition: null })
    expect(await (await app.visitor().get(path)).text()).toContain('窓口が直して、もう一度お送りします')
    expect(await (await officer.get(paths.keyIn.start())).text()).toContain(paths.keyIn.draft(id))
    const html = await (await officer.get(paths.keyIn.draft(id))).text()
    for (const words of [wish, jobSheet.title, 'value="1400"']) expect(html).toContain(words)
    expect((await press(officer, { id, next: 'submit', typed: { wageYen: '1500' } })).status).toBe(303)
    expect(await opening(id)).toMatchObject({ state: 'submitted', edition: 2, assent_edition: null })
  })

  test('a newer mail, a yes on the phone and a return end the one before', async () => {
    const { id, path, code } = await mailed()
    expect((await askByMail(id)).status).toBe(303)
    expect((await app.visitor().get(path)).status).toBe(410)
    expect((await app.visitor().post(path, { ...yes, code })).status).toBe(410)
    const second = await linkOf(id)
    await assent(id)
    expect((await app.visitor().get(second.path)).status).toBe(410)

    const other = await mailed()
    const returned = { version: await versionOf(other.id), reason: '休みの日を確かめます。' }
    expect((await officer.post(paths.desk.openingReturn(other.id), returned)).status).toBe(303)
    expect((await app.visitor().post(other.path, { ...yes, code: other.code })).status).toBe(410)
    await press(officer, { id: other.id, next: 'submit' })
    expect((await opening(other.id))['edition']).toBe(2)
    expect((await app.visitor().get(other.path)).status).toBe(410)
  })

  test('a yes to an edition that is no longer the one is refused', async () => {
    const { id, path, code } = await mailed()
    const answer = await app.visitor().post(path, { ...yes, edition: '2', code })
    expect(answer.status).toBe(409)
    expect((await opening(id))['assent_edition']).toBeNull()
  })

  test('is over after thirty days', async () => {
    const { path } = await mailed()
    app.pass(30 * 86_400_000 + 1)
    expect((await app.visitor().get(path)).status).toBe(410)
  })
})

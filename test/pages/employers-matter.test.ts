import { beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '../../src/access/actor.ts'
import { newSecret } from '../../src/crypto/tokens.ts'
import { connect } from '../../src/db/client.ts'
import { isOpen } from '../../src/desk/accounts/matter.ts'
import { matterById } from '../../src/desk/accounts/matter-store.ts'
import { paths } from '../../src/paths.ts'
import { mailsOf, whereTo } from '../journeys/posting.ts'
import type { TestApp } from '../support/app.ts'
import { testApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import { seededTown } from '../support/town.ts'

let app: TestApp
let desk: TestDatabase
const links: { path: string; code: string }[] = []

beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  app = testApp({ ...town, isDemo: true })
  for (const { mail } of await mailsOf(app)) {
    if (mail.kind !== 'referralIssued') continue
    const { matter } = await app.deskAs(visitor).read({ matter: matterById(mail.params.path.slice('/m/'.length)) })
    if (matter && isOpen(matter, town.now)) links.push(mail.params)
  }
})

const wrongFor = (code: string) => (code === 'AAAAAAAA' ? 'BBBBBBBB' : 'AAAAAAAA')
const link = (index: number) => {
  const found = links[index]
  if (!found) throw new Error(`the town has only ${links.length} open letters`)
  return found
}

describe('a matter link', () => {
  test('shows the opening and the letter’s number, nobody’s name, and twenty looks write nothing', async () => {
    const { path } = link(0)
    const before = await connect(desk).read({ matter: matterById(path.slice(3)) })
    for (let look = 0; look < 20; look += 1) {
      const answer = await app.visitor().get(path)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('受け入れのお返事')
    }
    expect(await connect(desk).read({ matter: matterById(path.slice(3)) })).toEqual(before)
  })

  test('a made-up link is not found', async () => {
    expect((await app.visitor().get(paths.matter('2222222222222222'))).status).toBe(404)
    expect((await app.visitor().post(paths.matter('2222222222222222'), { code: 'AAAAAAAA' })).status).toBe(404)
  })

  test('asks again for what is missing, and a refusal needs its reason', async () => {
    const { path, code } = link(0)
    const empty = await app.visitor().post(path)
    expect([empty.status, (await empty.text()).includes('「コード」を入れてください')]).toEqual([422, true])
    const bare = await app.visitor().post(path, { code, answer: 'declined', reason: '' })
    expect([bare.status, (await bare.text()).includes('「見送る理由」を選んでください')]).toEqual([422, true])
  })

  test('is answered once with its code, from any device, however the code is typed', async () => {
    const { path, code } = link(0)
    const ik = newSecret()
    const typed = { ik, answer: 'accepted', reason: '', code: ` ${code.slice(0, 4).toLowerCase()} ${code.slice(4)}` }
    const person = app.visitor()
    const done = await person.post(path, typed)
    expect([done.status, whereTo(done)]).toEqual([303, path])
    expect(await (await person.get(path)).text()).toContain('お返事を受け付けました')
    expect((await person.post(path, typed)).status).toBe(303)
    const second = await app.visitor().post(path, { answer: 'accepted', reason: '', code })
    expect([second.status, (await second.text()).includes('この手続きは終わっています')]).toEqual([410, true])
  })

  test('five wrong codes end it', async () => {
    const { path, code } = link(1)
    const answer = { answer: 'accepted', reason: '' }
    for (const _ of [1, 2, 3, 4]) {
      expect((await app.visitor().post(path, { ...answer, code: wrongFor(code) })).status).toBe(422)
    }
    expect((await app.visitor().post(path, { ...answer, code: wrongFor(code) })).status).toBe(410)
    expect((await app.visitor().post(path, { ...answer, code })).status).toBe(410)
    expect((await app.visitor().get(path)).status).toBe(410)
  })
})

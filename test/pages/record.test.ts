import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { newSecret } from '../../src/crypto/tokens.ts'
import { natsui, newcomer, onDay, ooba, register, whereTo } from '../journeys/casework.ts'
import { testApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Fields } from '../support/person.ts'
import { rowsOf } from '../support/rows.ts'
import { seededTown, townToday } from '../support/town.ts'
import { faultsIn } from './valid-html.ts'

let app: TestApp
let desk: TestDatabase
let listings: TestDatabase
let consultant: Awaited<ReturnType<TestApp['signInAs']>>
let id: string
beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  listings = town.public
  app = testApp(town)
  consultant = await app.signInAs(natsui)
  id = await register(consultant)
})

const parts = ['base', 'words', 'reach', 'work', 'strengths', 'helps', 'readiness', 'topics', 'around'] as const
const read = async (path: string) => (await consultant.get(path)).text()
const write = async (part: string, fields: Fields) => {
  const action = paths.desk.aboutPart(id, part)
  return consultant.press(await read(action), { action, fields })
}
const receive = async (clientId: string) => {
  const action = paths.desk.registration(clientId)
  return consultant.press(await read(action), {
    action,
    fields: { ...onDay('receivedOn', townToday), noticeBy: 'hand' },
  })
}

describe('reading', () => {
  test('every page of the record answers in two requests and is sound HTML', { timeout: 60_000 }, async () => {
    expect((await receive(id)).status).toBe(303)
    const pages = [
      paths.desk.newClient(),
      paths.desk.intakeSheet(),
      paths.desk.cardSheet(),
      paths.desk.about(id),
      ...parts.map((part) => paths.desk.aboutPart(id, part)),
      paths.desk.registration(id),
      paths.desk.registrationNotice(id),
      paths.desk.papers(id),
      paths.desk.recordSheet(id),
    ]
    for (const path of pages) {
      desk.forget()
      listings.forget()
      const response = await consultant.get(path)
      const requests = desk.requests() + listings.requests()
      expect([path, response.status, requests <= 2]).toEqual([path, 200, true])
      expect([path, await faultsIn(await response.text())]).toEqual([path, []])
    }
  })

  test('a part that is none, and the record of another consultant, are not found', async () => {
    expect((await consultant.get(paths.desk.aboutPart(id, 'race'))).status).toBe(404)
    const other = await app.signInAs(ooba)
    const supervisor = await app.signInAs('supervisor')
    for (const path of [paths.desk.about(id), paths.desk.registration(id), paths.desk.recordSheet(id)]) {
      expect([path, (await other.get(path)).status, (await supervisor.get(path)).status]).toEqual([path, 404, 404])
    }
    const officer = await app.signInAs('desk')
    expect((await officer.get(paths.desk.about(id))).status).toBe(403)
  })

  test('printing is on record as printing', async () => {
    const printed = await rowsOf(
      desk,
      `select distinct outcome from audit where act = 'client.print' and entity_id = '${id}' and actor_id = '${consultant.account.id}'`,
    )
    expect(printed).toEqual([{ outcome: 'shown' }])
  })
})

describe('the intake', () => {
  test('R1-30, R8-02: says the purpose before the first field, and asks for its yes', async () => {
    const page = await read(paths.desk.newClient())
    expect(page.indexOf('聞いたことは、仕事や体験をさがし')).toBeGreaterThan(0)
    expect(page.indexOf('聞いたことは、仕事や体験をさがし')).toBeLessThan(page.indexOf('name="name"'))
    const sheet = await read(paths.desk.intakeSheet())
    const order = [
      '聞いたことは',
      '>氏名',
      '>ふりがな',
      '>電話番号',
      '使ってよい方法',
      '使わない方法',
      '本人の希望',
      '住所',
    ]
    const places = order.map((word) => sheet.indexOf(word))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places.every((place) => place > 0)).toBe(true)
    const { purposeShown: _shown, ...silent } = newcomer
    expect((await consultant.post(paths.desk.newClient(), silent)).status).toBe(422)
  })

  test('takes someone with nothing but a name, and loses nothing where a way has no number', async () => {
    const { phone: _phone, ...bare } = newcomer
    const none = await consultant.post(paths.desk.newClient(), { ...bare, channels: ['none'], came: 'alone' })
    expect(none.status).toBe(303)
    const missing = await consultant.post(paths.desk.newClient(), {
      ...bare,
      channels: ['phone', 'mail'],
      discreet: 'yes',
    })
    expect(missing.status).toBe(422)
    const page = await missing.text()
    expect(page).toContain('href="#f-phone"')
    expect(page).toContain('href="#f-email"')
    expect(page).toContain('午前だけ、静かなところで働きたい')
    expect(page).toMatch(/name="discreet"[^>]*checked/u)
  })

  test('R1-31: points at a word that is not collected, keeps what was typed, and lets staff decide', async () => {
    const told = { ...newcomer, wish: '労働組合に加入している工場で働きたい' }
    const asked = await consultant.post(paths.desk.newClient(), told)
    expect(asked.status).toBe(422)
    const page = await asked.text()
    expect(page).toContain('href="#f-wish"')
    expect(page).toContain('労働組合や社会運動のことは、集めません')
    expect(page).toContain('労働組合に加入している工場で働きたい')
    expect(page).toContain('name="keepsWords"')
    expect(await faultsIn(page)).toEqual([])
    expect((await consultant.post(paths.desk.newClient(), { ...told, keepsWords: 'yes' })).status).toBe(303)
    const number = await consultant.post(paths.desk.newClient(), {
      ...newcomer,
      wish: '番号は123456789018',
      keepsWords: 'yes',
    })
    expect([number.status, (await number.text()).includes('name="keepsWords"')]).toEqual([422, false])
  })
})

describe('writing', () => {
  const told: Record<(typeof parts)[number], Fields> = {
    base: { name: '星野 つばさ', kana: 'ほしの つばさ', phone: '090-1234-5678', ...onDay('bornOn', '1990-04-02') },
    words: { wish: '静かな所で働きたい' },
    reach: { channels: ['phone'], hours: ['morning'], never: ['family'], discreet: 'yes' },
    work: { jobs: '清掃', days: ['mon', 'hol'], bands: ['morning'], ways: ['walk', 'bus'] },
    strengths: { greet: 'fits', cook: 'some', calm: 'notMe' },
    helps: { support: ['quiet'], helps: ['sound:quiet'], hard: ['people:many', 'posture:standing'] },
    readiness: { identity: 'done', own1: '保育園に相談する', own1State: 'done' },
    topics: { topics: ['t07', 't16'] },
    around: { agencies: ['school'], came: 'family', language: ['easy'] },
  }

  test.each(parts)('%s is saved, shown, and stands in its form again', async (part) => {
    const saved = await write(part, told[part])
    expect([saved.status, whereTo(saved)]).toEqual([303, paths.desk.about(id, { done: 'saved' })])
    expect((await consultant.get(whereTo(saved))).status).toBe(200)
    const form = await read(paths.desk.aboutPart(id, part))
    for (const [name, values] of Object.entries(told[part])) {
      for (const value of [values].flat()) {
        const shown =
          form.includes(`value="${value.replace(/^0(?=\d$)/u, '')}"`) || form.includes(`\n${value}</textarea>`)
        expect([name, value, shown]).toEqual([name, value, true])
      }
    }
  })

  test('what fits became a sentence that the person has not agreed to yet', async () => {
    expect(await read(paths.desk.about(id))).toContain('私の得意なこと・好きなことは、自分からあいさつすることです。')
  })

  test('T19: two at once see both, nothing is lost, and the next press is over the other’s', async () => {
    const action = paths.desk.aboutPart(id, 'topics')
    const page = await read(action)
    const fields = { topics: ['t02'], topicsNote: '一人目の文' }
    expect((await consultant.press(page, { action, fields })).status).toBe(303)
    const second = { topics: ['t03'], topicsNote: '二人目の文', ik: newSecret() }
    const stale = await consultant.press(page, { action, fields: second })
    expect(stale.status).toBe(409)
    const beside = await stale.text()
    for (const words of ['ほかの人が先に書きました', '一人目の文', '二人目の文', '住まいについて']) {
      expect(beside).toContain(words)
    }
    expect(await faultsIn(beside)).toEqual([])
    expect((await consultant.press(beside, { action, fields: { ...second, ik: newSecret() } })).status).toBe(303)
    expect(await read(paths.desk.about(id))).toContain('二人目の文')
  })

  test('a wrong answer comes back with what was typed; an unknown field is no form of ours', async () => {
    const long = 'あ'.repeat(700)
    const wrong = await write('work', { jobs: '清掃', workNote: long })
    expect(wrong.status).toBe(422)
    const page = await wrong.text()
    expect([page.includes(long), page.includes('href="#f-workNote"')]).toEqual([true, true])
    expect((await write('work', { days: ['someday'] })).status).toBe(422)
    expect((await write('reach', { channels: ['phone'], never: ['phone'] })).status).toBe(422)
    expect((await write('work', { nationality: 'x' })).status).toBe(400)
  })
})

describe('the reception', () => {
  test('R1-42: is received, its notice printed and dated, renewed, and seen in the head of every page', async () => {
    const clientId = await register(consultant, { wish: '受付の人' })
    expect(await read(paths.desk.about(clientId))).toMatch(/求職の受付[\s\S]{0,200}まだ/u)
    expect((await receive(clientId)).status).toBe(303)
    const twice = await consultant.post(paths.desk.registration(clientId), {
      ...onDay('receivedOn', townToday),
      noticeBy: 'hand',
    })
    expect(twice.status).toBe(409)
    const notice = await read(paths.desk.registrationNotice(clientId))
    for (const words of ['取り扱う仕事の範囲', '苦情の申し出先', '個人情報の取扱い']) expect(notice).toContain(words)
    expect(notice).not.toContain('星野')

    const action = paths.desk.registrationNotice(clientId)
    const page = await read(paths.desk.registration(clientId))
    const wrong = await consultant.press(page, { action, fields: onDay('noticeOn', '2026-02-31') })
    expect([wrong.status, (await wrong.text()).includes('value="31"')]).toEqual([422, true])
    expect((await consultant.press(page, { action, fields: onDay('noticeOn', townToday) })).status).toBe(303)
    const renew = paths.desk.registrationRenew(clientId)
    expect((await consultant.press(await read(paths.desk.registration(clientId)), { action: renew })).status).toBe(303)
    expect(await read(paths.desk.client(clientId))).toContain('まで</a>')
  })
})

test('R2-52: a person under 18 is named so on every page of the record, and proposed nothing at 14', async () => {
  const youth = await register(consultant, { ...onDay('bornOn', '2010-08-01') })
  for (const path of [paths.desk.client(youth), paths.desk.about(youth), paths.desk.papers(youth)]) {
    expect([path, (await read(path)).includes('年少者（18歳未満）')]).toEqual([path, true])
  }
  const child = await register(consultant, { ...onDay('bornOn', '2013-08-01') })
  expect(await read(paths.desk.client(child))).toContain('労働基準法第56条')
})
